/** Reads JSON objects as rows: a list of objects, one per line, or the results of a query. Their fields are the columns. */
import { isObject } from "@/lib/model/is-object";
import { shown } from "../findings";
import { jsonValue, preciseError } from "../json/read-native";
import { jsonLine } from "../json/read-native-lines";
import { JsonFault, type JsonPart, splitJson } from "../json/split-json";
import { linesOf } from "../lines";
import { readHeader } from "../mapping/header-words";
import type { ColumnField } from "../mapping/mapping";
import { type Reading, textOf } from "../reading";
import { isAboutList, isNumbered } from "./json-wrapper";
import { LIST_SEPARATOR, LISTED, listCell } from "./list-cell";
import { hasDecimals, type Row } from "./rows";

const JSON_ROWS = ["json-rows", "json-lines-rows", "query-rows"] as const;
export type JsonRows = (typeof JSON_ROWS)[number];

/** Whether a format is one of those. */
export function isJsonRows(format: string): format is JsonRows {
  return JSON_ROWS.some((one) => one === format);
}

/** What stands between the texts of one field. */
const BETWEEN = `${LIST_SEPARATOR} `;

/** How many objects the header is made from. */
const HEADER_OBJECTS = 1_000;

/**
 * The rows of a file of JSON objects. The first is the header: all fields of the first thousand objects. A field that
 * first occurs later is a problem, once.
 */
export async function* jsonRows(reading: Reading, format: JsonRows): AsyncGenerator<Row[]> {
  const objects = objectsOf(reading, format);
  const columns = new Map<string, number>();
  const strangers = new Set<string>();
  const first: Entry[] = [];
  let begun = false;
  const rowOf = ({ fields, line }: Entry): Row => {
    const cells = new Array<string>(columns.size).fill("");
    const decimals = new Set<number>();
    for (const [name, { text, isDecimal }] of fields) {
      const column = columns.get(name);
      if (column !== undefined) {
        cells[column] = text;
        if (isDecimal) decimals.add(column);
      } else if (text !== "" && !strangers.has(name)) {
        strangers.add(name);
        reading.intake.refuse({
          file: reading.source.name,
          line,
          field: name,
          message: `is a field that none of the first ${HEADER_OBJECTS} entries has.`,
          advice: "Add it to the first entry, so that it can be told what it means.",
        });
      }
    }
    return { cells, line, decimals };
  };
  const begin = (): Row[] => {
    begun = true;
    for (const { fields } of first)
      for (const name of fields.keys()) if (!columns.has(name)) columns.set(name, columns.size);
    return [{ cells: [...columns.keys()], line: 0 }, ...first.splice(0).map(rowOf)];
  };
  for await (const entries of objects) {
    if (begun) yield entries.map(rowOf);
    else {
      first.push(...entries);
      if (first.length >= HEADER_OBJECTS) yield begin();
    }
  }
  if (!begun) yield begin();
}

interface Entry {
  fields: Map<string, Field>;
  line: number;
}

interface Field {
  text: string;
  /** Whether it is a number with decimals, or a list of numbers some of which have any. */
  isDecimal: boolean;
}

function objectsOf(reading: Reading, format: JsonRows): AsyncGenerator<Entry[]> {
  if (format === "json-lines-rows") return lineObjects(reading);
  return listObjects(
    reading,
    format === "query-rows"
      ? bindingsOf(reading)
      : rowParts(reading, splitJson(textOf(reading), reading.limits)),
  );
}

/** The entries of a list, be it the file itself or in a field of it. A field beside it that tells more than of it is a fault. */
async function* rowParts({ intake, source }: Reading, all: AsyncGenerator<JsonPart[]>) {
  let list: string | undefined;
  const others = new Set<string>();
  const isRow = (part: JsonPart): boolean => {
    const { key, index, text, keyLine } = part;
    if (key === undefined || (list === undefined && isNumbered(part))) return true;
    if (index !== undefined && text.startsWith("{")) list ??= key;
    if (index !== undefined && key === list) return true;
    if (!isAboutList(part) && !others.has(key)) {
      others.add(key);
      intake.refuse({
        file: source.name,
        line: keyLine,
        field: key,
        message: `stands beside ${list === undefined ? "numbered entries" : `the list ${shown(list)}`} and would be lost.`,
        advice: "Save the list alone as a file of its own.",
      });
    }
    return false;
  };
  for await (const parts of all) yield parts.filter(isRow);
}

/** The most characters of the results of a query, which are one object and so in memory as a whole. */
const MOST_RESULTS = 64 * 1024 * 1024;

/**
 * The results of a query as SPARQL services write them: `{"head": …, "results": {"bindings": [{"a": {"value": "…"}}]}}`.
 */
async function* bindingsOf(reading: Reading): AsyncGenerator<JsonPart[]> {
  const { limits } = reading;
  for await (const parts of splitJson(textOf(reading), { ...limits, record: MOST_RESULTS }))
    for (const results of parts) {
      if (results.key !== "results") continue;
      for await (const found of splitJson(once(results.text), limits))
        yield found
          .filter(({ key, index }) => key === "bindings" && index !== undefined)
          .map((part) => ({ ...part, line: results.line + part.line - 1 }));
    }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* lineObjects(reading: Reading): AsyncGenerator<Entry[]> {
  for await (const lines of linesOf(textOf(reading), reading.source.name, reading.limits)) {
    const entries: Entry[] = [];
    for (const line of lines) {
      const value = jsonLine(reading, line);
      if (value) entries.push({ fields: flat(value), line: line.line });
    }
    yield entries;
  }
}

async function* listObjects(reading: Reading, list: AsyncGenerator<JsonPart[]>): AsyncGenerator<Entry[]> {
  const { source, intake } = reading;
  let entries: Entry[] = [];
  try {
    for await (const parts of list)
      for (const part of parts) {
        const value = jsonValue(part);
        if (isObject(value))
          entries.push({ fields: part.key === "bindings" ? bound(value) : flat(value), line: part.line });
        else
          intake.refuse({
            file: source.name,
            line: part.line,
            message: "holds an entry that is no object.",
            advice: "Each entry of the list is an object in { } with the same fields.",
          });
        if (entries.length < 500) continue;
        yield entries;
        entries = [];
      }
  } catch (error) {
    throw error instanceof JsonFault ? await preciseError(reading, error) : error;
  }
  yield entries;
}

/** What a result says of each variable, without its language. */
function bound(value: object): Map<string, Field> {
  return flat(
    Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, isObject(entry) ? valueIn(entry) : entry]),
    ),
  );
}

/** The value of a result: a text, or a number where its type says so. */
function valueIn({ value, datatype }: { value?: unknown; datatype?: unknown }): unknown {
  const isNumber = typeof datatype === "string" && /#(?:decimal|double|float)$/.test(datatype);
  return isNumber && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** Takes the fields of an object as texts: nested ones as `outer.inner`, a list as one text, and that of parties as lists. */
function flat(value: object, prefix = "", fields = new Map<string, Field>()): Map<string, Field> {
  for (const [key, entry] of Object.entries(value)) {
    const name = nameOf(prefix, key);
    if (isObject(entry)) flat(entry, `${name}.`, fields);
    else if (isListOfObjects(entry) && isOfParties(key)) listed(entry, `${name}${LISTED}`, fields);
    else fields.set(name, fieldOf(entry, name));
  }
  return fields;
}

/** Takes each field of the objects in a list as a list, all in one order: `parties[].name` beside `parties[].country`. */
function listed(objects: readonly object[], prefix: string, fields: Map<string, Field>): void {
  const each = objects.map(shallow);
  for (const key of new Set(each.flatMap((one) => [...one.keys()]))) {
    const own = each.map((one) => one.get(key) ?? { text: "", isDecimal: false });
    const isEmpty = own.every(({ text }) => text === "");
    fields.set(nameOf(prefix, key), {
      text: isEmpty ? "" : listCell(own.map(({ text }) => text)),
      isDecimal:
        own.some(({ isDecimal }) => isDecimal) &&
        own.every(({ text, isDecimal }) => isDecimal || /^-?\d*$/.test(text)),
    });
  }
}

/** As `flat`, but lists of objects stay JSON: with each list around them, the quotes of their entries would double. */
function shallow(value: object): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [key, entry] of Object.entries(value))
    if (!isObject(entry)) fields.set(key, fieldOf(entry, key));
    else for (const [inner, field] of shallow(entry)) fields.set(nameOf(`${key}.`, inner), field);
  return fields;
}

function nameOf(prefix: string, key: string): string {
  return `${prefix}${key}`.slice(0, 300);
}

function isListOfObjects(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Whether a field is called as one of parties. What else has lists of objects, such as documents, has no place in a row. */
function isOfParties(key: string): boolean {
  const field = readHeader(key)?.role.field;
  return field === "party" || field === "parties";
}

/** Fields of one text, in which nobody looks for the entries of a list. */
const TEXTS: ReadonlySet<ColumnField | undefined> = new Set([
  "title",
  "summary",
  "project",
  "product",
  "phase",
  "site",
  "releaseTitle",
  "quote",
]);

function fieldOf(value: unknown, name: string): Field {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = entries.map(scalar).filter((one) => one !== "");
  const isText = texts.length > 1 && TEXTS.has(readHeader(name)?.role.field);
  return {
    text: texts.length < 2 || isText ? texts.join(BETWEEN) : listCell(texts),
    isDecimal: entries.some(hasDecimals) && entries.every((one) => typeof one !== "string"),
  };
}

function scalar(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value).toWellFormed();
}
