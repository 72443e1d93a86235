/** Fits the models that choose one of several answers. */
import { CHOICE_BUCKETS, type ChoiceFeatures, type ChoiceWeights, FAR } from "@/lib/releases/text/choices";
import { softmax } from "@/lib/releases/text/softmax";
import { gapsOf } from "./packed-weights";
import { randomBy } from "./random";

/** A question with the number of the right answer; `text` says which text it is from. */
export interface ChoiceExample {
  text: string;
  features: ChoiceFeatures;
  label: number;
}

const EPOCHS = 16;
const RATE = 0.05;
const DECAY = 3e-4;
const DROPPED = 0.5;
/** The fewest texts with a feature: rarer ones say more of these texts than of others. */
const LEAST_TEXTS = 4;

/**
 * AdaGrad (Duchi, Hazan, Singer 2011) over the examples in a fixed, scattered order, averaged over the later half of
 * the epochs. Keeps the `most` telling features (Dunning's log-likelihood ratio), so that the file stays small.
 */
export function fitChoices(examples: readonly ChoiceExample[], count: number, most: number): ChoiceWeights {
  const kept = telling(examples, count, most);
  const weights = new Float64Array(CHOICE_BUCKETS * count);
  const sum = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length).fill(1e-2);
  const random = randomBy(1);
  const only = (buckets: readonly number[]) => buckets.filter((bucket) => kept.has(bucket));
  const sets = examples.map(({ features: { near, far }, label }) => ({
    near: only(near),
    far: only(far),
    label,
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let step = 0; step < sets.length; step++) {
      const example = sets[(step * 7919 + epoch * 104729) % sets.length];
      if (!example) continue;
      const some = (buckets: readonly number[]) => buckets.filter(() => random() >= DROPPED);
      const parts: [number[], number][] = [
        [some(example.near), 1],
        [some(example.far), FAR],
      ];
      const scores = new Array<number>(count).fill(0);
      for (const [buckets, value] of parts)
        for (const bucket of buckets)
          for (let k = 0; k < count; k++)
            scores[k] = (scores[k] ?? 0) + value * (weights[bucket * count + k] ?? 0);
      const errors = softmax(scores).map((chance, k) => chance - (k === example.label ? 1 : 0));
      for (const [buckets, value] of parts)
        for (const bucket of buckets)
          for (let k = 0; k < count; k++) {
            const at = bucket * count + k;
            const slope = (errors[k] ?? 0) * value + DECAY * (weights[at] ?? 0);
            squares[at] = (squares[at] ?? 0) + slope * slope;
            weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
          }
    }
    if (epoch >= EPOCHS / 2)
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
  }
  return packedChoices(sum, kept, count);
}

/** The buckets that distinguish the answers best. */
function telling(examples: readonly ChoiceExample[], count: number, most: number): ReadonlySet<number> {
  const texts = new Map<number, Set<string>>();
  const told = new Map<number, number[]>();
  const all = new Array<number>(count).fill(0);
  for (const { text, features, label } of examples) {
    all[label] = (all[label] ?? 0) + 1;
    for (const bucket of new Set([...features.near, ...features.far])) {
      const of = texts.get(bucket) ?? new Set();
      texts.set(bucket, of.add(text));
      const by = told.get(bucket) ?? new Array<number>(count).fill(0);
      by[label] = (by[label] ?? 0) + 1;
      told.set(bucket, by);
    }
  }
  const gains = [...told]
    .filter(([bucket]) => (texts.get(bucket)?.size ?? 0) >= LEAST_TEXTS)
    .map(([bucket, by]) => {
      const times = by.reduce((a, b) => a + b, 0);
      const gain = by.reduce(
        (sum, n, k) => (n === 0 ? sum : sum + n * Math.log((n * examples.length) / (times * (all[k] ?? 1)))),
        0,
      );
      return { bucket, gain };
    });
  gains.sort((a, b) => b.gain - a.gain || a.bucket - b.bucket);
  return new Set(gains.slice(0, most).map(({ bucket }) => bucket));
}

/** The weights of the kept buckets, as one byte each. */
function packedChoices(weights: Float64Array, kept: ReadonlySet<number>, count: number): ChoiceWeights {
  const scaled = weights.map((value) => (value * (1 - DROPPED)) / (EPOCHS - Math.ceil(EPOCHS / 2)));
  const most = scaled.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
  const buckets = [...kept].sort((a, b) => a - b);
  const bytes: number[] = [];
  for (const bucket of buckets)
    for (let k = 0; k < count; k++) bytes.push(Math.round(((scaled[bucket * count + k] ?? 0) / most) * 127));
  return {
    scale: most / 127,
    gaps: gapsOf(buckets),
    bytes: Buffer.from(Int8Array.from(bytes).buffer).toString("base64"),
  };
}
