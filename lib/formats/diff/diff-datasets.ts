/** Compares two versions of a dataset: shows what an update would change before it is applied. */
import { displayName, RECORD_KINDS, type RecordKind, type RecordOf } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { eachRecord, type RecordSource } from "../record-source";
import { canonical, changedFields, type FieldChange } from "./diff-records";

/** One record that differs. */
export interface Difference {
  change: "added" | "changed" | "removed";
  kind: RecordKind;
  id: string;
  /** The record's name for people. */
  label: string;
  before?: RecordOf[RecordKind];
  after?: RecordOf[RecordKind];
  /** The fields that differ, where both versions have the record. */
  fields: FieldChange[];
  /** Fields that the user has edited too: only one edit can stand. Absent where there are none. */
  conflict?: string[];
}

/** The fields of a record that the user has edited; `[""]` where the whole record is the user's decision. */
export type EditedFields = (kind: RecordKind, id: string) => readonly string[];

export interface DiffOptions {
  edited?: EditedFields;
  signal?: AbortSignal;
}

/** A record's name for people. */
type Label = (record: RecordOf[RecordKind]) => Promise<string>;

/**
 * Yields every record that differs, kind by kind: changed and added ones in the order of the later version, then
 * removed ones. Holds the records of one kind of the earlier version in memory while it compares that kind.
 */
export async function* diffDatasets(
  before: RecordSource,
  after: RecordSource,
  { edited, signal }: DiffOptions = {},
): AsyncGenerator<Difference> {
  const label = labels([before, after], signal);
  for (const kind of RECORD_KINDS) yield* diffKind(kind, before, after, label, edited, signal);
}

async function* diffKind<K extends RecordKind>(
  kind: K,
  before: RecordSource,
  after: RecordSource,
  label: Label,
  edited: EditedFields | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Difference> {
  const old = new Map<string, RecordOf[K]>();
  for await (const record of eachRecord(before, kind, signal)) old.set(record.id, record);
  for await (const record of eachRecord(after, kind, signal)) {
    const former = old.get(record.id);
    old.delete(record.id);
    if (former === undefined)
      yield { change: "added", kind, id: record.id, label: await label(record), after: record, fields: [] };
    else if (canonical(former) !== canonical(record)) {
      const fields = changedFields(former, record);
      const conflict = conflictOf(fields, edited?.(kind, record.id));
      yield {
        change: "changed",
        kind,
        id: record.id,
        label: await label(record),
        before: former,
        after: record,
        fields,
        ...(conflict.length > 0 && { conflict }),
      };
    }
  }
  for (const record of old.values()) {
    const own = edited?.(kind, record.id) ?? [];
    yield {
      change: "removed",
      kind,
      id: record.id,
      label: await label(record),
      before: record,
      fields: [],
      ...(own.length > 0 && { conflict: [...own] }),
    };
  }
}

function conflictOf(fields: readonly FieldChange[], own: readonly string[] = []): string[] {
  if (own.includes("")) return fields.map(({ path }) => path);
  return fields
    .map(({ path }) => path)
    .filter((path) => own.some((mine) => mine === path || mine.startsWith(`${path}.`)));
}

/** Names records by their names or titles, agreements without one by their parties; by their ids where all that is missing. */
function labels(versions: readonly RecordSource[], signal: AbortSignal | undefined): Label {
  let names: Promise<ReadonlyMap<string, string>> | undefined;
  return async (record) => {
    if ("names" in record) return displayName(record) || record.id;
    if ("title" in record && record.title !== undefined) return record.title;
    if ("quote" in record && record.quote !== undefined) return cut(record.quote, 120);
    if (!("parties" in record)) return record.id;
    names ??= partyNames(versions, signal);
    const known = await names;
    return record.parties.flatMap(({ party }) => known.get(party) ?? []).join(" – ") || record.id;
  };
}

async function partyNames(
  versions: readonly RecordSource[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const version of versions)
    for await (const party of eachRecord(version, "party", signal)) names.set(party.id, displayName(party));
  return names;
}

/** How many records differ, in all and by kind. */
export interface DifferenceCounts {
  added: number;
  changed: number;
  removed: number;
  conflicts: number;
}

/** The counts of two versions that are equal. */
export function noDifferences(): DifferenceCounts {
  return { added: 0, changed: 0, removed: 0, conflicts: 0 };
}

/** Counts one more difference. */
export function countDifference(counts: DifferenceCounts, { change, conflict }: Difference): void {
  counts[change] += 1;
  if (conflict) counts.conflicts += 1;
}
