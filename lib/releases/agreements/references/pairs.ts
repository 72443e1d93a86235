/** Remembers parties named side by side, for later "the two companies" or "its rival". */
import type { Context } from "../context";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type Group, groupsOf } from "../sides/groups";
import type { View } from "../view/view";

/** Keeps the last parties that a sentence named side by side. */
export function notePair(view: View, context: Context): void {
  const groups = groupsOf(view).filter((group) => !isHelper(view, group));
  // "A signs loans with B and C": A with each; B and C are no pair.
  const led = groups.some(({ preposition, entities }) => preposition === "" && entities.length === 1);
  const pair = groups.find(
    ({ entities, preposition }) => entities.length >= 2 && !(led && /^(?:with|to)$/.test(preposition)),
  );
  const all = new Set(groups.flatMap(({ entities }) => entities));
  const two = pair?.entities ?? (all.size === 2 ? [...all] : undefined);
  if (!two) return;
  context.pair = two;
  context.namedAt = view.number;
  if (!NEGATED.test(view.line) && !UNSURE.test(view.line)) context.pairAt = view.number;
}

/** "A grant to the town, with the aid of B": a helper is no side. */
const isHelper = ({ line, offsets }: View, { from, entities }: Group) =>
  entities.length === 1 && HELP.test(line.slice(Math.max(0, (offsets[from] ?? 0) - 60), offsets[from] ?? 0));
const HELP =
  /(?:^| )(?:with|under|through|thanks to) (?:the )?(?:[\p{L}-]+ ){0,2}?(?:aid|help|support|assistance|backing|mediation|facilitation|auspices|patronage|supervision) (?:of|from|by) (?:the )?$/u;
