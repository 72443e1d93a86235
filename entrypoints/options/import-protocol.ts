/** What the options page and its import workers say to each other. One reads a file, a second puts it in place. */
import type { ImportEvent, WithoutPlace } from "@/components/options/import-events";
import type { Mapping } from "@/lib/formats/mapping/mapping";
import type { RowsOptions } from "@/lib/formats/tables/preview";
import type { DatasetInfo, Problem } from "@/lib/model";
import type { HandedOver } from "@/lib/store";

/** To a worker: `read` or `commit` once, then the answers that it waits for; `cancel` at any time. */
export type ToWorker =
  | ({ type: "commit" } & Handed)
  | { type: "read"; name: string; content: Blob }
  | { type: "preview"; rows: RowsOptions }
  | { type: "map"; mapping: Mapping; rows: RowsOptions }
  | { type: "goOn" }
  | { type: "toColumns" }
  | { type: "keepBoth" }
  | { type: "cancel" };

/** From the worker. */
export type FromWorker =
  | ImportEvent
  /** All is staged: a new worker commits it, since what this one read still takes memory. */
  | ({ type: "staged" } & Handed)
  /** The new worker waits for this one to end. */
  | { type: "queued" }
  /** It is stored; `done` follows, unless the user does not wait for what it has in common with others. */
  | { type: "inPlace"; done: Extract<ImportEvent, { type: "done" }> };

/** What one worker hands to the next. */
export interface Handed {
  handed: HandedOver;
  info: DatasetInfo;
  /** Faulty records that stayed out. */
  leftOut: number;
  withoutPlace: WithoutPlace;
  /** What may be meant otherwise. */
  warnings?: readonly Problem[];
  /** The version that it replaces, as the user saw it. */
  replaced?: { version: string; generation: string };
}

/** How many differences are sent at most: a new version can change a million records. */
export const MOST_DIFFERENCES = 5_000;
