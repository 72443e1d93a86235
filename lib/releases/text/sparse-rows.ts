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
