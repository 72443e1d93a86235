/**
 * Boosted decision trees (J. Friedman, "Greedy function approximation", 2001) over features that are present or absent,
 * stored as bytes: each tree is full, and each node asks for one feature; rows that have it go right.
 */

import { bucketsOf } from "./sparse-rows";

/** Trees as they are written to a file. */
export interface SparseTreeModel {
  /** Questions from the root of a tree to a leaf. */
  depth: number;
  /** The sum before any tree. */
  base: number;
  /** The value of one unit of a leaf. */
  scale: number;
  /** The gaps between the buckets asked for, as read by `bucketsOf`. */
  gaps: string;
  /** Base64: two bytes a node, the higher first: the index of the bucket it asks for. */
  nodes: string;
  /** Base64: a signed byte a leaf. */
  leaves: string;
}

/** Unpacked trees. */
export interface SparseTrees {
  base: number;
  scale: number;
  /** By bucket, the number of its question from 1 on; 0 if no tree asks for it. */
  questionOf: Uint16Array;
  /** By question, where its nodes begin in the lists below. */
  starts: Int32Array;
  /** The tree of each such node, */
  treeOf: Uint16Array;
  /** and the leaves that remain if the row has the feature, a bit each. */
  leftOf: Int32Array;
  leaves: Int8Array;
  /** By tree, the leaves that a row may still reach; all of them between rows. */
  reach: Int32Array;
}

/** A leaf is a bit of a 32-bit integer. */
const DEEPEST = 5;

/** Unpacks trees over this many buckets. Throws a `RangeError` if they are too deep. */
export function openSparseTrees(model: SparseTreeModel, buckets: number): SparseTrees {
  const { depth } = model;
  if (depth > DEEPEST) throw new RangeError(`Trees of ${depth} questions: at most ${DEEPEST} are read.`);
  const known = bucketsOf(model.gaps);
  const asked = questionsOf(model.nodes);
  const inner = (1 << depth) - 1;
  const starts = new Int32Array(known.length + 2);
  // A node without a question has a number that no bucket has.
  for (const question of asked)
    if (question < known.length) starts[question + 2] = (starts[question + 2] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const treeOf = new Uint16Array(starts.at(-1) ?? 0);
  const leftOf = new Int32Array(treeOf.length);
  const next = starts.slice(1);
  asked.forEach((question, node) => {
    if (question >= known.length) return;
    const at = next[question] ?? 0;
    next[question] = at + 1;
    treeOf[at] = Math.floor(node / inner);
    leftOf[at] = ~leavesLeftOf(node % inner, depth);
  });
  const questionOf = new Uint16Array(buckets);
  known.forEach((bucket, i) => {
    questionOf[bucket] = i + 1;
  });
  return {
    base: model.base,
    scale: model.scale,
    questionOf,
    starts,
    treeOf,
    leftOf,
    leaves: Int8Array.from(atob(model.leaves), (unit) => unit.charCodeAt(0)),
    reach: new Int32Array(inner === 0 ? 0 : asked.length / inner),
  };
}

function questionsOf(nodes: string): Uint16Array {
  const bytes = atob(nodes);
  return Uint16Array.from(
    { length: bytes.length / 2 },
    (_, i) => (bytes.charCodeAt(2 * i) << 8) | bytes.charCodeAt(2 * i + 1),
  );
}

/** The leaves below a node's left branch, a bit each; nodes are numbered as in a heap. */
function leavesLeftOf(node: number, depth: number): number {
  const level = 31 - Math.clz32(node + 1);
  const width = 1 << (depth - level);
  const first = (node + 1 - (1 << level)) * width;
  return ((1 << (width >> 1)) - 1) << first;
}

/**
 * The trees' sum for a row with these features; `other` is one more. Instead of walking down each tree, it strikes out
 * the leaves that each present feature makes unreachable: the first one left is where the walk would end (C. Lucchese
 * et al., "QuickScorer", 2015).
 */
export function sparseTreeSum(trees: SparseTrees, features: readonly number[], other?: number): number {
  const { leaves, reach } = trees;
  reach.fill(-1);
  if (other !== undefined) crossOut(trees, other);
  for (let i = 0; i < features.length; i++) crossOut(trees, features[i] as number);
  const width = reach.length === 0 ? 0 : leaves.length / reach.length;
  let sum = 0;
  for (let tree = 0; tree < reach.length; tree++) {
    const left = reach[tree] as number;
    sum += leaves[tree * width + 31 - Math.clz32(left & -left)] as number;
  }
  return trees.base + sum * trees.scale;
}

function crossOut({ questionOf, starts, treeOf, leftOf, reach }: SparseTrees, feature: number): void {
  const question = questionOf[feature] as number;
  if (question === 0) return;
  const end = starts[question + 1] as number;
  for (let at = starts[question] as number; at < end; at++) {
    const tree = treeOf[at] as number;
    reach[tree] = (reach[tree] as number) & (leftOf[at] as number);
  }
}
