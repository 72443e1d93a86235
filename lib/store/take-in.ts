/** Passes what a reader yields on to a staging: shared by imports, updates and backups. */
import { type DatasetInfo, type Problem, RECORD_KINDS, type RecordKind, type RecordOf } from "@/lib/model";
import type { Staging } from "./staging";
import type { StoredVersion } from "./stored-version";

/** Some records of one kind. */
export type RecordsEvent = {
  [K in RecordKind]: { type: "records"; kind: K; records: readonly RecordOf[K][] };
}[RecordKind];

/**
 * The events of a reader of datasets, as `readRecords` of `lib/formats` yields them. `R` says what a repair has to
 * leave out.
 */
export type TakeInEvent<R> =
  | RecordsEvent
  | { type: "problems"; problems: readonly Problem[] }
  | { type: "end"; info: DatasetInfo; problemCount: number; repairs: R };

/** A repaired record; `undefined` drops it. */
export type Repair<R> = <K extends RecordKind>(
  kind: K,
  record: RecordOf[K],
  repairs: R,
) => RecordOf[K] | undefined;

/** What was read. */
export interface TakenIn<R> {
  info: DatasetInfo;
  /** 0 where the staging holds a complete, checked dataset. */
  problemCount: number;
  repairs: R;
}

/** Stages all records of a reader. Rejects as the reader or the store does. */
export async function takeIn<R>(
  events: Iterable<TakeInEvent<R>> | AsyncIterable<TakeInEvent<R>>,
  staging: Staging,
  onProblems: (problems: readonly Problem[]) => void,
): Promise<TakenIn<R>> {
  for await (const event of events) {
    if (event.type === "records") await staging.add<RecordKind>(event.kind, event.records);
    else if (event.type === "problems") onProblems(event.problems);
    else return { info: event.info, problemCount: event.problemCount, repairs: event.repairs };
  }
  throw new Error("The reader ended without saying what it read.");
}

/** Kinds whose records may be dropped after a record that names them was taken. */
const NAMED_BEFORE = ["agreement", "evidence"] as const;

/** Stages the repaired records of a version. Calls back with how many records were looked at so far. */
export async function takeRepaired<R>(
  from: StoredVersion,
  to: Staging,
  repair: Repair<R>,
  repairs: R,
  { onSeen, signal }: { onSeen: (records: number) => void; signal?: AbortSignal },
): Promise<void> {
  let seen = 0;
  const take = async <K extends RecordKind>(kind: K): Promise<void> => {
    for await (const records of from.records(kind)) {
      signal?.throwIfAborted();
      await to.add(
        kind,
        records.map((record) => repair(kind, record, repairs)).filter((record) => record !== undefined),
      );
      seen += records.length;
      onSeen(seen);
    }
  };
  const note = async <K extends RecordKind>(kind: K): Promise<void> => {
    for await (const records of from.records(kind)) {
      signal?.throwIfAborted();
      for (const record of records) repair(kind, record, repairs);
    }
  };
  for (const kind of NAMED_BEFORE) await note(kind);
  // Referenced kinds come first, so that whatever names a dropped record is repaired too.
  for (const kind of RECORD_KINDS) await take(kind);
}
