/** Names and buckets of the features of phrases, and two ways to take them: add up, or list. */
import { fnv, mix } from "../../text/hash";
import { fieldBucket, fieldWeights } from "./field-model";

/** The bucket of a feature: its name, hashed once, and one or two words. */
export function feature(name: number, word: string, second?: string): number {
  return bucket(name, fnv(word), second === undefined ? undefined : fnv(second));
}

/** The same for words that are hashed already. */
export function bucket(name: number, word: number, second?: number): number {
  const hash = mix(name, word);
  return fieldBucket(second === undefined ? hash : mix(hash, second));
}

/** Features shared by many phrases, with the sum of their weights. */
export interface FeatureGroup {
  buckets: readonly number[];
  sum: number;
}

/** Adds up the weights of shared features once. */
export function groupOf(buckets: readonly number[]): FeatureGroup {
  const weights = fieldWeights();
  let sum = 0;
  for (const one of buckets) sum += weights[one] ?? 0;
  return { buckets, sum };
}

/** Receives the features of a phrase. */
export interface FeatureTaker {
  add(bucket: number): void;
  addAll(group: FeatureGroup): void;
}

/** Keeps only the sum of weights, for reading. */
export class FeatureSum implements FeatureTaker {
  sum = 0;
  readonly #weights = fieldWeights();

  add(bucket: number): void {
    this.sum += this.#weights[bucket] ?? 0;
  }

  addAll({ sum }: FeatureGroup): void {
    this.sum += sum;
  }
}

/** Keeps each feature, for training. */
export class FeatureList implements FeatureTaker {
  readonly buckets: number[] = [];

  add(bucket: number): void {
    this.buckets.push(bucket);
  }

  addAll({ buckets }: FeatureGroup): void {
    for (const one of buckets) this.buckets.push(one);
  }
}

const DIGITS = Array.from({ length: 10 }, (_, i) => fnv(String(i)));

/** The hash of a digit. */
export function digit(value: number): number {
  return DIGITS[value] ?? fnv(String(value));
}

export const BIAS = fnv("bias");
export const WHO = fnv("who");
export const SORT = fnv("sort");
export const LIKE_HEAD = fnv("like head");
export const LIKE_FIRST = fnv("like first");
export const LIKE_WORD = fnv("like word");
export const LIKE_BEFORE = fnv("like before");
export const LIKE_BEFORE_TWO = fnv("like before two");
export const LIKE_BEHIND = fnv("like behind");
export const OPENER = fnv("opener");
export const WHERE = fnv("where");
export const P1 = fnv("p1");
export const P2 = fnv("p2");
export const N1 = fnv("n1");
export const FIRST = fnv("first");
export const HEAD = fnv("head");
export const END = fnv("end");
export const LENGTH = fnv("length");
export const TITLE = fnv("title");
export const OFTEN = fnv("often");
export const KIND = fnv("kind");
export const MADE = fnv("made");
export const WORD = fnv("word");
export const LIST = fnv("list");
export const N2 = fnv("n2");
export const START = fnv("start");
export const P1WHERE = fnv("p1where");
export const SPOT = fnv("spot");
export const NONE = fnv("none");
export const MADE_AND = feature(MADE, "and");
export const MADE_OF = feature(MADE, "of");
export const MADE_HYPHEN = feature(MADE, "hyphen");
export const MADE_CAPITAL = feature(MADE, "capital");
export const MADE_NAME = feature(MADE, "name");
export const MADE_FIGURE = feature(MADE, "figure");
