/** A dataset as the work over all datasets reads it: ties in memory, records from disk. */
import type { RecordKind, RecordOf } from "@/lib/model";
import { OWN_DATASET } from "@/lib/review/own/own";
import { type Facts, knownRefs, type TiesOf } from "@/lib/ties/facts";
import type { Database, DatasetVersion } from "../database";
import { piecesOf } from "../versions/pieces";
import { recordsAt } from "../versions/records-at";

/** A dataset to merge: its facts, and its records in the order of their rows, in pieces. */
export interface MergeSource extends Facts {
  generation: string;
  pieces<K extends RecordKind>(kind: K): AsyncIterable<readonly RecordOf[K][]>;
}

/** A stored generation as a source. Rejects with a `StaleSnapshotError` where it is gone. */
export function storedSource(db: Database, { dataset, ties }: TiesOf, version: DatasetVersion): MergeSource {
  return {
    dataset,
    ties,
    refs: knownRefs(ties),
    generation: version.generation,
    records: (kind, rows) => recordsAt(db, version, kind, rows),
    pieces: (kind) => piecesOf(db, version, kind),
  };
}

/** Sources in the order in which their records lead: the user's own dataset comes after those that it copies from. */
export function inOrder<T extends TiesOf>(sources: readonly T[]): T[] {
  return sources.toSorted(
    (a, b) => Number(a.dataset.id === OWN_DATASET) - Number(b.dataset.id === OWN_DATASET),
  );
}

/** Visits all records of a kind. Rejects between pieces when the signal aborts. */
export async function eachRecord<K extends RecordKind>(
  source: MergeSource,
  kind: K,
  signal: AbortSignal | undefined,
  visit: (row: number, record: RecordOf[K]) => void,
): Promise<void> {
  let row = 0;
  for await (const records of source.pieces(kind)) {
    signal?.throwIfAborted();
    for (const record of records) visit(row++, record);
  }
}

/** Lets other work of the context run, then checks the signal. */
export async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
