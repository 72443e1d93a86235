/** A database of which one operation fails, and what a user is told then. */
import { IDBDatabase, IDBIndex, IDBObjectStore } from "fake-indexeddb";

/**
 * How an operation fails: at once, as a full disk does, or with its whole transaction, as a commit does. "end": it and
 * all after it, as where the browser ends whoever asks, so that nothing is tidied up either.
 */
export type Fault = "throw" | "full" | "abort" | "end";

const OPERATIONS = [
  "add",
  "put",
  "delete",
  "get",
  "getAll",
  "getAllKeys",
  "count",
  "openCursor",
  "openKeyCursor",
] as const;

/** Runs with the k-th database operation failing (from 0). Tells whether there was a k-th. */
export async function withFault(k: number, fault: Fault, run: () => Promise<void>): Promise<boolean> {
  let left = k;
  let struck = false;
  const strike = () => {
    const at = left--;
    if (at > 0 || (at < 0 && fault !== "end")) return false;
    struck = true;
    if (fault === "throw" || fault === "end") throw new DOMException("The disk failed.", "UnknownError");
    if (fault === "full") throw new DOMException("The disk is full.", "QuotaExceededError");
    return true;
  };
  const restore: (() => void)[] = [];
  for (const { prototype } of [IDBObjectStore, IDBIndex])
    for (const operation of OPERATIONS) {
      const original: unknown = Reflect.get(prototype, operation);
      if (typeof original !== "function") continue;
      Reflect.set(prototype, operation, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const aborts = strike();
        const request: unknown = Reflect.apply(original, this, args);
        if (aborts) ("objectStore" in this ? this.objectStore : this).transaction.abort();
        return request;
      });
      restore.push(() => Reflect.set(prototype, operation, original));
    }
  const transaction: unknown = Reflect.get(IDBDatabase.prototype, "transaction");
  if (typeof transaction !== "function") throw new Error("no transaction");
  Reflect.set(IDBDatabase.prototype, "transaction", function (this: IDBDatabase, ...args: unknown[]) {
    const aborts = strike();
    const made: unknown = Reflect.apply(transaction, this, args);
    if (aborts && made instanceof Object && "abort" in made && typeof made.abort === "function") made.abort();
    return made;
  });
  restore.push(() => Reflect.set(IDBDatabase.prototype, "transaction", transaction));
  try {
    await run();
  } finally {
    for (const undo of restore) undo();
  }
  return struck;
}

export const FAULTS: Fault[] = ["throw", "full", "abort", "end"];

/** What a user reads: the browser's words once, without names of errors, and what can be done. */
export const FAILED =
  /^The browser's database failed \((?!.*Error:)[^\n]+\)\. Nothing was changed\. Try again; if that does not help, restart the browser\.$/;
export const SAID: Record<Fault, RegExp> = {
  throw: FAILED,
  full: /^The browser has no more space for datasets\. Free some disk space or remove a dataset/,
  abort: FAILED,
  end: FAILED,
};
