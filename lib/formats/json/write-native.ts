/** Writes the native format as a stream: one JSON file, or JSON lines. */
import * as v from "valibot";
import {
  datasetInfoSchema,
  InputError,
  LIST_OF,
  NATIVE_FORMAT,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
} from "@/lib/model";
import { recordLabel, toProblems } from "../findings";
import { prettyEntry } from "../pretty-json";
import { RECORD_SCHEMAS } from "../record-schemas";
import { eachRecord, type RecordSource } from "../record-source";
import { shapeFindings } from "../shape-findings";

/** About how many characters a piece of text has. */
const PIECE = 64 * 1024;

/** The native format as one JSON file: the same text as `writeNativeJson` gives. */
export async function* nativeJsonText(source: RecordSource, signal?: AbortSignal): AsyncGenerator<string> {
  yield `{\n  "format": ${JSON.stringify(NATIVE_FORMAT)},\n  ${prettyEntry("dataset", ordered(datasetInfoSchema, source.info, "dataset"), "  ")}`;
  for (const kind of RECORD_KINDS) {
    let text = "";
    let index = 0;
    for await (const record of eachRecord(source, kind, signal)) {
      const entry = prettyEntry(undefined, orderedRecord(kind, record, index), "    ");
      text += `${index === 0 ? `,\n  "${LIST_OF[kind]}": [\n` : ",\n"}    ${entry}`;
      index += 1;
      if (text.length < PIECE) continue;
      yield text;
      text = "";
    }
    if (index > 0) yield `${text}\n  ]`;
  }
  yield "\n}\n";
}

/** The native format as JSON lines; see `read-native-lines.ts`. */
export async function* nativeLinesText(source: RecordSource, signal?: AbortSignal): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: NATIVE_FORMAT, dataset: ordered(datasetInfoSchema, source.info, "dataset") })}\n`;
  for (const kind of RECORD_KINDS) {
    let text = "";
    let index = 0;
    for await (const record of eachRecord(source, kind, signal)) {
      text += `${JSON.stringify({ [kind]: orderedRecord(kind, record, index) })}\n`;
      index += 1;
      if (text.length < PIECE) continue;
      yield text;
      text = "";
    }
    if (text !== "") yield text;
  }
}

/**
 * A record with its fields in the order of the schema.
 * @throws InputError where it does not have the shape of the model and could not be read back
 */
export function orderedRecord<K extends RecordKind>(
  kind: K,
  record: RecordOf[K],
  index: number,
): RecordOf[K] {
  const schema: v.GenericSchema<unknown, RecordOf[K]> = RECORD_SCHEMAS[kind];
  return ordered(schema, record, recordLabel(LIST_OF[kind], index, record));
}

function ordered<T>(schema: v.GenericSchema<unknown, T>, value: unknown, record: string): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new InputError(
    toProblems(shapeFindings(schema, result.issues), value).map((problem) => ({ ...problem, record })),
  );
}
