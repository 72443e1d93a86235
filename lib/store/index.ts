/**
 * The store: datasets in IndexedDB, for windows, workers and service workers. Backups and the user's own dataset are
 * not exported here: few need them, and a bundler would put them in front of all.
 */
export type { StoreProgress } from "./commit";
export type { DatasetEntry } from "./database";
export { DraftMovedError, Drafts, type NewDraft, type RemovedDraft } from "./drafts";
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
export { Restored } from "./restored";
export type { Member } from "./same-view";
export { Snapshot, withSnapshot } from "./snapshot";
export type { HandedOver, Staging } from "./staging";
export type { StoredVersion } from "./stored-version";
export { takeIn, takeRepaired } from "./take-in";
