/** Reads the rows of any file that holds a table, from its header on. */
import type { Reading } from "../reading";
import { textOf } from "../reading";
import type { FormatId } from "../recognise";
import { fileError } from "../source";
import { withFirst } from "../stream";
import { csvRows } from "./csv-rows";
import { type JsonRows, jsonRows } from "./json-rows";
import { evenNewlines, guessLayout } from "./layout";
import type { Row, RowsOptions } from "./rows";
import { sheetNames, workbookRows } from "./workbook-rows";
import { originalText } from "./write-csv";

/** The formats of tables. */
export type RowsFormat = Extract<FormatId, "table" | "workbook" | JsonRows>;

/** The most columns of a table. */
const MOST_COLUMNS = 2_000;

/** Yields rows in pieces, from the header on, if there is one. The guard against formulas is taken off their texts. */
export async function* readRows(
  reading: Reading,
  format: RowsFormat,
  options: RowsOptions,
): AsyncGenerator<Row[]> {
  const isSheet = format === "table" || format === "workbook";
  let skip = isSheet ? (options.skipRows ?? 0) : 0;
  for await (const rows of allRows(reading, format, options)) {
    const kept = skip > 0 ? rows.slice(skip) : rows;
    skip -= rows.length - kept.length;
    const wide = kept.find(({ cells }) => cells.length > MOST_COLUMNS);
    if (wide)
      throw fileError(
        reading.source.name,
        `has a row of ${wide.cells.length.toLocaleString("en")} columns.`,
        `A table has at most ${MOST_COLUMNS.toLocaleString("en")}: another delimiter is probably meant.`,
        wide.line,
      );
    if (kept.length > 0) yield isSheet ? kept.map(withOriginalTexts) : kept;
  }
}

function withOriginalTexts(row: Row): Row {
  return { ...row, cells: row.cells.map(originalText) };
}

function allRows(reading: Reading, format: RowsFormat, options: RowsOptions): AsyncGenerator<Row[]> {
  switch (format) {
    case "table":
      return tableRows(reading, options);
    case "workbook":
      return sheetRows(reading, options);
    case "json-rows":
    case "json-lines-rows":
    case "query-rows":
      return jsonRows(reading, format);
  }
}

async function* tableRows(reading: Reading, { delimiter }: RowsOptions): AsyncGenerator<Row[]> {
  const { source, limits, intake } = reading;
  const pieces = evenNewlines(textOf(reading));
  // The first piece tells the layout, unless it is given.
  const first = await pieces.next();
  if (first.done) return;
  const layout = { delimiter: delimiter ?? guessLayout(first.value).delimiter, newline: "\n" as const };
  yield* csvRows(withFirst(first.value, pieces), layout, source.name, limits, (problem) =>
    intake.refuse(problem),
  );
}

async function* sheetRows(reading: Reading, { sheet }: RowsOptions): AsyncGenerator<Row[]> {
  const { source, signal, onBytes } = reading;
  const [first] = sheet === undefined ? await sheetNames(source) : [sheet];
  if (first === undefined)
    throw fileError(
      source.name,
      "is a workbook without a visible sheet.",
      "Show the sheet that you mean, and save it.",
    );
  yield* workbookRows(source, first, signal, onBytes);
}
