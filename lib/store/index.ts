/**
 * The store: datasets in IndexedDB, for windows, workers and service workers. Backups and the user's own dataset are
 * not exported here: few need them, and a bundler would put them in front of all.
 */

export { Restored } from "./backup/restored";
export type { DatasetEntry } from "./database";
export {
  DatasetMovedError,
  NewerDatabaseError,
  StaleSnapshotError,
  StorageFullError,
  UnknownDatasetError,
} from "./errors";
export { Library } from "./library";
export { withOnlyLock } from "./locks";
export { Overlay } from "./overlay";
export { PerRevision } from "./per-revision";
export { DraftMovedError, Drafts, type NewDraft, type RemovedDraft } from "./releases/drafts";
export type { Member } from "./same/same-view";
export { Snapshot, withSnapshot } from "./snapshot";
export type { StoreProgress } from "./versions/commit";
export type { HandedOver, Staging } from "./versions/staging";
export type { StoredVersion } from "./versions/stored-version";
export { takeIn, takeRepaired } from "./versions/take-in";
