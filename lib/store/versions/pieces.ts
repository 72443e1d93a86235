/** Reads the records of a stored version in pieces, in the order of their rows. */
import type { RecordKind, RecordOf } from "@/lib/model";
import type { Database, DatasetVersion } from "../database";
import { StaleSnapshotError, throwStoreError } from "../errors";
import { recordsIn, shelvedAt } from "./generation";

/** Chunks per read: enough that the disk's latency does not matter, few enough that memory is soon free again. */
const CHUNKS_A_READ = 8;

/**
 * Yields all records of one kind, and reads the next while the last are worked on. Rejects with a `StaleSnapshotError`
 * where the version is gone.
 */
export async function* piecesOf<K extends RecordKind>(
  db: Database,
  version: DatasetVersion,
  kind: K,
): AsyncGenerator<readonly RecordOf[K][]> {
  const { dataset, generation, chunkSize } = shelvedAt(version);
  const chunks = Math.ceil(version.counts[kind] / chunkSize);
  const before = (chunk: number) => [dataset, generation, kind, chunk];
  const read = (from: number) => {
    const until = Math.min(from + CHUNKS_A_READ, chunks);
    const rows = db.chunks
      .where(":id")
      .between(before(from), before(until), true, false)
      .toArray()
      .catch(throwStoreError);
    // A caller who stops half-way never awaits this.
    rows.catch(() => undefined);
    return { rows, count: until - from };
  };
  let next = chunks > 0 ? read(0) : undefined;
  for (let from = CHUNKS_A_READ; next; from += CHUNKS_A_READ) {
    const rows = await next.rows;
    if (rows.length < next.count) throw new StaleSnapshotError();
    next = from < chunks ? read(from) : undefined;
    yield rows.flatMap((row) => recordsIn<K>(row));
  }
}
