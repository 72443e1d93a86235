/** Reads records of a stored version at some of its rows, without caching anything. */
import type { RecordKind, RecordOf } from "@/lib/model";
import type { ChunkKey, Database, DatasetVersion } from "../database";
import { StaleSnapshotError, throwStoreError } from "../errors";
import { recordsIn, shelvedAt } from "./generation";

/** The records at these rows, in their order. Rejects with a `StaleSnapshotError` where the version is gone. */
export async function recordsAt<K extends RecordKind>(
  db: Database,
  version: DatasetVersion,
  kind: K,
  rows: readonly number[],
): Promise<RecordOf[K][]> {
  const { dataset, generation, chunkSize } = shelvedAt(version);
  const numbers = [...new Set(rows.map((row) => Math.floor(row / chunkSize)))].sort((a, b) => a - b);
  const keys = numbers.map((chunk): ChunkKey => [dataset, generation, kind, chunk]);
  const found = await db.chunks.bulkGet(keys).catch(throwStoreError);
  const chunks = new Map(numbers.map((chunk, i) => [chunk, found[i] && recordsIn<K>(found[i])]));
  return rows.map((row) => {
    const record = chunks.get(Math.floor(row / chunkSize))?.[row % chunkSize];
    if (record === undefined) throw new StaleSnapshotError();
    return record;
  });
}
