/**
 * How much the words of a whole text are those of texts that tell of agreements, whoever agreed: logistic regression over
 * hashed stems, by where they stand. Trained by `scripts/releases-train.ts` from releases and from news that tells of no
 * agreement; weights are kept as one byte each, for the buckets that have any.
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

/** Tells by another model from now on: that of a fold, when training measures what was never seen. */
export function setTextModel(other: TextModel): void {
  model = other;
  weights = undefined;
}

/** The buckets of a text of some hundred words: those of a shorter one say little of it. */
const FEW = 160;
/** The log-odds of texts that tell of an agreement as often as not, where their likeliest one is as likely as not. */
const MIDDLE = 2.4;

/** By how much the words of a text speak for its telling of any agreement, in log-odds; below 0 they speak against it. */
export function textOdds(views: readonly View[]): number {
  const features = textFeatures(views);
  if (features.length < FEW) return 0;
  weights ??= weightsOf(model, TEXT_BUCKETS);
  let sum = 0;
  for (const bucket of features) sum += weights[bucket] as number;
  return sum * model.scale * weightOf(features) - MIDDLE;
}

/** What each feature of a text counts for: a long text says no more than a short one. */
export function weightOf(features: { length: number }): number {
  return 1 / Math.sqrt(Math.max(1, features.length));
}

/** So many sentences of a text are read, and so many words of each. */
const SENTENCES = 40;
const WORDS = 60;
/** The sentences after the first that lead into a text. */
const LEAD = 3;

const ANYWHERE = fnv("text any");
const ZONES = ["first", "lead", "rest"].map((zone) => fnv(`text ${zone}`));

/** The buckets of a text: its stems, and each with where it stands. */
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
