/** Whether text is visible, as far as styles tell; and how an element stands in the flow of text. */

/** How an element stands in the text: in the line, as a block of its own, or not at all. */
export type Flow = "inline" | "block" | "hidden";

const IN_LINE = new Set(["inline", "inline-block", "contents", "ruby", "ruby-base", "ruby-text"]);

/** The flow of an element, told from its computed style. */
export function flowOf(element: Element, style: CSSStyleDeclaration): Flow {
  const { display, contentVisibility, opacity } = style;
  // `hidden=until-found` keeps its box, and what stands in it is not drawn.
  if (display === "none" || contentVisibility === "hidden" || opacity === "0") return "hidden";
  if (element.getAttribute("aria-hidden") === "true") return "hidden";
  if (isForScreenReaders(style)) return "hidden";
  if (IN_LINE.has(display)) return "inline";
  // An initial that floats at the beginning of a paragraph is the first letter of its first word.
  if (style.float !== "none" && (element.textContent?.trim().length ?? 0) <= 2) return "inline";
  return "block";
}

/** True where an element is hidden from screen readers only. */
export function isForReaders(element: Element): boolean {
  return element.getAttribute("aria-hidden") === "true" && getComputedStyle(element).display !== "none";
}

/** True where line breaks in the source are line breaks on the screen. */
export function keepsLines(style: CSSStyleDeclaration): boolean {
  return /^pre|^break/.test(style.whiteSpace);
}

/** True where an element is out of the flow. Patterns are short here and below, as the reader must be small. */
export function isPlaced({ position }: CSSStyleDeclaration): boolean {
  return /abs|fix/.test(position);
}

/**
 * Whether text that stands in an element itself can be seen. Its colour says nothing: headlines show a gradient through
 * their letters, and readers of scanned pages lay clear text over a picture of it.
 */
export function showsText({ visibility, fontSize }: CSSStyleDeclaration): boolean {
  return visibility === "visible" && fontSize !== "0px";
}

/** Text further left of its column, or above it, is out of sight; notes beside a column stand nearer. In px. */
const FAR = -500;

/** Text that is clipped or moved off the page, so that only screen readers find it. */
function isForScreenReaders(style: CSSStyleDeclaration): boolean {
  if (/^inset\((5|10)0%/.test(style.clipPath) || Number.parseFloat(style.textIndent) < FAR) return true;
  // The properties below need a layout, so they are only read for placed elements.
  if (!isPlaced(style)) return false;
  if (/^rect\(([01]px,? ?){4}\)$/.test(style.clip)) return true;
  // A value that is not in pixels becomes NaN, which is neither small nor far.
  const pixels = (name: "left" | "top" | "width" | "height") => Number.parseFloat(style[name]);
  const width = pixels("width");
  const height = pixels("height");
  if (pixels("left") + width < FAR || pixels("top") + height < FAR) return true;
  return style.overflow === "hidden" && width <= 1 && height <= 1;
}
