/** Skips what is said of a party between commas or in brackets, to where the sentence goes on. */

import { regex } from "../../text/regex";
import { textAt } from "../../text/tokens";
import { wordSet } from "../../text/word-set";
import { lineOf, type Step, wordAt } from "../view/view";

const APPOSITION = regex("")`
  ^(?:a|an|the|one|its|their|which|who|whose|part|based|headquartered|formerly|known|owner|maker|then|now
    |also|itself|called|better|led|owned|with|represented|acting|through|operator|home|both|already|parent
    |subsidiary|producer|developer|already)$
`;
export const PREPOSITIONS = wordSet(
  "with between among by from to for of in at into on against alongside through under over via",
);
/** Words that cannot be between two parties named side by side. */
export const NO_LINK = regex("")`
  ^(?:whom|said|says|signed|signs|will|would|has|have|had|is|are|was|were|be|in|on|to|for|by|from|at
    |between|with|of|that|which|who|did|do|does|agreed|announced|inked|took|takes|gets|through|over|under
    |via|against|alongside|among|into|without|versus|commissions|appoints|hires|selects|chooses|picks
    |acquires|buys|sells|replaces|engages|renews|terminates|than|as|if|when|but|because|about|under|after
    |before|into|than|not|it|they|he|she|there|this|these)$
`;
export const VERBS = regex("")`
  ^(?:is|are|was|were|has|have|had|will|would|can|could|may|said|says|signed|signs|announced|announces
    |agreed|agrees|inked|entered|acquired|acquires|bought|buys|takes|took|ordered|selected|chose|picked
    |awarded|won|sold|sells|gets|holds|owns|plans|and|or|but|that|if|when|while|as|than|buy|acquire|take
    |supply|order|sign|join|joins|joined|appoints|appointed|names|named|selects|chooses|picks|awards
    |invests)$
`;
/** Nouns that describe the name after them, and do not belong to an opening phrase. */
export const SORT = regex("u")`
  (?:maker|company|group|firm|bank|airline|carrier|utility|operator|developer|supplier|producer
    |manufacturer|owner|provider|giant|retailer|builder|university|institute|ministry|club|museum|city
    |agency|start-?up|subsidiary|unit|insurer|lender|partner|contractor|miner|brewer|publisher|studio|yard
    |house|authority|association|fund|investor|startup|distributor|specialist|service|platform|chain
    |manufacturer|compan(?:y|ies)|affiliate|consultant|engineer|lessor|shipowner|brand|label|business
    |institution|foundation)s?$
`;

/** Skips brackets, "of Spain" and an apposition between commas. */
export function skipAside(steps: readonly Step[], from: number, to: number): number {
  let at = isGround(steps, from) || closesQuote(steps, from) ? from + 1 : from;
  for (let round = 0; round < 4 && at < to; round++) {
    const before = at;
    if (steps[at]?.word === "(") {
      let close = at;
      while (close < to && steps[close]?.word !== ")") close += 1;
      if (close < to) at = close + 1;
    }
    if (/^(?:of|from|in)$/.test(wordAt(steps, at)) && steps[at + 1]?.word === "^") at += 2;
    // "of Blomberg", where the town is not known
    else if (
      steps[at]?.word === "of" &&
      /^\p{Lu}\p{Ll}+$/u.test(textAt(steps, at + 1)) &&
      !steps[at + 1]?.mention
    )
      at += 2;
    if (
      steps[at]?.word === "," &&
      ((APPOSITION.test(wordAt(steps, at + 1)) && !namesNext(steps, at + 1)) ||
        (/^(?:each|all)$/.test(wordAt(steps, at + 1)) && /^(?:an?|of|being)$/.test(wordAt(steps, at + 2))) ||
        (steps[at + 1]?.word === "^" && !/^(?:'s|-.+)$/.test(wordAt(steps, at + 2))) ||
        isRole(steps, at + 1) ||
        isShare(steps, at + 1) ||
        describes(steps, at + 1, to) ||
        isPart(steps, at + 1))
    ) {
      let close = at + 1;
      let depth = 0;
      while (close < to && close - at < 32) {
        const word = steps[close]?.word;
        if (word === "(") depth += 1;
        else if (word === ")") depth -= 1;
        else if (word === "," && depth === 0 && !isListed(steps, at + 1, close)) break;
        close += 1;
      }
      // The closing comma stays if it joins: ", a maker of X, and B".
      if (steps[close]?.word === "," && close < to)
        at = /^(?:and|or|as|&|@)$/.test(wordAt(steps, close + 1)) || close + 1 >= to ? close : close + 1;
    }
    if (at === before) break;
  }
  return at;
}

/**
 * Whether a word in the name of a body says of what sort of place it is: "The People's Committee of Orvale | province".
 */
const isGround = (steps: readonly Step[], at: number) =>
  (steps[at - 1]?.parties.length ?? 0) > 0 &&
  /^(?:authorities|administration|province|city|county|district|region|municipality|prefecture|oblast|governorate|township)$/.test(
    textAt(steps, at),
  );

/** The closing mark of a quoted name. */
const closesQuote = (steps: readonly Step[], at: number) =>
  steps[at]?.word === '"' && steps[at - 1]?.mention !== undefined && steps[at - 2]?.word === '"';

/** Whether a comma separates the founders of a party: "A, a venture of B, C and D, has". */
function isListed(steps: readonly Step[], from: number, comma: number): boolean {
  const isParty = (at: number) => (steps[at]?.parties.length ?? 0) > 0;
  const next = steps[comma + 1]?.word === "the" ? comma + 2 : comma + 1;
  if (!isParty(comma - 1) || !isParty(next)) return false;
  let and = next + 1;
  while (/^(?:,|the|@)$/.test(wordAt(steps, and))) and += 1;
  const last = steps[and + 1]?.word === "the" ? and + 2 : and + 1;
  if (steps[and]?.word !== "and" || !isParty(last)) return false;
  return steps.slice(last + 1, last + 24).some(({ word }) => word === ",") && areFounders(steps, from);
}

/**
 * Whether the names from a step on are founders or owners of another party: "A joint venture of B", "the company set up
 * by B".
 */
export function areFounders(steps: readonly Step[], from: number): boolean {
  const near = steps.slice(from, from + LONGEST_LEAD);
  const first = near.findIndex(({ parties }) => parties.length > 0);
  return first > 0 && FOUNDED.test(lineOf(near, 0, first));
}

/** The most words before the first of them. */
const LONGEST_LEAD = 24;
const FOUNDED = regex("u")`
  (?:venture|company|vehicle|consortium|firm|body|association|subsidiary|partnership|alliance|entity|group
    |owned|founded|formed|backed|controlled|run|set up|created|established|held) (?:(?:jointly|together|equally) )?
  (?:of|by|between) (?:the |\^ 's )?$
`;

/** Whether a name only says whose unit another is: B in "A, B's renewables arm, and C". */
export function isPart(steps: readonly Step[], at: number): boolean {
  if ((steps[at]?.parties.length ?? 0) === 0 || steps[at + 1]?.word !== "'s") return false;
  for (let i = at + 2; i < at + 8; i++) {
    const { word = "", parties = [] } = steps[i] ?? {};
    if (word === "," || word === ".") return PART.test(wordAt(steps, i - 1));
    if (parties.length > 0) return false;
  }
  return false;
}

const PART =
  /^(?:arm|unit|subsidiary|division|affiliate|branch|parent|owner|sister|operator|business|brand|shareholder|subsidiaries|units|maker)$/;

const FINITE_AFTER =
  /^(?:signed|signs|inked|concluded|agreed|announced|entered|will|has|have|had|ordered|awarded|bought|acquired|selected|chose|renewed|extended|launched|took|sold)$/;

/**
 * Whether further parties of a list follow, not a description of A: "A, its sister companies B and C", "A, the Korean
 * builder B and C".
 */
function namesNext(steps: readonly Step[], at: number): boolean {
  if (!/^(?:its|their|the|a|an)$/.test(wordAt(steps, at))) return false;
  if (isMiddle(steps, at)) return true;
  for (let i = at + 1; i < at + 7; i++) {
    const { word = "", parties = [] } = steps[i] ?? {};
    // "With X, the ministry Y signed": Y is the subject of what follows.
    if (parties.length > 0 && FINITE_AFTER.test(wordAt(steps, i + 1))) return true;
    if (parties.length > 0)
      return (
        /^[\p{L}-]+$/u.test(wordAt(steps, i - 1)) &&
        SORT.test(wordAt(steps, i - 1)) &&
        /^(?:,|and|\(|;|&)$/.test(wordAt(steps, i + 1))
      );
    if (PREPOSITIONS.has(word) || !/^(?:\^|-\p{L}+|[\p{L}-]+)$/u.test(word)) return false;
  }
  return false;
}

/** Whether a name is inside a list of three or more: "A (X), | the B (Y), and the C". */
function isMiddle(steps: readonly Step[], at: number): boolean {
  // "A, a B company, and C" says whose A is.
  if (steps[at]?.word !== "the" || (steps[at + 1]?.parties.length ?? 0) === 0) return false;
  let next = at + 2;
  if (steps[next]?.word === "(") while (next < at + 9 && steps[next - 1]?.word !== ")") next += 1;
  // "A, | the B, the C and D"
  if (steps[next]?.word === "," && steps[next + 1]?.word === "the") return isMiddle(steps, next + 1);
  // "A, | the B (Y) and the C"
  if (steps[next]?.word === "and") next -= 1;
  else if (steps[next]?.word !== "," || steps[next + 1]?.word !== "and") return false;
  const last = /^(?:the|its|their|a|an)$/.test(wordAt(steps, next + 2)) ? next + 3 : next + 2;
  return (steps[last]?.parties.length ?? 0) > 0;
}

/**
 * Whether words between commas only describe, without a party at their head or a verb: "A, historic name of Lombard
 * weaving, and B".
 */
function describes(steps: readonly Step[], from: number, to: number): boolean {
  if (isMiddle(steps, from)) return false;
  for (let i = from; i < Math.min(to, from + 16); i++) {
    const { word = "", mention } = steps[i] ?? {};
    if (word === ",") return i - from >= 2;
    if (i === from && (mention || !/^\p{L}{3,}/u.test(word) || NO_LINK.test(word) || LINK.test(word)))
      return false;
    if (VERBS.test(word) || /^[.;:"()–—]$/.test(word)) return false;
  }
  return false;
}

const LINK =
  /^(?:and|or|but|while|where|plus|including|such|with|among|namely|so|then|yet|together|along|jointly)$/;

/** A party's role in the agreement: "X, as borrower, and Y, as administrative agent,". */
function isRole(steps: readonly Step[], from: number): boolean {
  if (steps[from]?.word !== "as") return false;
  const end = steps.findIndex(({ word }, i) => i > from && word === ",");
  return (
    end > from &&
    end - from <= 6 &&
    ROLE.test(wordAt(steps, end - 1)) &&
    steps.slice(from, end).every(({ mention }) => !mention)
  );
}

/** A party's share: "A, 60 per cent, and B are building". */
const isShare = (steps: readonly Step[], from: number) =>
  /^\d[\d.]*$/.test(wordAt(steps, from)) &&
  /^(?:% ,|percent ,|per cent ,)/.test(lineOf(steps, from + 1, from + 4));

const ROLE = regex("")`
  ^(?:borrowers?|lenders?|agent|sellers?|buyers?|purchasers?|guarantors?|issuer|trustee|lessors?|lessees?
    |arrangers?|owners?|operator|licensors?|licensees?|tenant|landlord|sponsor|leader|customer|supplier
    |contractor|client|vendor|grantor|manager|representative|investor|developer|partner|company)$
`;

/** Whether a name only hosts or sponsors a signing: "The forum, powered by X", "signed at the Embassy". */
export function isStage(steps: readonly Step[], at: number): boolean {
  const name = steps[at - 1]?.word === "the" ? at - 1 : at;
  const [verb = "", preposition] = [steps[name - 2]?.word, steps[name - 1]?.word];
  if (preposition === "by") return /^(?:powered|presented|moderated|hosted)$/.test(verb);
  return preposition === "at" && /^(?:signed|inked|concluded|sealed|exchanged|held)$/.test(verb);
}
