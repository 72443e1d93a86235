/**
 * Writes everything that the user has into one file, and restores it. Not part of the library, since only the options
 * page needs it and it brings the readers of `lib/formats` along.
 */
import * as v from "valibot";
import type { Source } from "@/lib/formats/source";
import { Ties } from "@/lib/ties/ties";
import { Database, type DatasetEntry } from "../database";
import { storeError } from "../errors";
import { OWN_DATASET_LOCK, withLock } from "../locks";
import { Reader } from "../reader";
import { LOOKUPS, type StoreProgress } from "../versions/commit";
import { changePointer, type Fresh } from "../versions/flip";
import { Staging } from "../versions/staging";
import { putVersion } from "../versions/versions";
import { backupLines, USER_TABLES, writeBackup } from "./backup";
import { addedNameSchema, decisionSchema, type ReadBackup, readBackup } from "./restore";
import { putRestored, type RestoredRow } from "./restored";

export class Backups {
  readonly #db: Database;
  readonly #reader: Reader;

  /** Opens nothing yet. Give the name of the library's database. */
  constructor(databaseName = "entente") {
    this.#db = new Database(databaseName);
    this.#reader = new Reader(() => this.#db.ready());
  }

  /**
   * Writes everything into one file: datasets with their earlier versions, the user's own rows, and `settings`, which
   * the browser stores.
   */
  async backUp(
    settings: Record<string, unknown>,
    onRecords: (done: number, total: number) => void,
  ): Promise<Blob> {
    const write = () => this.#db.run((db) => writeBackup(backupLines(db, settings, onRecords)));
    // Without the lock, a review could publish between the queue and the dataset: what restores them would have a queue
    // that does not know what of it the dataset holds.
    return withLock(OWN_DATASET_LOCK, write);
  }

  /**
   * Replaces everything with a backup, in one transaction, and resolves to what the backup held. Rejects with an
   * `InputError`, and changes nothing, where the file is incomplete or wrong. What was replaced is swept later. The
   * settings are left to whoever reads `Restored`.
   */
  async restore(source: Source, onProgress: (progress: StoreProgress) => void): Promise<RestoredRow> {
    const db = await this.#db.ready();
    const backup = await readBackup(source, {
      stage: () => Staging.begin(db),
      onBytes: (done, total) => onProgress({ phase: "writing", done, total }),
    });
    let done = 0;
    const onCompiled = () => onProgress({ phase: "compiling", done: ++done, total: LOOKUPS });
    onCompiled();
    const { settings, tables, versions } = backup;
    const restored: RestoredRow = {
      settings,
      datasets: new Set(versions.map(({ info }) => info.id)).size,
      corrections: tables.rejections.length + tables.addedNames.length,
    };
    await putBackup(db, this.#reader, backup, { restored, onCompiled });
    return restored;
  }

  /** Closes the database. */
  close(): void {
    this.#db.close();
  }
}

/**
 * Replaces all datasets and all the user's rows with a backup, in one transaction. Where it rejects, nothing has
 * changed and the stagings are gone.
 */
async function putBackup(
  db: Database,
  reader: Reader,
  { versions, tables }: ReadBackup,
  { restored, onCompiled }: { restored: RestoredRow; onCompiled: () => void },
): Promise<void> {
  const fresh: Fresh[] = [];
  let entries: DatasetEntry[] = [];
  try {
    for (const { staging, enabled, ...version } of versions) {
      const { staged, chunks, ties } = await staging.finish();
      fresh.push({ ...staging.id, chunks, ties: new Ties(ties.buffer) });
      // What was set aside is so marked in the backup, as is not what a step replaced.
      entries = putVersion(
        entries,
        { ...version, ...staged },
        { ...(enabled !== undefined && { enabled }), isStep: true },
      );
    }
    const put = () =>
      changePointer(db, reader, () => entries, {
        fresh,
        added: () => v.parse(v.array(addedNameSchema), tables.addedNames),
        decisions: () => v.parse(v.array(decisionSchema), tables.decisions),
        recompile: true,
        beside: async () => {
          for (const table of USER_TABLES) {
            await db.table(table).clear();
            await db.table(table).bulkPut(tables[table]);
          }
          await putRestored(db, restored);
        },
        onCompiled,
      });
    // Without the lock, a review could put what it adds to the former dataset over the backup's.
    await withLock(OWN_DATASET_LOCK, put);
    for (const { staging } of versions) staging.keep();
  } catch (error) {
    for (const { staging } of versions) await staging.discard();
    throw storeError(error);
  }
}
