/** Reads the rows of a package's table, with each cell under the name of its column. */
import type { Problem } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { closest } from "../closest";
import { decode } from "../decode";
import type { Reading } from "../reading";
import { fileError } from "../source";
import { withFirst } from "../stream";
import { csvRows } from "../tables/csv-rows";
import { guessLayout, newlineOf } from "../tables/layout";
import { originalText } from "../tables/write-csv";
import type { ZipEntry } from "../zip";
import type { Column } from "./tables";

/** A row by column, without empty cells; the guard against formulas is taken off its texts. */
export interface TableRow {
  values: Map<string, unknown>;
  line: number;
}

/**
 * Yields the rows of a table in pieces; `onBytes` counts the bytes.
 * @throws InputError where the table has no header, lacks a required column, or has a column twice
 */
export async function* tableRows(
  reading: Reading,
  entry: ZipEntry,
  columns: readonly Column[],
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRow[]> {
  const { source, limits, intake, signal } = reading;
  const file = `${source.name}/${entry.name}`;
  const text = decode(telling(entry.bytes(signal), onBytes), "utf-8", file, { isFixed: true });
  const first = await text.next();
  if (first.done) throw fileError(file, "is empty.", "A table begins with the names of its columns.");
  const layout = { delimiter: delimiterOf(first.value), newline: newlineOf(first.value) };
  let header: (Column | undefined)[] | undefined;
  const refuse = (problem: Problem) => {
    intake.refuse(problem);
    // It is unknown whose row it was, so references to its record may look wrong.
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
          message: `has ${counted(cells.length, "cell")} in this row, and ${counted(known.length, "column")}.`,
          advice: "A text that holds the delimiter needs double quotes around it.",
        });
        return [];
      }
      return [{ values: valuesOf(cells, known), line }];
    });
  }
  if (!header) headerOf([], columns, file, reading);
}

async function* telling(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    onBytes(piece.length);
    yield piece;
  }
}

/** A comma, unless the header plainly shows another: in some countries, spreadsheets save with semicolons. */
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

/** A cell by its column's type. A cell of another type stays a text, and the schema then reports it. */
function cellValue(cell: string, { type }: Column): unknown {
  if (type === "string") return originalText(cell);
  if (type === "boolean") {
    const word = cell.trim().toLowerCase();
    return word === "true" ? true : word === "false" ? false : cell;
  }
  return /^\s*-?\d+(\.\d+)?(e[-+]?\d+)?\s*$/i.test(cell) ? Number(cell) : cell;
}
