/** Guesses how a table in a text is laid out, from its first lines. */
import Papa from "papaparse";
import type { CsvLayout } from "./csv-rows";

/** The delimiters of cells, likelier ones first. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A layout, and whether it clearly is that of a table. */
export interface GuessedLayout extends CsvLayout {
  isTable: boolean;
  /** Lines above the table that say how to read it, as Excel's `sep=;`. */
  skipRows: number;
}

/** How many rows to look at. */
const SAMPLE = 60;

/** Guesses the delimiter and line ends from the beginning of a text. */
export function guessLayout(head: string): GuessedLayout {
  const newline = newlineOf(head);
  const told = /^sep=(.)\r?\n/.exec(head)?.[1];
  if (told !== undefined) return { delimiter: told, newline, isTable: true, skipRows: 1 };
  let best = { delimiter: ",", score: 0, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const { score, columns } = fitOf(head, delimiter, newline);
    if (score > best.score) best = { delimiter, score, columns };
  }
  return { delimiter: best.delimiter, newline, isTable: best.score >= 0.6 && best.columns > 1, skipRows: 0 };
}

/**
 * How well a delimiter splits the rows: the share of rows with the commonest number of columns, and a little more for
 * more columns. Rows of one column count against it.
 */
function fitOf(
  head: string,
  delimiter: string,
  newline: CsvLayout["newline"],
): { score: number; columns: number } {
  const { data, errors }: { data: string[][]; errors: unknown[] } = new Papa.Parser({
    delimiter,
    newline,
    preview: SAMPLE,
  }).parse(head, 0, false);
  const rows = data.filter((cells) => cells.length > 1 || (cells[0] ?? "").trim() !== "");
  // The end of the sample may cut a row.
  if (rows.length > 2 && rows.length < SAMPLE) rows.pop();
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns = 1, times = 0] =
    [...counts].filter(([length]) => length > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (rows.length === 0 || times === 0) return { score: 0, columns: 1 };
  const broken = Math.min(0.3, errors.length / rows.length);
  return { score: (times / rows.length) * (1 - broken) + Math.min(columns, 50) / 1_000, columns };
}

/** The line ends of a text, outside double quotes. */
export function newlineOf(head: string): CsvLayout["newline"] {
  const bare = head.slice(0, 100_000).replace(/"[^"]*"/g, "");
  const counts = {
    "\r\n": bare.split("\r\n").length - 1,
    "\n": bare.replaceAll("\r\n", "").split("\n").length - 1,
    "\r": bare.replaceAll("\r\n", "").split("\r").length - 1,
  };
  if (counts["\r\n"] >= counts["\n"] && counts["\r\n"] >= counts["\r"] && counts["\r\n"] > 0) return "\r\n";
  return counts["\r"] > counts["\n"] ? "\r" : "\n";
}

/**
 * Makes all line ends equal, so that a text that mixes them is one table. This changes line breaks in quoted texts too,
 * so native tables, which must come back unchanged, are read without it.
 */
export async function* evenNewlines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith("\r") ? "\r" : "";
    const whole = held === "" ? text : text.slice(0, -1);
    yield whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
  }
  if (held !== "") yield "\n";
}
