/** What can go wrong with the store, apart from bad input. */
import { Dexie } from "dexie";
import { freeText } from "@/lib/platform/disk-room";

/** A snapshot's dataset was replaced or removed, and its records are gone: take a new snapshot and ask again. */
export class StaleSnapshotError extends Error {
  override readonly name = "StaleSnapshotError";

  constructor() {
    super("The datasets have changed meanwhile. Ask again.");
  }
}

/** The database was written by a newer version of the extension; nothing in it is touched. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";

  constructor(found: number, known: number) {
    super(
      `The datasets were stored by a newer version of Entente (storage version ${found}; this one knows ${known}). ` +
        "Nothing was changed. Update Entente, then open this page again.",
    );
  }
}

/** There is no dataset of that id. */
export class UnknownDatasetError extends Error {
  override readonly name = "UnknownDatasetError";

  constructor(id: string) {
    super(`There is no dataset "${id}". It may have been removed meanwhile.`);
  }
}

/** A dataset has changed since the user decided, on what they were shown, to replace it. */
export class DatasetMovedError extends Error {
  override readonly name = "DatasetMovedError";

  constructor(title: string) {
    super(`“${title}” was changed elsewhere at the same moment. Nothing was stored. Import it again.`);
  }
}

/** The browser has lost records of a dataset. Only the file that they came from can bring them back. */
export class DamagedDatasetError extends Error {
  override readonly name = "DamagedDatasetError";

  constructor(title: string, cause?: unknown) {
    super(
      `The browser has lost a part of “${title}”. Remove this dataset and import it again, or restore a backup.`,
      { cause },
    );
  }
}

/** The disk or the browser's quota is full. What was stored before is as it was. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";

  /** @param lack how many bytes must be freed at least, where that is known */
  constructor(cause: unknown, lack?: number) {
    super(
      `The browser has no more space for datasets. ${freeText(lack)} disk space or remove a dataset, then try again.`,
      { cause },
    );
  }
}

/** The browser cannot open its storage any more, which is all that Chromium says where the disk is full. */
export class StorageClosedError extends Error {
  override readonly name = "StorageClosedError";

  constructor(cause: unknown) {
    super(
      "The browser cannot open the datasets, most often because the disk is full. " +
        "Free some disk space, then try again; if that does not help, restart the browser.",
      { cause },
    );
  }
}

/** The browser's database failed in another way; `words` are its message. What was stored before is unchanged. */
export class StorageFailedError extends Error {
  override readonly name = "StorageFailedError";

  constructor(words: string, cause: unknown) {
    super(
      `The browser's database failed (${words.trim().replace(/\.$/, "")}). Nothing was changed. ` +
        "Try again; if that does not help, restart the browser.",
      { cause },
    );
  }
}

/** Chromium has no error name for a full disk: the message of its database tells. */
const NO_SPACE = /NO_SPACE/;
const NO_STORE = /opening backing store/;

/**
 * The error to show for an error of the database: Dexie wraps the browser's message in its own and repeats it. Errors
 * of other origin are returned unchanged.
 */
export function storeError(error: unknown): unknown {
  let last = error;
  for (let at = error; at instanceof Error; at = innerOf(at)) {
    if (at.name === "QuotaExceededError" || NO_SPACE.test(at.message)) return new StorageFullError(error);
    if (NO_STORE.test(at.message)) return new StorageClosedError(error);
    last = at;
  }
  return isOfDatabase(error) && last instanceof Error ? new StorageFailedError(last.message, error) : error;
}

/** Whether the database failed. A browser's `AbortError` means that somebody cancelled: Dexie throws its own. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof Dexie.DexieError || (error instanceof DOMException && error.name !== "AbortError");
}

/** The error inside one of Dexie's: the browser's own, or the first of several. */
function innerOf(error: Error): unknown {
  if ("failures" in error && Array.isArray(error.failures)) return error.failures[0];
  return "inner" in error && error.inner !== error ? error.inner : undefined;
}

/** Throws the error to show: for the end of a call to the database. */
export function throwStoreError(error: unknown): never {
  throw storeError(error);
}
