/** The first rows of a table and how it was read, for the step where the user says what its columns mean. */
import { cut } from "@/lib/model/cut";
import { headOf } from "../bytes";
import { Intake } from "../intake";
import { unpackedBytes } from "../packed";
import { infoOfName, type Reading } from "../reading";
import type { Recognised } from "../recognise";
import { LIMITS, type Source } from "../source";
import { fingerprintOf } from "./fingerprint";
import { guessHeader, knownIn, LEAST_KNOWN, MOST_ABOVE } from "./header";
import { isJsonRows } from "./json-rows";
import { guessLayout } from "./layout";
import { type RowsFormat, readRows } from "./read-rows";
import type { Row, RowsOptions } from "./rows";
import { sheetNames } from "./workbook-rows";

export type { RowsOptions } from "./rows";

/** The beginning of a table. */
export interface RowsPreview {
  /** The name of the file. */
  file: string;
  /** The options that were decided; change them to read the table differently. */
  options: Required<RowsOptions>;
  /** The visible sheets of a workbook. */
  sheets: string[];
  /** The first rows of the file with the number of rows above each, of which any may be the header; none of JSON. */
  first: { above: number; line: number; text: string }[];
  /** The names of the columns; invented where the table has none. */
  header: string[];
  /** The first rows below the header, each as long as the header. */
  rows: string[][];
  /** The line of each row in the file. */
  lines: number[];
  /** The columns of each row that hold numbers with decimals, and no texts. */
  decimals: (Row["decimals"] | undefined)[];
  /** Equal for tables with the same columns. */
  fingerprint: string;
}

/** How many sheets to search for a table. */
const MOST_SHEETS = 12;

/** How many rows to read, for guessing and to show. */
const ROWS = 200;
/** How much of a row to tell. */
const ROW_TEXT = 28;

/**
 * Reads the beginning of a table.
 * @throws InputError where it cannot be read
 */
export async function previewRows(
  source: Source,
  recognised: Recognised,
  options: RowsOptions & { rows?: number } = {},
  signal?: AbortSignal,
): Promise<RowsPreview> {
  const format = rowsFormat(recognised);
  const sheets = format === "workbook" ? await sheetNames(source) : [];
  const encoding = options.encoding ?? recognised.encoding;
  const layout = format === "table" ? await layoutOf(source, recognised, encoding, signal) : undefined;
  const decided = {
    encoding,
    delimiter: options.delimiter ?? layout?.delimiter ?? ",",
    sheet: options.sheet ?? (await sheetWithTable(source, recognised, sheets, signal)) ?? "",
  };
  const all = await firstRows(readingOf(source, recognised, encoding, signal), format, decided);
  const isJson = isJsonRows(format);
  const guess = isJson ? { skipRows: 0, headerRow: true } : guessHeader(all.map(({ cells }) => cells));
  const skipRows = options.skipRows ?? guess.skipRows;
  const headerRow = isJson || (options.headerRow ?? guess.headerRow);
  const table = all.slice(skipRows);
  const shown = (headerRow ? table.slice(1) : table).slice(0, options.rows ?? 50);
  const width = headerRow ? Math.max(table[0]?.cells.length ?? 0, commonWidth(table)) : widest(table);
  const header = headerOf(headerRow ? table[0] : undefined, width);
  return {
    file: source.name,
    options: { ...decided, skipRows, headerRow },
    sheets,
    first: isJson
      ? []
      : all
          .slice(0, MOST_ABOVE + 1)
          .map(({ cells, line }, above) => ({ above, line, text: textOfRow(cells) }))
          .filter(({ text }) => text !== ""),
    header,
    rows: shown.map(({ cells }) => padded(cells, width)),
    lines: shown.map(({ line }) => line),
    decimals: shown.map(({ decimals }) => decimals),
    fingerprint: fingerprintOf(header),
  };
}

/** The beginning of a row, to be recognised by. */
function textOfRow(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" · ");
  return text.length > ROW_TEXT ? `${cut(text, ROW_TEXT).trimEnd()}…` : text;
}

/** The names of the columns: those in the header row, or `Column 3`. */
export function headerOf(row: Row | undefined, width: number): string[] {
  return Array.from({ length: Math.max(width, row?.cells.length ?? 0) }, (_, at) => {
    const name = row?.cells[at]?.trim().replace(/\s+/g, " ") ?? "";
    return name === "" ? `Column ${at + 1}` : name;
  });
}

function widest(rows: readonly Row[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** The width of most rows. A single longer row has a delimiter that was not meant as one. */
function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(1)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return times > rows.length / 2 ? width : 0;
}

/** The first sheet with known column names; sheets before it may describe the workbook. */
async function sheetWithTable(
  source: Source,
  recognised: Recognised,
  sheets: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  if (sheets.length > 1)
    for (const sheet of sheets.slice(0, MOST_SHEETS)) {
      const rows = await firstRows(readingOf(source, recognised, recognised.encoding, signal), "workbook", {
        sheet,
      });
      const cells = rows.map((row) => row.cells);
      const { skipRows, headerRow } = guessHeader(cells);
      if (headerRow && knownIn(cells[skipRows]) >= LEAST_KNOWN) return sheet;
    }
  return sheets[0];
}

function rowsFormat({ format }: Recognised): RowsFormat {
  if (format === "table" || format === "workbook" || isJsonRows(format)) return format;
  throw new TypeError(`A file of format "${format}" has no columns to map.`);
}

async function layoutOf(source: Source, { compression }: Recognised, encoding: string, signal?: AbortSignal) {
  const head = await headOf(unpackedBytes(source, compression, signal ? { signal } : {}), 256 * 1024);
  return guessLayout(new TextDecoder(encoding).decode(head, { stream: true }));
}

function readingOf(
  source: Source,
  { compression }: Recognised,
  encoding: string,
  signal: AbortSignal | undefined,
): Reading {
  return {
    source,
    bytes: (how) => unpackedBytes(source, compression, how),
    encoding,
    // Problems of rows are reported by the reading, not by the preview.
    intake: new Intake(),
    limits: LIMITS,
    signal,
    onBytes: () => undefined,
    info: () => infoOfName(source.name),
  };
}

async function firstRows(reading: Reading, format: RowsFormat, options: RowsOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const more of readRows(reading, format, options)) {
    for (const row of more) if (rows.length < ROWS) rows.push(row);
    if (rows.length >= ROWS) break;
  }
  return rows;
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? "");
}
