/**
 * The tables of the native format: one for each kind of record, and one for each list within a record. A list's table
 * begins with the id of its record, and its rows are in the order of the list.
 */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  NAME_TYPES,
  PARTY_KINDS,
  PLACE_KINDS,
  QUANTITY_QUALIFIERS,
  RECORD_KINDS,
  RELATION_TYPES,
  RELEASE_TYPES,
  type RecordKind,
} from "@/lib/model";

/** How to read the cells of a column. */
export type CellType = "string" | "number" | "integer" | "boolean";

/** A column. `refers` names the table whose id it holds. */
export interface Column {
  name: string;
  title: string;
  type: CellType;
  required?: boolean;
  values?: readonly string[];
  refers?: string;
  min?: number;
  max?: number;
}

/** A table for a list within records. */
export interface ListTable {
  table: string;
  title: string;
  kind: RecordKind;
  /** The field of the record that holds the list. */
  field: string;
  columns: readonly Column[];
  /** Whether the list holds texts, not objects: its one column has the text. */
  isPlain?: boolean;
}

/** A table of one kind of record. */
export interface RecordTable {
  table: string;
  title: string;
  kind: RecordKind;
  columns: readonly Column[];
}

const text = (name: string, title: string, more: Partial<Column> = {}): Column => ({
  name,
  title,
  type: "string",
  ...more,
});
const id = text("id", "Id, unique in this table", { required: true });
const country = text("country", "Country (ISO 3166-1 alpha-2)");
const partialDate = (name: string, title: string) =>
  text(name, `${title}: 2025-03-20, 2025-03, 2025-Q1 or 2025, with ~ if approximate`);
const place = (name: string, title: string) => text(name, `${title} (id of a place)`, { refers: "places" });

const nameColumns: readonly Column[] = [
  text("text", "The name", { required: true }),
  text("lang", "Language (BCP 47)"),
  text("type", "What sort of name it is", { required: true, values: NAME_TYPES }),
  { name: "weak", title: "An ordinary word or a person's name too", type: "boolean" },
];
const identifierColumns: readonly Column[] = [
  text("scheme", "Register: lei, wikidata, geonames, …", { required: true }),
  text("value", "The identifier", { required: true }),
];

export const RECORD_TABLES: readonly RecordTable[] = [
  {
    table: "places",
    title: "Countries, provinces, cities, districts, parks and sites",
    kind: "place",
    columns: [
      id,
      text("kind", "Kind of place", { required: true, values: PLACE_KINDS }),
      country,
      place("within", "The place that contains it"),
      { name: "lat", title: "Degrees north (WGS 84)", type: "number", min: -90, max: 90 },
      { name: "lon", title: "Degrees east (WGS 84)", type: "number", min: -180, max: 180 },
    ],
  },
  {
    table: "parties",
    title: "Companies, governments, public bodies, universities and others who agree",
    kind: "party",
    columns: [
      id,
      text("kind", "Kind of party", { required: true, values: PARTY_KINDS }),
      country,
      place("seat", "Where it is based"),
      place("territory", "For a government: what it governs"),
      text("parent", "Who owns or oversees it (id of a party)", { refers: "parties" }),
      text("notes", "Notes"),
    ],
  },
  {
    table: "releases",
    title: "Press releases, news items and filings",
    kind: "release",
    columns: [
      id,
      text("title", "Title", { required: true }),
      text("url", "Web address"),
      text("publisher", "Publisher"),
      partialDate("published", "When it was published"),
      text("language", "Language (BCP 47)"),
      text("type", "What sort of document", { values: RELEASE_TYPES }),
      text("copyOf", "The release that it copies (id)", { refers: "releases" }),
    ],
  },
  {
    table: "agreements",
    title: "What parties agreed",
    kind: "agreement",
    columns: [
      id,
      text("title", "Title"),
      text("form", "Form", { required: true, values: AGREEMENT_FORMS }),
      { name: "binding", title: "Legally binding", type: "boolean" },
      partialDate("effective", "In force from"),
      partialDate("ends", "Runs until"),
      place("placeSigned", "Where it was signed"),
      text("summary", "Summary"),
    ],
  },
  {
    table: "evidence",
    title: "Where in which release a fact stands",
    kind: "evidence",
    columns: [
      id,
      text("record.kind", "Kind of the record that it proves", { required: true, values: RECORD_KINDS }),
      text("record.id", "Id of that record", { required: true }),
      text("field", "Path of the field, such as placeSigned; the whole record where empty"),
      text("release", "The release (id)", { required: true, refers: "releases" }),
      text("quote", "The words of the release"),
      { name: "start", title: "Where the quote begins, in UTF-16 units", type: "integer", min: 0 },
      { name: "end", title: "Where it ends", type: "integer", min: 0 },
      text("method", "How it was found"),
      { name: "confidence", title: "From 0 to 1", type: "number", min: 0, max: 1 },
    ],
  },
];

export const LIST_TABLES: readonly ListTable[] = [
  { table: "place-names", title: "Names of places", kind: "place", field: "names", columns: nameColumns },
  {
    table: "place-identifiers",
    title: "Identifiers of places",
    kind: "place",
    field: "identifiers",
    columns: identifierColumns,
  },
  { table: "party-names", title: "Names of parties", kind: "party", field: "names", columns: nameColumns },
  {
    table: "party-identifiers",
    title: "Identifiers of parties",
    kind: "party",
    field: "identifiers",
    columns: identifierColumns,
  },
  {
    table: "party-presence",
    title: "Plants, offices and other sites of parties",
    kind: "party",
    field: "presence",
    columns: [{ ...place("place", "Where"), required: true }, text("what", "What is there")],
  },
  {
    table: "agreement-parties",
    title: "Who takes part in which agreement",
    kind: "agreement",
    field: "parties",
    columns: [
      text("party", "The party (id)", { required: true, refers: "parties" }),
      text("role", "Its role"),
      { name: "share", title: "Its share in per cent", type: "number", min: 0, max: 100 },
    ],
  },
  {
    table: "agreement-history",
    title: "The steps of an agreement's life, in their order",
    kind: "agreement",
    field: "history",
    columns: [
      text("status", "Status", { required: true, values: AGREEMENT_STATUSES }),
      partialDate("date", "When"),
    ],
  },
  {
    table: "agreement-functions",
    title: "What the parties do under an agreement",
    kind: "agreement",
    field: "functions",
    columns: [text("function", "Function", { required: true, values: AGREEMENT_FUNCTIONS })],
    isPlain: true,
  },
  {
    table: "agreement-places",
    title: "Places that an agreement is about",
    kind: "agreement",
    field: "scopePlaces",
    columns: [{ ...place("place", "The place"), required: true }],
    isPlain: true,
  },
  {
    table: "agreement-fields",
    title: "Fields of cooperation, in the words of the release",
    kind: "agreement",
    field: "fields",
    columns: [text("field", "The field", { required: true })],
    isPlain: true,
  },
  {
    table: "agreement-projects",
    title: "What an agreement plans to do",
    kind: "agreement",
    field: "projects",
    columns: [
      {
        name: "number",
        title: "Number of the project in its agreement, from 1",
        type: "integer",
        required: true,
        min: 1,
      },
      text("name", "Name"),
      place("site", "Site"),
      text("phase", "Phase"),
      text("product", "Product"),
    ],
  },
  {
    table: "project-quantities",
    title: "How much a project plans or has",
    kind: "agreement",
    field: "quantities",
    columns: [
      {
        name: "project",
        title: "Number of the project in its agreement",
        type: "integer",
        required: true,
        min: 1,
      },
      { name: "value", title: "How much", type: "number", required: true },
      text("unit", "Unit: GWh, MW, t, CNY, jobs, …", { required: true }),
      text("what", "Of what"),
      text("per", "Per what, such as year"),
      text("qualifier", "How firm", { values: QUANTITY_QUALIFIERS }),
    ],
  },
  {
    table: "agreement-related",
    title: "How agreements relate",
    kind: "agreement",
    field: "related",
    columns: [
      text("related", "The other agreement (id)", { required: true, refers: "agreements" }),
      text("type", "How this one relates to it", { required: true, values: RELATION_TYPES }),
    ],
  },
];

/**
 * The table of lists that are present but empty, which the other tables cannot tell from absent ones. Only written
 * where there are any.
 */
export const EMPTY_LISTS = "empty-lists";
export const EMPTY_LISTS_COLUMNS: readonly Column[] = [
  text("kind", "Kind of the record", { required: true, values: RECORD_KINDS }),
  text("id", "Id of the record", { required: true }),
  text("field", "The list that is empty", { required: true }),
];

/** The first column of a list's table. */
export function ownerColumn({ kind }: ListTable): Column {
  const { table } = RECORD_TABLES.find((records) => records.kind === kind) ?? { table: "" };
  return text(kind, `The ${kind} (id)`, { required: true, refers: table });
}
