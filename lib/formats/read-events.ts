/** What the readers of datasets yield; `readRecords` chooses among them. */
import type { DatasetInfo, Problem, RecordKind, RecordOf } from "@/lib/model";
import type { Repairs } from "./repairs";

export type ReadEvent = RecordsEvent | { type: "problems"; problems: Problem[] } | EndEvent;

/** Up to 1,000 records of one kind, right in themselves. */
export type RecordsEvent = {
  [K in RecordKind]: { type: "records"; kind: K; records: RecordOf[K][] };
}[RecordKind];

/** The last event. Where `problemCount` is 0 the records make a whole dataset. */
export interface EndEvent {
  type: "end";
  info: DatasetInfo;
  counts: Record<RecordKind, number>;
  problemCount: number;
  repairs: Repairs;
  /** How many things of each sort were left out that have no place in a dataset, such as people. No fault of the file. */
  leftOut: Record<string, number>;
  /** What was read and may be meant otherwise, where there is such: for a person to look at, and no fault of the file. */
  warnings?: Problem[];
}
