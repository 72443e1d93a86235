/** The events that readers of datasets yield; see `readRecords`. */
import type { DatasetInfo, Problem, RecordKind, RecordOf } from "@/lib/model";
import type { Repairs } from "./repairs";

export type ReadEvent = RecordsEvent | { type: "problems"; problems: Problem[] } | EndEvent;

/** Up to 1,000 records of one kind, right in themselves. */
export type RecordsEvent = {
  [K in RecordKind]: { type: "records"; kind: K; records: RecordOf[K][] };
}[RecordKind];

/** The last event. Where `problemCount` is 0, the records make a complete dataset. */
export interface EndEvent {
  type: "end";
  info: DatasetInfo;
  counts: Record<RecordKind, number>;
  problemCount: number;
  repairs: Repairs;
  /** How many things of each sort were left out because a dataset has no place for them, such as people. No fault. */
  leftOut: Record<string, number>;
  /** What may be meant otherwise, for a person to look at; absent where there is nothing. No faults. */
  warnings?: Problem[];
}
