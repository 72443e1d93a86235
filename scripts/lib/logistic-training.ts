/** Fits models of one chance: logistic regression over hashed binary features. */
import { randomBy } from "./random";

/** An example: the buckets that are set, and the right chance from 0 to 1. */
export interface LogisticExample {
  features: readonly number[];
  label: number;
  /** The weight of each of its features; 1 by default. */
  weight?: number;
}

/** How to fit a model. */
export interface Fit {
  buckets: number;
  epochs: number;
  rate: number;
  decay: number;
  /** The share of features that each step leaves out, so that the weights do not learn these texts by heart. */
  dropped: number;
  /** How many fits, each leaving out other features, are averaged; one by default. */
  fits?: number;
}

/** The mean of several fits, since a single one depends on what it left out. */
export function fitLogistic(examples: readonly LogisticExample[], fit: Fit): Float64Array {
  const { fits = 1 } = fit;
  const all = Array.from({ length: fits }, (_, i) => fitOnce(examples, fit, SEED + i));
  return (all[0] ?? new Float64Array()).map(
    (_, at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0) / fits,
  );
}

const SEED = 4711;

/**
 * AdaGrad (Duchi, Hazan, Singer 2011) over the examples in a fixed, scattered order, averaged over the later half of
 * the epochs, so that the same examples give the same weights.
 */
function fitOnce(
  examples: readonly LogisticExample[],
  { buckets, epochs, rate, decay, dropped }: Fit,
  seed: number,
): Float64Array {
  const weights = new Float64Array(buckets);
  const sum = new Float64Array(buckets);
  const squares = new Float64Array(buckets).fill(1e-2);
  const random = randomBy(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let step = 0; step < examples.length; step++) {
      const example = examples[(step * 7919 + epoch * 104729) % examples.length];
      if (!example) continue;
      const set = example.features.filter(() => random() >= dropped);
      const { label, weight = 1 } = example;
      const error = weight * (chanceOf(weights, set, weight) - label);
      for (const bucket of set) {
        const slope = error + decay * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + slope * slope;
        weights[bucket] = (weights[bucket] ?? 0) - (rate * slope) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
    if (epoch >= epochs / 2)
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
  }
  return sum.map((value) => (value * (1 - dropped)) / (epochs - Math.ceil(epochs / 2)));
}

/** The chance that weights give to features. */
export function chanceOf(weights: Float64Array, features: readonly number[], weight = 1): number {
  let sum = 0;
  for (const bucket of features) sum += weights[bucket] ?? 0;
  return 1 / (1 + Math.exp(-sum * weight));
}
