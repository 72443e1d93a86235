/** Fits models of the same form as that of who agreed: a sum and trees over the same features. */
import { openPairs, type PairModel } from "@/lib/releases/agreements/likely/pair-model";
import { type Fit, fitLogistic, type LogisticExample } from "./logistic-training";
import { packedRows } from "./packed-weights";
import { fitSparseTrees, type SparseTreeFit } from "./sparse-trees";
import { type SentenceExample, tellingSentences } from "./telling-sentences";

/** How to fit a model. */
export interface PairFit {
  sum: Fit;
  trees: SparseTreeFit;
  /** The fewest sets with a feature: rarer ones tell nothing of others. */
  leastSets: number;
  /** The weight of a release; without it, the more numerous tellings would decide. */
  releasesCount: number;
}

/** Fits the model to the sentences that tell of agreements; the same examples give the same model. */
export function fitPairModel(examples: readonly SentenceExample[], fit: PairFit): PairModel {
  return fitJudge(
    tellingSentences(examples, (some) => openPairs(fitJudge(some, fit))),
    fit,
  );
}

/** Fits such a model to all examples. */
export function fitJudge(
  some: readonly (LogisticExample & { release: string })[],
  { sum, trees, leastSets, releasesCount }: PairFit,
): PairModel {
  const releases = some.filter(({ release }) => !/^telling/u.test(release));
  const examples = [...some, ...Array.from({ length: releasesCount - 1 }, () => releases).flat()];
  const sets = new Uint32Array(sum.buckets);
  for (const { features } of examples)
    for (const bucket of new Set(features)) sets[bucket] = (sets[bucket] ?? 0) + 1;
  const frequent = examples.map(({ features, label }) => ({
    features: features.filter((bucket) => (sets[bucket] ?? 0) >= leastSets),
    label,
  }));
  return { ...packedRows(fitLogistic(frequent, sum)), trees: fitSparseTrees(examples, trees) };
}
