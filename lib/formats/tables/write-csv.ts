/** Writes CSV as in RFC 4180, safe to open in a spreadsheet and readable again without loss. */

/**
 * What a spreadsheet takes for a formula: the signs that OWASP lists for CSV injection, and their full-width forms,
 * which Excel reads alike in East Asian settings. Preceding apostrophes count too, so that an escaped text can be told
 * from one that began with an apostrophe.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: an apostrophe goes before what would be a formula. */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `inertText`. */
export function originalText(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}

/** A row as a line; cells with commas, quotes, line breaks or outer spaces are quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The mark at the beginning of a file by which Excel recognises UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";
