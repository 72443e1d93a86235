/**
 * Reads names that begin with, or are, words that other names do not begin with: "News Corp", "Two Sigma", "with
 * Twelve, a maker of".
 */

import { formLength } from "../../text/legal-form";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import { partySort } from "../features/party-names";
import { FUNCTION_WORDS } from "../lexicon";
import { closesName, isNameWord } from "./name-words";

const LISTS = new WordLists({
  // Too often the opening of sentences and documents' names.
  NEVER: regex("")`
    ^(?:the|a|an|in|on|at|by|for|from|of|to|with|between|and|or|but|nor|so|if|as|it|its|he|she|they|we|you
      |i|our|his|her|their|this|that|these|those|there|here|what|when|where|who|which|why|how|is|are|was
      |were)$
  `,
  FUNCTION: FUNCTION_WORDS,
});
const { NEVER, FUNCTION } = LISTS.bits;
/** Sometimes names of firms. */
const ALONE = regex("")`
  ^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|next|now|then|together|still|once|only
    |same|another|others?|above|over|beyond|up|key|main|still|again|already|always|both|full)$
`;
const BEFORE_PARTY =
  /^(?:with|by|from|between|and|company|firm|maker|developer|start-up|startup|airline|group|bank|operator|retailer|chain|brand|carrier|supplier)$/;

/** The end of a name that begins with such a word at `i`; `i` if there is none. */
export function stopAsName(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first?.capital) return i;
  const lists = LISTS.ofForm(first.form);
  if ((lists & FUNCTION) === 0 || (lists & NEVER) !== 0) return i;
  if (isBeforeFigure(tokens, i)) return i + 2;
  if (!tokens[i + 1]?.capital)
    return ALONE.test(first.lower) &&
      i > 0 &&
      BEFORE_PARTY.test(lowerAt(tokens, i - 1)) &&
      closesName(tokens[i + 1])
      ? i + 1
      : i;
  const known = knownEnd(text, tokens, i, i + 5);
  return known === i && (isNumbered(tokens, i) || isHouse(text, tokens, i)) ? i + 1 : known;
}

const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
const ENDS = /^(?:group|holding|holdings|corporation|company|capital|partners|ventures|bank)$/;

/** Whether a capitalised number before a figure counts nothing: "of One 98 Communications". */
function isBeforeFigure(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    NUMBER.test(lowerAt(tokens, i)) &&
    before?.kind === "word" &&
    !before.capital &&
    /^\d{1,3}$/.test(textAt(tokens, i + 1)) &&
    isNameWord(tokens[i + 2])
  );
}

/**
 * Whether a number opens one firm's name, by its last word: "Ten Roads Group has signed", "Seven Alders Holdings Ltd".
 */
function isHouse(text: string, tokens: readonly Token[], i: number): boolean {
  if (!NUMBER.test(lowerAt(tokens, i))) return false;
  for (let at = i + 1; at < i + 5 && isNameWord(tokens[at]); at++) {
    const { lower = "", end = 0 } = tokens[at] ?? {};
    if (at > i + 1 && ENDS.test(lower) && closesName(tokens[at + 1])) return true;
    if (formLength(text, end) > 0) return true;
  }
  return false;
}

/** Whether a capitalised number before a plural, inside a sentence, counts nothing: "and Five Rivers". */
function isNumbered(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const last = lowerAt(tokens, i + 1);
  return (
    NUMBER.test(lowerAt(tokens, i)) &&
    tokens[i]?.lower !== "one" &&
    before?.kind === "word" &&
    !before.capital &&
    /^\p{Ll}{3,}s$/u.test(last)
  );
}

/** Whether a known name of several words begins a run, whatever its first word: "Saudi Aramco", "Bavarian Nordic". */
export function isKnownFrom(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || (LISTS.ofForm(first.form) & NEVER) !== 0) return false;
  return knownEnd(text, tokens, from, Math.min(to, from + 4)) > from;
}

/** Whether a name is only such a word, and so a candidate only where parties are. */
export const isStopName = (name: string) => ALONE.test(name.toLowerCase());

/** The end of the longest known name of two or more words from `i`, before `to`; `i` if there is none. */
function knownEnd(text: string, tokens: readonly Token[], i: number, to: number): number {
  const first = tokens[i];
  if (!first) return i;
  let best = i;
  for (let at = i + 1; at < to && tokens[at]?.capital; at++) {
    if (text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).length > 1) break;
    if (partySort(text.slice(first.start, tokens[at]?.end))) best = at + 1;
  }
  return best;
}
