/** Tells from its first lines what a text looks like that is no dataset, for the message. */
import type { Problem } from "@/lib/model";
import { isJson } from "@/lib/model/is-json";
import { isObject } from "@/lib/model/is-object";

/** What a file is, and what to do about it. */
type Verdict = Pick<Problem, "message" | "advice">;

const READS = "Entente reads its own datasets, tables (CSV, Excel), FollowTheMoney and lists of names.";

const BEGINNINGS: readonly [RegExp, string, string][] = [
  [/^PK\P{L}/u, "a zip archive (perhaps a spreadsheet)", "Unpack it and choose the JSON file in it."],
  [/^%PDF/, "a PDF document", READS],
  [
    /^\s*<(!doctype html|html|head|body)\b/i,
    "a web page",
    "The link led to a page about the file: download the file itself.",
  ],
  [/^\s*<(\?xml|[a-z][\w:-]*[\s>])/i, "XML", READS],
];

/** What a text that does not begin as JSON looks like. */
export function looksLike(text: string): Verdict {
  if (text.trim() === "")
    return { message: "is empty.", advice: "Choose another file, or download it again." };
  for (const [beginning, what, advice] of BEGINNINGS)
    if (beginning.test(text)) return { message: `looks like ${what}, not a dataset.`, advice };
  if (hasControlCharacters(text.slice(0, 1000)))
    return {
      message: "looks like a binary file (perhaps an archive), not a dataset.",
      advice: "If it is an archive, unpack it and choose the JSON file in it.",
    };
  if (isTable(text)) return { message: "looks like a table (CSV), not a dataset.", advice: READS };
  return { message: "looks like plain text, not a dataset.", advice: READS };
}

/** True where a text holds characters below the space other than tabs and line breaks. */
function hasControlCharacters(text: string): boolean {
  return /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text);
}

/** Whether the first lines have the same number of separators, at least one. */
function isTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .slice(0, 3);
  if (lines.length < 2) return false;
  return [",", ";", "\t", "|"].some((separator) => {
    const [first = 0, ...others] = lines.map(
      (line) => line.replace(/"[^"]*"/g, "").split(separator).length - 1,
    );
    return first > 0 && others.every((count) => count === first);
  });
}

/** True where every line is a JSON value of its own. */
export function isJsonLines(text: string): boolean {
  const [first = "", second = ""] = text.slice(0, 200_000).split(/\r?\n/);
  return [first, second].every((line) => line.trim().startsWith("{") && isJson(line));
}

/** What a JSON value looks like that is no dataset. */
export function looksLikeJson(value: unknown): Verdict {
  const advice =
    'A dataset begins with { "format": "entente-dataset/1", … }, a watch list with { "entities": [ … ] }.';
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    const fields = isObject(first) ? `, the first with ${keysOf(first)}` : "";
    return { message: `is JSON, but a list of ${value.length} entries${fields}: not a dataset.`, advice };
  }
  if (!isObject(value)) return { message: "is JSON, but a single value: not a dataset.", advice };
  if (Object.hasOwn(value, "resources"))
    return {
      message: "looks like the description of a Frictionless Data Package, not a dataset in one file.",
      advice: READS,
    };
  if (Object.hasOwn(value, "features"))
    return { message: "looks like GeoJSON, not a dataset.", advice: READS };
  return { message: `is JSON, but with ${keysOf(value)}: not a dataset.`, advice };
}

function keysOf(value: object): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return "no fields";
  const named = keys.slice(0, 6).map((key) => `"${key.slice(0, 30).toWellFormed()}"`);
  return `the field${keys.length > 1 ? "s" : ""} ${named.join(", ")}${keys.length > 6 ? ", …" : ""}`;
}
