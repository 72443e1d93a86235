/** The records of a stored version a piece at a time, in the order of their rows. */
import type { RecordKind, RecordOf } from "@/lib/model";
import type { Database, DatasetVersion } from "./database";
import { StaleSnapshotError, throwStoreError } from "./errors";
import { recordsIn, shelvedAt } from "./generation";

/** Chunks of one read: enough that the way to the disk does not count, so few that they are soon garbage again. */
const CHUNKS_A_READ = 8;

/**
 * All records of one kind. The next are on their way from the disk while the last are worked on. Rejects with a
 * `StaleSnapshotError` where the version is gone.
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
    // Whoever stops half-way does not wait for it.
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
