/** How far the decisions on a release are. */

import { openReview } from "./decide";
import type { DraftRow, ReviewStart } from "./draft";
import { additionOf, needsDecision, type ReviewState } from "./state";

/** How many decisions there are to make, and how many are made. */
export function progressOf({ items }: Pick<ReviewState, "items">): DraftRow["facts"] {
  const open = items.filter(needsDecision);
  // Adding to a known record counts as a decision, and as accepting it.
  const added = items.filter((item) => additionOf(item) !== undefined).length;
  return {
    total: open.length + added,
    decided: open.filter(({ decision }) => decision !== "open").length + added,
    accepted: open.filter(({ decision }) => decision === "accepted").length + added,
  };
}

/** How far earlier decisions on a release are, where they apply to what a new reading found. */
export function progressOn(start: ReviewStart) {
  return ({ about, log, cursor }: Pick<DraftRow, "about" | "log" | "cursor">): DraftRow["facts"] =>
    progressOf(openReview(start, about, log, cursor).state);
}
