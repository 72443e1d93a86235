import { NEGATED, TOGETHER, UNSURE } from "./cues";
import type { DealEvent } from "./event";
import { groupsOf, skipAside } from "./groups";
import type { View } from "./view";

/** The lead of a release may say no more than that two parties do something together. */
export function togetherEvent(view: View): DealEvent | undefined {
  const groups = groupsOf(view, ({ mention }) => mention !== undefined && mention.entity.type !== "place");
  const group = groups.find(
    ({ entities, preposition }) => entities.length >= 2 && (preposition === "" || preposition === "between"),
  );
  if (!group) return undefined;
  const from = skipAside(view.steps, group.to, view.steps.length);
  const rest = view.line.slice(view.offsets[from] ?? 0).replace(/^, /u, "");
  const match = TOGETHER.exec(rest);
  if (!match || NEGATED.test(` ${rest.slice(0, 60)}`) || UNSURE.test(` ${rest.slice(0, 24)}`))
    return undefined;
  const planned = /(?:plan to invest|their plan|preparing|are planning|intend|want to)/u.test(
    rest.slice(0, 120),
  );
  const status =
    /^(?:\w+ ){0,3}(?:renew|extend|are (?:renewing|extending))|(?:third|second|next|new) phase of/u.test(rest)
      ? "extended"
      : planned
        ? "planned"
        : /\bare ending\b/u.test(rest)
          ? "ended"
          : "announced";
  return {
    deed: "agree",
    view,
    from,
    to: Math.min(view.steps.length, from + 3),
    cue: rest.slice(0, 200),
    parties: group.entities,
    resolved: false,
    status,
    separate: false,
    rule: "joint lead",
  };
}
