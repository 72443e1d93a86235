/** The store: datasets in IndexedDB, for windows, workers and service workers. */
export type { DatasetEntry } from "./database";
export { NewerDatabaseError, StaleSnapshotError, StorageFullError, UnknownDatasetError } from "./errors";
export { type ImportOptions, Library, type StoreProgress } from "./library";
export { Overlay } from "./overlay";
export { Snapshot, withSnapshot } from "./snapshot";
