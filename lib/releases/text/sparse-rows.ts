/** Unpacks the weights of a hashed model, stored only for the buckets that have any. */

/** The buckets with weights, in order, from their gaps: a byte each, 255 continues in the next byte. */
export function bucketsOf(gaps: string): number[] {
  const bytes = atob(gaps);
  const buckets: number[] = [];
  let bucket = 0;
  for (let i = 0; i < bytes.length; i++) {
    const gap = bytes.charCodeAt(i);
    bucket += gap;
    if (gap < 255) buckets.push(bucket);
  }
  return buckets;
}

/** The weights of a model as stored. */
export interface SparseWeights {
  /** What one step of a weight is worth. */
  scale: number;
  /** The gaps between buckets with weights, as read by `bucketsOf`. */
  gaps: string;
  /** Base64: the weight of each of these buckets, -127 to 127. */
  bytes: string;
}

/** The weights of all buckets, 0 for those without. */
export function weightsOf({ gaps, bytes }: Omit<SparseWeights, "scale">, buckets: number): Int8Array {
  const weights = new Int8Array(buckets);
  const kept = atob(bytes);
  bucketsOf(gaps).forEach((bucket, i) => {
    weights[bucket] = kept.charCodeAt(i);
  });
  return weights;
}
