/** Changing what the user decided, and taking such a change back. Apart from the decisions, which views load too. */
import type { DecisionChange, SameDecision } from "./decision";

/** What was to be taken back has been decided anew since. */
export class DecisionMovedError extends Error {
  override readonly name = "DecisionMovedError";

  constructor() {
    super("This was decided anew in another tab or popover meanwhile. That stays; nothing was taken back.");
  }
}

/**
 * All decisions after a change, and the change that takes it back.
 * @throws DecisionMovedError where the change takes another back that does not stand any more
 */
export function afterChange(
  before: readonly SameDecision[],
  { keep, forget, over }: DecisionChange,
): { decisions: SameDecision[]; back: DecisionChange } {
  const named = new Set([...forget, ...keep.map(({ id }) => id)]);
  const replaced = before.filter(({ id }) => named.has(id));
  if (over && textOf(over) !== textOf(replaced)) throw new DecisionMovedError();
  const known = new Set(replaced.map(({ id }) => id));
  return {
    decisions: [...before.filter(({ id }) => !named.has(id)), ...keep],
    back: { keep: replaced, forget: [...named].filter((id) => !known.has(id)), over: keep },
  };
}

/** Decisions as a text to compare. */
function textOf(decisions: readonly SameDecision[]): string {
  return JSON.stringify(decisions.map(({ id, same, at }) => [id, same, at]).sort());
}
