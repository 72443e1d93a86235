/**
 * Which records of several datasets are one, as typed arrays that load without parsing. Records are given by dataset
 * and row; a group is shown under the reference of its first record. Made by `packSame`, read by `SameTable`.
 */
import { pack, Unpacked } from "@/lib/names/pack";
import type { Spot } from "./blocking";

/** Says "SAME" in ASCII, little-endian. */
const MAGIC = 0x454d4153;
/** Goes up when the layout or the rules change: all is compiled again then. */
export const SAME_VERSION = 9;

/** The kinds of records that are grouped. */
export const SAME_KINDS = ["party", "place", "agreement"] as const;
export type SameKind = (typeof SAME_KINDS)[number];

/** Why a record belongs to its group: a rule, the user's word, or that it was accepted as a copy of another. */
export const BECAUSE = ["rule", "user", "copy"] as const;
export type Because = (typeof BECAUSE)[number];

/** A record of a group. */
export interface SameMember extends Spot {
  because: Because;
  /** From 0 to 1, where a rule said so. */
  score: number;
}

/** Records that are one, the leading one first. */
export type SameGroup = readonly SameMember[];

/** Two records that may be one. */
export interface SameProposal {
  kind: "party" | "place";
  a: Spot;
  b: Spot;
  score: number;
}

/** What is known of all enabled datasets. */
export interface Sameness {
  /** The generations of the datasets; `dataset` of a spot is an index into them. */
  generations: readonly string[];
  groups: Readonly<Record<SameKind, readonly SameGroup[]>>;
  /** The likeliest first. */
  proposals: readonly SameProposal[];
}

/** Packs the table. */
export function packSame({ generations, groups, proposals }: Sameness): Uint8Array<ArrayBuffer> {
  return pack(MAGIC, SAME_VERSION, [
    new TextEncoder().encode(JSON.stringify(generations)),
    ...SAME_KINDS.flatMap((kind) => packGroups(groups[kind])),
    Uint8Array.from(proposals, ({ kind }) => SAME_KINDS.indexOf(kind)),
    Uint16Array.from(proposals, ({ a }) => a.dataset),
    Uint32Array.from(proposals, ({ a }) => a.row),
    Uint16Array.from(proposals, ({ b }) => b.dataset),
    Uint32Array.from(proposals, ({ b }) => b.row),
    Uint8Array.from(proposals, ({ score }) => Math.round(score * 100)),
  ]);
}

function packGroups(groups: readonly SameGroup[]) {
  const members = groups.flat();
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach((group, i) => {
    starts[i + 1] = (starts[i] ?? 0) + group.length;
  });
  // To find the group of a record: the members in the order of dataset and row, each with its group.
  const groupOf = groups.flatMap((group, i) => group.map(() => i));
  const order = members.map((_, i) => i).sort((i, j) => compare(members[i], members[j]));
  return [
    starts,
    Uint16Array.from(members, ({ dataset }) => dataset),
    Uint32Array.from(members, ({ row }) => row),
    Uint8Array.from(members, ({ because }) => BECAUSE.indexOf(because)),
    Uint8Array.from(members, ({ score }) => Math.round(score * 100)),
    Uint32Array.from(order),
    Uint32Array.from(order, (i) => groupOf[i] ?? 0),
  ];
}

function compare(a: Spot | undefined, b: Spot | undefined): number {
  return (a?.dataset ?? 0) - (b?.dataset ?? 0) || (a?.row ?? 0) - (b?.row ?? 0);
}

/** The table, read in place. */
export class SameTable {
  readonly generations: readonly string[];
  readonly #groups: Record<SameKind, Groups>;
  readonly #kinds: Uint8Array;
  readonly #aDatasets: Uint16Array;
  readonly #aRows: Uint32Array;
  readonly #bDatasets: Uint16Array;
  readonly #bRows: Uint32Array;
  readonly #scores: Uint8Array;

  /** Throws a `RangeError` where the bytes are something else, or of another version. */
  constructor(buffer: ArrayBuffer) {
    const unpacked = new Unpacked(buffer, MAGIC, SAME_VERSION);
    this.generations = JSON.parse(new TextDecoder().decode(unpacked.bytes()));
    this.#groups = {
      party: new Groups(unpacked),
      place: new Groups(unpacked),
      agreement: new Groups(unpacked),
    };
    this.#kinds = unpacked.bytes();
    this.#aDatasets = unpacked.u16();
    this.#aRows = unpacked.u32();
    this.#bDatasets = unpacked.u16();
    this.#bRows = unpacked.u32();
    this.#scores = unpacked.bytes();
  }

  /** The group of a record; `undefined` where it is alone. */
  groupOf(kind: SameKind, spot: Spot): SameGroup | undefined {
    return this.#groups[kind].of(spot);
  }

  /** All groups of a kind, in no order. */
  groups(kind: SameKind): Iterable<SameGroup> {
    return this.#groups[kind].all();
  }

  /** Pairs to ask about, the likeliest first. */
  *proposals(): Generator<SameProposal> {
    for (const [i, number] of this.#kinds.entries())
      yield {
        kind: SAME_KINDS[number] === "place" ? "place" : "party",
        a: { dataset: this.#aDatasets[i] ?? 0, row: this.#aRows[i] ?? 0 },
        b: { dataset: this.#bDatasets[i] ?? 0, row: this.#bRows[i] ?? 0 },
        score: (this.#scores[i] ?? 0) / 100,
      };
  }

  /** The datasets that have a record in a group or a proposal. */
  get datasets(): ReadonlySet<number> {
    const found = new Set<number>([...this.#aDatasets, ...this.#bDatasets]);
    for (const kind of SAME_KINDS) for (const dataset of this.#groups[kind].datasets) found.add(dataset);
    return found;
  }
}

class Groups {
  readonly datasets: ReadonlySet<number>;
  readonly #starts: Uint32Array;
  readonly #dataset: Uint16Array;
  readonly #row: Uint32Array;
  readonly #because: Uint8Array;
  readonly #score: Uint8Array;
  readonly #order: Uint32Array;
  readonly #groupAt: Uint32Array;

  constructor(unpacked: Unpacked) {
    this.#starts = unpacked.u32();
    this.#dataset = unpacked.u16();
    this.#row = unpacked.u32();
    this.#because = unpacked.bytes();
    this.#score = unpacked.bytes();
    this.#order = unpacked.u32();
    this.#groupAt = unpacked.u32();
    this.datasets = new Set(this.#dataset);
  }

  of(spot: Spot): SameGroup | undefined {
    let [low, high] = [0, this.#order.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const at = this.#order[middle] ?? 0;
      const way = compare({ dataset: this.#dataset[at] ?? 0, row: this.#row[at] ?? 0 }, spot);
      if (way === 0) return this.#group(this.#groupAt[middle] ?? 0);
      if (way < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  *all(): Generator<SameGroup> {
    for (let group = 0; group + 1 < this.#starts.length; group++) yield this.#group(group);
  }

  #group(group: number): SameGroup {
    const [from, until] = [this.#starts[group] ?? 0, this.#starts[group + 1] ?? 0];
    return Array.from({ length: until - from }, (_, i): SameMember => {
      const at = from + i;
      return {
        dataset: this.#dataset[at] ?? 0,
        row: this.#row[at] ?? 0,
        because: BECAUSE[this.#because[at] ?? 0] ?? "rule",
        score: (this.#score[at] ?? 0) / 100,
      };
    });
  }
}
