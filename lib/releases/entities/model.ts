/**
 * What sort of thing a name names, by a model: multinomial logistic regression over hashed features, trained by
 * `scripts/releases-train.ts` (which says from what) and kept as one byte a weight, for the buckets that have any.
 */
import { softmax } from "../text/softmax";
import { bucketsOf } from "../text/sparse-rows";
import { BUCKETS } from "./feature-set";
import type { Features } from "./features";
import weights from "./name-model.json";

/** What the model tells apart; `none` is a person, a product, a programme, or no name at all. */
export const CLASSES = ["company", "government", "organization", "place", "none"] as const;
export type NameClass = (typeof CLASSES)[number];

/** A model as it is kept. */
export interface NameWeights {
  scale: number;
  /** The gaps between the buckets that have weights, a byte each; 255 goes on with the next byte. */
  gaps: string;
  /** For each of these buckets the weight of each class. */
  bytes: string;
}

let model: NameWeights = weights;
let table: Int8Array | undefined;
/** A bit for each bucket that has weights: these fit into the processor's first cache, and many have none. */
const some = new Int32Array(BUCKETS >>> 5);

/** Reads names by other weights from now on: those of a fold, when training measures what was never seen. */
export function setNameWeights(other: NameWeights): void {
  model = other;
  table = undefined;
}

function load(): Int8Array {
  const out = new Int8Array(BUCKETS * CLASSES.length);
  const bytes = atob(model.bytes);
  let at = 0;
  some.fill(0);
  for (const bucket of bucketsOf(model.gaps)) {
    some[bucket >>> 5] = (some[bucket >>> 5] ?? 0) | (1 << bucket);
    for (let row = 0; row < CLASSES.length; row++)
      out[bucket * CLASSES.length + row] = bytes.charCodeAt(at++);
  }
  return out;
}

/** The probability of each class, in the order of `CLASSES`. */
export function probabilitiesOf(features: Features): number[] {
  table ??= load();
  const set = features.set.filter((bucket) => ((some[bucket >>> 5] ?? 0) & (1 << bucket)) !== 0);
  return softmax(scoresOf({ set, numbers: features.numbers }, table).map((score) => score * model.scale));
}

/** The sum of the weights of each class; those of a bucket stand side by side. */
export function scoresOf({ set, numbers }: Features, table: ArrayLike<number>): number[] {
  const rows = CLASSES.length;
  const sums = new Array<number>(rows).fill(0);
  for (let i = 0; i < set.length; i++) {
    const at = (set[i] ?? 0) * rows;
    for (let row = 0; row < rows; row++) sums[row] = (sums[row] ?? 0) + (table[at + row] ?? 0);
  }
  for (let bucket = 0; bucket < numbers.length; bucket++) {
    const value = numbers[bucket] ?? 0;
    if (value !== 0)
      for (let row = 0, at = bucket * rows; row < rows; row++, at++)
        sums[row] = (sums[row] ?? 0) + (table[at] ?? 0) * value;
  }
  return sums;
}
