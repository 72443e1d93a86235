/**
 * How likely parties agreed that a sentence tells together, over hashed features: the mean of two models, of which one adds
 * up what each feature says (logistic regression) and the other asks for several of them together (boosted trees). Trained
 * by `scripts/releases-train.ts` from labelled releases; weights are kept as one byte each, for the buckets that have any.
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

/** The model that knows nothing: training reads with it, and what rules tell is judged by nobody. */
export const BLANK_PAIRS: PairModel = {
  scale: 0,
  gaps: "",
  bytes: "",
  trees: { depth: 0, base: 0, scale: 0, gaps: "", nodes: "", leaves: "" },
};

let model: PairModel = shipped;
let opened: Opened | undefined;

/** Tells by another model from now on: that of a fold, when training measures what was never seen. */
export function setPairModel(other: PairModel): void {
  model = other;
  opened = undefined;
}

/** Whether there is no model to judge by. */
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

/** The chance, from 0 to 1, that the parties with these features agreed; `other` is one more of them. */
export function pairChance(features: readonly number[], other?: number): number {
  opened ??= open(model);
  return chanceBy(opened, model.scale, features, other);
}

/** What another model tells by features. */
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
