/** Messages about the queue. */
import { counted } from "@/lib/model/counted";
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

/** A text that was in the queue before. */
export interface Repeated {
  name: string | undefined;
  /** The release that has the same text. */
  other: string;
  /** Whether that release was opened in its place. */
  isShown: boolean;
}

/** So many names are told. */
const MOST_NAMED = 20;

/** That texts of a batch were in the queue before, and which; `undefined` where none was. */
export function repeatedNote(all: readonly Repeated[]): QueueNote | undefined {
  const [one, other] = all;
  if (!one) return undefined;
  if (other) {
    const opened = all.findLast(({ isShown }) => isShown);
    const told = `${counted(all.length, "text")} were in the queue already: ${namesOf(all)}.`;
    return { text: opened ? `${told} ${nameOf(opened)} was opened as you left it.` : told };
  }
  if (one.isShown) return { text: "This text is in the queue already: it is shown as you left it." };
  return { text: `${nameOf(one)} is in the queue already.`, release: one.other };
}

function namesOf(all: readonly Repeated[]): string {
  const names = all.slice(0, MOST_NAMED).map(nameOf).join(", ");
  const left = all.length - MOST_NAMED;
  return left > 0 ? `${names} and ${counted(left, "other")}` : names;
}

function nameOf({ name = "A text" }: Repeated): string {
  return `“${name}”`;
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
