/**
 * Writes a dataset as flat tables for spreadsheets: a row for each agreement, for each participant, for each quantity
 * of a project, or for each party. The mapping of an import understands the column names. Flat tables do not hold
 * everything; the data package does.
 */
import {
  type Agreement,
  type AgreementStatus,
  displayName,
  type Evidence,
  type Party,
  type Project,
  type Quantity,
  type Release,
} from "@/lib/model";
import { eachRecord, type RecordSource } from "../record-source";
import { listCell } from "./list-cell";

/** Which table. */
export type TableSort = "agreements" | "participants" | "projects" | "parties";

/** Columns: the name of each, and its cells. */
type Columns<T> = readonly (readonly [
  name: string,
  cell: (item: T) => string | number | boolean | undefined,
])[];

/** What the cells of an agreement need. */
interface AgreementFacts {
  agreement: Agreement;
  party: (id: string) => PartyFacts;
  place: (id: string | undefined) => string;
  release: Release | undefined;
  quote: string | undefined;
}

interface PartyFacts {
  name: string;
  kind: string;
  country: string;
  seat: string;
}

const OWN_COLUMNS: Columns<AgreementFacts> = [
  ["Agreement id", ({ agreement }) => agreement.id],
  ["Title", ({ agreement }) => agreement.title],
  ["Form", ({ agreement }) => agreement.form],
  ["Functions", ({ agreement }) => listCell(agreement.functions ?? [])],
  [
    "Binding",
    ({ agreement }) => (agreement.binding === undefined ? undefined : agreement.binding ? "yes" : "no"),
  ],
  ["Status", ({ agreement }) => agreement.history.at(-1)?.status],
  ["Date announced", ({ agreement }) => dateOf(agreement, "announced")],
  ["Date signed", ({ agreement }) => dateOf(agreement, "signed")],
  ["Date terminated", ({ agreement }) => dateOf(agreement, "terminated")],
  ["Date expired", ({ agreement }) => dateOf(agreement, "expired")],
  ["Effective date", ({ agreement }) => agreement.effective],
  ["End date", ({ agreement }) => agreement.ends],
  ["Place signed", ({ agreement, place }) => place(agreement.placeSigned)],
  ["Places", ({ agreement, place }) => listCell(agreement.scopePlaces?.map(place) ?? [])],
  ["Fields of cooperation", ({ agreement }) => listCell(agreement.fields ?? [])],
];

const FIRST_PROJECT_COLUMNS: Columns<AgreementFacts> = [
  ["Project", ({ agreement }) => agreement.projects?.[0]?.name],
  ["Project site", ({ agreement, place }) => place(agreement.projects?.[0]?.site)],
];

const SUMMARY_COLUMNS: Columns<AgreementFacts> = [["Summary", ({ agreement }) => agreement.summary]];

const RELEASE_COLUMNS: Columns<AgreementFacts> = [
  ["Source URL", ({ release }) => release?.url],
  ["Source title", ({ release }) => release?.title],
  ["Publisher", ({ release }) => release?.publisher],
  ["Published", ({ release }) => release?.published],
  ["Quote", ({ quote }) => quote],
];

/** Columns that were added later come last, since spreadsheets may address columns by position. */
const LATER_HISTORY_COLUMNS: Columns<AgreementFacts> = [
  ["Date rumoured", ({ agreement }) => dateOf(agreement, "rumoured")],
  ["Date operating", ({ agreement }) => dateOf(agreement, "operating")],
  ["Date extended", ({ agreement }) => dateOf(agreement, "extended")],
  ["Date renegotiated", ({ agreement }) => dateOf(agreement, "renegotiated")],
];

const PARTIES_COLUMNS: Columns<AgreementFacts> = [
  ["Parties", ({ agreement, party }) => listCell(agreement.parties.map(({ party: id }) => party(id).name))],
  ...RELEASE_COLUMNS,
  ["Party ids", ({ agreement }) => listCell(agreement.parties.map(({ party }) => party))],
];

const FIRST_AGREEMENT_COLUMNS: Columns<AgreementFacts> = [
  ...OWN_COLUMNS,
  ...FIRST_PROJECT_COLUMNS,
  ...SUMMARY_COLUMNS,
  ...PARTIES_COLUMNS,
];

const LATER_PARTIES_COLUMNS: Columns<AgreementFacts> = [
  ["Party kinds", (facts) => besideParties(facts, ({ kind }) => kind)],
  ["Party countries", (facts) => besideParties(facts, ({ country }) => country)],
  ["Party cities", (facts) => besideParties(facts, ({ seat }) => seat)],
  ["Party roles", (facts) => besideParties(facts, (_party, { role }) => role)],
  ["Party shares %", (facts) => besideParties(facts, (_party, { share }) => share)],
  ...LATER_HISTORY_COLUMNS,
];

const AGREEMENT_COLUMNS: Columns<AgreementFacts> = [...FIRST_AGREEMENT_COLUMNS, ...LATER_PARTIES_COLUMNS];

/** A quantity of a project; agreements and projects without any have a row too. */
type Planned = AgreementFacts & { number?: number; project?: Project; quantity?: Quantity };

const PROJECT_COLUMNS: Columns<Planned> = [
  ...OWN_COLUMNS,
  ["Project number", ({ number }) => number],
  ["Project", ({ project }) => project?.name],
  ["Project site", ({ project, place }) => place(project?.site)],
  ["Phase", ({ project }) => project?.phase],
  ["Product", ({ project }) => project?.product],
  ["Quantity", ({ quantity }) => quantity?.value],
  ["Unit", ({ quantity }) => quantity?.unit],
  ["Quantity of what", ({ quantity }) => quantity?.what],
  ["Quantity per", ({ quantity }) => quantity?.per],
  ["Planned or actual", ({ quantity }) => quantity?.qualifier],
  ...SUMMARY_COLUMNS,
  ...PARTIES_COLUMNS,
  ...LATER_PARTIES_COLUMNS,
];

type Participation = AgreementFacts & { participant: Agreement["parties"][number] };

const FIRST_PARTICIPANT_COLUMNS: Columns<Participation> = [
  ...OWN_COLUMNS,
  ...FIRST_PROJECT_COLUMNS,
  ...SUMMARY_COLUMNS,
  ["Party id", ({ participant }) => participant.party],
  ["Party name", ({ participant, party }) => party(participant.party).name],
  ["Party kind", ({ participant, party }) => party(participant.party).kind],
  ["Party country", ({ participant, party }) => party(participant.party).country],
  ["Party city", ({ participant, party }) => party(participant.party).seat],
  ["Role", ({ participant }) => participant.role],
  ["Share %", ({ participant }) => participant.share],
  ...RELEASE_COLUMNS,
];

const PARTICIPANT_COLUMNS: Columns<Participation> = [...FIRST_PARTICIPANT_COLUMNS, ...LATER_HISTORY_COLUMNS];

type PartyRow = { party: Party; place: AgreementFacts["place"]; name: (id: string) => string };

const PARTY_COLUMNS: Columns<PartyRow> = [
  ["Party id", ({ party }) => party.id],
  ["Party name", ({ party }) => displayName(party)],
  ["Other names", ({ party }) => listCell(otherNames(party))],
  ["Party kind", ({ party }) => party.kind],
  ["Party country", ({ party }) => party.country],
  ["Party city", ({ party, place }) => place(party.seat)],
  ["Parent", ({ party, name }) => (party.parent === undefined ? undefined : name(party.parent))],
  ["LEI", ({ party }) => identifier(party, "lei")],
  ["Wikidata", ({ party }) => identifier(party, "wikidata")],
  ["Notes", ({ party }) => party.notes],
];

/** Whether a table was written here, by its header, now or before columns were added, and whatever else was added. */
export function isOwnHeader(header: readonly string[]): boolean {
  const names = new Set(header);
  return [FIRST_AGREEMENT_COLUMNS, FIRST_PARTICIPANT_COLUMNS, PROJECT_COLUMNS, PARTY_COLUMNS].some(
    (columns) => columns.every(([name]) => names.has(name)),
  );
}

/** A row as texts. `isNumber` tells for each cell whether it is a number, which needs no guard against formulas. */
export interface FlatRow {
  cells: string[];
  isNumber: boolean[];
}

/** The rows of a table, the header first. Holds the names of all parties and places in memory. */
export async function* flatRows(
  source: RecordSource,
  sort: TableSort,
  signal?: AbortSignal,
): AsyncGenerator<FlatRow> {
  const place = await placeNames(source, signal);
  const parties = await partyFacts(source, place, signal);
  const party = (id: string): PartyFacts => parties.get(id) ?? { name: id, kind: "", country: "", seat: "" };
  if (sort === "parties") {
    yield header(PARTY_COLUMNS);
    for await (const record of eachRecord(source, "party", signal))
      yield rowOf(PARTY_COLUMNS, { party: record, place, name: (id) => party(id).name });
    return;
  }
  const proofs = await firstProofs(source, signal);
  yield HEADERS[sort];
  for await (const agreement of eachRecord(source, "agreement", signal)) {
    const facts: AgreementFacts = {
      agreement,
      party,
      place,
      release: undefined,
      quote: undefined,
      ...proofs.get(agreement.id),
    };
    if (sort === "agreements") yield rowOf(AGREEMENT_COLUMNS, facts);
    else if (sort === "projects")
      for (const planned of plannedIn(facts)) yield rowOf(PROJECT_COLUMNS, planned);
    else
      for (const participant of agreement.parties)
        yield rowOf(PARTICIPANT_COLUMNS, { ...facts, participant });
  }
}

const HEADERS = {
  agreements: header(AGREEMENT_COLUMNS),
  participants: header(PARTICIPANT_COLUMNS),
  projects: header(PROJECT_COLUMNS),
} as const;

/** The rows of an agreement in the table of projects. */
function* plannedIn(facts: AgreementFacts): Generator<Planned> {
  const { projects = [] } = facts.agreement;
  if (projects.length === 0) yield facts;
  for (const [index, project] of projects.entries()) {
    const planned = { ...facts, number: index + 1, project };
    const { quantities = [] } = project;
    if (quantities.length === 0) yield planned;
    for (const quantity of quantities) yield { ...planned, quantity };
  }
}

function header<T>(columns: Columns<T>): FlatRow {
  return { cells: columns.map(([name]) => name), isNumber: columns.map(() => false) };
}

function rowOf<T>(columns: Columns<T>, item: T): FlatRow {
  const values = columns.map(([, cell]) => cell(item));
  return {
    cells: values.map((value) => (value === undefined ? "" : String(value))),
    isNumber: values.map((value) => typeof value === "number"),
  };
}

/** A list with an entry for each party, in their order; empty where no entry has any text. */
function besideParties(
  { agreement, party }: AgreementFacts,
  entry: (party: PartyFacts, participant: Participation["participant"]) => string | number | undefined,
): string {
  const entries = agreement.parties.map((one) => String(entry(party(one.party), one) ?? ""));
  return entries.some((text) => text !== "") ? listCell(entries) : "";
}

function dateOf({ history }: Agreement, status: AgreementStatus): string | undefined {
  return history.find((change) => change.status === status)?.date;
}

function otherNames(party: Party): string[] {
  const shown = displayName(party);
  return party.names.map(({ text }) => text).filter((text) => text !== shown);
}

function identifier({ identifiers = [] }: Party, scheme: string): string | undefined {
  return identifiers.find((other) => other.scheme.toLowerCase() === scheme)?.value;
}

async function placeNames(source: RecordSource, signal?: AbortSignal): Promise<AgreementFacts["place"]> {
  const names = new Map<string, string>();
  for await (const place of eachRecord(source, "place", signal)) names.set(place.id, displayName(place));
  return (id) => (id === undefined ? "" : (names.get(id) ?? id));
}

async function partyFacts(
  source: RecordSource,
  place: AgreementFacts["place"],
  signal?: AbortSignal,
): Promise<Map<string, PartyFacts>> {
  const facts = new Map<string, PartyFacts>();
  for await (const party of eachRecord(source, "party", signal)) {
    const { id, kind, country = "", seat } = party;
    facts.set(id, { name: displayName(party), kind, country, seat: place(seat) });
  }
  return facts;
}

/**
 * For each agreement, the first release that proves it as a whole, or else any field of it. A copy proves nothing: it
 * only stands where no other release is left.
 */
async function firstProofs(source: RecordSource, signal?: AbortSignal) {
  const copies = new Set<string>();
  for await (const { id, copyOf } of eachRecord(source, "release", signal))
    if (copyOf !== undefined) copies.add(id);
  const worth = ({ release, field }: Evidence) =>
    (copies.has(release) ? 0 : 2) + (field === undefined ? 1 : 0);
  const first = new Map<string, Evidence>();
  for await (const evidence of eachRecord(source, "evidence", signal)) {
    const { kind, id } = evidence.record;
    const before = first.get(id);
    if (kind === "agreement" && (!before || worth(evidence) > worth(before))) first.set(id, evidence);
  }
  const wanted = new Map<string, Release | undefined>(
    [...first.values()].map(({ release }) => [release, undefined]),
  );
  for await (const release of eachRecord(source, "release", signal))
    if (wanted.has(release.id)) wanted.set(release.id, release);
  return new Map([...first].map(([id, { release, quote }]) => [id, { release: wanted.get(release), quote }]));
}
