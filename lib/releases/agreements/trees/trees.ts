/**
 * Boosted decision trees (J. Friedman, "Greedy function approximation", 2001), kept as bytes. Each tree is full and
 * `DEPTH` deep; each node asks for the bin of one number of a row.
 */

/** Questions from the root of a tree to a leaf. */
export const DEPTH = 4;
/** Inner nodes of a tree, in the order of a heap. */
export const NODES = (1 << DEPTH) - 1;
const LEAVES = 1 << DEPTH;

/** Trees as they are written to a file. */
export interface TreeModel {
  /** By index in a row, the upper ends of the bins, separated by spaces. */
  edges: string[];
  /** The sum before any tree. */
  base: number;
  /** What a step of a leaf is worth. */
  scale: number;
  /** Base64: two bytes a node, which number is asked and the last bin that goes left. */
  nodes: string;
  /** Base64: a signed byte a leaf. */
  leaves: string;
}

/** Trees ready to be asked. */
export interface Trees {
  base: number;
  scale: number;
  /** By node, the index of the number it asks for. */
  asks: Uint8Array;
  /** By node, the largest number that goes left; comparing with it equals comparing bins. */
  ends: Float64Array;
  leaves: Int8Array;
}

/** Unpacks trees. */
export function openTrees({ edges, base, scale, nodes, leaves }: TreeModel): Trees {
  const bins = edges.map((ends) => (ends === "" ? [] : ends.split(" ").map(Number)));
  const bytes = Uint8Array.from(atob(nodes), (unit) => unit.charCodeAt(0));
  const asks = bytes.filter((_, i) => i % 2 === 0);
  return {
    base,
    scale,
    asks,
    ends: Float64Array.from(asks, (ask, i) => bins[ask]?.[bytes[2 * i + 1] ?? 0] ?? Number.POSITIVE_INFINITY),
    leaves: Int8Array.from(atob(leaves), (unit) => unit.charCodeAt(0)),
  };
}

/** The bin of a number: how many edges are below it. */
export function binOf(edges: readonly number[], value: number): number {
  let bin = 0;
  while (bin < edges.length && value > (edges[bin] ?? 0)) bin += 1;
  return bin;
}

/** The current row. No row is longer, since one byte gives the index of a number. */
const values = new Float64Array(256);

/** The chance, from 0 to 1, that the trees give to a row of numbers. */
export function treeChance({ base, scale, asks, ends, leaves }: Trees, row: readonly number[]): number {
  const { length } = row;
  for (let i = 0; i < length; i++) values[i] = row[i] ?? 0;
  values.fill(0, length);
  let sum = 0;
  const count = leaves.length / LEAVES;
  for (let tree = 0; tree < count; tree++) {
    const root = tree * NODES;
    let node = 0;
    // Computes the side without a branch, which a processor would mispredict half of the time.
    for (let depth = 0; depth < DEPTH; depth++) {
      const left = (values[asks[root + node] ?? 0] ?? 0) <= (ends[root + node] ?? 0);
      node = 2 * node + 2 - Number(left);
    }
    sum += leaves[tree * LEAVES + node - NODES] ?? 0;
  }
  return 1 / (1 + Math.exp(-base - sum * scale));
}

/** Trees that are unpacked on first use: a text may have nothing for them to judge. */
export class Forest {
  #opened: Trees | undefined;
  #model: TreeModel;

  constructor(model: TreeModel) {
    this.#model = model;
  }

  /** Uses other trees from now on: those of a fold, when training measures what was never seen. */
  set(model: TreeModel): void {
    this.#model = model;
    this.#opened = undefined;
  }

  /** The trees, ready to be asked. */
  get trees(): Trees {
    this.#opened ??= openTrees(this.#model);
    return this.#opened;
  }

  /** The chance, from 0 to 1, that they give to a row of numbers. */
  chance(row: readonly number[]): number {
    return treeChance(this.trees, row);
  }
}
