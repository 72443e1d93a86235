/**
 * The model of what a name names: multinomial logistic regression over hashed features, trained by
 * `scripts/releases-train.ts` (which lists its sources) and kept as one byte a weight, for the buckets that have any.
 */
import { softmax } from "../../text/softmax";
import { bucketsOf } from "../../text/sparse-rows";
import { BUCKETS } from "./feature-set";
import type { Features } from "./features";
import weights from "./name-model.json";

/** The classes; `none` is a person, a product, a programme, or no name at all. */
export const CLASSES = ["company", "government", "organization", "place", "none"] as const;
export type NameClass = (typeof CLASSES)[number];

/** A model as stored. */
export interface NameWeights {
  scale: number;
  /** The gaps between buckets with weights, a byte each; 255 continues in the next byte. */
  gaps: string;
  /** For each of these buckets, the weight of each class. */
  bytes: string;
}

let model: NameWeights = weights;
let table: Int8Array | undefined;
/** A bit for each bucket with weights: small enough for the processor's first cache, and many buckets have none. */
const some = new Int32Array(BUCKETS >>> 5);

/** Uses other weights from now on: those of a fold, when training measures what was never seen. */
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
export function probabilitiesOf({ set, numbers }: Features): number[] {
  table ??= load();
  const sums = sumsOf(set, table);
  addNumbers(sums, numbers, table);
  return softmax(sums.map((score) => score * model.scale));
}

/** The sum of the weights of each class; a bucket's weights are adjacent. */
export function scoresOf({ set, numbers }: Features, table: ArrayLike<number>): number[] {
  const rows = CLASSES.length;
  const sums = new Array<number>(rows).fill(0);
  for (let i = 0; i < set.length; i++) {
    const at = (set[i] ?? 0) * rows;
    for (let row = 0; row < rows; row++) sums[row] = (sums[row] ?? 0) + (table[at + row] ?? 0);
  }
  addNumbers(sums, numbers, table);
  return sums;
}

function addNumbers(sums: number[], numbers: readonly number[], table: ArrayLike<number>): void {
  const rows = CLASSES.length;
  for (let bucket = 0; bucket < numbers.length; bucket++) {
    const value = numbers[bucket] ?? 0;
    if (value !== 0)
      for (let row = 0, at = bucket * rows; row < rows; row++, at++)
        sums[row] = (sums[row] ?? 0) + (table[at] ?? 0) * value;
  }
}

/**
 * The same for the stored integer weights. Rows are far apart in memory: with one variable per class and few steps in
 * between, the processor fetches several at a time.
 */
function sumsOf(set: readonly number[], table: Int8Array): number[] {
  if (rows.length < set.length) rows = new Int32Array(2 * set.length);
  let count = 0;
  for (let i = 0; i < set.length; i++) {
    const bucket = set[i] as number;
    rows[count] = bucket * CLASSES.length;
    // Without a branch, which the processor could not predict.
    count += ((some[bucket >>> 5] as number) >>> bucket) & 1;
  }
  let [company, government, organization, place, none] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const at = rows[i] as number;
    company = (company + (table[at] as number)) | 0;
    government = (government + (table[at + 1] as number)) | 0;
    organization = (organization + (table[at + 2] as number)) | 0;
    place = (place + (table[at + 3] as number)) | 0;
    none = (none + (table[at + 4] as number)) | 0;
  }
  return [company, government, organization, place, none];
}

let rows = new Int32Array(1 << 10);
