/** The columns of a dataset's flat tables. The mapping of an import understands their names. */
import {
  type Agreement,
  type AgreementStatus,
  displayName,
  type Party,
  type Project,
  type Quantity,
  type Release,
} from "@/lib/model";
import { listCell } from "./list-cell";

/** Columns: the name of each, and its cells. */
export type Columns<T> = readonly (readonly [
  name: string,
  cell: (item: T) => string | number | boolean | undefined,
])[];

/** What the cells of an agreement need. */
export interface AgreementFacts {
  agreement: Agreement;
  party: (id: string) => PartyFacts;
  place: (id: string | undefined) => string;
  release: Release | undefined;
  quote: string | undefined;
}

export interface PartyFacts {
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

export const AGREEMENT_COLUMNS: Columns<AgreementFacts> = [
  ...FIRST_AGREEMENT_COLUMNS,
  ...LATER_PARTIES_COLUMNS,
];

/** A quantity of a project; agreements and projects without any have a row too. */
export type Planned = AgreementFacts & { number?: number; project?: Project; quantity?: Quantity };

export const PROJECT_COLUMNS: Columns<Planned> = [
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

export const PARTICIPANT_COLUMNS: Columns<Participation> = [
  ...FIRST_PARTICIPANT_COLUMNS,
  ...LATER_HISTORY_COLUMNS,
];

type PartyRow = { party: Party; place: AgreementFacts["place"]; name: (id: string) => string };

export const PARTY_COLUMNS: Columns<PartyRow> = [
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
