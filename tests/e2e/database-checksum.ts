/** Everything that the extension keeps in its database, as a sum: what a fault must not change. */
import { expect } from "@playwright/test";
import type { Page } from "playwright-core";

/** A sum for each table, over all of its keys and values, files included. */
export type Checksum = Record<string, string>;

/** The sums of all tables, read in one of the extension's own pages. */
export function databaseChecksum(page: Page): Promise<Checksum> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const hex = (bytes: ArrayBuffer) =>
      [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const sumOf = async (bytes: BufferSource) => hex(await crypto.subtle.digest("SHA-256", bytes));
    const plain = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) return sumOf(await value.arrayBuffer());
      if (ArrayBuffer.isView(value)) return sumOf(value as Uint8Array<ArrayBuffer>);
      if (value instanceof ArrayBuffer) return sumOf(value);
      if (Array.isArray(value)) return Promise.all(value.map(plain));
      if (typeof value !== "object" || value === null) return value;
      const entries = Object.entries(value).map(async ([key, one]) => [key, await plain(one)]);
      return Object.fromEntries(await Promise.all(entries));
    };
    const db = await asked(indexedDB.open("entente"));
    try {
      const sums: Record<string, string> = {};
      for (const name of [...db.objectStoreNames].sort()) {
        const store = db.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
        const text = JSON.stringify([keys, await plain(values)]);
        sums[name] = `${keys.length} rows, ${await sumOf(new TextEncoder().encode(text))}`;
      }
      return sums;
    } finally {
      db.close();
    }
  });
}

/** The sums when nothing changes any more: what a change replaced is deleted after it. */
export async function restingChecksum(page: Page): Promise<Checksum> {
  let last: Checksum = {};
  await expect
    .poll(async () => {
      const before = JSON.stringify(last);
      last = await databaseChecksum(page);
      return JSON.stringify(last) === before;
    })
    .toBe(true);
  return last;
}

/** How many rows a table has. */
export async function rowsIn(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (table) =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open("entente");
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const count = opened.result.transaction(table).objectStore(table).count();
          count.onsuccess = () => {
            resolve(count.result);
            opened.result.close();
          };
          count.onerror = () => reject(count.error);
        };
      }),
    table,
  );
}
