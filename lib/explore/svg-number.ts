/** What the picture files share: numbers as SVG takes them. */

/** To a tenth: more is not seen and makes files large. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
