/** One generation of a dataset: written once, read in parts, never changed, deleted as a whole. */
import { type Dataset, LIST_OF, RECORD_KINDS, type RecordKind, type RecordOf } from "@/lib/model";
import type { Chunk, Compiled, Database } from "./database";

/** A chunk of this many records reads in 2 to 3 ms and writes as fast as larger ones. */
export const CHUNK_SIZE = 1_000;
/** Chunks of one transaction: between transactions an import can be cancelled and tells how far it is. */
const CHUNKS_A_TRANSACTION = 8;

/** Where a generation stands. */
export interface GenerationId {
  dataset: string;
  generation: string;
}

/** Writes all records. Calls back with the number written so far; rejects between chunks when the signal aborts. */
export async function writeRecords(
  db: Database,
  id: GenerationId,
  dataset: Dataset,
  onWritten: (records: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const chunks = [...chunksOf(id, dataset)];
  let written = 0;
  for (let i = 0; i < chunks.length; i += CHUNKS_A_TRANSACTION) {
    signal?.throwIfAborted();
    const batch = chunks.slice(i, i + CHUNKS_A_TRANSACTION);
    await db.chunks.bulkAdd(batch);
    for (const { records } of batch) written += records.length;
    onWritten(written);
  }
  signal?.throwIfAborted();
}

/** The number of chunks that a dataset takes. */
export function chunkCount(dataset: Dataset): number {
  return RECORD_KINDS.reduce((sum, kind) => sum + Math.ceil(dataset[LIST_OF[kind]].length / CHUNK_SIZE), 0);
}

function* chunksOf(id: GenerationId, dataset: Dataset): Generator<Chunk> {
  for (const kind of RECORD_KINDS) {
    const list = dataset[LIST_OF[kind]];
    for (let chunk = 0; chunk * CHUNK_SIZE < list.length; chunk++)
      yield { ...id, kind, chunk, records: list.slice(chunk * CHUNK_SIZE, (chunk + 1) * CHUNK_SIZE) };
  }
}

/** The records of one chunk; `undefined` where it is gone. */
export async function readChunk<K extends RecordKind>(
  db: Database,
  { dataset, generation }: GenerationId,
  kind: K,
  chunk: number,
): Promise<RecordOf[K][] | undefined> {
  const row = await db.chunks.get([dataset, generation, kind, chunk]);
  // A chunk's key says of which kind its records are.
  return row?.records as RecordOf[K][] | undefined;
}

/** All records of one kind, in the order of the import. */
async function readList<K extends RecordKind>(
  db: Database,
  id: GenerationId,
  kind: K,
): Promise<RecordOf[K][]> {
  const rows = await db.chunksOf(id, kind).toArray();
  return rows.flatMap((row) => row.records as RecordOf[K][]);
}

/** All records of a generation. */
export async function readRecords(db: Database, id: GenerationId): Promise<Omit<Dataset, "info">> {
  return {
    places: await readList(db, id, "place"),
    parties: await readList(db, id, "party"),
    releases: await readList(db, id, "release"),
    agreements: await readList(db, id, "agreement"),
    evidence: await readList(db, id, "evidence"),
  };
}

/** A row for something compiled. */
export function compiledRow(
  generation: string,
  part: Compiled["part"],
  bytes: Uint8Array<ArrayBuffer>,
): Compiled {
  return { generation, part, bytes: new Blob([bytes]) };
}

/** The bytes of something compiled; `undefined` where it is gone. */
export async function readCompiled(
  db: Database,
  generation: string,
  part: Compiled["part"],
): Promise<ArrayBuffer | undefined> {
  const row = await db.compiled.get([generation, part]);
  return row?.bytes.arrayBuffer();
}
