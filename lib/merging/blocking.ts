/**
 * Which records are worth comparing: those of different datasets that share a key, an identifier or a name. Keys are
 * kept as sorted 32-bit hashes in typed arrays, so that a million of them take megabytes and a second. Two keys with
 * the same hash only cause a comparison that finds nothing.
 */
import { fnv } from "@/lib/model/fnv";

/** Where a record stands. */
export interface Spot {
  /** The number of its dataset among those that are compared. */
  dataset: number;
  row: number;
}

/** Two records to compare, the first of an earlier dataset. */
export type Candidates = readonly [Spot, Spot];

const FIRST_ROOM = 1_024;

/** Collects the keys of records, then tells which records share one. */
export class Blocking {
  /** For each key three words: hash, dataset, row. */
  #words = new Uint32Array(3 * FIRST_ROOM);
  #keys = 0;
  readonly #most: number;

  /** A key that more than `most` records share is ignored: it says nothing about any two of them. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Notes a record's keys. */
  add({ dataset, row }: Spot, keys: readonly string[]): void {
    for (const key of keys) {
      if (3 * (this.#keys + 1) > this.#words.length) {
        const wider = new Uint32Array(this.#words.length * 2);
        wider.set(this.#words);
        this.#words = wider;
      }
      this.#words.set([hash(key), dataset, row], 3 * this.#keys++);
    }
  }

  /** Each pair of records of different datasets that share a key, once, in the order of the first. */
  pairs(): Candidates[] {
    const order = this.#sorted();
    const found = new Map<number, Set<number>>();
    for (let from = 0; from < order.length; ) {
      let until = from + 1;
      while (until < order.length && this.#hash(order[until]) === this.#hash(order[from])) until++;
      if (until - from > 1 && until - from <= this.#most) this.#meet(order.subarray(from, until), found);
      from = until;
    }
    const firsts = [...found.keys()].sort((a, b) => a - b);
    return firsts.flatMap((first) =>
      [...(found.get(first) ?? [])]
        .sort((a, b) => a - b)
        .map((other): Candidates => [spotOf(first), spotOf(other)]),
    );
  }

  /** Notes every two records of a run that are of different datasets. */
  #meet(run: Uint32Array, found: Map<number, Set<number>>): void {
    for (const [i, left] of run.entries())
      for (const right of run.subarray(i + 1)) {
        const [a, b] = [this.#at(left), this.#at(right)];
        if (a.dataset === b.dataset) continue;
        const [first, other] = a.dataset < b.dataset ? [a, b] : [b, a];
        const others = found.get(numberOf(first));
        if (others) others.add(numberOf(other));
        else found.set(numberOf(first), new Set([numberOf(other)]));
      }
  }

  /**
   * The numbers of the keys in the order of their hashes. A double holds 24 bits of hash and 29 of number exactly: keys
   * are dealt by the first 8 bits, then each heap is sorted as plain numbers.
   */
  #sorted(): Uint32Array {
    const starts = new Uint32Array(257);
    for (let key = 0; key < this.#keys; key++) {
      const heap = (this.#hash(key) >>> 24) + 1;
      starts[heap] = (starts[heap] ?? 0) + 1;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const next = starts.slice();
    const packed = new Float64Array(this.#keys);
    for (let key = 0; key < this.#keys; key++) {
      const heap = this.#hash(key) >>> 24;
      const at = next[heap] ?? 0;
      next[heap] = at + 1;
      packed[at] = (this.#hash(key) & 0xff_ff_ff) * 2 ** 29 + key;
    }
    for (let heap = 0; heap < 256; heap++) packed.subarray(starts[heap], starts[heap + 1]).sort();
    return Uint32Array.from(packed, (value) => value % 2 ** 29);
  }

  #hash(key: number | undefined): number {
    return this.#words[3 * (key ?? 0)] ?? 0;
  }

  #at(key: number): Spot {
    return { dataset: this.#words[3 * key + 1] ?? 0, row: this.#words[3 * key + 2] ?? 0 };
  }
}

/** Dataset and row as one number that is exact in a double. */
function numberOf({ dataset, row }: Spot): number {
  return dataset * 2 ** 32 + row;
}

function spotOf(number: number): Spot {
  return { dataset: Math.floor(number / 2 ** 32), row: number % 2 ** 32 };
}

/** FNV-1a over UTF-16 units, with the last step of MurmurHash3 to spread short keys over all bits. */
function hash(text: string): number {
  let h = fnv(text);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
