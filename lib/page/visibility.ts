/** Whether text can be seen, as far as styles tell; and how an element stands in the flow of text. */

/** How an element stands in the text: in the line, as a block of its own, or not at all. */
export type Flow = "inline" | "block" | "hidden";

const IN_LINE = new Set(["inline", "inline-block", "contents", "ruby", "ruby-base", "ruby-text"]);

/** The flow of an element, told from its computed style. */
export function flowOf(element: Element, style: CSSStyleDeclaration): Flow {
  const { display } = style;
  if (display === "none" || element.getAttribute("aria-hidden") === "true") return "hidden";
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
  return style.whiteSpace.startsWith("pre") || style.whiteSpace === "break-spaces";
}

/** Text that is clipped away, so that only screen readers find it. */
function isForScreenReaders(style: CSSStyleDeclaration): boolean {
  if (style.position !== "absolute" && style.position !== "fixed") return false;
  if (/^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) return true;
  if (style.clipPath.startsWith("inset(50%") || style.clipPath.startsWith("inset(100%")) return true;
  return style.overflow === "hidden" && pixels(style.width) <= 1 && pixels(style.height) <= 1;
}

function pixels(value: string): number {
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
}
