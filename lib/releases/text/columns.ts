/** Reads table lines in plain text: cells separated by two spaces or a bar, and the head above each. */
import { regex } from "./regex";

/** A cell with its offsets in the text. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** The heads of a table; `at` is the offset of their line. */
export interface Heads {
  cells: readonly Cell[];
  at: number;
}

/** A column of parties. */
export const PARTY_HEAD = regex("iu")`
  ^(?:(?:(?:the|first|second|third|other|foreign|local|domestic|international|lead|main|awarded|winning
        |successful|private|public) )?
    (?:buyer|customer|seller|supplier|owner|yard|shipyard|builder|manufacturer|maker|operator|airline
      |lessor|lessee|party(?: (?:[ab12]|one|two|i|ii))?|partner(?: [ab12])?|side|promoter|beneficiary
      |recipient|grantee|grantor|donor|concessionaire|tenant|landlord|charterer|awardee|bidder|company
      |acquirer|target|investor|client|contractor|licensor|licensee|vendor|borrower|lender|purchaser
      |carrier|utility|developer|counterparty|signatory|bank|off-?taker|city|university|sponsor|club
      |distributor|principal)s?)$
`;
/** A column of places. A city may be a party too. */
export const PLACE_HEAD = regex("iu")`
  ^(?:(?:(?:project|signing|delivery) )?
    (?:place|location|site|country|region|province|state|county|town|port|district|destination|airport)s?
    |where|(?:place|country|location) of .{3,30}|signed (?:at|in)|(?:wind|solar) (?:farm|park|plant)s?
    |plants?|mines?|fields?)$
`;

/** The longest line of a table, in characters. */
const LONGEST = 400;

/** The cells of a line, cut at two spaces or a bar; none if it is prose. */
export function cellsOf(text: string, from: number, to: number): Cell[] {
  const out: Cell[] = [];
  if (to - from > LONGEST) return out;
  const line = text.slice(from, to);
  if (!line.includes("  ") && !line.includes(" | ")) return out;
  for (const match of line.matchAll(/[^\s|](?:[^\s|]| (?![ |]))*/gu))
    out.push({ text: match[0], start: from + match.index, end: from + match.index + match[0].length });
  return out;
}

/** The head of each cell: by order if they are equally many, else by column, each head over one cell. */
export function headsOver(heads: Heads, cells: readonly Cell[], lineAt: number): (Cell | undefined)[] {
  if (cells.length === heads.cells.length) return [...heads.cells];
  const [first] = cells;
  const [head] = heads.cells;
  if (!first || !head) return cells.map(() => undefined);
  // Rows may be indented relative to the heads, or have a first column without a head.
  const under = aligned(heads.cells, heads.at, cells, lineAt);
  const shifted = aligned(heads.cells, head.start - (first.start - lineAt), cells, lineAt);
  return shifted.off < under.off ? shifted.heads : under.heads;
}

function aligned(
  heads: readonly Cell[],
  origin: number,
  cells: readonly Cell[],
  lineAt: number,
): { heads: (Cell | undefined)[]; off: number } {
  const out: (Cell | undefined)[] = cells.map(() => undefined);
  let off = 0;
  for (const head of heads) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    cells.forEach((cell, i) => {
      const away = Math.abs(head.start - origin - (cell.start - lineAt));
      if (away < least && !out[i]) {
        best = i;
        least = away;
      }
    });
    if (least === Number.POSITIVE_INFINITY) break;
    off += least;
    out[best] = head;
  }
  return { heads: out, off };
}
