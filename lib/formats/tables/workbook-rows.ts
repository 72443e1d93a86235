/**
 * Reads the rows of a workbook (.xlsx), with hucre: the only library that streams a sheet in browsers, workers and
 * Node. It has no dependencies, needs no `eval`, and limits what a file may unpack to. Loaded only for a workbook.
 */
import type { CellValue } from "hucre/xlsx";
import { InputError } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { fileError, type Source } from "../source";
import { mergedCells, Unmerged } from "./merged-cells";
import { hasDecimals, type Row } from "./rows";

/** The most bytes of shared texts and styles, unpacked: they must be in memory. */
const MOST_BYTES = 1024 * 1024 * 1024;
const BATCH = 500;

/** The names of the visible sheets, in order. Throws an `InputError` where the file is no workbook. */
export async function sheetNames({ name, content }: Source): Promise<string[]> {
  const { readXlsx } = await import("hucre/xlsx");
  try {
    const names: string[] = [];
    await readXlsx(new Uint8Array(await content.arrayBuffer()), {
      sheets: (sheet: { name: string; hidden?: boolean; veryHidden?: boolean }) => {
        if (!sheet.hidden && !sheet.veryHidden) names.push(sheet.name);
        return false;
      },
    });
    return names;
  } catch (error) {
    throw workbookError(name, error);
  }
}

/**
 * Yields the rows of a sheet in pieces, without empty rows. Formulas give the value that the workbook stores; merged
 * cells give their value in each row.
 */
export async function* workbookRows(
  source: Source,
  sheet: string,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<Row[]> {
  const { name, content } = source;
  const { streamXlsxRows } = await import("hucre/xlsx");
  let rows: Row[] = [];
  try {
    const unmerged = new Unmerged<CellValue>(await mergedCells(source, sheet, signal));
    const bytes = content.stream().pipeThrough(counted(onBytes));
    for await (const { index, values } of streamXlsxRows(bytes, { sheet, maxInputBytes: MOST_BYTES })) {
      const filled = [...values];
      unmerged.fill(filled, index + 1);
      const cells = filled.map(cellText);
      const decimals = new Set(filled.flatMap((value, at) => (hasDecimals(value) ? [at] : [])));
      if (cells.some((cell) => cell !== "")) rows.push({ cells, line: index + 1, decimals });
      if (rows.length < BATCH) continue;
      signal?.throwIfAborted();
      yield rows;
      rows = [];
    }
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw error instanceof InputError ? error : workbookError(name, error);
  }
  if (rows.length > 0) yield rows;
}

function counted(
  onBytes: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(piece, controller) {
      bytes += piece.length;
      onBytes(bytes);
      controller.enqueue(piece);
    },
  });
}

/** A cell as text: a date as its day, a number with a point, a truth value as yes or no. */
function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value).toWellFormed();
}

function workbookError(file: string, error: unknown): InputError {
  const reason = messageOf(error);
  if (/decompress|too large|limit|exceed|bomb/i.test(reason))
    return fileError(
      file,
      `is a workbook that unpacks to more than can be read (${reason}).`,
      "Save the sheet as CSV and choose that.",
    );
  if (/password|encrypt/i.test(reason))
    return fileError(file, "is a workbook with a password.", "Save it without one, then choose it again.");
  return fileError(
    file,
    `is a workbook that cannot be read (${reason}).`,
    "Open it and save it again as .xlsx, or save the sheet as CSV.",
  );
}
