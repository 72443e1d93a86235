/** Parties told side by side, which "the two companies" and "its rival" mean later. */
import type { Context } from "../context";
import { NEGATED, UNSURE } from "../cues/doubt";
import { groupsOf } from "../sides/groups";
import type { View } from "../view/view";

/** Keeps the last parties that a sentence told side by side. */
export function notePair(view: View, context: Context): void {
  const groups = groupsOf(view);
  const pair = groups.find(({ entities }) => entities.length >= 2);
  const told = new Set(groups.flatMap(({ entities }) => entities));
  const two = pair?.entities ?? (told.size === 2 ? [...told] : undefined);
  if (!two) return;
  context.pair = two;
  context.namedAt = view.number;
  if (!NEGATED.test(view.line) && !UNSURE.test(view.line)) context.pairAt = view.number;
}
