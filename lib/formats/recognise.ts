/** Recognises a file's format from its content, never from its name. */
import { isObject } from "@/lib/model/is-object";
import { headOf, readHead } from "./bytes";
import { guessEncoding } from "./decode";
import { withoutComma } from "./json/read-native-lines";
import { JsonFault, type JsonPart, splitJson } from "./json/split-json";
import { readHeader } from "./mapping/header-words";
import { type Compression, unpackedBytes } from "./packed";
import { looksLike, looksLikeJson } from "./sniff";
import { fileError, LIMITS, type Source } from "./source";
import { wrapsRows } from "./tables/json-wrapper";
import { guessLayout } from "./tables/layout";
import { openZip } from "./zip";

/** The formats that are read. */
export type FormatId =
  | "native-json"
  | "native-lines"
  | "data-package"
  | "watch-list"
  | "ftm-json"
  | "ftm-lines"
  | "table"
  | "workbook"
  | "json-rows"
  | "json-lines-rows"
  | "query-rows"
  | "names";

/** The names of the formats. */
export const FORMAT_LABELS: Readonly<Record<FormatId, string>> = {
  "native-json": "Entente dataset (JSON)",
  "native-lines": "Entente dataset (JSON lines)",
  "data-package": "Entente dataset (data package, zip of CSV tables)",
  "watch-list": "Watch list (JSON)",
  "ftm-json": "FollowTheMoney entities (JSON)",
  "ftm-lines": "FollowTheMoney entities (JSON lines)",
  table: "Table (CSV)",
  workbook: "Workbook (Excel)",
  "json-rows": "Table (JSON list)",
  "json-lines-rows": "Table (JSON lines)",
  "query-rows": "Results of a query (SPARQL JSON)",
  names: "List of names",
};

/** The formats whose columns need a mapping. */
const MAPPED: ReadonlySet<FormatId> = new Set([
  "table",
  "workbook",
  "json-rows",
  "json-lines-rows",
  "query-rows",
]);

/** What a file is. */
export interface Recognised {
  format: FormatId;
  label: string;
  compression: Compression;
  /** A WHATWG label. */
  encoding: string;
  needsMapping: boolean;
}

/** How much of a file is looked at, in bytes. */
const HEAD = 256 * 1024;

/**
 * Recognises a file.
 * @throws InputError where it cannot be read, saying what it looks like and what to do
 */
export async function recognise(source: Source, signal?: AbortSignal): Promise<Recognised> {
  const start = await readHead(source, "none", 600, signal);
  const compression = isGzip(start) ? "gzip" : "none";
  const head = await readHead(source, compression, HEAD, signal);
  if (!isZip(head)) return recogniseHead(source, head, compression);
  if (compression === "gzip")
    throw fileError(source.name, "is a zip archive within gzip.", "Unpack it once and choose what is in it.");
  const format = await formatOfZip(source);
  if (format !== undefined) return told(format, compression);
  const inner = await headOf(unpackedBytes(source, "zip", signal ? { signal } : {}), HEAD);
  if (isZip(inner) || isGzip(inner))
    throw fileError(
      source.name,
      `is ${isGzip(inner) ? "a gzip file" : "an archive"} within a zip archive.`,
      "Unpack it once and choose what is in it.",
    );
  return recogniseHead(source, inner, "zip");
}

function told(format: FormatId, compression: Compression, encoding = "utf-8"): Recognised {
  const label = FORMAT_LABELS[format];
  return { format, label, compression, encoding, needsMapping: MAPPED.has(format) };
}

/** Recognises a text by its beginning. */
async function recogniseHead(
  source: Source,
  head: Uint8Array,
  compression: Compression,
): Promise<Recognised> {
  refuseBinary(source, head);
  const encoding = await guessEncoding(head);
  const text = new TextDecoder(encoding).decode(head);
  const format = await formatOfText(source, text);
  // JSON is in Unicode by its own standard (RFC 8259). Anything else is damaged, and a guess would make up characters.
  const isText = format === "table" || format === "names" || encoding.startsWith("utf");
  return told(format, compression, isText ? encoding : "utf-8");
}

function isGzip(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

function isZip(head: Uint8Array): boolean {
  return ZIP.some((bytes) => startsWith(head, bytes));
}

/** How a zip archive begins: with a file, empty, or as a part of several. A table may begin with "PK" as well. */
const ZIP: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

/** Files that are recognised by their first bytes but not read. */
const BINARY: readonly [bytes: readonly number[], message: string, advice: string][] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "is an old Excel or Word file.",
    "Open it and save it as .xlsx or as CSV, then choose that.",
  ],
  [[0x37, 0x7a, 0xbc, 0xaf], "is a 7z archive.", "Unpack it and choose what is in it."],
  [[0x52, 0x61, 0x72, 0x21], "is a RAR archive.", "Unpack it and choose what is in it."],
  [[0x42, 0x5a, 0x68], "is a bzip2 file.", "Unpack it and choose what is in it, or pack it with gzip."],
  [[0xfd, 0x37, 0x7a, 0x58], "is an xz file.", "Unpack it and choose what is in it, or pack it with gzip."],
  [[0x28, 0xb5, 0x2f, 0xfd], "is a zstd file.", "Unpack it and choose what is in it, or pack it with gzip."],
  [[0x50, 0x41, 0x52, 0x31], "is a Parquet file.", "Export it as CSV and choose that."],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    "is an SQLite database.",
    "Export its tables as CSV and choose them.",
  ],
];

function refuseBinary(source: Source, head: Uint8Array): void {
  for (const [bytes, message, advice] of BINARY)
    if (startsWith(head, bytes)) throw fileError(source.name, message, advice);
  if (startsWith(head.subarray(257), [0x75, 0x73, 0x74, 0x61, 0x72]))
    throw fileError(source.name, "is a tar archive.", "Unpack it and choose what is in it.");
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** Advice for a file that tells of agreements in words. */
const READ_AS_RELEASE = "To read agreements out of a press release, use the review of releases.";

/** What an archive is as a whole; `undefined` where it only packs one file. */
async function formatOfZip(source: Source): Promise<FormatId | undefined> {
  const files = await openZip(source);
  const names = [...files.keys()];
  if (names.some((name) => /^([^/]+\/)?datapackage\.json$/.test(name))) return "data-package";
  if (files.has("xl/workbook.xml")) return "workbook";
  if (files.has("content.xml"))
    throw fileError(
      source.name,
      "is an OpenDocument file.",
      "Save the sheet as .xlsx or as CSV, then choose that.",
    );
  if (files.has("word/document.xml"))
    throw fileError(
      source.name,
      "is a Word document.",
      `Save its table as CSV, then choose that. ${READ_AS_RELEASE}`,
    );
  if (names.length === 1) return undefined;
  const shown = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
  throw fileError(
    source.name,
    names.length === 0
      ? "is a zip archive with nothing in it."
      : `is a zip archive without a datapackage.json; it holds ${shown.join(", ")}${names.length > 5 ? ", …" : ""}.`,
    "Unpack it and choose the file that you mean.",
  );
}

async function formatOfText(source: Source, text: string): Promise<FormatId> {
  if (/^\s*[[{]/.test(text)) return formatOfJson(source, text);
  const value = wholeValue(text);
  const other = value ? looksLikeJson(value.value) : looksLike(text);
  if (other) throw fileError(source.name, other.message, other.advice);
  const layout = guessLayout(text);
  if (layout.isTable || hasKnownHeader(text, layout.delimiter)) return "table";
  if (isListOfNames(text)) return "names";
  throw fileError(
    source.name,
    "looks like prose, not like a dataset, a table or a list of names.",
    READ_AS_RELEASE,
  );
}

/** How many lines may hold the names of columns: notes may stand above them. */
const HEADER_WITHIN = 12;

/** Whether most cells of one of the first lines are known column names, however uneven the other rows are. */
function hasKnownHeader(text: string, delimiter: string): boolean {
  return text.split(/\r\n?|\n/, HEADER_WITHIN).some((line) => {
    const cells = line.split(delimiter);
    return cells.length > 2 && cells.filter(isColumnName).length > cells.length / 2;
  });
}

function isColumnName(cell: string): boolean {
  return cell.length <= 60 && readHeader(cell) !== undefined;
}

/** Whether the lines are short and few of them end as sentences do. */
function isListOfNames(text: string): boolean {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const sentences = lines.filter((line) => line.length > 120 || /\p{Ll}{3}[.!?]$|[。！？]$/u.test(line));
  return lines.length > 0 && sentences.length <= lines.length * 0.1;
}

async function formatOfJson(source: Source, text: string): Promise<FormatId> {
  const [firstLine = "", secondLine = ""] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const first = objectOn(withoutComma(firstLine));
  if (first && (secondLine === "" ? isEntity(first) || isHeadLine(first) : secondLine.trim().startsWith("{")))
    return formatOfLine(first);
  const parts = await firstParts(text);
  const keys = new Set(parts.map(({ key }) => key));
  if (keys.has("format")) return "native-json";
  if (keys.has("entities")) return "watch-list";
  // The results themselves may go on behind what is looked at.
  if (keys.has("head") && text.includes('"bindings"')) return "query-rows";
  if (
    ["dataset", "places", "parties", "releases", "agreements", "evidence"].filter((key) => keys.has(key))
      .length >= 2
  )
    return "native-json";
  const [entry] = parts;
  if (entry && entry.key === undefined && entry.index === 0) {
    const value = objectOn(entry.text);
    if (value) return isEntity(value) ? "ftm-json" : "json-rows";
  }
  if (wrapsRows(parts)) return "json-rows";
  // Only a whole value shows what it is. What is wrong with a broken one, the reader says.
  const value = wholeValue(text);
  if (value === undefined) return text.trimStart().startsWith("[") ? "json-rows" : "native-json";
  // Of an empty list there is no part.
  if (isObject(value.value) && Object.hasOwn(value.value, "entities")) return "watch-list";
  const { message, advice } = looksLikeJson(value.value);
  throw fileError(source.name, message, advice);
}

function wholeValue(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function objectOn(line: string): object | undefined {
  if (!line.trim().startsWith("{")) return undefined;
  const whole = wholeValue(line)?.value;
  return isObject(whole) ? whole : undefined;
}

function isEntity(value: object): boolean {
  return Object.hasOwn(value, "schema") && (Object.hasOwn(value, "properties") || Object.hasOwn(value, "id"));
}

function isHeadLine(value: object): boolean {
  return (
    Object.hasOwn(value, "format") && !("places" in value || "parties" in value || "agreements" in value)
  );
}

function formatOfLine(first: object): FormatId {
  if (isEntity(first)) return "ftm-lines";
  return Object.hasOwn(first, "format") ? "native-lines" : "json-lines-rows";
}

/** The complete parts at the beginning of a text: the first of each list, all single fields. */
async function firstParts(text: string): Promise<JsonPart[]> {
  const parts: JsonPart[] = [];
  try {
    for await (const some of splitJson(once(text), LIMITS))
      parts.push(...some.filter(({ index }) => index === undefined || index === 0));
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
  }
  return parts;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
