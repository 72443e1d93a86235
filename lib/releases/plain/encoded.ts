/** Decodes texts in another format's notation: a JSON string, a CSV cell, a mail's source. */
import { isJson } from "@/lib/model/is-json";
import type { Edit } from "./edits";

/** The edits of the one format that the whole text is in, if any. */
export function encoded(text: string): Edit[] {
  for (const read of [jsonStrings, csvCell, quotedPrintable]) {
    const edits = read(text);
    if (edits.length > 0) return edits;
  }
  return [];
}

/** The least number of encoded characters. */
const FEWEST = 3;

const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gu;
const JSON_ESCAPE = /\\(?:u[\da-f]{4}|.)/giu;

/** The strings of JSON, without keys. */
function jsonStrings(text: string): Edit[] {
  const isBare = !/^\s*["[{]/u.test(text);
  // Words in quotation marks alone are a quotation.
  if (!/^\s*[[{]/u.test(text) && !text.includes("\\")) return [];
  if (!isBare && !/["\]}]\s*$/u.test(text)) return [];
  if (!isJson(isBare ? `"${text}"` : text)) return [];
  if (isBare) {
    // A single one may belong to a file's path.
    const signs = unescaped(text, 0);
    return signs.length < FEWEST ? [] : signs;
  }
  const edits: Edit[] = [];
  let end = 0;
  for (const { index, 0: string, 1: colon } of text.matchAll(JSON_STRING)) {
    if (colon !== undefined) continue;
    edits.push({ start: end, end: index + 1, by: end === 0 ? "" : "\n\n" });
    for (const edit of unescaped(string.slice(1, -1), index + 1)) edits.push(edit);
    end = index + string.length - 1;
  }
  return end === 0 ? [] : [...edits, { start: end, end: text.length, by: "" }];
}

function unescaped(string: string, at: number): Edit[] {
  return [...string.matchAll(JSON_ESCAPE)].map(({ index, 0: signs }) => ({
    start: at + index,
    end: at + index + signs.length,
    by: String(JSON.parse(`"${signs}"`)),
  }));
}

/** A cell with line ends or quotation marks is quoted, and its own marks are doubled. */
function csvCell(text: string): Edit[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end - start < 2 || text[start] !== '"' || text[end - 1] !== '"') return [];
  const inside = text.slice(start + 1, end - 1);
  const doubled = [...inside.matchAll(/""/gu)];
  const marks = inside.split('"').length - 1;
  if (marks !== doubled.length * 2 || !/""|\n/u.test(inside)) return [];
  return [
    { start, end: start + 1, by: "" },
    ...doubled.map(({ index }) => ({ start: start + 1 + index, end: start + 3 + index, by: '"' })),
    { start: end - 1, end, by: "" },
  ];
}

/** A line that continues, or a character of one to four bytes, which a line end may split. */
const QUOTED =
  /=[ \t]*\r?\n|=(?:[0-7][\dA-F]|[CD][\dA-F](?:=\r?\n)?=[89AB][\dA-F]|E[\dA-F](?:(?:=\r?\n)?=[89AB][\dA-F]){2}|F[0-4](?:(?:=\r?\n)?=[89AB][\dA-F]){3}|[89A-F][\dA-F])/gu;
/** In an encoded mail each "=" is escaped. */
const SHARE = 0.9;
/** What has to be encoded: line ends, spaces before them, "=" and non-ASCII letters. */
const NEEDED = /^=(?:\s|20$|3D|[89A-F])/u;

/** The characters of a mail in "quoted-printable". */
function quotedPrintable(text: string): Edit[] {
  if (!text.includes("=")) return [];
  const found = [...text.matchAll(QUOTED)];
  const needed = found.filter(({ 0: signs }) => NEEDED.test(signs)).length;
  const all = found.reduce((sum, { 0: signs }) => sum + signs.split("=").length - 1, 0);
  if (needed < FEWEST || all < (text.split("=").length - 1) * SHARE) return [];
  return found.map(({ index, 0: signs }) => ({
    start: index,
    end: index + signs.length,
    by: bytesOf(signs),
  }));
}

function bytesOf(signs: string): string {
  const bytes = Uint8Array.from(signs.match(/[\dA-F]{2}/gu) ?? [], (hex) => Number.parseInt(hex, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
