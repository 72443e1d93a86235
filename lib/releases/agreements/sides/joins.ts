/** Tells whether words between two names only join them. */
import { regex } from "../../text/regex";
import { type Step, wordAt } from "../view/view";
import { isPart, NO_LINK, SORT, skipAside } from "./asides";
import { ACTS_FOR, pastCounterpart, pastOfficer } from "./officers";

/** Whether the words between two names only join them: ", and the Paris-based sales company". */
export function joins(steps: readonly Step[], from: number, to: number): boolean {
  const start = pastOfficer(steps, skipAside(steps, from, to), to);
  if (start >= to) return false;
  const first = wordAt(steps, start);
  const linked = pastLink(steps, start);
  if (linked === start && !isNextOfList(steps, from, start, to)) return false;
  let at = pastSecondLink(steps, first, linked);
  // "With A, a subsidiary of B": B is A's owner, not the next of a list.
  if (steps[at - 1]?.word === "," && saysOwner(steps, at, to)) return false;
  at = pastMembership(steps, at, to, first === "and" ? 7 : 5);
  if (to - at > 7) return false;
  // "From A, outbidding B"
  if (first === "," && /ing$/.test(wordAt(steps, to - 1)) && to - at === 1) return false;
  return onlyDescribes(steps, pastCounterpart(steps, at, to), to, first === ",");
}

const LINK = /^(?:,|;|\/|–|&|and|or|plus|×|→)$/;
const JOINTLY = /^(?:along|together|jointly)$/;

/** The step behind the word that joins two names; the same step if there is none. */
function pastLink(steps: readonly Step[], at: number): number {
  const first = wordAt(steps, at);
  if (LINK.test(first)) return at + 1;
  if (first === "as" && steps[at + 1]?.word === "well" && steps[at + 2]?.word === "as") return at + 3;
  return JOINTLY.test(first) && steps[at + 1]?.word === "with" ? at + 2 : at;
}

/** The step behind what may follow the joining word: ", together with", ", as well as", "and with". */
function pastSecondLink(steps: readonly Step[], first: string, from: number): number {
  let at = from;
  if (first === "," && JOINTLY.test(wordAt(steps, at)) && steps[at + 1]?.word === "with") at += 2;
  if (first === "," && /^(?:and|or|plus|as)$/.test(wordAt(steps, at))) at += steps[at]?.word === "as" ? 3 : 1;
  return steps[at]?.word === "of" || steps[at]?.word === "with" ? at + 1 : at;
}

const BODY_OF =
  /^(?:consortium|group|venture|alliance|team|syndicate|partnership|subsidiary|affiliate|unit|arm|members?)$/;

/** The step behind "a consortium of", "the co-founder and chief executive of". */
function pastMembership(steps: readonly Step[], from: number, to: number, reach: number): number {
  let at = from;
  for (let i = from; i < Math.min(to, at + reach); i++) {
    const head = wordAt(steps, i - 1);
    if (steps[i]?.word === "of" && (BODY_OF.test(head) || ACTS_FOR.test(head))) at = i + 1;
  }
  return at;
}

/** Whether words only describe the name after them: an article, adjectives, a sort of company, a place of origin. */
function onlyDescribes(steps: readonly Step[], at: number, to: number, behindComma: boolean): boolean {
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
    if (behindComma && to - at > 5) return false;
  }
  return true;
}

/**
 * Whether the words up to a name say that it owns what is before it: "A wholly-owned subsidiary of | B", "a | B
 * company".
 */
function saysOwner(steps: readonly Step[], from: number, to: number): boolean {
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

const PLURAL_SORT = regex("")`
  ^(?:universities|companies|banks|firms|partners|institutes|hospitals|airlines|carriers|schools|colleges
    |museums|cities|municipalities|ministries|utilities|operators|funds|investors|lenders|clubs|agencies
    |others|suppliers|manufacturers|retailers|developers|groups|associations|foundations)$
`;
