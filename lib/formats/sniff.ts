/** Tells, for the message, what a text or a JSON value that is not a dataset looks like. */
import type { Problem } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { isObject } from "@/lib/model/is-object";

/** What a file is, and what to do about it. */
type Verdict = Pick<Problem, "message" | "advice">;

const READS = "Entente reads its own datasets, tables (CSV, Excel), FollowTheMoney and lists of names.";

const BEGINNINGS: readonly [RegExp, what: string, advice: string][] = [
  [/^%PDF/, "a PDF document", READS],
  [
    /^\s*<(!doctype html|html|head|body)\b/i,
    "a web page",
    "The link led to a page about the file: download the file itself.",
  ],
  [/^\s*</, "XML", READS],
];

/** What a text is, where its beginning shows that it holds no records; `undefined` where it may hold some. */
export function looksLike(text: string): Verdict | undefined {
  if (text.trim() === "")
    return { message: "is empty.", advice: "Choose another file, or download it again." };
  for (const [beginning, what, advice] of BEGINNINGS)
    if (beginning.test(text)) return { message: `looks like ${what}, not a dataset.`, advice };
  // Other than tabs and line breaks.
  if (/[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text.slice(0, 10_000)))
    return {
      message: "looks like a binary file (perhaps an archive), not a dataset.",
      advice: "If it is an archive, unpack it and choose the JSON file in it.",
    };
  return undefined;
}

/** What a JSON value that is not a dataset looks like. */
export function looksLikeJson(value: unknown): Verdict {
  const advice =
    'A dataset begins with { "format": "entente-dataset/1", … }, a watch list with { "entities": [ … ] }.';
  if (Array.isArray(value))
    return {
      message: `is JSON, but a list of ${counted(value.length, "entry", "entries")}: not a dataset.`,
      advice,
    };
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
