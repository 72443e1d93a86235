/** What can go wrong with the store, apart from bad input. */

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

/** A dataset is not any more what the user was shown before they decided to replace it. */
export class DatasetMovedError extends Error {
  override readonly name = "DatasetMovedError";

  constructor(title: string) {
    super(`“${title}” was changed elsewhere at the same moment. Nothing was stored. Import it again.`);
  }
}

/** The disk or the browser's quota is full. What was stored before is as it was. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";

  constructor(cause: unknown) {
    super(
      "The browser has no more space for datasets. Nothing was changed. Free some disk space or remove a dataset, then try again.",
      { cause },
    );
  }
}

/** The error to show for one that the database gave. */
export function storeError(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = innerOf(at))
    if (at.name === "QuotaExceededError") return new StorageFullError(error);
  return error;
}

/** Dexie keeps the browser's own error in `inner`. */
function innerOf(error: Error): unknown {
  return "inner" in error && error.inner !== error ? error.inner : undefined;
}
