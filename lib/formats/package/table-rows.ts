/** The rows of a table of a package, each cell under the name of its column. */
import type { Problem } from "@/lib/model";
import { closest } from "../closest";
import { decode } from "../decode";
import type { Reading } from "../reading";
import { fileError } from "../source";
import { csvRows } from "../tables/csv-rows";
import { guessLayout, newlineOf } from "../tables/layout";
import { originalText } from "../tables/write-csv";
import type { ZipEntry } from "../zip";
import type { Column } from "./tables";

/** A row: what stands in its columns, empty cells left out; texts as they were before they were made inert. */
export interface TableRow {
  values: Map<string, unknown>;
  line: number;
}

/**
 * Yields the rows of a table in pieces; the bytes are counted by `onBytes`.
 * @throws InputError where the table has no header, lacks a column that it must have, or has one twice
 */
export async function* tableRows(
  reading: Reading,
  entry: ZipEntry,
  columns: readonly Column[],
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRow[]> {
  const { source, limits, intake, signal } = reading;
  const file = `${source.name}/${entry.name}`;
  const text = decode(counted(entry.bytes(signal), onBytes), "utf-8", file, { isFixed: true });
  const first = await text.next();
  if (first.done) throw fileError(file, "is empty.", "A table begins with the names of its columns.");
  const layout = { delimiter: delimiterOf(first.value), newline: newlineOf(first.value) };
  let header: (Column | undefined)[] | undefined;
  const refuse = (problem: Problem) => {
    intake.refuse(problem);
    // Whose row it was cannot be told, so nothing can be said of what refers to it.
    intake.isPartial = true;
  };
  for await (const rows of csvRows(withFirst(first.value, text), layout, file, limits, refuse)) {
    let data = rows;
    if (!header) {
      header = headerOf(rows[0]?.cells ?? [], columns, file, reading);
      data = rows.slice(1);
    }
    const known = header;
    yield data.flatMap(({ cells, line }) => {
      const extra = cells.findIndex((cell, at) => at >= known.length && cell !== "");
      if (extra !== -1) {
        refuse({
          file,
          line,
          message: `has ${cells.length} cells in this row, and ${known.length} columns.`,
          advice: "A text that holds the delimiter needs double quotes around it.",
        });
        return [];
      }
      return [{ values: valuesOf(cells, known), line }];
    });
  }
  if (!header) headerOf([], columns, file, reading);
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    onBytes(piece.length);
    yield piece;
  }
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** A comma, unless the header plainly shows another: spreadsheets of some countries save with a semicolon. */
function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]/, 1)[0] ?? "";
  return header.includes(",") ? "," : guessLayout(header).delimiter;
}

function headerOf(
  cells: readonly string[],
  columns: readonly Column[],
  file: string,
  { intake }: Reading,
): (Column | undefined)[] {
  const seen = new Set<string>();
  const header = cells.map((cell) => {
    const name = cell.trim();
    if (seen.has(name) && name !== "")
      throw fileError(file, `has the column "${name.slice(0, 60)}" twice.`, "Remove one of the two.", 1);
    seen.add(name);
    const column = columns.find((known) => known.name === name);
    if (!column && name !== "") {
      const near = closest(
        name,
        columns.map((known) => known.name),
      );
      intake.refuse({
        file,
        line: 1,
        field: name.slice(0, 60),
        message: "is a column that the format does not know.",
        advice: near
          ? `Did you mean "${near}"? Otherwise remove it.`
          : `Remove it. Known here: ${columns.map((known) => known.name).join(", ")}.`,
      });
    }
    return column;
  });
  const missing = columns.find(({ name, required }) => required && !seen.has(name));
  if (missing) throw fileError(file, `lacks the column "${missing.name}".`, `Add it: ${missing.title}.`, 1);
  return header;
}

function valuesOf(cells: readonly string[], header: readonly (Column | undefined)[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [at, column] of header.entries()) {
    const cell = cells[at] ?? "";
    if (column && cell !== "") values.set(column.name, cellValue(cell, column));
  }
  return values;
}

/** A cell as what its column holds; where it is not that, the text itself, of which the schema then says what is wrong. */
function cellValue(cell: string, { type }: Column): unknown {
  if (type === "string") return originalText(cell);
  if (type === "boolean") {
    const word = cell.trim().toLowerCase();
    return word === "true" ? true : word === "false" ? false : cell;
  }
  return /^\s*-?\d+(\.\d+)?(e[-+]?\d+)?\s*$/i.test(cell) ? Number(cell) : cell;
}
