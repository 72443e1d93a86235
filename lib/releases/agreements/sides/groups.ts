/** Finds groups of parties named side by side, such as "A, B and C", with descriptions in between. */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import { WordClass } from "../view/lexeme";
import { lineOf, type Step, type View, wordAt } from "../view/view";
import { actingGroups } from "./acting-for";
import { areFounders, isPart, isStage, NO_LINK, PREPOSITIONS, skipAside } from "./asides";
import { withoutBystanders } from "./bystanders";
import { isOfFirst } from "./described";
import { joins } from "./joins";
import { pastOfficer } from "./officers";
import { outsidersIn } from "./outsiders";
import { prepositionBefore } from "./prepositions";

/** A group of parties; `from` and `to` (exclusive) number its steps in the sentence. */
export interface Group {
  entities: Entity[];
  from: number;
  to: number;
  /** The preposition before it, or empty. */
  preposition: string;
  /** Named, not only meant by words such as "the two companies". */
  named: boolean;
}

/** The groups of a sentence, from left to right. */
export function groupsOf(view: View): readonly Group[] {
  view.groups ??= withoutBystanders(view, actingGroups(view, findGroups(view)));
  return view.groups;
}

function findGroups(view: View): Group[] {
  const { steps } = view;
  const outsiders = outsidersIn(view);
  const groups: Group[] = [];
  let open: Group | undefined;
  /** Whether the last party of the group was already in it. */
  let isRepeated = false;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step || step.parties.length === 0 || step.bracket || isStage(steps, i)) continue;
    if (outsiders.has(i)) continue;
    if (open && (isInAside(steps, open, i) || isWhosePart(steps, open.to, i))) continue;
    if (open && step.mention && (ownedBy(steps, open.to, i) || isOfFirst(steps, open.to, i))) {
      // "with Bombay's Saffron Reel": the owner only describes the next name.
      open.entities = [...(isRepeated ? open.entities : open.entities.slice(0, -1)), ...step.parties];
      open.to = i + 1;
    } else if (open && step.mention && isUnitOf(steps, open, i)) {
      // "A unit of X, Y, has signed": Y is the unit.
      open.entities = [...step.parties];
      open.to = i + 1;
      open.preposition = prepositionBefore(steps, open.from - 2);
    } else if (open && !isApart(steps, open, i) && joins(steps, open.to, i)) {
      const { entities } = open;
      isRepeated = step.parties.some((party) => entities.includes(party));
      open.entities = union(entities, step.parties);
      open.to = i + 1;
      open.named ||= step.mention !== undefined;
    } else {
      isRepeated = false;
      open = {
        entities: [...step.parties],
        from: i,
        to: i + 1,
        preposition: prepositionBefore(steps, i),
        named: step.mention !== undefined,
      };
      groups.push(open);
    }
  }
  return groups;
}

/** Whether a name is in an apposition to the group before. */
function isInAside(steps: readonly Step[], { to }: Group, at: number): boolean {
  return (
    at < skipAside(steps, to, steps.length) &&
    (!/^(?:and|&|,)$/.test(wordAt(steps, at - 1)) ||
      isPart(steps, at) ||
      (steps[to]?.word === "," && areFounders(steps, to + 1)))
  );
}

/** Whether a name begins something new, whatever stands between it and the group before. */
function isApart(steps: readonly Step[], group: Group, at: number): boolean {
  const { entities, from, to, preposition } = group;
  const mark = steps[skipAside(steps, to, at)]?.word;
  const ownVerb =
    mark === "," &&
    preposition !== "" &&
    preposition !== "between" &&
    (preposition !== "of" || (entities.length === 1 && OPENS.test(wordAt(steps, 0)))) &&
    prepositionBefore(steps, at) !== preposition;
  return (
    // "With X, Y has signed"; "…; X will observe"
    ((ownVerb || mark === ";") && startsClause(steps, at)) ||
    // "Funded by X, A and B have signed": the funder is not among them.
    opensFunded(steps, group, at) ||
    CONTRAST.test(wordAt(steps, from - 1))
  );
}

/** "For the construction of X, Y has engaged …": words that open a phrase which ends at the comma. */
const OPENS = /^(?:for|in|at|after|before|during|as|since|under|by|with|on|following|through|upon)$/;

/**
 * Whether an opening phrase ends at the comma after a group: "Funded by X, | A and B have signed", "with support from
 * X, | A".
 */
function opensFunded(steps: readonly Step[], { from, to, preposition }: Group, next: number): boolean {
  if (
    next - to > LONGEST_OFFICER ||
    steps[pastOfficer(steps, skipAside(steps, to, next), next)]?.word !== ","
  )
    return false;
  if (from > FAR || (steps[0]?.parties.length ?? 0) > 0) return false;
  const words = lineOf(steps, 0, from);
  return (/^(?:by|from|of)$/.test(preposition) && from <= 9 && FUNDED.test(words)) || WATCHED.test(words);
}

/** "X's general director Jo Berg," */
const LONGEST_OFFICER = 8;
/** The most steps of an opening phrase. */
const FAR = 14;

/** "In the presence of the head of X, | A and B have signed", "witnessed by X, | A": an onlooker. */
const WATCHED = regex("u")`
  ^(?:(?:held |signed )?(?:in|at) the presence of (?:[^ ,.;@]+ ){0,9}?
    |(?:witnessed|attended|hosted|watched|overseen|observed|blessed) by (?:[^ ,.;@]+ ){0,9}?
    |(?:under|with) the (?:auspices|patronage|supervision|blessing) of (?:[^ ,.;@]+ ){0,6}?
    |(?:at|on|upon) the invitation of (?:[^ ,.;@]+ ){0,6}?)$
`;

const FUNDED = regex("u")`
  ^(?:(?:partly |co-|jointly )?
    (?:funded|co-funded|financed|co-financed|supported|backed|sponsored|encouraged|guided|advised|assisted) by
    |(?:with|thanks to|through) (?:the )?(?:[\p{L}-]+ ){0,2}?
     (?:support|help|assistance|funding|backing|aid|money|funds|blessing|mediation) (?:of|from)) (?:the |\^ 's )?
  $
`;

/**
 * Whether a name is a part of the party before that signs nothing here: "The Bank, whose private-sector arm, | X, |
 * lends".
 */
function isWhosePart(steps: readonly Step[], from: number, at: number): boolean {
  if (steps[from]?.word !== "," || steps[from + 1]?.word !== "whose" || at - from > 7) return false;
  return (
    steps[at - 1]?.word === "," &&
    OWN_PART.test(wordAt(steps, at - 2)) &&
    !steps.slice(at).some(({ word }) => AGREES.test(word))
  );
}

const OWN_PART = /^(?:arm|unit|subsidiary|affiliate|division|branch|parent|owner|shareholder)$/;
const AGREES =
  /^(?:sign|ink|agree|conclud|partner|order|buy|bought|acquir|award|won|contract|extend|renew|invest|enter)/;

/** "Bombay's Saffron Reel", "Sarmatia's state-owned WZL Works". */
function ownedBy(steps: readonly Step[], from: number, to: number): boolean {
  const isOf = steps[from]?.word === "'s";
  if (isOf && to - from <= 10 && OWN_HOUSE.test(lineOf(steps, from + 1, to))) return true;
  if (to - from > 5) return false;
  // "A-owned data centre company B"
  if (OWNED.at(steps, from))
    return steps.slice(from + 1, to).every(({ word }) => /^[\p{L}-]+$/u.test(word) && !NO_LINK.test(word));
  if (!isOf) return false;
  // "The carrier's Zemtek 737": a product by its maker's name, not a party.
  if (/^\d/u.test(wordAt(steps, to + 1))) return false;
  if (
    /^(?:subsidiary|unit|arm|affiliate|division|branch)$/.test(wordAt(steps, to - 1)) &&
    steps.slice(from + 1, to).every(({ word }) => /^[\p{L}-]+$/u.test(word) && !PREPOSITIONS.has(word))
  )
    return true;
  for (let i = from + 1; i < to; i++)
    if (
      !/^(?:\p{L}+-\p{L}+|national|largest|biggest|second|own|public|private|big|leading|main|wholly|owned|fully|listed|based|subsidiary|unit|arm|affiliate|daughter|division|branch)$/u.test(
        wordAt(steps, i),
      )
    )
      return false;
  return true;
}

/** "X's | sister college in Bulgaria, the | Y" */
const OWN_HOUSE = regex("u")`
  ^(?:[\p{L}-]+ ){0,2}?(?:subsidiary|unit|arm|branch|affiliate|division|daughter|sister|college|company
    |airline|institute|laboratory|campus|bank|school|hospital) (?:(?:in|of|at) (?:the )?\^ )?, (?:the )?$
`;

const OWNED = new WordClass(
  /^-(?:owned|backed|controlled|held|led|run|managed|operated|funded|financed|affiliated|linked|sponsored|part-owned)$/,
);

/** "Unlike X, the maker Y has signed": words that contrast a party with the next one. */
const CONTRAST = /^(?:unlike|like|following|despite|besides|except|beyond|versus)$/;

function isUnitOf(steps: readonly Step[], { from, to, entities }: Group, next: number): boolean {
  return (
    entities.length === 1 &&
    next === to + 1 &&
    steps[to]?.word === "," &&
    steps[from - 1]?.word === "of" &&
    /^(?:unit|subsidiary|arm|affiliate|division|branch|company)$/.test(wordAt(steps, from - 2)) &&
    /^(?:,|has|have|will|signed|and)$/.test(wordAt(steps, next + 1))
  );
}

/** Whether a verb follows the name: "…, and B is testing". */
function startsClause(steps: readonly Step[], at: number): boolean {
  const next = skipAside(steps, at + 1, Math.min(steps.length, at + 40));
  return VERB.test(wordAt(steps, next));
}

const VERB = regex("")`
  ^(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|signed|announced|agreed|acquired|took
    |ordered|selected|holds|owns|plans|lets|takes|uses|does|did|makes|wants|expects|remains|declined|denied
    |gets|pays|brings|keeps|runs|operates|joins|joined|bought|sold|inked|won|became|becomes|provides
    |supplies|builds|develops|launched|confirmed|added|called|began|started|closed|concluded|entered|chose
    |picked|put|gave|made)$
`;
