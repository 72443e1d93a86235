/** Numbers as the picture files write them. */

/** Rounds to a tenth: more cannot be seen and makes files larger. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
