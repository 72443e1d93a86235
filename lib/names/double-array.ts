/**
 * A double-array trie with tails (J. Aoe 1989, "An Efficient Digital Search Algorithm by Using a Double-Array
 * Structure"; a label for the check, and so one word a cell, as in darts-clone; tails as in libdatrie): the branching
 * part of the keys is walked with one addition and one comparison a byte, what follows the last branching is kept as bytes.
 *
 * A cell's lowest eight bits are the byte that leads to it, 0 where it is free or the leaf of a key that ends at its
 * parent; then `LEAF`. A leaf goes on with the place of its record in the tails (23 bits); an inner cell with `ENDS`, where
 * a key ends at it, and its base (22 bits): the child by byte b is the cell at base + b, and no two have one base.
 * The cells end with as many free ones as there are bytes, so that no step leaves the array.
 * A record: how many bytes of key are left (one byte; 255 and then two, low first, where there are more), those bytes, and
 * what is found for the key. Records and bases stand at multiples of a power of two, which is 1 for all but huge sets.
 */
import { ByteWriter } from "./key-bytes";

export interface DoubleArray {
  cells: Int32Array<ArrayBuffer>;
  tails: Uint8Array<ArrayBuffer>;
  /** By how many bits the places of records and the bases are shifted. */
  shifts: Uint8Array<ArrayBuffer>;
}

export const LEAF = 0x100;
export const ENDS = 0x200;
export const LEAF_SHIFT = 9;
export const BASE_SHIFT = 10;
/** In a record, what says that the count takes the two bytes that follow. */
export const LONG = 255;

/** The keys to build over: key k is `bytes[starts[k], starts[k + 1])`. Several may be equal, and none is empty. */
export interface Keys {
  bytes: Uint8Array;
  starts: Uint32Array;
  count: number;
}

/** Appends what is found for a key; `members` are the numbers of the keys that are this one, in rising order. */
export type WriteRecord = (members: Uint32Array, tails: ByteWriter) => void;

/** Builds the trie. The keys need not be sorted. `perRecord` is the most bytes that `write` appends for one member. */
export function buildDoubleArray(keys: Keys, perRecord: number, write: WriteRecord): DoubleArray {
  for (let baseShift = 0; ; baseShift++) {
    const built = new Builder(keys, perRecord, write, baseShift).build();
    if (built) return built;
  }
}

/** How many free places are tried for a node's children before they go to the end: time against density. */
const TRIES = 48;
const BYTES = 256;

class Builder {
  readonly #keys: Keys;
  readonly #write: WriteRecord;
  readonly #tailShift: number;
  readonly #baseShift: number;
  readonly #tails: ByteWriter;
  /** The numbers of the keys; those below one node stand together. */
  readonly #order: Uint32Array;
  readonly #spare: Uint32Array;
  readonly #counts = new Uint32Array(BYTES);
  #cells = new Int32Array(1 << 11);
  /** Whether a cell's number is the base of a node. */
  #based = new Uint8Array(1 << 11);
  /** Free cells as a doubly linked list in rising order; cell 0 is the root and the list's head. */
  #next = new Int32Array(1 << 11);
  #previous = new Int32Array(1 << 11);
  #used = 1;

  constructor(keys: Keys, perRecord: number, write: WriteRecord, baseShift: number) {
    this.#keys = keys;
    this.#write = write;
    this.#baseShift = baseShift;
    const most = keys.bytes.length + keys.count * (perRecord + 1);
    let shift = 0;
    while (most + (keys.count << shift) >= 2 ** (32 - LEAF_SHIFT + shift)) shift++;
    this.#tailShift = shift;
    this.#tails = new ByteWriter(Math.ceil(most / 2) + 64);
    this.#order = Uint32Array.from({ length: keys.count }, (_, k) => k);
    this.#spare = new Uint32Array(keys.count);
    for (let i = 0; i < this.#next.length; i++) {
      this.#next[i] = i + 1 < this.#next.length ? i + 1 : 0;
      this.#previous[i] = i === 0 ? this.#next.length - 1 : i - 1;
    }
  }

  /** The trie; `undefined` where a base does not fit its cell with this shift. */
  build(): DoubleArray | undefined {
    // Each task is a node with the range of keys below it and their common length.
    const tasks: number[] = this.#keys.count > 0 ? [0, 0, this.#keys.count, 0] : [];
    const labels: number[] = [];
    const froms: number[] = [];
    while (tasks.length > 0) {
      const depth = tasks.pop() as number;
      const to = tasks.pop() as number;
      const from = tasks.pop() as number;
      const node = tasks.pop() as number;
      this.#split(from, to, depth, labels, froms);
      const base = this.#place(labels);
      if (base >> this.#baseShift >= 1 << (32 - BASE_SHIFT)) return undefined;
      this.#based[base] = 1;
      const ends = labels[0] === 0 ? ENDS : 0;
      this.#cells[node] =
        ((this.#cells[node] as number) & (BYTES - 1)) | ends | ((base >> this.#baseShift) << BASE_SHIFT);
      // First all are taken, so that none is given away while the tasks are still to come.
      for (const label of labels) this.#take(base + label, label);
      for (let i = 0; i < labels.length; i++) {
        const label = labels[i] as number;
        const first = froms[i] as number;
        const last = froms[i + 1] ?? to;
        const below = label === 0 ? depth : depth + 1;
        if (label === 0 || this.#isOne(first, last, below))
          this.#leaf(base + label, label, first, last, below);
        else tasks.push(base + label, first, last, below);
      }
    }
    const cells = new Int32Array(this.#used + BYTES);
    cells.set(this.#cells.subarray(0, this.#used));
    return { cells, tails: this.#tails.bytes(), shifts: Uint8Array.of(this.#tailShift, this.#baseShift) };
  }

  /** Sorts a range of the keys by their byte at `depth`, keeping the order of equals, and tells where each byte begins. */
  #split(from: number, to: number, depth: number, labels: number[], froms: number[]): void {
    const order = this.#order;
    const counts = this.#counts;
    labels.length = 0;
    froms.length = 0;
    for (let i = from; i < to; i++) {
      const label = this.#byte(order[i] as number, depth);
      if (counts[label] === 0) labels.push(label);
      counts[label] = (counts[label] as number) + 1;
    }
    labels.sort((a, b) => a - b);
    let at = from;
    for (const label of labels) {
      froms.push(at);
      const count = counts[label] as number;
      counts[label] = at;
      at += count;
    }
    if (labels.length > 1) {
      this.#spare.set(order.subarray(from, to), from);
      for (let i = from; i < to; i++) {
        const key = this.#spare[i] as number;
        const label = this.#byte(key, depth);
        const place = counts[label] as number;
        counts[label] = place + 1;
        order[place] = key;
      }
    }
    for (const label of labels) counts[label] = 0;
  }

  #byte(key: number, depth: number): number {
    const { bytes, starts } = this.#keys;
    const at = (starts[key] as number) + depth;
    return at < (starts[key + 1] as number) ? (bytes[at] as number) : 0;
  }

  /** Whether the keys of a range, which are equal up to `depth`, are one key. */
  #isOne(from: number, to: number, depth: number): boolean {
    const { bytes, starts } = this.#keys;
    const first = this.#order[from] as number;
    const start = starts[first] as number;
    const length = (starts[first + 1] as number) - start;
    for (let i = from + 1; i < to; i++) {
      const other = this.#order[i] as number;
      const otherStart = starts[other] as number;
      if ((starts[other + 1] as number) - otherStart !== length) return false;
      for (let d = depth; d < length; d++) if (bytes[start + d] !== bytes[otherStart + d]) return false;
    }
    return true;
  }

  /** Finds a base so that every child's cell is free. */
  #place(labels: readonly number[]): number {
    const first = labels[0] as number;
    const most = labels[labels.length - 1] as number;
    const step = (1 << this.#baseShift) - 1;
    let cell = this.#next[0] as number;
    for (let tries = 0; cell !== 0 && tries < TRIES; cell = this.#next[cell] as number) {
      const base = cell - first;
      if (base < 1 || base & step) continue;
      tries++;
      if (this.#based[base] === 1) continue;
      this.#grow(base + most + 1);
      let fits = true;
      // Cells that are taken stand in no list: their place in it is told by their being taken.
      for (let i = 1; fits && i < labels.length; i++) fits = this.#isFree(base + (labels[i] as number));
      if (fits) return base;
    }
    let base = Math.max(this.#used - first, 1);
    base = (base + step) & ~step;
    while (this.#based[base] === 1) base += step + 1;
    this.#grow(base + most + 1);
    return base;
  }

  #isFree(cell: number): boolean {
    return (this.#next[cell] as number) >= 0;
  }

  #take(cell: number, label: number): void {
    const next = this.#next[cell] as number;
    const previous = this.#previous[cell] as number;
    this.#next[previous] = next;
    this.#previous[next] = previous;
    this.#next[cell] = -1;
    this.#cells[cell] = label;
    if (cell >= this.#used) this.#used = cell + 1;
  }

  #leaf(cell: number, label: number, from: number, to: number, depth: number): void {
    const tails = this.#tails;
    const shift = this.#tailShift;
    while (tails.length & ((1 << shift) - 1)) tails.byte(0);
    this.#cells[cell] = label | LEAF | ((tails.length >>> shift) << LEAF_SHIFT);
    const key = this.#order[from] as number;
    const start = (this.#keys.starts[key] as number) + depth;
    const end = this.#keys.starts[key + 1] as number;
    const length = Math.max(end - start, 0);
    if (length < LONG) tails.byte(length);
    else {
      tails.byte(LONG);
      tails.byte(length & 0xff);
      tails.byte(length >>> 8);
    }
    const room = tails.reserve(length);
    for (let i = 0; i < length; i++) room[tails.length++] = this.#keys.bytes[start + i] as number;
    this.#write(this.#order.subarray(from, to), tails);
  }

  #grow(cells: number): void {
    const old = this.#next.length;
    if (cells <= old) return;
    const size = Math.max(cells, 2 * old);
    this.#cells = larger(this.#cells, new Int32Array(size));
    this.#based = larger(this.#based, new Uint8Array(size));
    this.#next = larger(this.#next, new Int32Array(size));
    this.#previous = larger(this.#previous, new Int32Array(size));
    let tail = this.#previous[0] as number;
    for (let i = old; i < size; i++) {
      this.#next[tail] = i;
      this.#previous[i] = tail;
      tail = i;
    }
    this.#next[tail] = 0;
    this.#previous[0] = tail;
  }
}

function larger<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from);
  return to;
}
