/**
 * How much the words of a whole text are like those of texts that report agreements, whoever agreed: logistic
 * regression over hashed stems, by where they stand. Trained by `scripts/releases-train.ts` from releases and from news
 * without agreements; kept as one byte a weight, for the buckets that have any.
 */
import { fnv, mix } from "../../text/hash";
import { type SparseWeights, weightsOf } from "../../text/sparse-rows";
import { pairWord } from "../view/lexeme";
import type { View } from "../view/view";
import shipped from "./text-model.json";

/** Buckets of the table; a power of two. */
export const TEXT_BUCKETS = 1 << 15;

/** A model as it is kept. */
export type TextModel = SparseWeights;

let model: TextModel = shipped;
let weights: Int8Array | undefined;

/** Uses another model from now on: that of a fold, when training measures what was never seen. */
export function setTextModel(other: TextModel): void {
  model = other;
  weights = undefined;
}

/** About as many buckets as a hundred words have; of a shorter text they say little. */
const FEW = 160;
/** The log-odds at which, of texts whose likeliest agreement has an even chance, half report one. */
const MIDDLE = 2.4;

/** How much the words of a text speak for any agreement in it, in log-odds; below 0 they speak against one. */
export function textOdds(views: readonly View[]): number {
  const features = textFeatures(views);
  if (features.length < FEW) return 0;
  weights ??= weightsOf(model, TEXT_BUCKETS);
  let sum = 0;
  for (const bucket of features) sum += weights[bucket] as number;
  return sum * model.scale * weightOf(features) - MIDDLE;
}

/** The weight of each feature: a long text says no more than a short one. */
export function weightOf(features: { length: number }): number {
  return 1 / Math.sqrt(Math.max(1, features.length));
}

/** How many sentences of a text are read, and how many words of each. */
const SENTENCES = 40;
const WORDS = 60;
/** How many sentences after the first lead into a text. */
const LEAD = 3;

const ANYWHERE = fnv("text any");
const ZONES = ["first", "lead", "rest"].map((zone) => fnv(`text ${zone}`));

/** The buckets of a text: of its stems, and of each stem with its place. */
export function textFeatures(views: readonly View[]): number[] {
  const out = new Set<number>();
  views.slice(0, SENTENCES).forEach(({ steps }, i) => {
    const zone = ZONES[i === 0 ? 0 : i < LEAD ? 1 : 2] as number;
    for (const { lexeme } of steps.slice(0, WORDS)) {
      const { stem } = pairWord(lexeme).hashes;
      out.add(mix(ANYWHERE, stem) & (TEXT_BUCKETS - 1));
      out.add(mix(zone, stem) & (TEXT_BUCKETS - 1));
    }
  });
  return [...out];
}
