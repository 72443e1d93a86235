/**
 * Fills merged cells of a sheet downwards. A workbook stores only the value of the uppermost, and the reader of rows
 * does not tell of the others: of three agreements beside one partner, two would lose theirs. Cells merged sideways
 * stay as they are, since a title over a table is one cell.
 */
import { InputError } from "@/lib/model";
import type { Source } from "../source";
import { openZip, type ZipEntry } from "../zip";

/** Rows `first` to `last`, counted from 1, with one value in a column, counted from 0. */
interface MergedCells {
  column: number;
  first: number;
  last: number;
}

const REFERENCE = /<(?:\w+:)?mergeCell\b[^>]*\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})"/g;
/** Longer than any tag of merged cells. */
const LONGEST_TAG = 200;
/** With more merged cells, or in a larger file, nobody merged them by hand. */
const MOST = 100_000;
const LARGEST = 64 * 1024 * 1024;

/** The merged cells of a sheet that span several rows, by their first row; none where the archive is unusual. */
export async function mergedCells(
  source: Source,
  sheet: string,
  signal?: AbortSignal,
): Promise<MergedCells[]> {
  try {
    const entry = await sheetFile(await openZip(source), sheet);
    return entry === undefined || entry.size > LARGEST ? [] : await mergedIn(entry, signal);
  } catch (error) {
    if (signal?.aborted || !(error instanceof InputError)) throw error;
    // The reader of rows reports what is wrong, if it cannot read the archive either.
    return [];
  }
}

async function mergedIn(entry: ZipEntry, signal: AbortSignal | undefined): Promise<MergedCells[]> {
  const found: MergedCells[] = [];
  let held = "";
  for await (const text of textOf(entry, signal)) {
    const all = held + text;
    let end = 0;
    for (const match of all.matchAll(REFERENCE)) {
      end = match.index + match[0].length;
      const [, letters = "", first, last] = match;
      if (first !== last && found.length < MOST)
        found.push({ column: columnOf(letters), first: Number(first), last: Number(last) });
    }
    held = all.slice(Math.max(end, all.length - LONGEST_TAG));
  }
  return found.sort((a, b) => a.first - b.first);
}

/** Copies the value of merged cells into all rows that they span; rows come in order. */
export class Unmerged<T> {
  readonly #merged: readonly MergedCells[];
  #next = 0;
  #open: { cells: MergedCells; value: T }[] = [];

  constructor(merged: readonly MergedCells[]) {
    this.#merged = merged;
  }

  /** Fills in the cells of the row with this number. */
  fill(cells: (T | null)[], row: number): void {
    this.#open = this.#open.filter(({ cells: { last } }) => last >= row);
    for (const { cells: merged, value } of this.#open) put(cells, merged.column, value);
    for (; ; this.#next++) {
      const merged = this.#merged[this.#next];
      if (!merged || merged.first > row) break;
      const value = cells[merged.column];
      if (merged.first === row && !isEmpty(value)) this.#open.push({ cells: merged, value });
    }
  }
}

function put<T>(cells: (T | null)[], column: number, value: T): void {
  while (cells.length < column) cells.push(null);
  if (isEmpty(cells[column])) cells[column] = value;
}

function isEmpty(value: unknown): value is "" | null | undefined {
  return (value ?? "") === "";
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Finds the file of a sheet by the id that the workbook gives it. */
async function sheetFile(files: ReadonlyMap<string, ZipEntry>, sheet: string): Promise<ZipEntry | undefined> {
  const [workbook, relations] = await Promise.all(
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"].map((name) => wholeText(files.get(name))),
  );
  const tags = (text: string, name: string) =>
    [...text.matchAll(TAG)].flatMap(([tag, other]) => (other === name ? [tag] : []));
  const id = tags(workbook ?? "", "sheet")
    .filter((tag) => attribute(tag, "name") === sheet)
    .map((tag) => attribute(tag, "id"))[0];
  const target = tags(relations ?? "", "Relationship")
    .filter((tag) => id !== undefined && attribute(tag, "Id") === id)
    .map((tag) => attribute(tag, "Target"))[0];
  if (target === undefined) return undefined;
  return files.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
}

/** Tags with their attributes, with any namespace prefix. */
const TAG = /<(?:\w+:)?(\w+)\b[^>]*>/g;
const ATTRIBUTE = /\s(?:\w+:)?(\w+)="([^"]*)"/g;

const LAST_CHARACTER = 0x10ffff;

/** An attribute of a tag, with entities decoded. */
function attribute(tag: string, name: string): string | undefined {
  const text = [...tag.matchAll(ATTRIBUTE)].find(([, other]) => other === name)?.[2];
  return text?.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, word) => {
    if (word !== undefined) return ENTITIES[String(word).toLowerCase()] ?? "";
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > LAST_CHARACTER ? whole : String.fromCodePoint(code);
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

async function wholeText(entry: ZipEntry | undefined): Promise<string> {
  let all = "";
  // A file this large is not the list of a workbook's sheets.
  if (entry && entry.size < LARGEST) for await (const text of textOf(entry)) all += text;
  return all;
}

async function* textOf(entry: ZipEntry, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of entry.bytes(signal)) yield decoder.decode(bytes, { stream: true });
}
