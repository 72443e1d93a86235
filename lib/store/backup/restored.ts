/**
 * What is left to do after a restore. The settings belong into the browser's own storage, which no transaction of the
 * database reaches. They wait beside the pointer from when the datasets are in place until they are stored.
 */
import { Database } from "../database";

const ID = "restored";

/** A backup that is in place except for its settings. */
export interface RestoredRow {
  settings: Record<string, unknown>;
  datasets: number;
  corrections: number;
}

/** Writes what is left to do, in the transaction that puts a backup in place. */
export async function putRestored(db: Database, row: RestoredRow): Promise<void> {
  await tableOf(db).put({ id: ID, ...row });
}

export class Restored {
  readonly #db: Database;

  /** Opens nothing yet. Give the name of the library's database. */
  constructor(databaseName = "entente") {
    this.#db = new Database(databaseName);
  }

  /** The backup whose settings are still to be stored; `undefined` where there is none. */
  async pending(): Promise<RestoredRow | undefined> {
    return this.#db.run((db) => tableOf(db).get(ID));
  }

  /** Says that nothing is left to do. */
  async done(): Promise<void> {
    await this.#db.run((db) => tableOf(db).delete(ID));
  }

  /** Closes the database. */
  close(): void {
    this.#db.close();
  }
}

/** Uses the pointer's table, so that older versions of Entente, which read one row of it, can open the database. */
function tableOf(db: Database) {
  return db.table<RestoredRow & { id: typeof ID }, typeof ID>("pointers");
}
