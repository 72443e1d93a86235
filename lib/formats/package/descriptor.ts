/** `datapackage.json`: a Frictionless Data Package's description of itself and its tables (specification 1). */
import { type DatasetInfo, NATIVE_FORMAT, parsePartialDate } from "@/lib/model";
import {
  type Column,
  EMPTY_LISTS,
  EMPTY_LISTS_COLUMNS,
  LIST_TABLES,
  ownerColumn,
  RECORD_TABLES,
} from "./tables";

/** The columns of every table, in order. */
export const TABLE_COLUMNS: ReadonlyMap<string, readonly Column[]> = new Map([
  ...RECORD_TABLES.map(({ table, columns }) => [table, columns] as const),
  ...LIST_TABLES.map((list) => [list.table, [ownerColumn(list), ...list.columns]] as const),
  [EMPTY_LISTS, EMPTY_LISTS_COLUMNS] as const,
]);

const TITLES: ReadonlyMap<string, string> = new Map([
  ...RECORD_TABLES.map(({ table, title }) => [table, title] as const),
  ...LIST_TABLES.map(({ table, title }) => [table, title] as const),
  [EMPTY_LISTS, "Lists that are there and empty"] as const,
]);

/** The descriptor of a dataset in these tables. */
export function descriptorOf(info: DatasetInfo, tables: readonly string[]): object {
  const { id, title, version, description, licence, attribution, homepage, created } = info;
  const day = created === undefined ? undefined : parsePartialDate(created);
  return {
    profile: "tabular-data-package",
    name: packageName(id),
    title,
    version,
    ...(description !== undefined && { description }),
    ...(homepage !== undefined && { homepage }),
    // The specification wants a full time. Less precise dates are only in our own part below.
    ...(day?.precision === "day" && { created: `${created?.slice(0, 10)}T00:00:00Z` }),
    ...(licence !== undefined && /^[-a-zA-Z0-9._]+$/.test(licence) && { licenses: [{ name: licence }] }),
    ...(attribution !== undefined && { contributors: [{ title: attribution, role: "publisher" }] }),
    entente: { format: NATIVE_FORMAT, dataset: info },
    resources: tables.map(resourceOf),
  };
}

/** A name as the specification wants it: small Latin letters, digits, `.`, `_` and `-`. */
function packageName(id: string): string {
  const name = id
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" ? "dataset" : name;
}

function resourceOf(table: string): object {
  const columns = TABLE_COLUMNS.get(table) ?? [];
  const isRecords = RECORD_TABLES.some((records) => records.table === table);
  return {
    profile: "tabular-data-resource",
    name: table,
    title: TITLES.get(table) ?? table,
    path: `${table}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => fieldOf(column, isRecords)),
      missingValues: [""],
      ...(isRecords && { primaryKey: "id" }),
      ...foreignKeys(table, columns),
    },
  };
}

function fieldOf({ name, title, type, required, values, min, max }: Column, isOfRecords: boolean): object {
  const constraints = {
    ...(required && { required }),
    ...(isOfRecords && name === "id" && { unique: true }),
    ...(values && { enum: values }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
  };
  return { name, title, type, ...(Object.keys(constraints).length > 0 && { constraints }) };
}

/** A reference within the same table has an empty table name. */
function foreignKeys(table: string, columns: readonly Column[]): object {
  const keys = columns.flatMap(({ name, refers }) =>
    refers === undefined
      ? []
      : [{ fields: name, reference: { resource: refers === table ? "" : refers, fields: "id" } }],
  );
  return keys.length > 0 ? { foreignKeys: keys } : {};
}
