/** Finds groups of parties named side by side, such as "A, B and C", with descriptions in between. */
import type { Entity } from "../../entities/entity";
import { WordClass } from "../view/lexeme";
import { lineOf, type Step, type View, wordAt } from "../view/view";
import { actingGroups } from "./acting-for";
import { isPart, isStage, NO_LINK, PREPOSITIONS, SORT, skipAside, tellsFounders } from "./asides";
import { withoutBystanders } from "./bystanders";
import { isOfFirst } from "./described";
import { ACTS_FOR, pastCounterpart, pastOfficer } from "./officers";
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
  const groups: Group[] = [];
  let open: Group | undefined;
  /** Whether the last party of the group was already in it. */
  let told = false;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step || step.parties.length === 0 || step.bracket || isStage(steps, i)) continue;
    // A name inside an apposition belongs to the group before.
    if (
      open &&
      i < skipAside(steps, open.to, steps.length) &&
      (!/^(?:and|&|,)$/.test(wordAt(steps, i - 1)) ||
        isPart(steps, i) ||
        (steps[open.to]?.word === "," && tellsFounders(steps, open.to + 1)))
    )
      continue;
    if (open && isWhosePart(steps, open.to, i)) continue;
    // "with Bombay's Saffron Reel": the owner only describes the next name.
    if (open && step.mention && (ownedBy(steps, open.to, i) || isOfFirst(steps, open.to, i))) {
      open.entities = [...(told ? open.entities : open.entities.slice(0, -1)), ...step.parties];
      open.to = i + 1;
      continue;
    }
    const ownVerb =
      open !== undefined &&
      open.preposition !== "" &&
      open.preposition !== "between" &&
      (open.preposition !== "of" || (open.entities.length === 1 && OPENS.test(wordAt(steps, 0)))) &&
      steps[skipAside(steps, open.to, i)]?.word === "," &&
      prepositionBefore(steps, i) !== open.preposition &&
      startsClause(steps, i);
    // "A unit of X, Y, has signed": Y is the unit.
    if (open && step.mention && isUnitOf(steps, open, i)) {
      open.entities = [...step.parties];
      open.to = i + 1;
      open.preposition = prepositionBefore(steps, open.from - 2);
      continue;
    }
    // "Funded by X, A and B have signed": the funder is not among them. "…; X will observe": a clause of its own.
    const apart =
      open !== undefined &&
      ((steps[skipAside(steps, open.to, i)]?.word === ";" && startsClause(steps, i)) ||
        opensFunded(steps, open, i));
    const contrast = open !== undefined && CONTRAST.test(wordAt(steps, open.from - 1));
    if (open && !ownVerb && !apart && !contrast && joined(steps, open.to, i)) {
      told = step.parties.some((party) => open?.entities.includes(party));
      for (const party of step.parties) if (!open.entities.includes(party)) open.entities.push(party);
      open.to = i + 1;
      open.named ||= step.mention !== undefined;
    } else {
      told = false;
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
const WATCHED =
  /^(?:(?:held |signed )?(?:in|at) the presence of (?:[^ ,.;@]+ ){0,9}?|(?:witnessed|attended|hosted|watched|overseen|observed|blessed) by (?:[^ ,.;@]+ ){0,9}?|(?:under|with) the (?:auspices|patronage|supervision|blessing) of (?:[^ ,.;@]+ ){0,6}?|(?:at|on|upon) the invitation of (?:[^ ,.;@]+ ){0,6}?)$/u;

const FUNDED =
  /^(?:(?:partly |co-|jointly )?(?:funded|co-funded|financed|co-financed|supported|backed|sponsored|encouraged|guided|advised|assisted) by|(?:with|thanks to|through) (?:the )?(?:[\p{L}-]+ ){0,2}?(?:support|help|assistance|funding|backing|aid|money|funds|blessing|mediation) (?:of|from)) (?:the |\^ 's )?$/u;

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
const OWN_HOUSE =
  /^(?:[\p{L}-]+ ){0,2}?(?:subsidiary|unit|arm|branch|affiliate|division|daughter|sister|college|company|airline|institute|laboratory|campus|bank|school|hospital) (?:(?:in|of|at) (?:the )?\^ )?, (?:the )?$/u;

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
  return /^(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|signed|announced|agreed|acquired|took|ordered|selected|holds|owns|plans|lets|takes|uses|does|did|makes|wants|expects|remains|declined|denied|gets|pays|brings|keeps|runs|operates|joins|joined|bought|sold|inked|won|became|becomes|provides|supplies|builds|develops|launched|confirmed|added|called|began|started|closed|concluded|entered|chose|picked|put|gave|made)$/.test(
    wordAt(steps, next),
  );
}

/** Whether the words between two names only join them: ", and the Paris-based sales company". */
function joined(steps: readonly Step[], from: number, to: number): boolean {
  let at = pastOfficer(steps, skipAside(steps, from, to), to);
  if (at >= to) return false;
  let link = isNextOfList(steps, from, at, to);
  const first = wordAt(steps, at);
  if (/^(?:,|;|\/|–|&|and|or|plus|×|→)$/.test(first)) {
    link = true;
    at += 1;
  } else if (first === "as" && steps[at + 1]?.word === "well" && steps[at + 2]?.word === "as") {
    link = true;
    at += 3;
  } else if (/^(?:along|together|jointly)$/.test(first) && steps[at + 1]?.word === "with") {
    link = true;
    at += 2;
  }
  if (!link) return false;
  if (
    first === "," &&
    /^(?:together|along|jointly)$/.test(wordAt(steps, at)) &&
    steps[at + 1]?.word === "with"
  )
    at += 2;
  if (first === "," && /^(?:and|or|plus|as)$/.test(wordAt(steps, at))) {
    at += 1;
    if (steps[at - 1]?.word === "as") at += 2;
  }
  if (steps[at]?.word === "of" || steps[at]?.word === "with") at += 1;
  // "With A, a subsidiary of B": B is A's owner, not the next of a list.
  if (steps[at - 1]?.word === "," && tellsOwner(steps, at, to)) return false;
  // Words before a name: an article, adjectives, a sort of company, a place of origin.
  // "and a consortium of A, B and C"
  // "and the co-founder and chief executive of B"
  for (let i = at; i < Math.min(to, at + (first === "and" ? 7 : 5)); i++)
    if (
      steps[i]?.word === "of" &&
      (/^(?:consortium|group|venture|alliance|team|syndicate|partnership|subsidiary|affiliate|unit|arm|members?)$/.test(
        wordAt(steps, i - 1),
      ) ||
        // "and the chief executive of B"
        ACTS_FOR.test(wordAt(steps, i - 1)))
    )
      at = i + 1;
  if (to - at > 7) return false;
  // "From A, outbidding B"
  if (first === "," && /ing$/.test(wordAt(steps, to - 1)) && to - at === 1) return false;
  at = pastCounterpart(steps, at, to);
  for (let i = at; i < to; i++) {
    const word = wordAt(steps, i);
    // "and three universities, B and C"
    if (word === "," && i === to - 1 && PLURAL_SORT.test(wordAt(steps, i - 1))) continue;
    // "the growers' cooperative"
    if (word === '"' && i === to - 1) continue;
    if (word === "^" || word === "'s" || word === "'" || /^-\p{L}+$/u.test(word)) continue;
    if (/^(?:the|its|their|a|an|also|both|fellow|another)$/.test(word)) continue;
    // "the steering wheel developer": a description of the next name.
    if (!/^(?:[\p{L}\p{N}][\p{L}\p{N}.'&-]*|[-–])$/u.test(word) || NO_LINK.test(word)) return false;
    if (first === "," && to - at > 5) return false;
  }
  return true;
}

/**
 * Whether the words up to a name say that it owns what is before it: "A wholly-owned subsidiary of | B", "a | B
 * company".
 */
function tellsOwner(steps: readonly Step[], from: number, to: number): boolean {
  if (from === to) return isPart(steps, to);
  if (!/^(?:an?|the|its|their|itself)$/.test(wordAt(steps, from))) return false;
  if (to === from + 1 && /^(?:a|an)$/.test(wordAt(steps, from)) && IS_ITS.test(wordAt(steps, to + 1)))
    return true;
  const of = steps.findIndex(({ word }, i) => i > from && i < to && word === "of");
  return of > 0 && OF_OWNER.test(wordAt(steps, of - 1));
}

const IS_ITS = /^(?:company|subsidiary|unit|affiliate|business|brand|portfolio|house|venture)$/;
const OF_OWNER =
  /^(?:subsidiary|affiliate|unit|arm|division|branch|member|part|daughter|offshoot|vehicle|venture|consortium|partnership|alliance|grouping)$/;

/**
 * Whether a comma that closes a description separates two parties of a list: "With A, which B owns, | the chip maker C,
 * and D".
 */
function isNextOfList(steps: readonly Step[], from: number, at: number, to: number): boolean {
  return (
    at > from + 1 &&
    at < to &&
    to - at <= 5 &&
    steps[at - 1]?.word === "," &&
    (SORT.test(wordAt(steps, to - 1)) || TRADER.test(wordAt(steps, to - 1))) &&
    steps.slice(at, to).every(({ word }) => /^[\p{L}-]+$/u.test(word) && !NO_LINK.test(word)) &&
    /^(?:,|and|\()$/.test(wordAt(steps, to + 1))
  );
}

/** "Coffee roaster" */
const TRADER = /\p{L}{3}(?:er|or)$/u;

const PLURAL_SORT =
  /^(?:universities|companies|banks|firms|partners|institutes|hospitals|airlines|carriers|schools|colleges|museums|cities|municipalities|ministries|utilities|operators|funds|investors|lenders|clubs|agencies|others|suppliers|manufacturers|retailers|developers|groups|associations|foundations)$/;
