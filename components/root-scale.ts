/** The font size of the root that all lengths are drawn for, in px. */
const ROOT = 16;

/** How much larger or smaller the reader's text is than usual. Sizes set by script must follow it, as styles do. */
export function rootScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / ROOT;
}
