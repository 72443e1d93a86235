/**
 * Boosted decision trees (J. Friedman, "Greedy function approximation", 2001) over features that are there or not, kept
 * as bytes: each tree is full, and asks at each node for one feature; where the row has it, it goes right.
 */

import { bucketsOf } from "./sparse-rows";

/** Trees as they are written to a file. */
export interface SparseTreeModel {
  /** Questions from the root of a tree to a leaf. */
  depth: number;
  /** The sum before any tree. */
  base: number;
  /** What a step of a leaf is worth. */
  scale: number;
  /** The gaps between the buckets that are asked for, as `bucketsOf` reads them. */
  gaps: string;
  /** Base64: two bytes a node, the higher first: which of these buckets is asked for. */
  nodes: string;
  /** Base64: a signed byte a leaf. */
  leaves: string;
}

/** Trees ready to be asked. */
export interface SparseTrees {
  depth: number;
  base: number;
  scale: number;
  /** By node, in the order of a heap, tree by tree. */
  asked: Uint32Array;
  leaves: Int8Array;
  /** One for each bucket that the row has, and one that none has; all are 0 between two rows. */
  marks: Uint8Array;
}

/** Unpacks trees over so many buckets. */
export function openSparseTrees(model: SparseTreeModel, buckets: number): SparseTrees {
  const known = bucketsOf(model.gaps);
  const nodes = atob(model.nodes);
  const asked = new Uint32Array(nodes.length / 2);
  for (let i = 0; i < asked.length; i++)
    asked[i] = known[(nodes.charCodeAt(2 * i) << 8) | nodes.charCodeAt(2 * i + 1)] ?? buckets;
  return {
    depth: model.depth,
    base: model.base,
    scale: model.scale,
    asked,
    leaves: Int8Array.from(atob(model.leaves), (unit) => unit.charCodeAt(0)),
    marks: new Uint8Array(buckets + 1),
  };
}

/** The sum that the trees give to a row with these features; `other` is one more of them. */
export function sparseTreeSum(trees: SparseTrees, features: readonly number[], other?: number): number {
  const { depth, asked, leaves, marks } = trees;
  if (other !== undefined) marks[other] = 1;
  for (let i = 0; i < features.length; i++) marks[features[i] as number] = 1;
  const inner = (1 << depth) - 1;
  let sum = 0;
  for (let root = 0, first = 0; root < asked.length; root += inner, first += inner + 1) {
    let node = 0;
    for (let level = 0; level < depth; level++)
      node = 2 * node + 1 + (marks[asked[root + node] as number] as number);
    sum += leaves[first + node - inner] as number;
  }
  for (let i = 0; i < features.length; i++) marks[features[i] as number] = 0;
  if (other !== undefined) marks[other] = 0;
  return trees.base + sum * trees.scale;
}
