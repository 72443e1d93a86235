/** Tells whether words between two names only join them. */
import { regex } from "../../text/regex";
import { type Step, wordAt } from "../view/view";
import { isPart, NO_LINK, SORT, skipAside } from "./asides";
import { ACTS_FOR, pastCounterpart, pastOfficer } from "./officers";

/** Whether the words between two names only join them: ", and the Paris-based sales company". */
export function joins(steps: readonly Step[], from: number, to: number): boolean {
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
  if (steps[at - 1]?.word === "," && saysOwner(steps, at, to)) return false;
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
