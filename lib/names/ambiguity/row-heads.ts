/**
 * Finds names that head the rows of a table of figures: "Quinel 22.14 +3.1%", or a cell before one with a figure. There
 * is no sentence to tell a name from a word, but other rows begin with names that are sure.
 */
import type { PageNames } from "../page-names";

const FIGURE = /^[+\-−–]?\s?[$€£¥]?\d/;
const LONGEST_SIGNS = 5;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
/** How many cells further on a figure may stand: a ticker is often between. */
const CELLS = 2;

/** The numbers of such names, in their order. */
export function rowHeads(names: PageNames): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < names.length; i++) if (names.start[i] === 0 && isBeforeFigure(names, i)) found.add(i);
  return found;
}

function isBeforeFigure({ blocks, block, nameEnd }: PageNames, i: number): boolean {
  const at = block[i] as number;
  const text = blocks[at] as string;
  const end = nameEnd[i] as number;
  if (end < text.length)
    // Most go on in small letters, which is quicker to see than by a pattern.
    return (
      !(text.charCodeAt(end + 1) >= SMALL_A && text.charCodeAt(end + 1) <= SMALL_Z) &&
      /\s/.test(text.charAt(end)) &&
      FIGURE.test(text.slice(end + 1, end + 1 + LONGEST_SIGNS))
    );
  for (let next = at + 1; next <= at + CELLS; next++) if (FIGURE.test(blocks[next] ?? "")) return true;
  return false;
}
