/**
 * Compiles a dataset's records into the tie table: who is tied to whom and where, as typed arrays that load without
 * parsing. Rows are positions in the dataset's own lists. Compiled once, at import; read by `Ties`.
 * References that lead nowhere are left out: whether a dataset may have any is for `formats` to say.
 */
import {
  type Dataset,
  displayName,
  LIST_OF,
  latestDay,
  markKindOf,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
} from "@/lib/model";
import { pack } from "@/lib/names/pack";
import { agreementDate } from "./agreement-date";
import { GroupedRowsBuilder } from "./grouped-rows";
import { packIds } from "./id-table";
import { NumberLists, Numbers } from "./numbers";
import { NOWHERE, RowFinder } from "./row-finder";
import { packStrings } from "./string-table";

/** Says "TIES" in ASCII, little-endian. */
export const TIES_MAGIC = 0x53454954;
/** Goes up when the layout changes: what an older version compiled is then compiled again. */
export const TIES_VERSION = 2;

/** The number of a mark kind in the table. */
export const MARK_KINDS = ["company", "body", "place"] as const;

type Records = Pick<Dataset, "places" | "parties" | "releases" | "agreements" | "evidence">;

/** Compiles the tie table of one dataset that is in memory as a whole. */
export function compileTies(dataset: Records): Uint8Array<ArrayBuffer> {
  const table = new TieTable();
  for (const kind of RECORD_KINDS) table.add<RecordKind>(kind, dataset[LIST_OF[kind]]);
  return table.compile();
}

/**
 * The tie table while it is made. Records are not kept: even of a million only numbers, and the ids and names of
 * parties, places and agreements, stay in memory. Kinds may come in any order, and a kind in pieces.
 */
export class TieTable {
  readonly #places = new RowFinder();
  readonly #parties = new RowFinder();
  readonly #releases = new RowFinder();
  readonly #agreements = new RowFinder();
  readonly #ids: Record<"place" | "party" | "agreement", string[]> = { place: [], party: [], agreement: [] };
  readonly #names: Record<"place" | "party", string[]> = { place: [], party: [] };
  readonly #marks = new Numbers();
  readonly #seats = new Numbers();
  readonly #territories = new Numbers();
  readonly #owners = new Numbers();
  readonly #within = new Numbers();
  readonly #copyOf = new Numbers();
  /** The last day that each agreement's date can mean, as a number that sorts; 0 where it has none. */
  readonly #days = new Numbers();
  readonly #signedAt = new Numbers();
  readonly #participants = new NumberLists();
  readonly #sites = new NumberLists();
  readonly #scopes = new NumberLists();
  /** The agreement that each evidence is for. */
  readonly #provedBy = new Numbers();
  readonly #sources = new Numbers();

  /** Adds the next records of one kind. */
  add<K extends RecordKind>(kind: K, records: readonly RecordOf[K][]): void {
    const take = this.#takers[kind] as (record: RecordOf[K]) => void;
    for (const record of records) take(record);
  }

  readonly #takers: { [K in RecordKind]: (record: RecordOf[K]) => void } = {
    place: (place) => {
      this.#places.add(place.id);
      this.#ids.place.push(place.id);
      this.#names.place.push(displayName(place));
      this.#within.push(this.#places.number(place.within));
    },
    party: (party) => {
      this.#parties.add(party.id);
      this.#ids.party.push(party.id);
      this.#names.party.push(displayName(party));
      this.#marks.push(MARK_KINDS.indexOf(markKindOf(party.kind)));
      this.#seats.push(this.#places.number(party.seat));
      this.#territories.push(this.#places.number(party.territory));
      this.#owners.push(this.#parties.number(party.parent));
    },
    release: (release) => {
      this.#releases.add(release.id);
      this.#copyOf.push(this.#releases.number(release.copyOf));
    },
    agreement: (agreement) => {
      const { id, parties, projects = [], scopePlaces = [] } = agreement;
      this.#agreements.add(id);
      this.#ids.agreement.push(id);
      this.#days.push(Number((latestDay(agreementDate(agreement) ?? "") ?? "0").replaceAll("-", "")));
      this.#signedAt.push(this.#places.number(agreement.placeSigned));
      for (const { party } of parties) this.#participants.push(this.#parties.number(party));
      for (const { site } of projects) this.#sites.push(this.#places.number(site));
      for (const place of scopePlaces) this.#scopes.push(this.#places.number(place));
      for (const list of [this.#participants, this.#sites, this.#scopes]) list.close();
    },
    evidence: ({ record, release }) => {
      this.#provedBy.push(record.kind === "agreement" ? this.#agreements.number(record.id) : NOWHERE);
      this.#sources.push(this.#releases.number(release));
    },
  };

  /** The table of all records that were added. */
  compile(): Uint8Array<ArrayBuffer> {
    const order = this.#newestFirst();
    const rank = new Uint32Array(order.length);
    for (let position = 0; position < order.length; position++) rank[order[position] ?? 0] = position;
    const { party, place, agreement } = this.#ids;
    const originals = Int32Array.from({ length: this.#releases.size }, (_, row) => this.#original(row));
    const owners = rowsOf(this.#owners, this.#parties);
    return pack(TIES_MAGIC, TIES_VERSION, [
      ...packIds(party),
      ...packIds(place),
      ...packIds(agreement),
      ...packStrings(this.#names.party),
      ...packStrings(this.#names.place),
      Uint8Array.from(this.#marks.toArray()),
      rowsOf(this.#seats, this.#places),
      rowsOf(this.#territories, this.#places),
      rowsOf(this.#within, this.#places),
      rank,
      ...this.#partyTies(order),
      ...this.#placeTies(order),
      ...this.#placeTree(),
      ...grouped(rowsOf(this.#provedBy, this.#agreements), this.#agreements.size),
      rowsOf(this.#sources, this.#releases).map((release) => originals[release] ?? -1),
      copies(originals),
      owners,
      ...grouped(owners, this.#parties.size),
    ]);
  }

  /** The rows of agreements, the newest first, those without a date last, equals in the dataset's order. */
  #newestFirst(): Uint32Array {
    const days = this.#days;
    return Uint32Array.from({ length: days.length }, (_, row) => row).sort(
      (a, b) => days.at(b) - days.at(a) || a - b,
    );
  }

  /** The release at the start of a chain of copies; the release itself where it is no copy. */
  #original(row: number): number {
    const source = (release: number) => this.#releases.rowOf(this.#copyOf.at(release));
    if (source(row) < 0) return row;
    const seen = new Set<number>();
    for (let at = row; !seen.has(at); at = source(at)) {
      if (source(at) < 0) return at;
      seen.add(at);
    }
    return row;
  }

  #partyTies(order: Uint32Array) {
    const agreementsOf = new GroupedRowsBuilder();
    const partiesOf = new GroupedRowsBuilder();
    for (const agreement of order)
      for (const party of distinct(this.#participants, agreement, this.#parties)) {
        agreementsOf.add(party, agreement);
        partiesOf.add(agreement, party);
      }
    return [...agreementsOf.pack(this.#parties.size), ...partiesOf.pack(this.#agreements.size)];
  }

  #placeTies(order: Uint32Array) {
    const signed = new GroupedRowsBuilder();
    const sited = new GroupedRowsBuilder();
    const scoped = new GroupedRowsBuilder();
    for (const agreement of order) {
      signed.add(this.#places.rowOf(this.#signedAt.at(agreement)), agreement);
      for (const site of distinct(this.#sites, agreement, this.#places)) sited.add(site, agreement);
      for (const place of distinct(this.#scopes, agreement, this.#places)) scoped.add(place, agreement);
    }
    return [signed, sited, scoped].flatMap((table) => table.pack(this.#places.size));
  }

  #placeTree() {
    return [
      ...grouped(rowsOf(this.#within, this.#places), this.#places.size),
      ...grouped(rowsOf(this.#territories, this.#places), this.#places.size),
    ];
  }
}

/** The records that a row's list leads to, each once, in its order. */
function distinct(lists: NumberLists, row: number, finder: RowFinder): Set<number> {
  const rows = new Set<number>();
  lists.each(row, (number) => {
    const found = finder.rowOf(number);
    if (found >= 0) rows.add(found);
  });
  return rows;
}

function rowsOf(numbers: Numbers, finder: RowFinder): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(numbers.length);
  for (let i = 0; i < rows.length; i++) rows[i] = finder.rowOf(numbers.at(i));
  return rows;
}

/** For each of `groups` the positions at which it stands. */
function grouped(groupOf: Int32Array, groups: number) {
  const builder = new GroupedRowsBuilder();
  for (let i = 0; i < groupOf.length; i++) builder.add(groupOf[i] ?? -1, i);
  return builder.pack(groups);
}

/** How many copies each release has. */
function copies(originals: Int32Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(originals.length);
  originals.forEach((original, row) => {
    if (original !== row) counts[original] = (counts[original] ?? 0) + 1;
  });
  return counts;
}
