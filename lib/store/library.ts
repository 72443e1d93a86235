/**
 * The library: all datasets of the user. A change writes new data beside the old, then moves one pointer in one
 * transaction; a failure before that leaves the library as it was, and whatever the pointer does not name is swept.
 */
import { afterChange } from "@/lib/merging/change-decisions";
import type { DecisionChange } from "@/lib/merging/decision";
import { type Dataset, type DatasetInfo, LIST_OF, RECORD_KINDS } from "@/lib/model";
import type { AddedName } from "@/lib/popover/corrections";
import { Database, type DatasetEntry, type DatasetVersion } from "./database";
import { DamagedDatasetError, storeError, UnknownDatasetError } from "./errors";
import { Reader } from "./reader";
import { Snapshot } from "./snapshot";
import { type CommitOptions, putInPlace } from "./versions/commit";
import { COMPILED_VERSION } from "./versions/compiled-version";
import { type ChangeOptions, changePointer } from "./versions/flip";
import { readRecords, shelvedAt } from "./versions/generation";
import { type HandedOver, Staging } from "./versions/staging";
import { StoredVersion } from "./versions/stored-version";
import { sweepAll } from "./versions/sweep";
import { mustHave, rolledBack, withoutEarlier } from "./versions/versions";

/** How many records of a dataset in memory are written at once. */
const RECORDS_A_PIECE = 4_096;

export class Library {
  readonly #db: Database;
  readonly #reader: Reader;
  #closed = false;
  #beyondRepair: { revision: number; error: DamagedDatasetError } | undefined;

  /** Opens nothing yet. All contexts that name the same database see the same library. */
  constructor(databaseName = "entente") {
    this.#db = new Database(databaseName);
    this.#reader = new Reader(() => this.#open());
  }

  /** All datasets, enabled or not, in the order of their first import. */
  async list(): Promise<DatasetEntry[]> {
    return this.#run(async (db) => (await db.pointer()).datasets);
  }

  /** Calls back after each change of the datasets, whoever made it. Gives the way to stop. */
  follow(changed: () => void): () => void {
    return this.#db.follow(["pointers"], changed);
  }

  /** Whether nothing was ever stored in this database: it is the first, or the browser has dropped the one before. */
  async isNew(): Promise<boolean> {
    return this.#run(async (db) => (await db.pointer()).revision === 0);
  }

  /**
   * Begins a dataset that comes in pieces: give its records to the staging, then `commit` or `discard` it. Until then
   * nobody sees them.
   */
  async stage(signal?: AbortSignal): Promise<Staging> {
    return Staging.begin(await this.#open(), signal);
  }

  /** Continues a staging that another context handed over; see `Staging.resume`. */
  async resume(handed: HandedOver, onQueued: () => void, signal?: AbortSignal): Promise<Staging> {
    return Staging.resume(await this.#open(), handed, onQueued, signal);
  }

  /**
   * Makes a staged dataset the current version of its id. The records must have been checked. Where it rejects, the
   * library is unchanged and the staging is gone: with the signal's reason when cancelled, with a `StorageFullError`
   * where there is no space.
   */
  async commit(staging: Staging, info: DatasetInfo, options: CommitOptions = {}): Promise<DatasetEntry> {
    try {
      const entry = await putInPlace(await this.#open(), this.#reader, staging, info, options);
      staging.keep();
      void this.#sweepQuietly();
      return entry;
    } catch (error) {
      await staging.discard();
      throw storeError(error);
    }
  }

  /** Stages and commits a dataset that is in memory. Rejects as `commit` does. */
  async import(dataset: Dataset, options: CommitOptions = {}): Promise<DatasetEntry> {
    const { signal, onProgress } = options;
    const total = RECORD_KINDS.reduce((sum, kind) => sum + dataset[LIST_OF[kind]].length, 0);
    const staging = await this.stage(signal);
    try {
      onProgress?.({ phase: "writing", done: 0, total });
      for (const kind of RECORD_KINDS) {
        const list = dataset[LIST_OF[kind]];
        for (let from = 0; from < list.length; from += RECORDS_A_PIECE) {
          signal?.throwIfAborted();
          await staging.add(kind, list.slice(from, from + RECORDS_A_PIECE));
          onProgress?.({ phase: "writing", done: staging.records, total });
        }
      }
    } catch (error) {
      await staging.discard();
      throw error;
    }
    const entry = await this.commit(staging, dataset.info, options);
    await this.#sweepQuietly();
    return entry;
  }

  /**
   * Switches a dataset on or off. A dataset that is switched off is out of sight when this resolves; call `settle` to
   * take it out of the indexes too. Rejects with an `UnknownDatasetError` where there is none of that id.
   */
  async setEnabled(id: string, enabled: boolean): Promise<void> {
    await this.#change(
      (entries) => {
        mustHave(entries, id);
        return entries.map((entry) => (entry.info.id === id ? { ...entry, enabled } : entry));
      },
      { later: true },
    );
    void this.#sweepQuietly();
  }

  /**
   * Removes a dataset with its earlier versions. When it resolves the dataset is out of sight; its records are deleted
   * later, and `settle` takes its names out of the indexes. Rejects with an `UnknownDatasetError` where there is none
   * of that id.
   */
  async remove(id: string): Promise<void> {
    await this.#change(
      (entries) => {
        mustHave(entries, id);
        return entries.filter((entry) => entry.info.id !== id);
      },
      { later: true },
    );
    void this.#sweepQuietly();
  }

  /**
   * Makes an earlier version current again; the current one becomes one of the earlier. Rejects with an
   * `UnknownDatasetError` where there is no such version.
   */
  async rollBack(id: string, generation: string): Promise<void> {
    await this.#change((entries) => {
      const entry = rolledBack(mustHave(entries, id), generation);
      return entries.map((other) => (other.info.id === id ? entry : other));
    });
    void this.#sweepQuietly();
  }

  /** Deletes the earlier versions of a dataset, for the space that they take. */
  async forgetEarlier(id: string): Promise<void> {
    await this.#change((entries) => {
      mustHave(entries, id);
      return entries.map((entry) => (entry.info.id === id ? withoutEarlier(entry) : entry));
    });
    void this.#sweepQuietly();
  }

  /** Removes disabled and deleted datasets from the indexes: call it when there is time, and at start. */
  async settle(): Promise<void> {
    await this.#change((entries) => [...entries]);
    await this.#sweepQuietly();
  }

  /** Stores a name that the user added and compiles it in: both in one transaction, or neither. */
  async addName(name: AddedName): Promise<void> {
    await this.#changeSaid({
      added: (before) => [...before.filter(({ id }) => id !== name.id), name],
      beside: async (db) => void (await db.addedNames.put(name)),
    });
  }

  /** Removes a name that the user added, likewise; does nothing where there is none of that id. */
  async removeName(id: string): Promise<void> {
    await this.#changeSaid({
      added: (before) => before.filter((name) => name.id !== id),
      beside: (db) => db.addedNames.delete(id),
    });
  }

  /**
   * Compiles everything from the records, where a look-up of `revision` is lost: a browser keeps them in files beside
   * its database, which may not survive a crash of the machine. Does nothing where the library has changed since.
   * Rejects with a `DamagedDatasetError` where records are lost too.
   */
  async rebuild(revision: number): Promise<void> {
    // Trying again would take seconds at each question.
    if (this.#beyondRepair?.revision === revision) throw this.#beyondRepair.error;
    try {
      await this.#change((entries) => [...entries], { rebuilds: revision });
    } catch (error) {
      if (error instanceof DamagedDatasetError) this.#beyondRepair = { revision, error };
      throw error;
    }
    void this.#sweepQuietly();
  }

  /**
   * Stores and removes decisions on which records of several datasets are the same, and recompiles what shows them, in
   * one transaction. Resolves to the change that undoes it; rejects with a `DecisionMovedError` where that undoes a
   * decision which no longer holds.
   */
  async decide(change: DecisionChange): Promise<DecisionChange> {
    let back: DecisionChange = { keep: [], forget: [] };
    await this.#changeSaid({
      decisions: (before) => {
        const changed = afterChange(before, change);
        back = changed.back;
        return changed.decisions;
      },
      beside: async (db) => {
        await db.decisions.bulkDelete(change.forget);
        await db.decisions.bulkPut(change.keep);
      },
    });
    return back;
  }

  /** Deletes everything that is not current: call it at start, for what a crash left behind. */
  async sweep(): Promise<void> {
    await this.#run(sweepAll);
  }

  /** A dataset as it was imported. Rejects with an `UnknownDatasetError` where there is none of that id. */
  async read(id: string): Promise<Dataset> {
    return this.#run((db) =>
      db.transaction("r", db.pointers, db.chunks, async () => {
        const entry = mustHave((await db.pointer()).datasets, id);
        return { info: entry.info, ...(await readRecords(db, shelvedAt(entry))) };
      }),
    );
  }

  /**
   * A version of a dataset, to be read in pieces: the current one, or an earlier one by its generation. Rejects with an
   * `UnknownDatasetError` where there is none.
   */
  async version(id: string, generation?: string): Promise<StoredVersion> {
    const entry = mustHave(await this.list(), id);
    const versions: DatasetVersion[] = [entry, ...(entry.earlier ?? [])];
    const found = generation === undefined ? entry : versions.find((one) => one.generation === generation);
    if (!found) throw new UnknownDatasetError(id);
    return new StoredVersion(await this.#open(), found);
  }

  /** The current state. Reads one row; after an update with other look-ups, compiles them first. */
  async snapshot(): Promise<Snapshot> {
    const read = () => this.#run((db) => db.pointer());
    let pointer = await read();
    if (pointer.datasets.length > 0 && pointer.compiled !== COMPILED_VERSION) {
      await this.#change((entries) => [...entries]);
      pointer = await read();
    }
    this.#reader.keepOnly(new Set(pointer.datasets.map(({ generation }) => generation)));
    return new Snapshot(pointer, this.#reader);
  }

  /** Closes the database. The library cannot be used after. */
  close(): void {
    this.#closed = true;
    this.#db.close();
  }

  /** Changes the user's names and decisions, and recompiles what depends on them. */
  async #changeSaid(said: Pick<ChangeOptions, "added" | "decisions" | "beside">): Promise<void> {
    await this.#change((entries) => [...entries], { ...said, recompile: true });
    void this.#sweepQuietly();
  }

  async #change(
    edit: (entries: readonly DatasetEntry[]) => DatasetEntry[],
    options: Omit<ChangeOptions, "fresh" | "signal"> = {},
  ): Promise<void> {
    await this.#run((db) => changePointer(db, this.#reader, edit, options));
  }

  /** Sweeps; a failure is not reported, since the change itself is made. */
  async #sweepQuietly(): Promise<void> {
    try {
      await this.sweep();
    } catch {
      // The next sweep deletes it.
    }
  }

  async #open(): Promise<Database> {
    return this.#run(async (db) => db);
  }

  async #run<T>(work: (db: Database) => PromiseLike<T>): Promise<T> {
    if (this.#closed) throw new Error("The library is closed.");
    return this.#db.run(work);
  }
}
