/** Which buckets of a hashed model have weights, as the models are kept: most have none, and those are not written. */

/** The buckets that have weights, in their order, from their gaps: a byte each, where 255 goes on with the next byte. */
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

/** The weights of a model as they are kept. */
export interface SparseWeights {
  /** What one step of a weight is worth. */
  scale: number;
  /** The gaps between the buckets that have weights, as `bucketsOf` reads them. */
  gaps: string;
  /** Base64: for each of these buckets its weight, -127 to 127. */
  bytes: string;
}

/** The weight of each of so many buckets, 0 where none is kept. */
export function weightsOf({ gaps, bytes }: Omit<SparseWeights, "scale">, buckets: number): Int8Array {
  const weights = new Int8Array(buckets);
  const kept = atob(bytes);
  bucketsOf(gaps).forEach((bucket, i) => {
    weights[bucket] = kept.charCodeAt(i);
  });
  return weights;
}
