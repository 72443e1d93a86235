/** Finds the header of a table. */
import { readHeader } from "../mapping/header-words";

/** How many rows to try above the header: titles, notes of an export, Excel's `sep=;`. */
export const MOST_ABOVE = 20;
/** How many known names of columns make a header. */
export const LEAST_KNOWN = 2;
/** The longest name of a column among those that tell a header from a note. */
const LONGEST_NAME = 60;

/** How many rows are above the table, and whether its first row names the columns. */
export function guessHeader(rows: readonly (readonly string[])[]): { skipRows: number; headerRow: boolean } {
  const width = commonWidth(rows);
  let skipRows = 0;
  // A title is alone in its row; the rows of the table are filled.
  while (
    skipRows < Math.min(MOST_ABOVE, rows.length - 1) &&
    filled(rows[skipRows]) <= Math.max(1, width * 0.3) &&
    width > 1
  )
    skipRows += 1;
  if (skipRows === rows.length - 1) skipRows = 0;
  skipRows = knownHeader(rows, skipRows) ?? skipRows;
  return { skipRows, headerRow: isHeader(rows[skipRows], rows.slice(skipRows + 1, skipRows + 50)) };
}

/** The row below this one that plainly is the header, where this one is a note of several cells. */
function knownHeader(rows: readonly (readonly string[])[], from: number): number | undefined {
  if (knownIn(rows[from]) >= LEAST_KNOWN) return undefined;
  const at = rows
    .slice(0, MOST_ABOVE)
    .findIndex(
      (row, i) =>
        i > from &&
        filled(row) > filled(rows[from]) &&
        knownIn(row) >= Math.max(LEAST_KNOWN, filled(row) / 2) &&
        row.every((cell) => cell.length <= LONGEST_NAME) &&
        isHeader(row, rows.slice(i + 1, i + 50)),
    );
  return at === -1 ? undefined : at;
}

/** How many names of columns in a row are understood. */
export function knownIn(row: readonly string[] = []): number {
  return row.filter((name) => readHeader(name) !== undefined).length;
}

function filled(row: readonly string[] = []): number {
  return row.filter((cell) => cell.trim() !== "").length;
}

function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(filled(row), (counts.get(filled(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Whether the first row is column names: no numbers, dates, addresses or repeated cells, and unlike the rows below. */
function isHeader(first: readonly string[] = [], below: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (cells.length === 0 || cells.some((cell) => isValue(cell) || cell.length > 200)) return false;
  if (new Set(cells.map((cell) => cell.toLowerCase())).size < cells.length * 0.8) return false;
  if (below.length === 0) return true;
  if (below.some((row) => row.some((cell) => isValue(cell.trim())))) return true;
  // In a table of texts only, the words of a header do not occur below.
  return !below.some((row) => row.some((cell, at) => cell !== "" && cell === first[at]));
}

function isValue(cell: string): boolean {
  return /^[-+]?[\d.,' ]*\d[\d.,' ]*%?$|^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?$|^https?:\/\//.test(cell);
}
