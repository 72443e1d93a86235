/** The records of a stored version a piece at a time, in the order of their rows. */
import type { RecordKind, RecordOf } from "@/lib/model";
import type { Database, DatasetVersion } from "./database";
import { StaleSnapshotError } from "./errors";
import { shelvedAt } from "./generation";

/** Chunks of one read: enough that the way to the disk does not count, few enough to be in memory. */
const CHUNKS_A_READ = 32;

/** All records of one kind. Rejects with a `StaleSnapshotError` where the version is gone. */
export async function* piecesOf<K extends RecordKind>(
  db: Database,
  version: DatasetVersion,
  kind: K,
): AsyncGenerator<readonly RecordOf[K][]> {
  const { dataset, generation, chunkSize } = shelvedAt(version);
  const chunks = Math.ceil(version.counts[kind] / chunkSize);
  const before = (chunk: number) => [dataset, generation, kind, chunk];
  for (let from = 0; from < chunks; from += CHUNKS_A_READ) {
    const until = Math.min(from + CHUNKS_A_READ, chunks);
    const rows = await db.chunks.where(":id").between(before(from), before(until), true, false).toArray();
    if (rows.length < until - from) throw new StaleSnapshotError();
    // A chunk's key says of which kind its records are.
    yield rows.flatMap((row) => row.records as RecordOf[K][]);
  }
}
