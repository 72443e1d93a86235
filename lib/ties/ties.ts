/**
 * The tie table of one dataset, read in place: who is tied to whom and where. Records are given as rows, which are
 * positions in the dataset's own list of that kind; agreements always come newest first. Made by `compileTies`.
 */
import type { MarkKind } from "@/lib/model";
import { Unpacked } from "@/lib/names/pack";
import { MARK_KINDS, TIES_MAGIC, TIES_VERSION } from "./compile-ties";
import { GroupedRows } from "./grouped-rows";
import { IdTable } from "./id-table";
import { StringTable } from "./string-table";

/** A party or place of the dataset. */
export interface EntityRow {
  kind: "party" | "place";
  row: number;
}

export class Ties {
  readonly parties: IdTable;
  readonly places: IdTable;
  readonly agreements: IdTable;
  readonly #partyNames: StringTable;
  readonly #placeNames: StringTable;
  readonly #marks: Uint8Array;
  readonly #seats: Int32Array;
  readonly #territories: Int32Array;
  readonly #within: Int32Array;
  readonly #ranks: Uint32Array;
  readonly #agreementsOf: GroupedRows;
  readonly #partiesOf: GroupedRows;
  readonly #signed: GroupedRows;
  readonly #sited: GroupedRows;
  readonly #scoped: GroupedRows;
  readonly #children: GroupedRows;
  readonly #governments: GroupedRows;
  readonly #evidence: GroupedRows;
  readonly #releases: Int32Array;
  readonly #copies: Uint32Array;
  readonly #owners: Int32Array;
  readonly #owned: GroupedRows;

  /** Opens what `compileTies` made. Throws a `RangeError` where the bytes are something else, or of another version. */
  constructor(buffer: ArrayBuffer) {
    const pack = new Unpacked(buffer, TIES_MAGIC, TIES_VERSION);
    this.parties = IdTable.read(pack);
    this.places = IdTable.read(pack);
    this.agreements = IdTable.read(pack);
    this.#partyNames = StringTable.read(pack);
    this.#placeNames = StringTable.read(pack);
    this.#marks = pack.bytes();
    this.#seats = pack.i32();
    this.#territories = pack.i32();
    this.#within = pack.i32();
    this.#ranks = pack.u32();
    this.#agreementsOf = GroupedRows.read(pack);
    this.#partiesOf = GroupedRows.read(pack);
    this.#signed = GroupedRows.read(pack);
    this.#sited = GroupedRows.read(pack);
    this.#scoped = GroupedRows.read(pack);
    this.#children = GroupedRows.read(pack);
    this.#governments = GroupedRows.read(pack);
    this.#evidence = GroupedRows.read(pack);
    this.#releases = pack.i32();
    this.#copies = pack.u32();
    this.#owners = pack.i32();
    this.#owned = GroupedRows.read(pack);
  }

  /** The row of a party or place; `undefined` where the dataset has none of that id. */
  entity(kind: "party" | "place", id: string): EntityRow | undefined {
    const row = (kind === "party" ? this.parties : this.places).rowOf(id);
    return row < 0 ? undefined : { kind, row };
  }

  id({ kind, row }: EntityRow): string {
    return (kind === "party" ? this.parties : this.places).idAt(row);
  }

  /** The name to show, in English where there is one. */
  name({ kind, row }: EntityRow): string {
    return (kind === "party" ? this.#partyNames : this.#placeNames).at(row);
  }

  markKind({ kind, row }: EntityRow): MarkKind {
    return kind === "place" ? "place" : (MARK_KINDS[this.#marks[row] ?? 0] ?? "company");
  }

  /** Where a party is based: a place, or -1. */
  seatOf(party: number): number {
    return this.#seats[party] ?? -1;
  }

  /** What a government governs: a place, or -1. */
  territoryOf(party: number): number {
    return this.#territories[party] ?? -1;
  }

  /** The party that owns or oversees a party, or -1. */
  ownerOf(party: number): number {
    return this.#owners[party] ?? -1;
  }

  /** The parties that a party owns or oversees itself. */
  ownedBy(party: number): Uint32Array {
    return this.#owned.of(party);
  }

  governmentsOf(place: number): Uint32Array {
    return this.#governments.of(place);
  }

  /** A place and the places that contain it, from small to large. */
  containersFrom(place: number): number[] {
    const chain: number[] = [];
    // A dataset may by mistake say that two places contain each other.
    for (let at = place; at >= 0 && !chain.includes(at); at = this.#within[at] ?? -1) chain.push(at);
    return chain;
  }

  /** All places within a place, at any depth, without itself. */
  placesBelow(place: number): number[] {
    const seen = new Set([place]);
    for (const at of seen) for (const child of this.#children.of(at)) seen.add(child);
    seen.delete(place);
    return [...seen];
  }

  agreementsOf(party: number): Uint32Array {
    return this.#agreementsOf.of(party);
  }

  /** The parties of an agreement, in its own order. */
  partiesOf(agreement: number): Uint32Array {
    return this.#partiesOf.of(agreement);
  }

  /** Agreements signed at a place. */
  signedAt(place: number): Uint32Array {
    return this.#signed.of(place);
  }

  /** Agreements with a project at a place. */
  sitedAt(place: number): Uint32Array {
    return this.#sited.of(place);
  }

  /** Agreements that are about a place beyond the sites of their projects. */
  scopedTo(place: number): Uint32Array {
    return this.#scoped.of(place);
  }

  /** Agreements that are tied to a place itself: signed or sited there, about it, or with its government. */
  agreementsAt(place: number): number[] {
    const all = new Set([...this.signedAt(place), ...this.sitedAt(place), ...this.scopedTo(place)]);
    for (const government of this.governmentsOf(place))
      for (const row of this.agreementsOf(government)) all.add(row);
    return this.newestFirst(all);
  }

  /** Agreements that are tied to places within a place, at any depth; some may be tied to the place itself too. */
  agreementsBelow(place: number): number[] {
    return this.newestFirst(new Set(this.placesBelow(place).flatMap((below) => this.agreementsAt(below))));
  }

  /** The agreements that the card of a party or place counts, each once. */
  countedFor({ kind, row }: EntityRow): Uint32Array | number[] {
    if (kind === "party") return this.agreementsOf(row);
    return [...new Set([...this.agreementsAt(row), ...this.agreementsBelow(row)])];
  }

  /** Agreements of a party, or tied to a place itself. */
  agreementsFor({ kind, row }: EntityRow): number[] {
    return kind === "party" ? [...this.agreementsOf(row)] : this.agreementsAt(row);
  }

  newestFirst(agreements: Iterable<number>): number[] {
    return [...agreements].sort((a, b) => (this.#ranks[a] ?? 0) - (this.#ranks[b] ?? 0));
  }

  /** The evidence for an agreement or for one of its fields. */
  evidenceOf(agreement: number): Uint32Array {
    return this.#evidence.of(agreement);
  }

  /** The release that a piece of evidence stands in, or which that one copies; -1 where it is missing. */
  releaseOf(evidence: number): number {
    return this.#releases[evidence] ?? -1;
  }

  /** How many releases only copy this one. */
  copiesOf(release: number): number {
    return this.#copies[release] ?? 0;
  }
}
