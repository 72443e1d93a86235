/** The extension's database as it once was, kept in a page under a name and put back: quicker than to have it made anew. */
import type { Page } from "playwright-core";

/** The rows of one table; all of them hold their keys. */
type KeptTable = [name: string, rows: unknown[]];

/** In the page that keeps it, where the functions given to `evaluate` run. */
declare global {
  var kept: Record<string, KeptTable[]> | undefined;
}

/** Keeps what is in the database now, in a page of the extension that stays open. */
export async function keepDatabase(page: Page, name: string): Promise<void> {
  await page.evaluate(async (name) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // A blob of a row that goes may go with it.
    const lasting = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) return new Blob([await value.arrayBuffer()], { type: value.type });
      if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
        return value;
      const entries = Object.entries(value).map(async ([key, one]) => [key, await lasting(one)]);
      return Object.fromEntries(await Promise.all(entries));
    };
    const db = await asked(indexedDB.open("entente"));
    const tables = await Promise.all(
      [...db.objectStoreNames].map(async (table): Promise<KeptTable> => {
        const rows = await asked(db.transaction(table).objectStore(table).getAll());
        return [table, await Promise.all(rows.map(lasting))];
      }),
    );
    db.close();
    Object.assign(globalThis, { kept: { ...globalThis.kept, [name]: tables } });
  }, name);
}

/** Puts back what `keepDatabase` kept in this page. */
export async function putBackDatabase(page: Page, name: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("entente");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const change = db.transaction([...db.objectStoreNames], "readwrite");
          change.oncomplete = () => {
            db.close();
            resolve();
          };
          change.onabort = () => reject(change.error);
          for (const table of db.objectStoreNames) change.objectStore(table).clear();
          for (const [table, rows] of kept?.[name] ?? [])
            for (const row of rows) change.objectStore(table).put(row);
        };
      }),
    name,
  );
}
