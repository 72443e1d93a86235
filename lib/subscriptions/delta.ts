/**
 * A delta: the changes from one version of a dataset to the next, as JSON lines. The first line names the versions.
 * Then comes a line for each record that was added or changed, `{"party": {…}}`, and for each that was removed,
 * `{"removed": {"kind": "party", "id": "…"}}`.
 */
import * as v from "valibot";
import { canonical } from "@/lib/formats/diff/diff-records";
import type { Line } from "@/lib/formats/lines";
import { eachRecord, type RecordSource } from "@/lib/formats/record-source";
import {
  type DatasetInfo,
  datasetInfoSchema,
  idSchema,
  perKind,
  RECORD_KINDS,
  type RecordKind,
} from "@/lib/model";
import { isObject } from "@/lib/model/is-object";

/** A delta is malformed, or does not fit the version that is here. */
export class DeltaError extends Error {
  override readonly name = "DeltaError";
}

export const DELTA_FORMAT = "entente-delta/1";

const headSchema = v.object({
  format: v.literal(DELTA_FORMAT),
  /** The version that it starts from. */
  from: v.string(),
  /** The head of the dataset afterwards. */
  dataset: datasetInfoSchema,
});
const removedSchema = v.object({ removed: v.object({ kind: v.picklist(RECORD_KINDS), id: idSchema }) });

/** A record that a delta adds or changes, not yet checked. */
interface Put {
  record: unknown;
  /** Its line in the delta. */
  line: number;
}

/** A delta, read. */
export interface Delta {
  from: string;
  dataset: DatasetInfo;
  put: Record<RecordKind, Map<string, Put>>;
  removed: Record<RecordKind, Set<string>>;
}

/**
 * Reads the lines of a delta.
 * @throws DeltaError that names the line
 */
export async function parseDelta(lines: AsyncIterable<readonly Line[]>): Promise<Delta> {
  let delta: Delta | undefined;
  for await (const some of lines)
    for (const { text, line } of some)
      if (!delta) delta = beginning(jsonOf(text));
      else if (!takeLine(delta, jsonOf(text), line))
        throw new DeltaError(`Line ${line} of the delta is not a valid delta line.`);
  return delta ?? beginning(undefined);
}

function beginning(value: unknown): Delta {
  const head = v.safeParse(headSchema, value);
  if (!head.success) throw new DeltaError("The delta does not begin as one.");
  const { from, dataset } = head.output;
  return { from, dataset, put: perKind(() => new Map()), removed: perKind(() => new Set()) };
}

function takeLine({ put, removed }: Delta, value: unknown, line: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (v.is(removedSchema, value)) {
    removed[value.removed.kind].add(value.removed.id);
    return true;
  }
  const [key, ...others] = Object.keys(value);
  const kind = RECORD_KINDS.find((one) => one === key);
  if (!kind || others.length > 0) return false;
  const record: unknown = Reflect.get(value, kind);
  const id: unknown = isObject(record) && record.id;
  if (typeof id !== "string") return false;
  put[kind].set(id, { record, line });
  return true;
}

/** A record of the next version; `line` is its line in the delta, if it is there. */
interface Next {
  kind: RecordKind;
  record: unknown;
  line?: number;
}

/**
 * Yields the records of the next version, kind by kind and not yet checked: first those that remain, in their order and
 * with their changes, then the new ones.
 * @throws DeltaError where the delta starts from another version, or removes what is not there
 */
export async function* applyDelta(
  before: RecordSource,
  { from, dataset, put, removed }: Delta,
): AsyncGenerator<Next> {
  if (before.info.id !== dataset.id || before.info.version !== from)
    throw new DeltaError(
      `The delta starts from version ${from} of "${dataset.id}"; here is version ${before.info.version} of "${before.info.id}".`,
    );
  for (const kind of RECORD_KINDS) {
    const added = new Map(put[kind]);
    const gone = new Set(removed[kind]);
    for await (const record of eachRecord(before, kind)) {
      const changed = added.get(record.id);
      added.delete(record.id);
      if (!gone.delete(record.id)) yield { kind, ...(changed ?? { record }) };
    }
    const [missing] = gone;
    if (missing !== undefined)
      throw new DeltaError(`The delta removes the ${kind} "${missing}", which is not there.`);
    for (const one of added.values()) yield { kind, ...one };
  }
}

/** Yields the lines of the delta between two versions. Holds one kind of the older version in memory at a time. */
export async function* deltaLines(before: RecordSource, after: RecordSource): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: DELTA_FORMAT, from: before.info.version, dataset: after.info })}\n`;
  for (const kind of RECORD_KINDS) {
    const old = new Map<string, string>();
    for await (const record of eachRecord(before, kind)) old.set(record.id, canonical(record));
    for await (const record of eachRecord(after, kind)) {
      if (old.get(record.id) !== canonical(record)) yield `${JSON.stringify({ [kind]: record })}\n`;
      old.delete(record.id);
    }
    for (const id of old.keys()) yield `${JSON.stringify({ removed: { kind, id } })}\n`;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
