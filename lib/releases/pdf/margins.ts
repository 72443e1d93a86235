/** Removes what is in the margins of a PDF's pages: running heads, page numbers, and a browser's print lines. */
import { PAGE_NUMBER } from "../text/page-number";
import type { Line } from "./lines";

/** "3/14/25, 9:30 AM": printed by browsers over a page. */
const PRINTED_ON = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}/u;

/** The share of a page, at the top and at the bottom, that may be margin. */
const MARGIN = 0.12;
/** The most lines in one margin. */
const MOST = 4;

/** The lines of each page without its margins. `heights` are the lowest and highest point of each page. */
export function withoutMargins(
  pages: readonly (readonly Line[])[],
  heights: readonly (readonly [number, number])[],
): Line[][] {
  const inMargins = pages.map((lines, i) => marginLines(lines, heights[i] ?? [0, 0]));
  const seen = new Map<string, number>();
  for (const lines of inMargins)
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map((lines, i) => {
    const margin = inMargins[i] ?? [];
    const out = margin.filter(
      (line) => isPageNumber(line) || PRINTED_ON.test(line.text) || (seen.get(keyOf(line)) ?? 0) > 1,
    );
    // A line beside a page number belongs to the same footer.
    return lines.filter((line) => !(margin.includes(line) && out.some(({ y }) => Math.abs(y - line.y) < 2)));
  });
}

function marginLines(lines: readonly Line[], [bottom, top]: readonly [number, number]): Line[] {
  const depth = (top - bottom) * MARGIN;
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  const above = byHeight.slice(0, MOST).filter(({ y }) => y > top - depth);
  const below = byHeight.slice(-MOST).filter(({ y }) => y < bottom + depth);
  return [...new Set([...above, ...below])];
}

const isPageNumber = ({ cells }: Line) => cells.some(({ text }) => PAGE_NUMBER.test(text));

/** The same on each page, except for its number. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y)} ${text.replace(/\d+/gu, "#")}`;
}
