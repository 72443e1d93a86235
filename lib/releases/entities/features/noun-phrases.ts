/** Features of the name model from the nouns beside a name: "the house maker X", "X, a maker of", "the X programme". */
import { fnv } from "../../text/hash";
import { lowerAt, type Token } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import {
  COMPANY_WORDS,
  GOVERNMENT_WORDS,
  ORGANIZATION_WORDS,
  OTHER_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
} from "../lexicon";
import type { FeatureSet } from "./feature-set";
import { likeOfToken, sortOf, wordSort } from "./word-sorts";

/** What a noun means, as one of a few sorts. */
export const headSort = (word: string) => HEADS.get(word) ?? wordSort(word);

/** The same for a token. */
export function headOf({ form }: Pick<Token, "form">): string {
  form.head ??= headSort(form.lower);
  return form.head;
}

/** By word, the first sort that lists it. */
const HEADS: ReadonlyMap<string, string> = new Map(
  (
    [
      ["tit", PERSON_TITLES],
      ["oth", OTHER_WORDS],
      ["pla", PLACE_WORDS],
      ["com", COMPANY_WORDS],
      ["org", ORGANIZATION_WORDS],
      ["gov", GOVERNMENT_WORDS],
    ] as const
  ).flatMap(([sort, list]) => [...list].map((word) => [word, sort] as const)),
);

const LISTS = new WordLists({
  ENDS: /^(?:of|for|in|that|which|who|whose|with|at|from|to|on|by|and|or|based|owned|headquartered|founded|listed|backed|where|is|was|has|have|will|are|were|had)$/,
  OPENS: /^(?:the|a|an|its|their|our|'s)$/,
  LINKS: /^(?:[,–—-]|is|was|are)$/,
  ARTICLES: /^(?:a|an|the|its|one|their)$/,
});
const { ENDS, OPENS, LINKS, ARTICLES } = LISTS.bits;
const IS = fnv("np is ");
const IS_LIKE = fnv("np is like ");
const IS_WORD = fnv("np is word ");
const BEFORE = fnv("np before ");
const BEFORE_WORD = fnv("np before word ");
const BEHIND = fnv("np behind ");
const BEHIND_LIKE = fnv("np behind like ");

/** Adds the features of one mention. */
export function nounFeatures(tokens: readonly Token[], from: number, to: number, out: FeatureSet): void {
  apposition(tokens, to, out);
  before(tokens, from, out);
  behind(tokens, from, to, out);
}

const small = (token: Token | undefined) => token?.kind === "word" && !token.capital;
const inPhrase = (token: Token | undefined) =>
  token?.kind === "word" && (LISTS.ofForm(token.form) & ENDS) === 0;

/** The head of an apposition: ", a maker of", "is the utility of". */
function apposition(tokens: readonly Token[], to: number, out: FeatureSet): void {
  let at = to;
  if (tokens[at]?.text === "(") {
    while (at < to + 10 && at < tokens.length && tokens[at]?.text !== ")") at += 1;
    at += 1;
  }
  if (!LISTS.has(tokens, at, LINKS) || !LISTS.has(tokens, at + 1, ARTICLES)) return;
  let end = at + 2;
  while (end < at + 12 && inPhrase(tokens[end])) end += 1;
  const head = tokens[end - 1];
  if (!head || head.capital || end - at < 3) return;
  out.add(fnv(headOf(head), IS));
  out.add(fnv(likeOfToken(head), IS_LIKE));
  out.add(fnv(head.lower, IS_WORD));
}

/** "the Japanese house maker X". */
function before(tokens: readonly Token[], from: number, out: FeatureSet): void {
  const noun = tokens[from - 1];
  if (!noun || !small(noun) || !inPhrase(noun)) return;
  const sort = headOf(noun);
  out.add(fnv(sort, BEFORE));
  out.add(fnv(noun.lower, BEFORE_WORD));
  let at = from - 1;
  while (at > from - 6 && inPhrase(tokens[at]) && !LISTS.has(tokens, at, OPENS)) at -= 1;
  const opening = !LISTS.has(tokens, at, OPENS) ? "no" : lowerAt(tokens, at);
  out.add(fnv(sort, fnv(" ", fnv(opening, BEFORE))));
}

/** The last of the nouns after a name: "the X research programme". */
function behind(tokens: readonly Token[], from: number, to: number, out: FeatureSet): void {
  let end = to;
  for (; end < to + 4; end++) {
    const token = tokens[end];
    if (!token || !small(token) || !inPhrase(token) || sortOf(token) === "aux") break;
  }
  const head = tokens[end - 1];
  if (end === to || !head) return;
  const opened = !LISTS.has(tokens, from - 1, OPENS) ? " false" : " true";
  out.add(fnv(opened, fnv(headOf(head), BEHIND)));
  out.add(fnv(likeOfToken(head), BEHIND_LIKE));
}
