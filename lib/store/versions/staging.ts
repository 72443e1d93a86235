/**
 * A generation that is being written. Records come in pieces and go to disk in chunks, and nobody sees them before
 * `Library.commit` moves the pointer. It holds a lock, so that no sweep takes it for the remains of a crash.
 */
import { type DatasetInfo, perKind, RECORD_KINDS, type RecordKind, type RecordOf } from "@/lib/model";
import { TieTable } from "@/lib/ties/compile-ties";
import type { Chunk, Database, DatasetVersion } from "../database";
import { StaleSnapshotError, storeError } from "../errors";
import { holdLock, locksAreQueued } from "../locks";
import { mustHaveRoom } from "../room";
import { CHUNK_SIZE, chunkOf, compiledRow, type GenerationId, readCompiled, SHELF } from "./generation";
import { StoredVersion } from "./stored-version";
import { freeGeneration, generationLock } from "./sweep";

/** Chunks per transaction: between transactions other contexts can read, and an import can be cancelled. */
const CHUNKS_A_TRANSACTION = 48;

/** What a staged generation holds, once all is written. */
export type Staged = Pick<DatasetVersion, "generation" | "counts" | "names" | "chunkSize" | "shelf">;

/** A generation that is complete on disk. */
interface Finished {
  staged: Staged;
  /** How many chunks it has. */
  chunks: number;
  ties: Uint8Array<ArrayBuffer>;
}

/** What another context needs to know to continue. Plain data. */
export type HandedOver = Omit<Finished, "ties">;

export class Staging {
  readonly id: GenerationId;
  readonly #db: Database;
  readonly #release: () => void;
  readonly #counts = perKind(() => 0);
  /** The number of the next chunk of each kind. */
  readonly #next = perKind(() => 0);
  readonly #pending: { [K in RecordKind]: RecordOf[K][] } = perKind<never[]>(() => []);
  readonly #full: Chunk[] = [];
  #ties = new TieTable();
  #chunks = 0;
  #names = 0;
  #isOver = false;
  #finished: Finished | undefined;
  /** The running transaction: the next records are read while the disk works. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(db: Database, release: () => void, generation: string) {
    this.#db = db;
    this.#release = release;
    this.id = { dataset: SHELF, generation };
  }

  /** Begins a generation. Rejects with the signal's reason when it aborts meanwhile. */
  static async begin(db: Database, signal?: AbortSignal): Promise<Staging> {
    const generation = crypto.randomUUID();
    return new Staging(db, await holdLock(generationLock(db, generation), signal), generation);
  }

  /**
   * Continues where another context left off. Calls `onQueued` once this context will get the lock as soon as the other
   * ends. Rejects with a `StaleSnapshotError` where the staged generation is gone.
   */
  static async resume(
    db: Database,
    { staged, chunks }: HandedOver,
    onQueued: () => void,
    signal?: AbortSignal,
  ): Promise<Staging> {
    const lock = holdLock(generationLock(db, staged.generation), signal);
    lock.catch(() => undefined);
    await locksAreQueued();
    onQueued();
    const staging = new Staging(db, await lock, staged.generation);
    try {
      const bytes = await readCompiled(db, staged.generation, "ties");
      if (!bytes) throw new StaleSnapshotError();
      staging.#finished = { staged, chunks, ties: new Uint8Array(bytes) };
      return staging;
    } catch (error) {
      await staging.discard();
      throw error;
    }
  }

  /** How many records have come so far. */
  get records(): number {
    return RECORD_KINDS.reduce((sum, kind) => sum + this.#counts[kind], 0);
  }

  /**
   * Takes the next records of one kind; their rows follow the order in which they come. Rejects with a
   * `StorageFullError` where there is no space: then discard the staging.
   */
  async add<K extends RecordKind>(kind: K, records: readonly RecordOf[K][]): Promise<void> {
    this.#ties.add(kind, records);
    const pending: RecordOf[K][] = this.#pending[kind];
    for (const record of records) {
      pending.push(record);
      if ("names" in record) this.#names += record.names.length;
      if (pending.length === CHUNK_SIZE) this.#closeChunk(kind);
    }
    this.#counts[kind] += records.length;
    if (this.#full.length >= CHUNKS_A_TRANSACTION) await this.#flush();
  }

  /** The staged generation as a version to read. Everything is on disk when this resolves, and no record can follow. */
  async toVersion(info: DatasetInfo): Promise<StoredVersion> {
    return new StoredVersion(this.#db, { info, importedAt: "", ...(await this.#close()) });
  }

  /** Writes what is left and the tie table, once. Resolves to the table's bytes and what the generation holds. */
  async finish(): Promise<Finished> {
    if (this.#finished) return this.#finished;
    const staged = await this.#close();
    const ties = this.#ties.compile();
    // Frees the table: tens of megabytes for a large dataset, and the next step needs memory too.
    this.#ties = new TieTable();
    await this.#write(ties.length, () =>
      this.#db.compiled.put(compiledRow(this.id.generation, "ties", ties)),
    );
    this.#finished = { staged, chunks: this.#chunks, ties };
    return this.#finished;
  }

  /**
   * Finishes, and leaves the rest to another context, which calls `Staging.resume`. This one then only holds the lock
   * until it ends.
   */
  async handOver(): Promise<HandedOver> {
    const { staged, chunks } = await this.finish();
    this.#isOver = true;
    return { staged, chunks };
  }

  /** Frees the lock, once the pointer names the generation. */
  keep(): void {
    this.#isOver = true;
    this.#release();
  }

  /** Deletes what was written; the next sweep does it where that fails. Does nothing after `keep`. */
  async discard(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#writing.catch(() => undefined);
    await freeGeneration(this.#db, this.id).catch(() => undefined);
    this.#release();
  }

  async #close(): Promise<Staged> {
    for (const kind of RECORD_KINDS) if (this.#pending[kind].length > 0) this.#closeChunk(kind);
    await this.#flush();
    await this.#writing;
    return {
      generation: this.id.generation,
      counts: { ...this.#counts },
      names: this.#names,
      chunkSize: CHUNK_SIZE,
      shelf: SHELF,
    };
  }

  #closeChunk<K extends RecordKind>(kind: K): void {
    this.#full.push(chunkOf(this.id, kind, this.#next[kind]++, this.#pending[kind]));
    this.#pending[kind].length = 0;
  }

  /** Begins to write the full chunks, after the transaction before. */
  async #flush(): Promise<void> {
    if (this.#full.length === 0) return;
    const batch = this.#full.splice(0);
    await this.#writing;
    const bytes = batch.reduce((sum, { json }) => sum + (json?.length ?? 0), 0);
    this.#writing = this.#write(bytes, () => addSoon(this.#db, batch)).then(() => {
      this.#chunks += batch.length;
    });
    // The next flush, or the end, awaits this and hears of a failure.
    this.#writing.catch(() => undefined);
  }

  async #write(bytes: number, run: () => PromiseLike<unknown>): Promise<void> {
    try {
      await mustHaveRoom(bytes);
      // The browser may have closed it since the last write. Where it has lost records too, the pointer does not move.
      await this.#db.ready();
      await run();
    } catch (error) {
      throw storeError(error);
    }
  }
}

/**
 * Adds chunks without waiting until each has reached the disk. Nobody sees them before the pointer moves. That
 * transaction does wait, and the disk keeps them in order.
 */
function addSoon(db: Database, chunks: readonly Chunk[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const { name } = db.chunks;
    const transaction = db.backendDB().transaction(name, "readwrite", { durability: "relaxed" });
    const store = transaction.objectStore(name);
    for (const chunk of chunks) store.add(chunk);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException("The browser broke off a write.", "UnknownError"));
  });
}
