/**
 * A double-array trie with tails (J. Aoe 1989, "An Efficient Digital Search Algorithm by Using a Double-Array
 * Structure"; tails as in darts-clone and libdatrie): the branching part of the keys is walked with one addition and one
 * comparison a character, what follows the last branching is kept as text.
 *
 * Node n is two cells of `nodes`: [2n] is `base << 1 | ends` for an inner node (`ends`: a key ends here), or
 * `~offset` into `tails` for a leaf; [2n + 1] is the parent's number plus 1, or 0 where the cell is free.
 * The child of n by code c is `base + c`; code 0 leads to the leaf of the key that ends at n.
 * The cells end with as many free ones as there are codes, so that no step leaves the array.
 * A leaf's tail is bytes: what is found for the key in four, low first; how many codes; the codes. A count or code of 255 and above is 255 and two bytes.
 */
export interface DoubleArray {
  nodes: Int32Array<ArrayBuffer>;
  tails: Uint8Array<ArrayBuffer>;
}

/** In a tail, what says that a number takes the two bytes that follow. */
export const WIDE = 255;

/** How many free places are tried for a node's children before they go to the end: time against density. */
const TRIES = 48;

/**
 * Builds the trie over sorted, distinct, non-empty keys; `numbers` are what is found for them.
 * `codes` maps a key's UTF-16 units to the codes that are walked (from 1 up; 0 is taken).
 */
export function buildDoubleArray(
  keys: readonly string[],
  numbers: readonly number[],
  codes: Uint16Array,
): DoubleArray {
  return new Builder(keys, numbers, codes).build();
}

class Builder {
  readonly #keys: readonly string[];
  readonly #numbers: readonly number[];
  readonly #codes: Uint16Array;
  #nodes = new Int32Array(1 << 12);
  #tails = new Uint8Array(1 << 12);
  #tailLength = 0;
  /** Free cells as a doubly linked list in rising order; cell 0 is the root and the list's head. */
  #next = new Int32Array(1 << 11);
  #previous = new Int32Array(1 << 11);
  #used = 1;

  constructor(keys: readonly string[], numbers: readonly number[], codes: Uint16Array) {
    this.#keys = keys;
    this.#numbers = numbers;
    this.#codes = codes;
    for (let i = 0; i < this.#next.length; i++) {
      this.#next[i] = i + 1 < this.#next.length ? i + 1 : 0;
      this.#previous[i] = i === 0 ? this.#next.length - 1 : i - 1;
    }
  }

  build(): DoubleArray {
    // Each task is a node with the range of keys below it and their common length.
    const tasks: number[] = this.#keys.length > 0 ? [0, 0, this.#keys.length, 0] : [];
    this.#nodes[1] = -1;
    const childCodes: number[] = [];
    const childFrom: number[] = [];
    while (tasks.length > 0) {
      const depth = tasks.pop() ?? 0;
      const to = tasks.pop() ?? 0;
      const from = tasks.pop() ?? 0;
      const node = tasks.pop() ?? 0;
      this.#children(from, to, depth, childCodes, childFrom);
      const base = this.#place(childCodes);
      this.#nodes[2 * node] = (base << 1) | (childCodes[0] === 0 ? 1 : 0);
      for (const code of childCodes) this.#take(base + code, node);
      for (let i = 0; i < childCodes.length; i++) {
        const code = childCodes[i] ?? 0;
        const first = childFrom[i] ?? 0;
        const last = childFrom[i + 1] ?? to;
        if (last - first === 1) this.#leaf(base + code, first, code === 0 ? depth : depth + 1);
        else tasks.push(base + code, first, last, depth + 1);
      }
    }
    const nodes = new Int32Array(
      2 * (this.#used + this.#codes.reduce((most, code) => Math.max(most, code), 0) + 1),
    );
    nodes.set(this.#nodes.subarray(0, 2 * this.#used));
    return { nodes, tails: this.#tails.slice(0, this.#tailLength) };
  }

  #children(from: number, to: number, depth: number, codes: number[], starts: number[]): void {
    codes.length = 0;
    starts.length = 0;
    let last = -1;
    for (let i = from; i < to; i++) {
      const key = this.#keys[i] ?? "";
      const unit = depth < key.length ? key.charCodeAt(depth) + 1 : 0;
      if (unit === last) continue;
      last = unit;
      codes.push(unit === 0 ? 0 : (this.#codes[unit - 1] ?? 0));
      starts.push(i);
    }
  }

  /** Finds a base so that every child's cell is free. */
  #place(codes: readonly number[]): number {
    const first = codes[0] ?? 0;
    let least = first;
    let most = first;
    for (const code of codes) {
      if (code < least) least = code;
      if (code > most) most = code;
    }
    let cell = this.#next[0] ?? 0;
    for (let tries = 0; cell !== 0 && tries < TRIES; cell = this.#next[cell] ?? 0) {
      const base = cell - first;
      // The sign of a cell tells leaves from inner nodes, and a base of 0 would let the root pass for a child.
      if (base < 1) continue;
      tries++;
      this.#grow(base + most + 1);
      if (codes.every((code) => this.#nodes[2 * (base + code) + 1] === 0)) return base;
    }
    const base = Math.max(this.#used - least, 1);
    this.#grow(base + most + 1);
    return base;
  }

  #take(cell: number, parent: number): void {
    const next = this.#next[cell] ?? 0;
    const previous = this.#previous[cell] ?? 0;
    this.#next[previous] = next;
    this.#previous[next] = previous;
    this.#nodes[2 * cell + 1] = parent + 1;
    if (cell >= this.#used) this.#used = cell + 1;
  }

  #leaf(cell: number, at: number, from: number): void {
    const key = this.#keys[at] ?? "";
    const number = this.#numbers[at] ?? 0;
    const length = Math.max(key.length - from, 0);
    const most = this.#tailLength + 3 * length + 7;
    if (most > this.#tails.length) {
      const larger = new Uint8Array(2 * this.#tails.length + most);
      larger.set(this.#tails);
      this.#tails = larger;
    }
    this.#nodes[2 * cell] = ~this.#tailLength;
    for (let shift = 0; shift < 32; shift += 8) this.#tails[this.#tailLength++] = (number >>> shift) & 0xff;
    this.#put(length);
    for (let i = 0; i < length; i++) this.#put(this.#codes[key.charCodeAt(from + i)] ?? 0);
  }

  #put(value: number): void {
    if (value < WIDE) {
      this.#tails[this.#tailLength++] = value;
      return;
    }
    this.#tails[this.#tailLength++] = WIDE;
    this.#tails[this.#tailLength++] = value & 0xff;
    this.#tails[this.#tailLength++] = value >>> 8;
  }

  #grow(cells: number): void {
    const old = this.#next.length;
    if (cells <= old) return;
    const size = Math.max(cells, 2 * old);
    const nodes = new Int32Array(2 * size);
    nodes.set(this.#nodes);
    const next = new Int32Array(size);
    next.set(this.#next);
    const previous = new Int32Array(size);
    previous.set(this.#previous);
    let tail = previous[0] ?? 0;
    for (let i = old; i < size; i++) {
      next[tail] = i;
      previous[i] = tail;
      tail = i;
    }
    next[tail] = 0;
    previous[0] = tail;
    this.#nodes = nodes;
    this.#next = next;
    this.#previous = previous;
  }
}
