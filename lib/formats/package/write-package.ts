/** Writes a dataset as a zip of CSV tables with their description. */
import type { RecordKind } from "@/lib/model";
import { property } from "../findings";
import { orderedRecord } from "../json/write-native";
import { prettyJson } from "../pretty-json";
import { eachRecord, type RecordSource } from "../record-source";
import { BYTE_ORDER_MARK, csvLine, inertText } from "../tables/write-csv";
import { writeZip, type ZipInput } from "../zip";
import { descriptorOf, TABLE_COLUMNS } from "./descriptor";
import {
  type Column,
  EMPTY_LISTS,
  LIST_TABLES,
  type ListTable,
  RECORD_TABLES,
  type RecordTable,
} from "./tables";

/** How to write a package. */
export interface PackageOptions {
  /** Begins each table with a byte-order mark, so that Excel reads UTF-8. On by default. */
  bom?: boolean;
  signal?: AbortSignal;
}

const PIECE = 64 * 1024;

type Rows = Iterable<string[]> | AsyncIterable<string[]>;

/** Writes a data package as a stream. Asks for the records once for each table. */
export function writePackage(source: RecordSource, options: PackageOptions = {}): ReadableStream<Uint8Array> {
  return writeZip(packageFiles(source, options), options.signal);
}

function* packageFiles(source: RecordSource, { bom = true, signal }: PackageOptions): Generator<ZipInput> {
  const empty: string[][] = [];
  const tables: string[] = [];
  const file = (table: string, rows: Rows): ZipInput => {
    tables.push(table);
    return { name: `${table}.csv`, pieces: csvText(table, rows, bom) };
  };
  for (const table of RECORD_TABLES) yield file(table.table, recordRows(source, table, empty, signal));
  for (const list of LIST_TABLES) yield file(list.table, listRows(source, list, signal));
  if (empty.length > 0) yield file(EMPTY_LISTS, empty);
  // Comes last, because only now it is known which tables there are.
  yield { name: "datapackage.json", pieces: [prettyJson(descriptorOf(source.info, tables))] };
}

async function* csvText(table: string, rows: Rows, bom: boolean): AsyncGenerator<string> {
  const header = (TABLE_COLUMNS.get(table) ?? []).map(({ name }) => name);
  let text = (bom ? BYTE_ORDER_MARK : "") + csvLine(header);
  for await (const row of rows) {
    text += csvLine(row);
    if (text.length < PIECE) continue;
    yield text;
    text = "";
  }
  yield text;
}

async function* recordRows(
  source: RecordSource,
  { kind, columns }: RecordTable,
  empty: string[][],
  signal: AbortSignal | undefined,
): AsyncGenerator<string[]> {
  let index = 0;
  for await (const given of eachRecord(source, kind, signal)) {
    const record = orderedRecord(kind, given, index++);
    noteEmptyLists(kind, record, empty);
    yield columns.map((column) => cellOf(record, column));
  }
}

async function* listRows(
  source: RecordSource,
  list: ListTable,
  signal: AbortSignal | undefined,
): AsyncGenerator<string[]> {
  for await (const record of eachRecord(source, list.kind, signal)) {
    const owner = inertText(record.id);
    for (const entry of entriesOf(record, list)) yield [owner, ...entry];
  }
}

/** The rows of a record's list, without their first column. */
function entriesOf(record: object, { field, columns, isPlain }: ListTable): string[][] {
  if (field === "quantities")
    return listIn(record, "projects").flatMap((project, index) =>
      listIn(project, "quantities").map((quantity) => [
        String(index + 1),
        ...columns.slice(1).map((column) => cellOf(quantity, column)),
      ]),
    );
  const [first, ...others] = columns;
  return listIn(record, field).map((entry, index) => {
    if (isPlain) return [inertText(String(entry))];
    if (field === "projects") return [String(index + 1), ...others.map((column) => cellOf(entry, column))];
    if (field === "related")
      return [
        inertText(String(property(entry, "agreement"))),
        ...others.map((column) => cellOf(entry, column)),
      ];
    return (first ? columns : []).map((column) => cellOf(entry, column));
  });
}

/** A cell. A column `record.kind` is the field `kind` of the object `record`. */
function cellOf(holder: unknown, { name, type }: Column): string {
  const value = name.split(".").reduce<unknown>((at, key) => property(at, key), holder);
  if (value === undefined) return "";
  return type === "string" ? inertText(String(value)) : String(value);
}

/** The list in a field of an object; empty where there is none. */
export function listIn(holder: unknown, field: string): readonly unknown[] {
  const list = property(holder, field);
  return Array.isArray(list) ? list : [];
}

/** Notes lists that are present but empty, for which their table has no row. */
function noteEmptyLists(kind: RecordKind, record: { id: string }, empty: string[][]): void {
  const note = (field: string) => empty.push([kind, inertText(record.id), field]);
  for (const [field, value] of Object.entries(record)) {
    if (!Array.isArray(value)) continue;
    if (value.length === 0) note(field);
    if (field !== "projects") continue;
    for (const [index, project] of value.entries()) {
      const quantities = property(project, "quantities");
      if (Array.isArray(quantities) && quantities.length === 0) note(`projects.${index}.quantities`);
    }
  }
}
