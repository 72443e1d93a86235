/**
 * How likely parties named together agreed: the mean of two models over hashed features, one that adds up what each
 * feature says (logistic regression) and one that asks for several together (boosted trees). Trained by
 * `scripts/releases-train.ts` from labelled releases; kept as one byte a weight, for the buckets that have any.
 */
import { type SparseWeights, weightsOf } from "../../text/sparse-rows";
import {
  openSparseTrees,
  type SparseTreeModel,
  type SparseTrees,
  sparseTreeSum,
} from "../../text/sparse-trees";
import shipped from "./pair-model.json";

/** Buckets of the table; a power of two. */
export const PAIR_BUCKETS = 1 << 18;

/** A model as it is kept. */
export interface PairModel extends SparseWeights {
  trees: SparseTreeModel;
}

/** An empty model: training reads with it, so that nothing judges the rules. */
export const BLANK_PAIRS: PairModel = {
  scale: 0,
  gaps: "",
  bytes: "",
  trees: { depth: 0, base: 0, scale: 0, gaps: "", nodes: "", leaves: "" },
};

let model: PairModel = shipped;
let opened: Opened | undefined;

/** Uses another model from now on: that of a fold, when training measures what was never seen. */
export function setPairModel(other: PairModel): void {
  model = other;
  opened = undefined;
}

/** Whether the model is empty. */
export function knowsNoPairs(): boolean {
  return model.gaps === "";
}

interface Opened {
  weights: Int8Array;
  trees: SparseTrees;
}

function open(model: PairModel): Opened {
  return { weights: weightsOf(model, PAIR_BUCKETS), trees: openSparseTrees(model.trees, PAIR_BUCKETS) };
}

/** The chance, from 0 to 1, that the parties with these features agreed; `other` is one more feature. */
export function pairChance(features: readonly number[], other?: number): number {
  opened ??= open(model);
  return chanceBy(opened, model.scale, features, other);
}

/** The same function for another model. */
export function openPairs(other: PairModel): (features: readonly number[]) => number {
  const read = open(other);
  return (features) => chanceBy(read, other.scale, features);
}

function chanceBy(
  { weights, trees }: Opened,
  scale: number,
  features: readonly number[],
  other?: number,
): number {
  let sum = other === undefined ? 0 : (weights[other] as number);
  for (let i = 0; i < features.length; i++) sum += weights[features[i] as number] as number;
  return 1 / (1 + Math.exp(-(sum * scale + sparseTreeSum(trees, features, other)) / 2));
}

/** The bucket of a hash. */
export function pairBucket(hash: number): number {
  return hash & (PAIR_BUCKETS - 1);
}
