/** Reads one of our data packages as a stream: the tables of records one by one, their lists alongside. */
import { LIST_OF, NATIVE_FORMAT, type RecordKind } from "@/lib/model";
import { closest } from "../closest";
import { decode } from "../decode";
import { property, shown } from "../findings";
import { parseJson } from "../json-text";
import { markerFindings } from "../native-json";
import type { ReadEvent } from "../read-events";
import type { Reading } from "../reading";
import { fileError } from "../source";
import { openZip, type ZipEntry } from "../zip";
import { TABLE_COLUMNS } from "./descriptor";
import { type ListRows, openList } from "./list-rows";
import { TableRecord } from "./table-record";
import { tableRows } from "./table-rows";
import {
  EMPTY_LISTS,
  EMPTY_LISTS_COLUMNS,
  LIST_TABLES,
  type ListTable,
  RECORD_TABLES,
  type RecordTable,
} from "./tables";

/** The longest descriptor of a package of ours, in bytes. */
const LONGEST_DESCRIPTOR = 4_000_000;

/** Reads a data package. Throws an `InputError` where it is not one of ours or cannot be read. */
export async function* readPackage(reading: Reading): AsyncGenerator<ReadEvent> {
  yield* new PackageReader(reading).read();
}

class PackageReader {
  readonly #reading: Reading;
  #tables = new Map<string, ZipEntry>();
  #total = 0;
  #bytes = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  async *read(): AsyncGenerator<ReadEvent> {
    const { source, limits, intake } = this.#reading;
    const files = await openZip(source, limits);
    const path =
      [...files.keys()].find((name) => /^([^/]+\/)?datapackage\.json$/.test(name)) ?? "datapackage.json";
    const info = await this.#describe(files, path);
    for (const entry of this.#tables.values()) this.#total += entry.size;
    intake.head(info, { file: `${source.name}/${path}`, at: () => ({}) });
    const empty = await this.#emptyLists();
    for (const table of RECORD_TABLES) yield* this.#records(table, empty);
    yield* intake.finish(this.#reading.info);
  }

  /** Reads the descriptor, and finds its tables. Returns what it says of the dataset. */
  async #describe(files: ReadonlyMap<string, ZipEntry>, path: string): Promise<unknown> {
    const { source, intake, signal } = this.#reading;
    const name = `${source.name}/${path}`;
    const entry = files.get(path);
    if (!entry) throw fileError(source.name, "lacks a datapackage.json.", "Export the dataset again.");
    if (entry.size > LONGEST_DESCRIPTOR)
      throw fileError(name, "is larger than a description of tables can be.", "It is no dataset of Entente.");
    let text = "";
    for await (const piece of decode(entry.bytes(signal), "utf-8", name)) text += piece;
    const descriptor = parseJson(text, name);
    const own = property(descriptor, "entente");
    if (own === undefined)
      throw fileError(
        name,
        "describes a data package that is no dataset of Entente.",
        `Choose its CSV tables one by one, or add "entente": { "format": "${NATIVE_FORMAT}", … } if its tables are those of Entente.`,
      );
    const [finding] = markerFindings(own);
    if (finding) throw fileError(name, `"entente.format" ${finding.message}`, finding.advice);
    const folder = path.slice(0, -"datapackage.json".length);
    const resources = property(descriptor, "resources");
    if (!Array.isArray(resources))
      throw fileError(name, "lists no tables.", 'Add them under "resources", as in the documentation.');
    const areKnown = resources
      .map((resource) => this.#addTable(resource, folder, files, name))
      .every(Boolean);
    for (const file of areKnown ? files.keys() : [])
      if (file.endsWith(".csv") && ![...this.#tables.values()].some((table) => table.name === file))
        intake.refuse({
          file: `${source.name}/${file}`,
          message: "is a table that datapackage.json does not list.",
          advice: 'Add it under "resources", or remove it from the archive.',
        });
    return property(own, "dataset");
  }

  /** Finds the file of a table; false for an unknown table. */
  #addTable(resource: unknown, folder: string, files: ReadonlyMap<string, ZipEntry>, file: string): boolean {
    const { intake } = this.#reading;
    const name = property(resource, "name");
    const path = property(resource, "path");
    if (typeof name !== "string" || typeof path !== "string") {
      intake.refuse({
        file,
        field: "resources",
        message: `lists a table with the name ${shown(name)} and the path ${shown(path)}.`,
        advice: 'Each needs a "name" and a "path", both texts.',
      });
      return false;
    }
    if (!TABLE_COLUMNS.has(name)) {
      const near = closest(name, [...TABLE_COLUMNS.keys()]);
      intake.refuse({
        file,
        field: "resources",
        message: `lists the table ${shown(name)}, which the format does not know.`,
        advice: `${near ? `Did you mean "${near}"? ` : ""}Known are ${[...TABLE_COLUMNS.keys()].join(", ")}.`,
      });
      return false;
    }
    if (/^([a-z]+:|\/)/i.test(path) || path.split(/[\\/]/).includes(".."))
      throw fileError(
        file,
        `lists a table outside the archive (${shown(path)}).`,
        "A table stands in the archive itself: nothing was read from it.",
      );
    const entry = files.get(folder + path);
    if (!entry)
      throw fileError(
        file,
        `lists the table ${shown(path)}, which is not in the archive.`,
        "Add it, or remove it from the list.",
      );
    if (this.#tables.has(name))
      throw fileError(file, `lists the table ${shown(name)} twice.`, "Remove one of the two.");
    this.#tables.set(name, entry);
    return true;
  }

  async *#records({ table, kind, columns }: RecordTable, empty: EmptyLists): AsyncGenerator<ReadEvent> {
    const entry = this.#tables.get(table);
    const { intake, source } = this.#reading;
    const lists = await this.#openLists(kind, entry && (() => this.#order(entry, columns)));
    let index = 0;
    if (entry)
      for await (const rows of tableRows(this.#reading, entry, columns, this.#count)) {
        for (const row of rows) {
          const id = String(row.values.get("id") ?? "");
          const record = new TableRecord(source.name, entry.name, row, index++);
          for (const { list, file, rows: own } of lists)
            for (const problem of record.add(list, file, await own.take(id))) intake.refuse(problem);
          for (const field of empty.get(`${kind} ${id}`) ?? []) record.addEmpty(field);
          intake.take(kind, record.value, record);
        }
        yield* intake.drain();
      }
    for (const { list, file, rows } of lists) await this.#refuseStrangers(list, file, rows);
  }

  async #openLists(kind: RecordKind, order: (() => Promise<ReadonlyMap<string, number>>) | undefined) {
    const lists: { list: ListTable; file: string; rows: ListRows }[] = [];
    let known: Promise<ReadonlyMap<string, number>> | undefined;
    for (const list of LIST_TABLES) {
      const entry = this.#tables.get(list.table);
      if (list.kind !== kind || !entry) continue;
      const rows = await openList({
        reading: this.#reading,
        entry,
        list,
        onBytes: this.#count,
        order: () => (known ??= order?.() ?? Promise.resolve(new Map())),
      });
      lists.push({ list, file: entry.name, rows });
    }
    return lists;
  }

  /** The index of each id in its table. */
  async #order(entry: ZipEntry, columns: RecordTable["columns"]): Promise<ReadonlyMap<string, number>> {
    const places = new Map<string, number>();
    const quiet = { ...this.#reading, intake: this.#reading.intake.deaf() };
    for await (const rows of tableRows(quiet, entry, columns, () => undefined))
      for (const { values } of rows) places.set(String(values.get("id") ?? ""), places.size);
    return places;
  }

  async #refuseStrangers({ kind }: ListTable, file: string, rows: ListRows): Promise<void> {
    const { source, intake } = this.#reading;
    if (intake.isPartial) return;
    for (const { values, line } of await rows.rest())
      intake.refuse({
        file: `${source.name}/${file}`,
        line,
        field: kind,
        message: `names the ${kind} ${shown(values.get(kind) ?? "")}, which is not in ${LIST_OF[kind]}.csv.`,
        advice: `Add this ${kind} to ${LIST_OF[kind]}.csv, or correct the id.`,
      });
  }

  async #emptyLists(): Promise<EmptyLists> {
    const empty: EmptyLists = new Map();
    const entry = this.#tables.get(EMPTY_LISTS);
    if (!entry) return empty;
    for await (const rows of tableRows(this.#reading, entry, EMPTY_LISTS_COLUMNS, this.#count))
      for (const { values } of rows) {
        const key = `${String(values.get("kind"))} ${String(values.get("id"))}`;
        empty.set(key, [...(empty.get(key) ?? []), String(values.get("field"))]);
      }
    return empty;
  }

  readonly #count = (bytes: number): void => {
    this.#bytes += bytes;
    this.#reading.onBytes(this.#bytes, this.#total);
  };
}

/** By kind and id, the lists that are present but empty. */
type EmptyLists = Map<string, string[]>;
