/**
 * Compiles a dataset's records into the tie table: who is tied to whom and where, as typed arrays that load without
 * parsing. Rows are positions in the dataset's own lists. Compiled once, at import; read by `Ties`.
 * References that lead nowhere are left out: whether a dataset may have any is for `formats` to say.
 */
import { type Dataset, displayName, latestDay, markKindOf } from "@/lib/model";
import { pack } from "@/lib/names/pack";
import { agreementDate } from "./agreement-date";
import { GroupedRowsBuilder } from "./grouped-rows";
import { packIds } from "./id-table";
import { packStrings } from "./string-table";

/** Says "TIES" in ASCII, little-endian. */
export const TIES_MAGIC = 0x53454954;
/** Goes up when the layout changes: what an older version compiled is then compiled again. */
export const TIES_VERSION = 1;

/** The number of a mark kind in the table. */
export const MARK_KINDS = ["company", "body", "place"] as const;

type Records = Pick<Dataset, "places" | "parties" | "releases" | "agreements" | "evidence">;

/** Compiles the tie table of one dataset. */
export function compileTies(dataset: Records): Uint8Array<ArrayBuffer> {
  const rows = new RowFinder(dataset);
  const { places, parties, releases, agreements, evidence } = dataset;
  const order = newestFirst(agreements);
  const rank = new Uint32Array(agreements.length);
  order.forEach((row, position) => {
    rank[row] = position;
  });
  return pack(TIES_MAGIC, TIES_VERSION, [
    ...packIds(parties.map(({ id }) => id)),
    ...packIds(places.map(({ id }) => id)),
    ...packIds(agreements.map(({ id }) => id)),
    ...packStrings(parties.map((party) => displayName(party))),
    ...packStrings(places.map((place) => displayName(place))),
    Uint8Array.from(parties, (party) => MARK_KINDS.indexOf(markKindOf(party.kind))),
    Int32Array.from(parties, (party) => rows.place(party.seat)),
    Int32Array.from(parties, (party) => rows.place(party.territory)),
    Int32Array.from(places, (place) => rows.place(place.within)),
    rank,
    ...partyTies(dataset, rows, order),
    ...placeTies(dataset, rows, order),
    ...placeTree(dataset, rows),
    ...sources(agreements.length, evidence, rows),
    Int32Array.from(evidence, (item) => rows.original(rows.release(item.release))),
    Uint32Array.from(countCopies(releases.length, rows)),
  ]);
}

type Referred = "place" | "party" | "release" | "agreement";

/** Finds rows by id while compiling. */
class RowFinder {
  readonly #maps: Record<Referred, Map<string, number>>;
  readonly #releases: Records["releases"];

  constructor(dataset: Records) {
    this.#maps = {
      place: mapOf(dataset.places),
      party: mapOf(dataset.parties),
      release: mapOf(dataset.releases),
      agreement: mapOf(dataset.agreements),
    };
    this.#releases = dataset.releases;
  }

  place(id: string | undefined): number {
    return this.#find("place", id);
  }
  party(id: string | undefined): number {
    return this.#find("party", id);
  }
  release(id: string | undefined): number {
    return this.#find("release", id);
  }
  agreement(id: string | undefined): number {
    return this.#find("agreement", id);
  }

  /** The release that a release copies, however many copies stand between; itself where it is no copy. */
  original(row: number): number {
    const seen = new Set<number>();
    let at = row;
    while (!seen.has(at)) {
      seen.add(at);
      const source = this.release(this.#releases[at]?.copyOf);
      if (source < 0) return at;
      at = source;
    }
    return row;
  }

  #find(kind: Referred, id: string | undefined): number {
    return id === undefined ? -1 : (this.#maps[kind].get(id) ?? -1);
  }
}

function mapOf(records: readonly { id: string }[]): Map<string, number> {
  const map = new Map<string, number>();
  records.forEach(({ id }, row) => {
    if (!map.has(id)) map.set(id, row);
  });
  return map;
}

/** The rows of agreements, the newest first, those without a date last, equals in the dataset's order. */
function newestFirst(agreements: Records["agreements"]): number[] {
  const days = agreements.map((agreement) => latestDay(agreementDate(agreement) ?? "") ?? "");
  return days
    .map((_, row) => row)
    .sort((a, b) => {
      const left = days[a] ?? "";
      const right = days[b] ?? "";
      return left < right ? 1 : left > right ? -1 : a - b;
    });
}

function partyTies(dataset: Records, rows: RowFinder, order: readonly number[]) {
  const agreementsOf = new GroupedRowsBuilder();
  const partiesOf = new GroupedRowsBuilder();
  for (const agreement of order) {
    const participants = dataset.agreements[agreement]?.parties ?? [];
    for (const party of new Set(participants.map((participant) => rows.party(participant.party)))) {
      agreementsOf.add(party, agreement);
      if (party >= 0) partiesOf.add(agreement, party);
    }
  }
  return [...agreementsOf.pack(dataset.parties.length), ...partiesOf.pack(dataset.agreements.length)];
}

function placeTies(dataset: Records, rows: RowFinder, order: readonly number[]) {
  const signed = new GroupedRowsBuilder();
  const sited = new GroupedRowsBuilder();
  const scoped = new GroupedRowsBuilder();
  for (const row of order) {
    const agreement = dataset.agreements[row];
    if (!agreement) continue;
    signed.add(rows.place(agreement.placeSigned), row);
    const sites = (agreement.projects ?? []).map((project) => rows.place(project.site));
    for (const site of new Set(sites)) sited.add(site, row);
    for (const place of new Set((agreement.scopePlaces ?? []).map((id) => rows.place(id))))
      scoped.add(place, row);
  }
  return [signed, sited, scoped].flatMap((table) => table.pack(dataset.places.length));
}

function placeTree(dataset: Records, rows: RowFinder) {
  const children = new GroupedRowsBuilder();
  const governments = new GroupedRowsBuilder();
  dataset.places.forEach((place, row) => {
    children.add(rows.place(place.within), row);
  });
  dataset.parties.forEach((party, row) => {
    governments.add(rows.place(party.territory), row);
  });
  return [...children.pack(dataset.places.length), ...governments.pack(dataset.places.length)];
}

function sources(agreements: number, evidence: Records["evidence"], rows: RowFinder) {
  const evidenceOf = new GroupedRowsBuilder();
  evidence.forEach((item, row) => {
    if (item.record.kind === "agreement") evidenceOf.add(rows.agreement(item.record.id), row);
  });
  return evidenceOf.pack(agreements);
}

function countCopies(releases: number, rows: RowFinder): number[] {
  const counts = new Array<number>(releases).fill(0);
  for (let row = 0; row < releases; row++) {
    const original = rows.original(row);
    if (original !== row) counts[original] = (counts[original] ?? 0) + 1;
  }
  return counts;
}
