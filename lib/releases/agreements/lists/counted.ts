/** "X has awarded three contracts.": sentences behind it tell with whom, by what each will do. */

import type { Entity } from "../../entities/entity";
import type { Context } from "../context";
import { INSTRUMENT } from "../cues/cues";
import { NEGATED, UNSURE } from "../cues/doubt";
import type { Deal } from "../deal";
import type { DealEvent } from "../event";
import { skipAside } from "../sides/asides";
import { type Group, groupsOf } from "../sides/groups";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

/** Who agreed with several that are named behind it. */
export interface Counted {
  who: Entity;
  words: string;
  /** The last sentence that may name one. */
  last: number;
}

const SEVERAL = new LinePattern(
  new RegExp(
    `(?:^| )(?:sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:ed|es)|announc(?:ed|es)|enter(?:ed|s) into|awarded|awards|agreed|placed|sealed|clos(?:ed|es)|secured|won|landed) (?:[^ ;.@]+ ){0,14}?(?:two|three|four|five|six|seven|eight|several|\\d) (?:[^ ;.,@\\d]+ ){0,3}?${INSTRUMENT} `,
    "u",
  ),
);
/** How many sentences behind may name one of them. */
const FAR = 6;

/** Whether a sentence tells of several agreements of one party and names none that they are with. */
export function countedIn(view: View): Counted | undefined {
  const match = SEVERAL.exec(view.line);
  if (!match || view.sentence.kind !== "body" || NEGATED.test(view.line) || UNSURE.test(view.line))
    return undefined;
  const groups = groupsOf(view);
  const [first] = groups;
  const [who, other] = first?.entities ?? [];
  if (!first || !who || other || first.preposition !== "" || (view.offsets[first.from] ?? 0) > match.index)
    return undefined;
  const named = groups.some(
    ({ preposition, entities }) =>
      /^(?:with|to|between|among|by|from|and)$/.test(preposition) && !entities.includes(who),
  );
  return named ? undefined : { who, words: match[0].trim(), last: view.number + FAR };
}

/** What whoever is chosen does. */
const TAKES_PART =
  /^(?:, (?:[^ ,@]+ ){1,4}, )?(?:(?:will|is to|are to) (?:also |\p{L}+ly )?(?:supply|deliver|provide|build|construct|install|design|manufacture|make|produce|carry|handle|take|equip|erect|operate|run|maintain|manage|drill|lay|be responsible)|becomes?|(?:was|were|has been|have been|is|are) (?:also |\p{L}+ly )?(?:contracted|chosen|selected|appointed|engaged|hired|commissioned|awarded|tasked|named|retained)|gets|takes on|takes care|supplies|provides|delivers|carries|handles|builds) /u;

/** The agreements of which a sentence behind one that counts them tells. */
export function countedEvents(view: View, { counted }: Context, deals: readonly Deal[]): DealEvent[] {
  if (!counted || view.number > counted.last || view.sentence.kind === "headline") return [];
  if (NEGATED.test(view.line) || UNSURE.test(view.line) || / (?:said|says|" )/u.test(view.padded)) return [];
  const { who } = counted;
  const told = (one: Entity) => deals.some(({ parties }) => parties.includes(who) && parties.includes(one));
  return groupsOf(view).flatMap((group) => {
    const [one, other] = group.entities;
    if (!one || other || one === who || told(one) || !opens(view, group)) return [];
    const at = skipAside(view.steps, group.to, view.steps.length);
    if (!TAKES_PART.test(view.line.slice(view.offsets[at] ?? view.line.length))) return [];
    return [
      {
        deed: "choose" as const,
        view,
        from: group.from,
        to: Math.min(view.steps.length, at + 2),
        cue: `${counted.words} ${view.line.slice(view.offsets[group.from] ?? 0).slice(0, 160)}`,
        parties: [who, one],
        resolved: false,
        status: /^(?:sign|ink|conclud|enter|seal|clos)/u.test(counted.words)
          ? ("signed" as const)
          : ("announced" as const),
        separate: true,
        rule: "listed",
      },
    ];
  });
}

/** Whether a group acts at the head of a sentence or of a clause of its own: ", and B will". */
function opens({ steps }: View, { from, preposition, named }: Group): boolean {
  if (preposition !== "" || !named) return false;
  let at = from;
  while (
    /^(?:the|\^|'s|-based|[\p{L}-]+(?:maker|company|group|provider|firm|operator))$/u.test(
      steps[at - 1]?.word ?? "",
    )
  )
    at -= 1;
  const before = steps[at - 1]?.word;
  return (
    before === undefined ||
    /^[:;,]$/.test(before) ||
    (before === "and" && /^[,;^]$|^@$/.test(steps[at - 2]?.word ?? "")) ||
    from <= 4
  );
}
