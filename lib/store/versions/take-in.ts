/** Passes what a reader of `lib/formats` yields on to a staging: shared by imports, updates and backups. */
import type { EndEvent, ReadEvent } from "@/lib/formats/read-events";
import { type Repairs, repaired } from "@/lib/formats/repairs";
import { type Problem, RECORD_KINDS, type RecordKind } from "@/lib/model";
import type { Staging } from "./staging";
import type { StoredVersion } from "./stored-version";

/**
 * Stages all records of a reader, and resolves to what it says at the end: without problems, the staging holds a complete,
 * checked dataset. Rejects as the reader or the store does.
 */
export async function takeIn(
  events: Iterable<ReadEvent> | AsyncIterable<ReadEvent>,
  staging: Staging,
  onProblems: (problems: readonly Problem[]) => void,
): Promise<EndEvent> {
  for await (const event of events) {
    if (event.type === "records") await staging.add<RecordKind>(event.kind, event.records);
    else if (event.type === "problems") onProblems(event.problems);
    else return event;
  }
  throw new Error("The reader ended without saying what it read.");
}

/** Kinds whose records may be dropped after a record that names them was taken. */
const NAMED_BEFORE = ["agreement", "evidence"] as const;

/** Stages the repaired records of a version. Calls back with how many records were looked at so far. */
export async function takeRepaired(
  from: StoredVersion,
  to: Staging,
  repairs: Repairs,
  { onSeen, signal }: { onSeen: (records: number) => void; signal?: AbortSignal },
): Promise<void> {
  let seen = 0;
  const take = async <K extends RecordKind>(kind: K): Promise<void> => {
    for await (const records of from.records(kind)) {
      signal?.throwIfAborted();
      await to.add(
        kind,
        records.map((record) => repaired(kind, record, repairs)).filter((record) => record !== undefined),
      );
      seen += records.length;
      onSeen(seen);
    }
  };
  const note = async <K extends RecordKind>(kind: K): Promise<void> => {
    for await (const records of from.records(kind)) {
      signal?.throwIfAborted();
      for (const record of records) repaired(kind, record, repairs);
    }
  };
  for (const kind of NAMED_BEFORE) await note(kind);
  // Referenced kinds come first, so that whatever names a dropped record is repaired too.
  for (const kind of RECORD_KINDS) await take(kind);
}
