/**
 * The library: all datasets of the user. A change writes what is new beside what is there, then moves one pointer in one
 * transaction; whatever fails before leaves the library as it was, and what nobody points to is swept.
 */
import { type Dataset, LIST_OF, RECORD_KINDS, type RecordKind } from "@/lib/model";
import { compileTies } from "@/lib/ties/compile-ties";
import { Ties } from "@/lib/ties/ties";
import { Database, type DatasetEntry } from "./database";
import { storeError, UnknownDatasetError } from "./errors";
import { changePointer, type Fresh } from "./flip";
import { chunkCount, compiledRow, readRecords, writeRecords } from "./generation";
import { withLock } from "./locks";
import { COMPILED_VERSION, memorySource } from "./merge";
import { Reader } from "./reader";
import { Snapshot } from "./snapshot";
import { freeGeneration, generationLock, sweepAll } from "./sweep";

/** How far an import is: records while writing, look-ups while compiling. */
export interface StoreProgress {
  phase: "writing" | "compiling";
  done: number;
  total: number;
}

/** How to import. */
export interface ImportOptions {
  /** Whether it is switched on; where it is not said, as the dataset that it replaces was, else on. */
  enabled?: boolean;
  /** Cancels: the import rejects with the signal's reason and leaves nothing behind. */
  signal?: AbortSignal;
  onProgress?: (progress: StoreProgress) => void;
}

/** The look-ups of an import: the table of ties, the merged names, the merged search index. */
const LOOKUPS = 3;

export class Library {
  readonly #db: Database;
  readonly #reader: Reader;
  #closed = false;

  /** Opens nothing yet. All contexts that name the same database see the same library. */
  constructor(databaseName = "entente") {
    this.#db = new Database(databaseName);
    this.#reader = new Reader(() => this.#open());
  }

  /** All datasets, enabled or not, in the order of their first import. */
  async list(): Promise<DatasetEntry[]> {
    const db = await this.#open();
    return (await db.pointer()).datasets;
  }

  /**
   * Imports a dataset whose records were checked; one with the same id is replaced. Rejects with the signal's reason
   * when cancelled, with a `StorageFullError` where there is no space; the library is then as it was.
   */
  async import(dataset: Dataset, options: ImportOptions = {}): Promise<DatasetEntry> {
    const { signal } = options;
    signal?.throwIfAborted();
    const db = await this.#open();
    const id = { dataset: dataset.info.id, generation: crypto.randomUUID() };
    const entry = await withLock(
      generationLock(db, id.generation),
      async () => {
        try {
          return await this.#importAs(id.generation, dataset, options);
        } catch (error) {
          // Where this fails too, the next sweep does it.
          await freeGeneration(db, id).catch(() => undefined);
          throw storeError(error);
        }
      },
      signal,
    );
    await this.#sweepQuietly();
    return entry;
  }

  /** Switches a dataset on or off. Rejects with an `UnknownDatasetError` where there is none of that id. */
  async setEnabled(id: string, enabled: boolean): Promise<void> {
    await this.#change((entries) => {
      mustHave(entries, id);
      return entries.map((entry) => (entry.info.id === id ? { ...entry, enabled } : entry));
    });
    await this.#sweepQuietly();
  }

  /**
   * Removes a dataset. Resolves when nobody sees it any more; its records are deleted after that.
   * Rejects with an `UnknownDatasetError` where there is none of that id.
   */
  async remove(id: string): Promise<void> {
    await this.#change((entries) => {
      mustHave(entries, id);
      return entries.filter((entry) => entry.info.id !== id);
    });
    void this.#sweepQuietly();
  }

  /** Compiles the look-ups anew: call it when the user's own names changed. Nobody sees anything half done. */
  async recompile(): Promise<void> {
    await this.#change((entries) => [...entries], { recompile: true });
    await this.#sweepQuietly();
  }

  /** Deletes what is not current: call it at start, for what a crash left behind. */
  async sweep(): Promise<void> {
    await sweepAll(await this.#open());
  }

  /** A dataset as it was imported. Rejects with an `UnknownDatasetError` where there is none of that id. */
  async read(id: string): Promise<Dataset> {
    const db = await this.#open();
    return db.transaction("r", db.pointers, db.chunks, async () => {
      const { info, generation } = mustHave((await db.pointer()).datasets, id);
      return { info, ...(await readRecords(db, { dataset: id, generation })) };
    });
  }

  /** The current state. Reads one row; after an update that reads other look-ups, compiles them first. */
  async snapshot(): Promise<Snapshot> {
    const db = await this.#open();
    let pointer = await db.pointer();
    if (pointer.datasets.length > 0 && pointer.compiled !== COMPILED_VERSION) {
      await this.#change((entries) => [...entries]);
      pointer = await db.pointer();
    }
    this.#reader.keepOnly(new Set(pointer.datasets.map(({ generation }) => generation)));
    return new Snapshot(pointer, this.#reader);
  }

  /** Closes the database. The library cannot be used after. */
  close(): void {
    this.#closed = true;
    this.#db.close();
  }

  async #importAs(generation: string, dataset: Dataset, options: ImportOptions): Promise<DatasetEntry> {
    const db = await this.#open();
    const { signal, onProgress } = options;
    const counts = countRecords(dataset);
    const total = RECORD_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
    const report = (phase: StoreProgress["phase"], done: number, of: number) =>
      onProgress?.({ phase, done, total: of });

    report("writing", 0, total);
    const id = { dataset: dataset.info.id, generation };
    await writeRecords(db, id, dataset, (written) => report("writing", written, total), signal);

    let lookups = 0;
    report("compiling", lookups, LOOKUPS);
    const bytes = compileTies(dataset);
    await db.compiled.add(compiledRow(generation, "ties", bytes));
    const onCompiled = () => report("compiling", ++lookups, LOOKUPS);
    onCompiled();
    signal?.throwIfAborted();

    const facts = {
      dataset: { id: dataset.info.id, title: dataset.info.title },
      ties: new Ties(bytes.buffer),
    };
    const fresh: Fresh = { ...id, chunks: chunkCount(dataset), source: memorySource(facts, dataset) };
    const made = {
      info: dataset.info,
      generation,
      importedAt: new Date().toISOString(),
      counts,
      names: countNames(dataset),
    };
    const entries = await changePointer(
      db,
      this.#reader,
      (before) => {
        const replaced = before.find(({ info }) => info.id === dataset.info.id);
        const entry = { ...made, enabled: options.enabled ?? replaced?.enabled ?? true };
        return replaced ? before.map((other) => (other === replaced ? entry : other)) : [...before, entry];
      },
      { fresh, onCompiled, ...(signal && { signal }) },
    );
    if (lookups < LOOKUPS) report("compiling", LOOKUPS, LOOKUPS);
    return mustHave(entries, dataset.info.id);
  }

  async #change(
    edit: (entries: readonly DatasetEntry[]) => DatasetEntry[],
    options: { recompile?: boolean } = {},
  ): Promise<void> {
    const db = await this.#open();
    try {
      await changePointer(db, this.#reader, edit, options);
    } catch (error) {
      throw storeError(error);
    }
  }

  /** After a change has been made, what it left over is no reason to say that it failed. */
  async #sweepQuietly(): Promise<void> {
    try {
      await this.sweep();
    } catch {
      // The next sweep does it.
    }
  }

  async #open(): Promise<Database> {
    if (this.#closed) throw new Error("The library is closed.");
    return this.#db.ready();
  }
}

function mustHave(entries: readonly DatasetEntry[], id: string): DatasetEntry {
  const entry = entries.find(({ info }) => info.id === id);
  if (!entry) throw new UnknownDatasetError(id);
  return entry;
}

function countRecords(dataset: Dataset): Record<RecordKind, number> {
  const count = (kind: RecordKind) => dataset[LIST_OF[kind]].length;
  return {
    place: count("place"),
    party: count("party"),
    release: count("release"),
    agreement: count("agreement"),
    evidence: count("evidence"),
  };
}

function countNames({ parties, places }: Dataset): number {
  return [...parties, ...places].reduce((sum, { names }) => sum + names.length, 0);
}
