/**
 * Writes a dataset as flat tables for spreadsheets: a row for each agreement, for each participant, for each quantity
 * of a project, or for each party. Flat tables do not hold everything; the data package does.
 */
import { displayName, type Evidence, type Release } from "@/lib/model";
import { eachRecord, type RecordSource } from "../record-source";
import {
  AGREEMENT_COLUMNS,
  type AgreementFacts,
  type Columns,
  PARTICIPANT_COLUMNS,
  PARTY_COLUMNS,
  type PartyFacts,
  type Planned,
  PROJECT_COLUMNS,
} from "./flat-columns";

/** Which table. */
export type TableSort = "agreements" | "participants" | "projects" | "parties";

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
