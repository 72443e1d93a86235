import { Dexie } from "dexie";

/** The keys of everything in a database, and the pointer: what a test compares before and after. */
export async function storedRows(name: string): Promise<{
  chunks: [string, string, string, number][];
  compiled: [string, string][];
  pointer: unknown;
}> {
  const db = await new Dexie(name).open();
  try {
    const keysOf = async (table: string) => (await db.table(table).toCollection().primaryKeys()) as never[];
    return {
      chunks: await keysOf("chunks"),
      compiled: await keysOf("compiled"),
      pointer: await db.table("pointers").get("current"),
    };
  } finally {
    db.close();
  }
}

/** The locks of a database that somebody holds or waits for: what is not let go of no sweep ever looks at. */
export async function heldLocks(name: string): Promise<string[]> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].flatMap((lock) => (lock.name?.startsWith(`${name}/`) ? lock.name : []));
}
