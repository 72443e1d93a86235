/** Reads the native format from one JSON file, record by record, with the checks and words of `native-json.ts`. */
import * as v from "valibot";
import {
  InputError,
  LIST_OF,
  NATIVE_FORMAT,
  nativeFileSchema,
  type Problem,
  RECORD_KINDS,
  type RecordKind,
} from "@/lib/model";
import { type Finding, fieldText, toProblems } from "../findings";
import { parseJson } from "../json-text";
import { markerFindings } from "../native-json";
import type { ReadEvent } from "../read-events";
import { type Reading, textOf } from "../reading";
import { shapeFindings } from "../shape-findings";
import { fileError } from "../source";
import { JsonOrigin } from "./json-origin";
import { JsonFault, type JsonPart, splitJson } from "./split-json";

const KIND_OF_LIST: ReadonlyMap<string | undefined, RecordKind> = new Map(
  RECORD_KINDS.map((kind) => [LIST_OF[kind], kind]),
);

/** The largest broken file to read again as a whole, to say precisely what is wrong. */
const READ_AGAIN = 64 * 1024 * 1024;

/** A valid head, to check other fields beside it. */
const HEAD = { id: "any", title: "any", version: "1" };

/** Reads a native JSON file. Throws an `InputError` where it is not JSON or not in this format. */
export async function* readNative(reading: Reading): AsyncGenerator<ReadEvent> {
  const { intake, source } = reading;
  const seen = new Set<string>();
  try {
    for await (const parts of splitJson(textOf(reading), reading.limits)) {
      for (const part of parts) takePart(reading, part, seen);
      yield* intake.drain();
    }
  } catch (error) {
    throw error instanceof JsonFault ? await preciseError(reading, error) : error;
  }
  if (!seen.has("format")) refuseFile(source.name, markerFindings({}), 1);
  if (!seen.has("dataset")) refuseFields(reading, { format: NATIVE_FORMAT }, 1);
  yield* intake.finish(reading.info);
}

function takePart(reading: Reading, part: JsonPart, seen: Set<string>): void {
  const { intake, source } = reading;
  const { key, index, text, line } = part;
  if (key === undefined) {
    refuseFile(source.name, markerFindings(index === undefined ? jsonValue(part) : []), line);
    return;
  }
  seen.add(key);
  const kind = KIND_OF_LIST.get(key);
  if (kind !== undefined && index !== undefined)
    intake.take(kind, jsonValue(part), new JsonOrigin(source.name, index, text, line));
  else if (key === "format")
    refuseFile(source.name, markerFindings({ format: index === undefined ? jsonValue(part) : [] }), line);
  else if (key === "dataset" && index === undefined)
    intake.head(jsonValue(part), new JsonOrigin(source.name, 0, text, line));
  else if (index === undefined || index === 0) {
    const entries: [string, unknown][] = [
      ["format", NATIVE_FORMAT],
      ["dataset", HEAD],
      // Entries, not an assignment, so that a key such as "__proto__" is a field like any other.
      [key, index === undefined ? jsonValue(part) : []],
    ];
    refuseFields(reading, Object.fromEntries(entries), part.keyLine);
  }
}

/** The value of a part. Throws a `JsonFault` where it is not valid JSON. */
export function jsonValue({ text, line }: Pick<JsonPart, "text" | "line">): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonFault(
      line,
      `is not valid JSON: a value cannot be read (line ${line}).`,
      "Correct the file at this place; nothing was read from it.",
    );
  }
}

/** Notes the top-level fields that are missing, unknown or of the wrong shape. */
function refuseFields({ intake, source }: Reading, file: unknown, line: number): void {
  const result = v.safeParse(nativeFileSchema, file);
  const findings = result.success ? [] : shapeFindings(nativeFileSchema, result.issues);
  for (const problem of toProblems(findings, file, { file: source.name }))
    intake.refuse({ ...problem, line });
  // A list under a wrong name is not read, so references to its records may look wrong.
  if (findings.length > 0) intake.isPartial = true;
}

/** Throws an error about the file as a whole. */
function refuseFile(file: string, findings: readonly Finding[], line: number): void {
  if (findings.length === 0) return;
  throw new InputError(
    findings.map(({ path, message, advice }): Problem => {
      const field = fieldText(path);
      return { file, line, ...(field !== "" && { field }), message, advice };
    }),
  );
}

/** What is wrong with a broken text, in the words of the whole-text parser where the file can be read again. */
export async function preciseError(reading: Reading, fault: JsonFault): Promise<Error> {
  const { source } = reading;
  if (!fault.beyond && source.content.size <= READ_AGAIN)
    try {
      let text = "";
      for await (const piece of textOf({ ...reading, onBytes: () => undefined })) {
        text += piece;
        // A packed file may be far longer once unpacked.
        if (text.length > READ_AGAIN) break;
      }
      if (text.length <= READ_AGAIN) parseJson(text, source.name);
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
  return fileError(source.name, fault.message, fault.advice, fault.line);
}
