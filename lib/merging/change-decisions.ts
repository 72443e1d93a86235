/** Changes what the user decided, and takes such a change back. */
import type { DecisionChange, SameDecision } from "./decision";

/** Thrown where a decision that was to be taken back has been changed since. */
export class DecisionMovedError extends Error {
  override readonly name = "DecisionMovedError";

  constructor() {
    super("Another tab or popover has decided this anew. Nothing was taken back.");
  }
}

/** Whether decisions still stand as `back` expects them, so that it can take them back. */
export function canTakeBack(decisions: readonly SameDecision[], back: DecisionChange): boolean {
  return back.over === undefined || textOf(back.over) === textOf(namedBy(back, decisions));
}

/**
 * All decisions after a change, and the change that takes it back.
 * @throws DecisionMovedError where the change takes back another that no longer stands
 */
export function afterChange(
  before: readonly SameDecision[],
  change: DecisionChange,
): { decisions: SameDecision[]; back: DecisionChange } {
  if (!canTakeBack(before, change)) throw new DecisionMovedError();
  const { keep } = change;
  const named = idsOf(change);
  const replaced = namedBy(change, before);
  const known = new Set(replaced.map(({ id }) => id));
  return {
    decisions: [...before.filter(({ id }) => !named.has(id)), ...keep],
    back: { keep: replaced, forget: [...named].filter((id) => !known.has(id)), over: keep },
  };
}

/** The ids of all decisions that a change is about. */
function idsOf({ keep, forget }: DecisionChange): Set<string> {
  return new Set([...forget, ...keep.map(({ id }) => id)]);
}

/** The decisions that a change is about. */
function namedBy(change: DecisionChange, decisions: readonly SameDecision[]): SameDecision[] {
  const ids = idsOf(change);
  return decisions.filter(({ id }) => ids.has(id));
}

/** Decisions as a text to compare. */
function textOf(decisions: readonly SameDecision[]): string {
  return JSON.stringify(decisions.map(({ id, same, at }) => [id, same, at]).sort());
}
