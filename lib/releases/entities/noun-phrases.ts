/** The nouns that a name is told with, as features of the name model: "the house maker X", "X, a maker of", "the X programme". */
import type { Token } from "../text/tokens";
import { likeOf } from "../text/word-classes";
import {
  COMPANY_WORDS,
  GOVERNMENT_WORDS,
  ORGANIZATION_WORDS,
  OTHER_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
} from "./lexicon";
import { wordSort } from "./word-sorts";

/** What a noun is a word for. */
export function headSort(word: string): string {
  for (const [sort, words] of HEADS) if (words.has(word)) return sort;
  return wordSort(word);
}

const HEADS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["gov", GOVERNMENT_WORDS],
  ["org", ORGANIZATION_WORDS],
  ["com", COMPANY_WORDS],
  ["pla", PLACE_WORDS],
  ["oth", OTHER_WORDS],
  ["tit", PERSON_TITLES],
];

const ENDS =
  /^(?:of|for|in|that|which|who|whose|with|at|from|to|on|by|and|or|based|owned|headquartered|founded|listed|backed|where|is|was|has|have|will|are|were|had)$/;
const OPENS = /^(?:the|a|an|its|their|our|'s)$/;

/** Adds the features of one occurrence. */
export function nounFeatures(
  tokens: readonly Token[],
  from: number,
  to: number,
  add: (feature: string) => void,
): void {
  apposition(tokens, to, add);
  before(tokens, from, add);
  behind(tokens, from, to, add);
}

const small = (token: Token | undefined) => token?.kind === "word" && !token.capital;
const inPhrase = (token: Token | undefined) => token?.kind === "word" && !ENDS.test(token.lower);

/** ", a maker of", "is the utility of": the last noun before what tells more of it. */
function apposition(tokens: readonly Token[], to: number, add: (feature: string) => void): void {
  let at = to;
  if (tokens[at]?.text === "(") {
    while (at < to + 10 && at < tokens.length && tokens[at]?.text !== ")") at += 1;
    at += 1;
  }
  if (!/^(?:[,–—-]|is|was|are)$/.test(tokens[at]?.lower ?? "")) return;
  if (!/^(?:a|an|the|its|one|their)$/.test(tokens[at + 1]?.lower ?? "")) return;
  let end = at + 2;
  while (end < at + 12 && inPhrase(tokens[end])) end += 1;
  const head = tokens[end - 1];
  if (!head || head.capital || end - at < 3) return;
  add(`np is ${headSort(head.lower)}`);
  add(`np is like ${likeOf(head.lower)}`);
  add(`np is word ${head.lower}`);
}

/** "the Japanese house maker X". */
function before(tokens: readonly Token[], from: number, add: (feature: string) => void): void {
  const noun = tokens[from - 1];
  if (!noun || !small(noun) || !inPhrase(noun)) return;
  const sort = headSort(noun.lower);
  add(`np before ${sort}`);
  add(`np before word ${noun.lower}`);
  let at = from - 1;
  while (at > from - 6 && inPhrase(tokens[at]) && !OPENS.test(tokens[at]?.lower ?? "")) at -= 1;
  const opening = tokens[at]?.lower ?? "";
  add(`np before ${OPENS.test(opening) ? opening : "no"} ${sort}`);
}

/** "the X research programme": the last noun of those behind a name. */
function behind(tokens: readonly Token[], from: number, to: number, add: (feature: string) => void): void {
  let end = to;
  for (; end < to + 4; end++) {
    const token = tokens[end];
    if (!token || !small(token) || !inPhrase(token) || wordSort(token.lower) === "aux") break;
  }
  const head = tokens[end - 1];
  if (end === to || !head) return;
  add(`np behind ${headSort(head.lower)} ${OPENS.test(tokens[from - 1]?.lower ?? "")}`);
  add(`np behind like ${likeOf(head.lower)}`);
}
