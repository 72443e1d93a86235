/** From a reader's events to a staging: shared by every way in, whether a file, an update or a backup. */
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

/** The records that a repair keeps; `undefined` drops one. */
export type Repair<R> = <K extends RecordKind>(
  kind: K,
  record: RecordOf[K],
  repairs: R,
) => RecordOf[K] | undefined;

/** What was read. */
export interface TakenIn<R> {
  info: DatasetInfo;
  /** 0 where the staging holds a whole, checked dataset. */
  problemCount: number;
  repairs: R;
}

/** Stages all records of a reader. Rejects with what the reader or the store rejects with. */
export async function takeIn<R>(
  events: AsyncIterable<TakeInEvent<R>>,
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

/** Kinds of which a record that is dropped may be named by one that stands before it. */
const NAMED_BEFORE = ["agreement", "evidence"] as const;

/** Stages what a repair leaves of a version. Calls back with how many records were looked at so far. */
export async function takeRepaired<R>(
  from: StoredVersion,
  to: Staging,
  repair: Repair<R>,
  repairs: R,
  { onSeen, signal }: { onSeen: (records: number) => void; signal?: AbortSignal },
): Promise<void> {
  let seen = 0;
  const take = async <K extends RecordKind>(kind: K): Promise<void> => {
    for await (const records of from.pieces(kind)) {
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
    for await (const records of from.pieces(kind)) {
      signal?.throwIfAborted();
      for (const record of records) repair(kind, record, repairs);
    }
  };
  for (const kind of NAMED_BEFORE) await note(kind);
  // In the order in which kinds refer to one another: what is dropped takes along what names it.
  for (const kind of RECORD_KINDS) await take(kind);
}
