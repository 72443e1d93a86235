/**
 * What a restored backup leaves to do. Its settings belong into the browser's own storage, which no transaction of the
 * database reaches: they stand beside the pointer from the moment when the datasets are in place until they are there.
 */
import { Database } from "./database";

const ID = "restored";

/** A backup that is in place, but for its settings. */
export interface RestoredRow {
  settings: Record<string, unknown>;
  datasets: number;
  corrections: number;
}

/** Writes what is left to do. Call it in the transaction that puts a backup in place. */
export async function putRestored(db: Database, row: RestoredRow): Promise<void> {
  await tableOf(db).put({ id: ID, ...row });
}

export class Restored {
  readonly #db: Database;

  /** Opens nothing yet. Name the same database as the library's. */
  constructor(databaseName = "entente") {
    this.#db = new Database(databaseName);
  }

  /** The backup whose settings are still to be put in place; `undefined` where there is none. */
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

/** The pointer's own table, so that older versions of Entente, which read one row of it, can open the database. */
function tableOf(db: Database) {
  return db.table<RestoredRow & { id: typeof ID }, typeof ID>("pointers");
}
