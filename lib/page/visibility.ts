/** Whether text can be seen, as far as styles tell; and how an element stands in the flow of text. */

/** How an element stands in the text: in the line, as a block of its own, or not at all. */
export type Flow = "inline" | "block" | "hidden";

const IN_LINE = new Set(["inline", "inline-block", "contents", "ruby", "ruby-base", "ruby-text"]);

/** The flow of an element, told from its computed style. */
export function flowOf(element: Element, style: CSSStyleDeclaration): Flow {
  const { display, contentVisibility } = style;
  // `hidden=until-found` keeps its box, and what stands in it is not drawn.
  if (display === "none" || contentVisibility === "hidden") return "hidden";
  if (element.getAttribute("aria-hidden") === "true") return "hidden";
  if (isForScreenReaders(style)) return "hidden";
  if (IN_LINE.has(display)) return "inline";
  // An initial that floats at the beginning of a paragraph is the first letter of its first word.
  if (style.float !== "none" && (element.textContent?.trim().length ?? 0) <= 2) return "inline";
  return "block";
}

/** True where an element is hidden from screen readers only: others see it. */
export function isForReaders(element: Element): boolean {
  return element.getAttribute("aria-hidden") === "true" && getComputedStyle(element).display !== "none";
}

/** True where line breaks in the source are line breaks on the screen. */
export function keepsLines(style: CSSStyleDeclaration): boolean {
  return /^pre|^break/.test(style.whiteSpace);
}

/** True where an element stands out of the flow, at a place of its own. Short patterns, here and below: the reader has few bytes. */
export function isPlaced({ position }: CSSStyleDeclaration): boolean {
  return /abs|fix/.test(position);
}

/** Text that is clipped away, so that only screen readers find it. */
function isForScreenReaders(style: CSSStyleDeclaration): boolean {
  if (!isPlaced(style)) return false;
  if (/^rect\(([01]px,? ?){4}\)$/.test(style.clip)) return true;
  if (/^inset\((5|10)0%/.test(style.clipPath)) return true;
  // What is no number of pixels becomes none, and so is not small.
  const isSmall = Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
  return style.overflow === "hidden" && isSmall;
}
