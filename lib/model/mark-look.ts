/**
 * How marks look: the styles to choose from, and the highlight names that their style sheet (`lib/page/marks.css`)
 * uses.
 */
import type { MarkKind } from "./entity";

/**
 * A line under each name, a tint behind each, a line under the first mention of each party or place, or nothing until
 * the pointer is on one. Names answer the pointer in every style.
 */
export const MARK_STYLES = ["underline", "tint", "first", "hover"] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** The highlight of the one mark that stands out: under the pointer, or open. */
export const ACTIVE_HIGHLIGHT = "entente-active";

/** The name of the highlight for the marks of a kind in a style. */
export function highlightName(kind: MarkKind, style: MarkStyle): string {
  return `entente-${kind}${style === "tint" ? "-tint" : ""}`;
}

/** The marks that a style draws, of all in the order of the page. */
export function drawnMarks<M extends { readonly ref: unknown }>(marks: readonly M[], style: MarkStyle): M[] {
  if (style === "hover") return [];
  if (style !== "first") return [...marks];
  const seen = new Set<unknown>();
  return marks.filter(({ ref }) => !seen.has(ref) && seen.add(ref));
}
