/** CSV as RFC 4180 has it, safe to open in a spreadsheet and readable back without loss. */

/**
 * What makes a spreadsheet take a text for a formula: the signs that OWASP lists for CSV injection, and their full-width
 * forms, which Excel reads alike in East Asian settings. Apostrophes before them count, so that what is escaped once can be
 * told from what began so.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: an apostrophe goes before what would be a formula. */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `inertText` was given. */
export function originalText(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}

/** The line of a row; cells that hold commas, quotes, line breaks or outer spaces are put in quotes. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What Excel needs at the beginning of a file to see that it is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";
