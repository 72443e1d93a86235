/** What the options page and its import worker say to each other. One worker serves one import. */
import type { ImportEvent } from "@/components/options/options-api";

/** To the worker, in this order: `read` once, then `write` once it answered `checked`; `cancel` at any time. */
export type ToWorker = { type: "read"; name: string; content: Blob } | { type: "write" } | { type: "cancel" };

/** From the worker. */
export type FromWorker = ImportEvent;

/** Problems that cross at most: a file can have one for each of a million records. */
export const MOST_PROBLEMS = 5_000;
