/**
 * Finds the rows of a list table by the record that they belong to. A small table is held in memory. A large one is
 * read alongside the records' table, if its rows are in the same order, as in all tables written here. One that was
 * sorted otherwise must be held in memory.
 */
import type { Reading } from "../reading";
import type { ZipEntry } from "../zip";
import { type TableRow, tableRows } from "./table-rows";
import { type ListTable, ownerColumn } from "./tables";

/** The largest table that is held in memory without a need, in bytes. */
const HELD = 1024 * 1024;

/** The rows of each record. Ask for records in order. */
export interface ListRows {
  take(id: string): Promise<readonly TableRow[]>;
  /** The rows of records that were never asked for. */
  rest(): Promise<readonly TableRow[]>;
}

/** How to open a list table. */
export interface ListSource {
  reading: Reading;
  entry: ZipEntry;
  list: ListTable;
  onBytes: (bytes: number) => void;
  /** The place of each record in its table; only needed for a large table. */
  order: () => Promise<ReadonlyMap<string, number>>;
  held?: number;
}

/** Opens a list table in the way that its size and order allow. */
export async function openList(source: ListSource): Promise<ListRows> {
  const { entry, order, held = HELD } = source;
  if (entry.size > held) {
    const places = await order();
    if (await isInOrder(source, places))
      return new Alongside(rowsOf(source, source.onBytes), source.list, places);
  }
  const groups = new Map<string, TableRow[]>();
  for await (const rows of rowsOf(source, source.onBytes))
    for (const row of rows) {
      const owner = ownerOf(row, source.list);
      const group = groups.get(owner);
      if (group) group.push(row);
      else groups.set(owner, [row]);
    }
  return new Held(groups);
}

function rowsOf(
  { reading, entry, list }: ListSource,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRow[]> {
  return tableRows(reading, entry, [ownerColumn(list), ...list.columns], onBytes);
}

function ownerOf({ values }: TableRow, { kind }: ListTable): string {
  return String(values.get(kind) ?? "");
}

/** Whether the rows are in the order of their records. Does not report problems, since the rows are read again. */
async function isInOrder(source: ListSource, places: ReadonlyMap<string, number>): Promise<boolean> {
  let last = -1;
  const quiet = { ...source.reading, intake: source.reading.intake.deaf() };
  for await (const rows of rowsOf({ ...source, reading: quiet }, () => undefined))
    for (const row of rows) {
      const place = places.get(ownerOf(row, source.list)) ?? last;
      if (place < last) return false;
      last = place;
    }
  return true;
}

class Held implements ListRows {
  readonly #groups: Map<string, TableRow[]>;

  constructor(groups: Map<string, TableRow[]>) {
    this.#groups = groups;
  }

  async take(id: string): Promise<readonly TableRow[]> {
    const group = this.#groups.get(id) ?? [];
    this.#groups.delete(id);
    return group;
  }

  async rest(): Promise<readonly TableRow[]> {
    return [...this.#groups.values()].flat();
  }
}

class Alongside implements ListRows {
  readonly #pieces: AsyncGenerator<TableRow[]>;
  readonly #list: ListTable;
  readonly #places: ReadonlyMap<string, number>;
  readonly #strangers: TableRow[] = [];
  /** The rows of the current piece, and the index of the next. */
  #rows: TableRow[] = [];
  #at = 0;

  constructor(pieces: AsyncGenerator<TableRow[]>, list: ListTable, places: ReadonlyMap<string, number>) {
    this.#pieces = pieces;
    this.#list = list;
    this.#places = places;
  }

  async take(id: string): Promise<readonly TableRow[]> {
    const taken: TableRow[] = [];
    for (let row = await this.#peek(); row; row = await this.#peek()) {
      const owner = ownerOf(row, this.#list);
      if (owner === id) taken.push(row);
      else if (this.#places.has(owner)) break;
      else this.#strangers.push(row);
      this.#at += 1;
    }
    return taken;
  }

  async rest(): Promise<readonly TableRow[]> {
    for (let row = await this.#peek(); row; row = await this.#peek()) {
      this.#strangers.push(row);
      this.#at += 1;
    }
    return this.#strangers;
  }

  /** The next row; `undefined` at the end. */
  async #peek(): Promise<TableRow | undefined> {
    while (this.#at >= this.#rows.length) {
      const { done, value } = await this.#pieces.next();
      if (done) return undefined;
      this.#rows = value;
      this.#at = 0;
    }
    return this.#rows[this.#at];
  }
}
