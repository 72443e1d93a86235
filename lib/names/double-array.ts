/**
 * Double-array tries with tails (J. Aoe 1989, "An Efficient Digital Search Algorithm by Using a Double-Array
 * Structure"; a label for the check, and so one word a cell, as in darts-clone; tails as in libdatrie): the branching
 * part of the keys is walked with one addition and one comparison a byte; what follows the last branching is kept as
 * bytes. Many tries share one array of cells, interleaved.
 *
 * A cell's lowest eight bits are the byte that leads to it, 0 where it is free or the leaf of a key that ends at its
 * parent; then `LEAF`. A leaf goes on with the place of its record (23 bits; see `records.ts`); an inner cell with
 * `ENDS`, where a key ends at it, and its base (22 bits): the child by byte b is the cell at base + b, and no two nodes
 * share a base. The cells end with as many free ones as there are bytes, so that no step leaves the array. Bases are
 * multiples of a power of two, which is 1 for all but huge sets.
 */
import type { Keys, RecordWriter } from "./records";

export const LEAF = 0x100;
export const ENDS = 0x200;
export const LEAF_SHIFT = 9;
export const BASE_SHIFT = 10;

/** How many free places are tried for a node's children before they go to the end: time against density. */
const TRIES = 48;
const BYTES = 256;

/** Builds tries into one array of cells. */
export class DoubleArray {
  readonly #keys: Keys;
  readonly #records: RecordWriter;
  readonly #baseShift: number;
  /** The numbers of the keys; those below one node stand together. */
  readonly #order: Uint32Array;
  readonly #spare: Uint32Array;
  readonly #counts = new Uint32Array(BYTES);
  #cells = new Int32Array(1 << 11);
  /** Whether a cell's number is the base of a node. */
  #based = new Uint8Array(1 << 11);
  /** Free cells as a doubly linked list in rising order; cell 0 is the first root and the list's head. */
  #next = new Int32Array(1 << 11);
  #previous = new Int32Array(1 << 11);
  #used = 1;

  /** `order`: the numbers of the keys, those of one trie beside one another; they are sorted as the tries are built. */
  constructor(keys: Keys, order: Uint32Array, records: RecordWriter, baseShift: number) {
    this.#keys = keys;
    this.#order = order;
    this.#records = records;
    this.#baseShift = baseShift;
    this.#spare = new Uint32Array(order.length);
    for (let i = 0; i < this.#next.length; i++) {
      this.#next[i] = i + 1 < this.#next.length ? i + 1 : 0;
      this.#previous[i] = i === 0 ? this.#next.length - 1 : i - 1;
    }
  }

  /**
   * Builds the trie of the keys from `from` up to `to` in the order, which are equal up to `depth`, and returns its
   * root as a cell; `undefined` where a base does not fit its cell with this shift.
   */
  add(from: number, to: number, depth: number): number | undefined {
    const root = this.#branch(from, to, depth);
    if (root === undefined) return undefined;
    while (this.#tasks.length > 0) {
      const below = this.#tasks.pop() as number;
      const last = this.#tasks.pop() as number;
      const first = this.#tasks.pop() as number;
      const cell = this.#tasks.pop() as number;
      const inner = this.#branch(first, last, below);
      if (inner === undefined) return undefined;
      this.#cells[cell] = ((this.#cells[cell] as number) & (BYTES - 1)) | inner;
    }
    return root;
  }

  /** All cells, with `root` as the first. */
  cells(root: number): Int32Array<ArrayBuffer> {
    const cells = new Int32Array(this.#used + BYTES);
    cells.set(this.#cells.subarray(0, this.#used));
    cells[0] = root;
    return cells;
  }

  /** Nodes that are still to be branched: the cell, the range of the keys below it, their common length. */
  readonly #tasks: number[] = [];
  readonly #labels: number[] = [];
  readonly #froms: number[] = [];

  /** Makes the child cells for a range of keys that are equal up to `depth`; returns the node without its label. */
  #branch(from: number, to: number, depth: number): number | undefined {
    const labels = this.#labels;
    this.#split(from, to, depth);
    const base = this.#place(labels);
    if (base >> this.#baseShift >= 1 << (32 - BASE_SHIFT)) return undefined;
    this.#based[base] = 1;
    // All children take their cells first, so that none goes to another node before its task comes.
    for (const label of labels) this.#take(base + label, label);
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] as number;
      const first = this.#froms[i] as number;
      const last = this.#froms[i + 1] ?? to;
      const below = label === 0 ? depth : depth + 1;
      if (label === 0 || isOne(this.#keys, this.#order, first, last, below))
        this.#cells[base + label] =
          label | LEAF | (this.#records.record(this.#order.subarray(first, last), below) << LEAF_SHIFT);
      else this.#tasks.push(base + label, first, last, below);
    }
    return (labels[0] === 0 ? ENDS : 0) | ((base >> this.#baseShift) << BASE_SHIFT);
  }

  /** Sorts a range of the keys by their byte at `depth`, without moving equals, and notes where each byte begins. */
  #split(from: number, to: number, depth: number): void {
    const order = this.#order;
    const counts = this.#counts;
    const labels = this.#labels;
    const froms = this.#froms;
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
      // A taken cell is in no list; its link says so.
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

/** Whether the keys that stand in the order from `from` up to `to`, and are equal up to `depth`, are one key. */
export function isOne(keys: Keys, order: Uint32Array, from: number, to: number, depth: number): boolean {
  const { bytes, starts } = keys;
  const first = order[from] as number;
  const start = starts[first] as number;
  const length = (starts[first + 1] as number) - start;
  for (let i = from + 1; i < to; i++) {
    const other = order[i] as number;
    const otherStart = starts[other] as number;
    if ((starts[other + 1] as number) - otherStart !== length) return false;
    for (let d = depth; d < length; d++) if (bytes[start + d] !== bytes[otherStart + d]) return false;
  }
  return true;
}

function larger<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from);
  return to;
}
