/**
 * How likely parties agreed that a sentence tells together: logistic regression over hashed features, trained by
 * `scripts/releases-train.ts` from labelled releases and kept as one byte a weight.
 */
import weights from "./pair-model.json";

/** Buckets of the table; a power of two. */
export const PAIR_BUCKETS = 1 << 14;

let model = weights;
let table: Int8Array | undefined;

/** Tells by other weights from now on: those of a fold, when training measures what was never seen. */
export function setPairWeights(other: typeof weights): void {
  model = other;
  table = undefined;
}

/** The chance, from 0 to 1, that the parties with these features agreed; `other` is one more of them. */
export function pairChance(features: readonly number[], other?: number): number {
  table ??= Int8Array.from(atob(model.bytes), (unit) => unit.charCodeAt(0));
  let sum = other === undefined ? 0 : (table[other] ?? 0);
  for (const bucket of features) sum += table[bucket] ?? 0;
  return 1 / (1 + Math.exp(-sum * model.scale));
}

/** The bucket of a hash. */
export function pairBucket(hash: number): number {
  return hash & (PAIR_BUCKETS - 1);
}
