/**
 * Parses CSV text into rows, in pieces. Uses Papa Parse, the most used CSV parser in browsers: small, without
 * dependencies, and its bare parser takes text in pieces and says where the last whole row ended.
 */
import Papa from "papaparse";
import type { Problem } from "@/lib/model";
import { lineBreaks } from "../decode";
import { fileError, type Limits } from "../source";
import type { Row } from "./rows";

/** How a CSV text is laid out. */
export interface CsvLayout {
  delimiter: string;
  newline: "\n" | "\r\n" | "\r";
}

/** The result of the bare parser. */
interface Parsed {
  data: string[][];
  errors: { code: string; row?: number }[];
  meta: { cursor: number };
}

/**
 * Yields the whole rows of each piece of text together. Reports broken quotes to `refuse`, and leaves their row out.
 * @throws InputError where a row is longer than a record may be: a quote is then missing
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  { delimiter, newline }: CsvLayout,
  file: string,
  limits: Limits,
  refuse: (problem: Problem) => void,
): AsyncGenerator<Row[]> {
  const parser = new Papa.Parser({ delimiter, newline });
  let rest = "";
  let line = 1;
  const parse = (text: string, isLast: boolean): Row[] => {
    const { data, errors, meta }: Parsed = parser.parse(text, 0, !isLast);
    rest = isLast ? "" : text.slice(meta.cursor);
    const broken = new Set(errors.map(({ row }) => row));
    const rows: Row[] = [];
    for (const [index, cells] of data.entries()) {
      const row = { cells, line };
      line += 1 + breaksIn(cells, newline);
      if (broken.has(index)) refuse({ file, line: row.line, ...brokenQuotes(errors, index) });
      else if (cells.length > 1 || cells[0] !== "") rows.push(row);
    }
    return rows;
  };
  for await (const piece of pieces) {
    const rows = parse(rest + piece, false);
    if (rest.length > limits.record) throw unclosed(file, line, limits);
    if (rows.length > 0) yield rows;
  }
  if (rest === "") return;
  const rows = parse(rest, true);
  if (rows.length > 0) yield rows;
}

function breaksIn(cells: readonly string[], newline: string): number {
  const last = newline.at(-1) ?? "\n";
  let count = 0;
  for (const cell of cells) if (cell.includes(last)) count += lineBreaks(cell);
  return count;
}

function brokenQuotes(errors: Parsed["errors"], index: number): { message: string; advice: string } {
  const isOpen = errors.some(({ code, row }) => row === index && code === "MissingQuotes");
  return {
    message: isOpen
      ? "begins a text with a double quote that is never closed."
      : "holds text after a closing double quote.",
    advice: 'A double quote within a text in quotes is written twice: "a ""b"" c". Correct this row.',
  };
}

function unclosed(file: string, line: number, limits: Limits) {
  return fileError(
    file,
    `holds a row of more than ${limits.record.toLocaleString("en")} characters.`,
    "No row is so long: a double quote that is opened there is probably never closed.",
    line,
  );
}
