/** The font size of a root that all lengths are drawn for, in px. */
const ROOT = 16;

/** By how much the reader has text larger or smaller than usual: what is sized by script follows it, as styles do. */
export function rootScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / ROOT;
}
