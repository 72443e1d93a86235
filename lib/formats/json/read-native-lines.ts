/**
 * The native format as JSON lines: `{"format": …, "dataset": {…}}` on the first line, then a record on each, named by its
 * kind: `{"place": {…}}`, `{"party": {…}}`, `{"release": {…}}`, `{"agreement": {…}}`, `{"evidence": {…}}`.
 */
import { perKind, RECORD_KINDS, type RecordKind } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import { shown } from "../findings";
import { parseJson } from "../json-text";
import { type Line, linesOf } from "../lines";
import { markerFindings } from "../native-json";
import type { ReadEvent } from "../read-events";
import { type Reading, textOf } from "../reading";
import { fileError } from "../source";

/** Reads native JSON lines; leaves out a broken line and goes on. */
export async function* readNativeLines(reading: Reading): AsyncGenerator<ReadEvent> {
  const { source, limits, intake } = reading;
  const next: Record<RecordKind, number> = perKind(() => 0);
  let begun = false;
  for await (const lines of linesOf(textOf(reading), source.name, limits)) {
    for (const line of lines) {
      const value = jsonLine(reading, line);
      if (value === undefined) continue;
      if (!begun) takeHead(reading, value, line);
      else takeRecord(reading, value, line, next);
      begun = true;
    }
    yield* intake.drain();
  }
  yield* intake.finish(reading.info);
}

/** The object on a line; for anything else, notes a problem and returns `undefined`. */
export function jsonLine({ source, intake }: Reading, { text, line }: Line): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(withoutComma(text));
  } catch {
    intake.refuse({ file: source.name, line, ...lineFault(text) });
    return undefined;
  }
  if (isObject(value)) return value;
  intake.refuse({
    file: source.name,
    line,
    message: `holds ${shown(value)} on a line of its own.`,
    advice: "Each line holds one record as an object in { }.",
  });
  return undefined;
}

/** A line without the comma behind its value, which lines cut out of a list have. */
export function withoutComma(line: string): string {
  const bare = line.trimEnd();
  return bare.endsWith(",") ? bare.slice(0, -1) : line;
}

/** What is wrong with a line, in the words of the whole-text parser. */
function lineFault(text: string): { message: string; advice: string } {
  try {
    parseJson(text, "");
  } catch (error) {
    const problem = error instanceof Error && "problems" in error ? error.problems : undefined;
    const [first] = Array.isArray(problem) ? problem : [];
    if (typeof first?.message === "string")
      return {
        message: String(first.message).replace(/ ?\(line \d+, column (\d+)\)/, " (column $1)"),
        advice: "Correct this line; the others were read.",
      };
  }
  return { message: "is no JSON on this line.", advice: "Correct this line; the others were read." };
}

function takeHead({ source, intake }: Reading, value: object, { line }: Line): void {
  const [finding] = markerFindings(value);
  if (finding) throw fileError(source.name, finding.message, finding.advice, line);
  intake.head(Reflect.get(value, "dataset"), { file: source.name, at: () => ({ line }) });
  for (const key of Object.keys(value))
    if (key !== "format" && key !== "dataset")
      intake.refuse({
        file: source.name,
        line,
        field: key,
        message: "is a field that the first line does not know.",
        advice: "Remove it. Known here: format, dataset.",
      });
}

function takeRecord(
  { source, intake }: Reading,
  value: object,
  { line }: Line,
  next: Record<RecordKind, number>,
): void {
  const keys = Object.keys(value);
  const kind = RECORD_KINDS.find((name) => name === keys[0]);
  if (kind === undefined || keys.length !== 1) {
    intake.refuse({
      file: source.name,
      line,
      message: `holds an object with ${keys.length === 0 ? "no fields" : keys.slice(0, 6).map(shown).join(", ")}.`,
      advice: `Each line holds one record under its kind: {"party": {…}}. The kinds are ${RECORD_KINDS.join(", ")}.`,
    });
    return;
  }
  intake.take(kind, Reflect.get(value, kind), { file: source.name, index: next[kind], at: () => ({ line }) });
  next[kind] += 1;
}
