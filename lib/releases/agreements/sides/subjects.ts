/** Finds the subject of a cue: the group before its verb, inside the cue or after it. */

import type { Entity } from "../../entities/entity";
import { MONTHS } from "../../text/months";
import { regex } from "../../text/regex";
import { type Hit, hitsOf } from "../cues/hits";
import { type View, wordAt } from "../view/view";
import { skipAside } from "./asides";
import type { Group } from "./groups";

/** "A contract signed by A and B": a participle after its noun. */
export const PARTICIPLE =
  /^\S+ (?:\S+ ){0,7}?(?:, |that |which )?(?:signed|inked|concluded|sealed|reached|executed|struck|closed)$/u;

/** The subject inside a cue, right before its verb: "The agreement that X signed with Y". */
export function insideRelative({ steps }: View, hit: Hit, groups: readonly Group[]): Group | undefined {
  if (!PARTICIPLE.test(hit.text)) return undefined;
  return groups.find(
    ({ from, to, preposition }) =>
      from > hit.from &&
      to < hit.to &&
      preposition === "" &&
      hit.to - to <= 3 &&
      steps
        .slice(to, hit.to - 1)
        .every(({ word }) => /^(?:has|have|had|also|now|recently|jointly|previously)$/.test(word)),
  );
}

/** The holder of the document, in a clause inside the cue: "The order that X won has been withdrawn by Y". */
export function takerWithin({ steps }: View, hit: Hit, groups: readonly Group[]): readonly Entity[] {
  if (hit.deed !== "end" && hit.deed !== "extend") return [];
  const taker = groups.find(
    ({ from, to }) =>
      from > hit.from &&
      to < hit.to &&
      /^(?:that|which)$/.test(wordAt(steps, steps[from - 1]?.word === "the" ? from - 2 : from - 1)),
  );
  return taker?.entities ?? [];
}

/** The subject behind the partner: "Under an agreement with X, Y will build". */
export function subjectBehind(
  view: View,
  after: readonly Group[],
  partners: readonly Entity[],
): Entity[] | undefined {
  const partner = after.findIndex(({ entities }) => entities.some((entity) => partners.includes(entity)));
  const next = after[partner + 1];
  const last = after[partner];
  if (!next || !last || next.preposition !== "") return undefined;
  const between = view.steps.slice(last.to, next.from).map(({ word }) => word);
  return between.at(-1) === "," || (between.length <= 3 && between[0] === ",") ? next.entities : undefined;
}

/** Whether a verb with its own subject is right before a group. */
function isObject(view: View, group: Group, groups: readonly Group[]): boolean {
  return hitsOf(view).some(
    ({ deed, from, to }) =>
      deed !== "noun" &&
      to <= group.from &&
      group.from - to <= 3 &&
      groups.some((other) => other.to <= from && other.preposition === ""),
  );
}

/** Whether a verb belongs to a relative clause about the group right before it. */
function isRelative(steps: View["steps"], { to: end, entities }: Group, { from, deed }: Hit): boolean {
  // "The Orvale Board (OB), which agreed"
  let to = end;
  if (steps[to]?.word === "(") while (to < end + 6 && steps[to - 1]?.word !== ")") to += 1;
  return (
    entities.length === 1 &&
    deed !== "noun" &&
    steps[to]?.word === "," &&
    /^(?:which|who)$/.test(wordAt(steps, to + 1)) &&
    from - to <= 7 &&
    steps.slice(to + 2, from).every(({ word }) => WHEN.test(word))
  );
}

const ITS_PART =
  /^(?:[\p{L}]+ ){0,2}?its (?:[\p{L}-]+ ){0,3}?(?:arm|unit|subsidiary|division|branch|affiliate|board|council|cabinet) (?:has |have |had |also |recently )*$/u;

const WHEN = regex("u")`
  ^(?:has|have|had|was|were|is|won|received|secured|landed|also|last|this|earlier|recently|already|just
    |month|week|year|today|yesterday|in|on|late|early|\p{L}+day|\d{1,4}|${MONTHS}|spring|summer|autumn
    |winter)$
`;

/** The owner of the document: "The extension of A's parking | contract with B". */
const ownerOf = ({ steps }: View, hit: Hit, groups: readonly Group[]) =>
  groups.find(
    ({ to, entities, preposition }) =>
      entities.length === 1 &&
      /^(?:of)?$/.test(preposition) &&
      steps[to]?.word === "'s" &&
      to < hit.from &&
      hit.from - to <= 3 &&
      steps.slice(to + 1, hit.from).every(({ word }) => /^[\p{L}-]+$/u.test(word)),
  );

/** The nearest group before the verb that no preposition governs. */
export function subjectOf(view: View, hit: Hit, groups: readonly Group[], clause: number): Group | undefined {
  const { steps } = view;
  const owner = hit.deed === "noun" ? ownerOf(view, hit, groups) : undefined;
  if (owner) return owner;
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i];
    if (!group || group.to > hit.from) continue;
    const genitive = steps[group.to]?.word === "'s";
    const rest = skipAside(steps, genitive ? group.to + 1 : group.to, hit.from);
    const near = hit.from - rest;
    // "the boards of A and B", "the chairs of A and of B": both act.
    if (group.preposition === "of" && group.entities.length >= 2 && (i === 0 || near < 8)) return group;
    // "From X, which last month won the order"
    if (isRelative(steps, group, hit)) return group;
    const pronoun = view.line.slice(view.offsets[clause] ?? 0, view.offsets[hit.from] ?? 0);
    if (group.from < clause && /(?:^| )(?:it|they|we|its) /u.test(pronoun)) {
      // "X said that it signed": "it" is the speaker.
      if (/(?:^| )(?:it|they) /u.test(pronoun) && group.preposition === "") return group;
      // "A signed nothing, although its private-sector arm closed a loan with B": the arm's deed.
      if (ITS_PART.test(pronoun) && group.preposition === "" && group.entities.length === 1 && i === 0)
        return group;
      // "the second such deal for X: in March it renewed": X is the only party before the pronoun.
      if (/(?:^| )it /u.test(pronoun) && group.entities.length === 1 && i === 0) return group;
      continue;
    }
    // "Retained A and engaged B": the subject of "retained".
    if (i > 0 && steps[hit.from - 1]?.word === "and" && isObject(view, group, groups)) continue;
    if (group.preposition !== "" && group.preposition !== "between" && near > 0) continue;
    if (/^(?:with|by|from|of|to|for|at)$/.test(group.preposition)) continue;
    return group;
  }
  return undefined;
}
