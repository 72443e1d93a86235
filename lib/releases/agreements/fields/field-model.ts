/**
 * How likely a phrase is a field of an agreement: logistic regression over hashed features, trained by
 * `scripts/releases-train.ts` from labelled releases and kept as one byte a weight.
 */
import weights from "./field-model.json";

/** Buckets of the table; a power of two. */
export const FIELD_BUCKETS = 1 << 14;

let model = weights;
let table: Int8Array | undefined;

/** Uses other weights from now on: those of a fold, when training measures what was never seen. */
export function setFieldWeights(other: typeof weights): void {
  model = other;
  table = undefined;
}

/** The current weights, by bucket. */
export function fieldWeights(): Int8Array {
  table ??= Int8Array.from(atob(model.bytes), (unit) => unit.charCodeAt(0));
  return table;
}

/** The chance, from 0 to 1, that a phrase with this sum of weights is a field. */
export function fieldChance(sum: number): number {
  return 1 / (1 + Math.exp(-sum * model.scale));
}

/** The bucket of a hash. */
export function fieldBucket(hash: number): number {
  return hash & (FIELD_BUCKETS - 1);
}
