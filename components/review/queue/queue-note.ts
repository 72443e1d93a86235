/** Messages about the queue. */
import { aboutNow } from "@/lib/review/about";
import type { DraftRow } from "@/lib/review/draft";
import type { ReadingOutcome } from "../review-api";

export interface QueueNote {
  text: string;
  /** The release that it links to. */
  release?: string;
  /** Takes back what it tells of. */
  undo?: () => void;
}

/** That a text was in the queue before. `isShown`: whether the user sees it. */
export function repeatedNote(row: DraftRow | undefined, other: string, isShown: boolean): QueueNote {
  if (isShown) return { text: "This text is in the queue already: it is shown as you left it." };
  return { text: `“${row?.name ?? "A text"}” is in the queue already.`, release: other };
}

/** Why a release was not read again. A release that could not be read at all says so itself. */
export function unreadNote(outcome: ReadingOutcome, row: DraftRow | undefined): QueueNote | undefined {
  if (outcome.type !== "failed" || !row || row.stage === "failed") return undefined;
  return { text: `${outcome.problem.message} ${outcome.problem.advice}` };
}

/** That releases were added which are not shown yet. */
export function addedNote(ids: readonly string[], name: string | undefined): QueueNote {
  const [first] = ids;
  return first !== undefined && ids.length === 1
    ? { text: `“${name ?? "A release"}” was added to the queue.`, release: first }
    : { text: `${ids.length} releases were added to the queue.` };
}

/** That a release was taken off. */
export function removedNote(row: DraftRow, undo: () => void): QueueNote {
  return { text: `“${aboutNow(row).title ?? row.name}” was taken off the queue.`, undo };
}
