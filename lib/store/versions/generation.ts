/** One generation of a dataset: written once, read in parts, never changed, deleted as a whole. */
import { type Dataset, type RecordKind, type RecordOf, type Release, withoutFalseAddress } from "@/lib/model";
import type { Chunk, Compiled, Database, DatasetVersion } from "../database";
import { throwStoreError } from "../errors";

/**
 * Records per chunk. A card reads records from all over a dataset, some 60 chunks of them: smaller chunks are faster to
 * read, and slower to write only below a hundred.
 */
export const CHUNK_SIZE = 128;
/** The chunk size of older versions of Entente. */
const FORMER_CHUNK_SIZE = 1_000;

/** The first part of the chunks' keys, in place of a dataset id, which a file may tell only at its end. */
export const SHELF = "";

/** The keys of a generation. */
export interface GenerationId {
  dataset: string;
  generation: string;
}

/** The keys of a version's records, and how many are in a chunk. */
export interface Shelved extends GenerationId {
  chunkSize: number;
}

/** The keys of a version's records. */
export function shelvedAt({ info, generation, shelf, chunkSize }: DatasetVersion): Shelved {
  return { dataset: shelf ?? info.id, generation, chunkSize: chunkSize ?? FORMER_CHUNK_SIZE };
}

/** A chunk of some records. */
export function chunkOf<K extends RecordKind>(
  { dataset, generation }: GenerationId,
  kind: K,
  chunk: number,
  records: readonly RecordOf[K][],
): Chunk<K> {
  return { dataset, generation, kind, chunk, json: new TextEncoder().encode(JSON.stringify(records)) };
}

const decoder = new TextDecoder();

/** The records in a chunk of a kind. */
export function recordsIn<K extends RecordKind>({ kind, json, records = [] }: Chunk): RecordOf[K][] {
  // A chunk's key has the kind of its records, and they were checked before they were written.
  const found = (json ? JSON.parse(decoder.decode(json)) : records) as RecordOf[K][];
  return kind === "release" ? ((found as Release[]).map(withoutFalseAddress) as RecordOf[K][]) : found;
}

/** The records of one chunk; `undefined` where it is gone. */
export async function readChunk<K extends RecordKind>(
  db: Database,
  { dataset, generation }: GenerationId,
  kind: K,
  chunk: number,
): Promise<RecordOf[K][] | undefined> {
  const row = await db.chunks.get([dataset, generation, kind, chunk]).catch(throwStoreError);
  return row && recordsIn<K>(row);
}

/** All records of one kind, in the order of the import. */
async function readList<K extends RecordKind>(
  db: Database,
  id: GenerationId,
  kind: K,
): Promise<RecordOf[K][]> {
  const rows = await db.chunksOf(id, kind).toArray();
  return rows.flatMap((row) => recordsIn<K>(row));
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

/** What browsers say of a file beside their database that is missing or not whole. */
const LOST_FILE: ReadonlySet<string> = new Set(["NotFoundError", "NotReadableError"]);

/** The row of a compiled look-up. */
export function compiledRow(
  generation: string,
  part: Compiled["part"],
  bytes: Uint8Array<ArrayBuffer> | Blob,
): Compiled {
  return { generation, part, bytes: bytes instanceof Blob ? bytes : new Blob([bytes]) };
}

/** The bytes of a compiled look-up; `undefined` where the row, or the file in which the browser keeps it, is gone. */
export async function readCompiled(
  db: Database,
  generation: string,
  part: Compiled["part"],
): Promise<ArrayBuffer | undefined> {
  const row = await db.compiled.get([generation, part]).catch(throwStoreError);
  return row?.bytes.arrayBuffer().catch((error: unknown) => {
    if (error instanceof DOMException && LOST_FILE.has(error.name)) return undefined;
    throw error;
  });
}
