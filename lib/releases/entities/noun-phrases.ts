/** The nouns that a name is told with, as features of the name model: "the house maker X", "X, a maker of", "the X programme". */
import { fnv } from "../text/hash";
import type { Token } from "../text/tokens";
import { likeOf } from "../text/word-classes";
import { words } from "../text/words";
import type { FeatureSet } from "./feature-set";
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
export const headSort = (word: string) => HEADS.get(word) ?? wordSort(word);

/** By each word the first of these that has it. */
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

const ENDS = words(
  /^(?:of|for|in|that|which|who|whose|with|at|from|to|on|by|and|or|based|owned|headquartered|founded|listed|backed|where|is|was|has|have|will|are|were|had)$/,
);
const OPENS = words(/^(?:the|a|an|its|their|our|'s)$/);
const LINKS = words(/^(?:[,–—-]|is|was|are)$/);
const ARTICLES = words(/^(?:a|an|the|its|one|their)$/);
const IS = fnv("np is ");
const IS_LIKE = fnv("np is like ");
const IS_WORD = fnv("np is word ");
const BEFORE = fnv("np before ");
const BEFORE_WORD = fnv("np before word ");
const BEHIND = fnv("np behind ");
const BEHIND_LIKE = fnv("np behind like ");

/** Adds the features of one occurrence. */
export function nounFeatures(tokens: readonly Token[], from: number, to: number, out: FeatureSet): void {
  apposition(tokens, to, out);
  before(tokens, from, out);
  behind(tokens, from, to, out);
}

const small = (token: Token | undefined) => token?.kind === "word" && !token.capital;
const inPhrase = (token: Token | undefined) => token?.kind === "word" && !ENDS.test(token.lower);

/** ", a maker of", "is the utility of": the last noun before what tells more of it. */
function apposition(tokens: readonly Token[], to: number, out: FeatureSet): void {
  let at = to;
  if (tokens[at]?.text === "(") {
    while (at < to + 10 && at < tokens.length && tokens[at]?.text !== ")") at += 1;
    at += 1;
  }
  if (!LINKS.test(tokens[at]?.lower ?? "") || !ARTICLES.test(tokens[at + 1]?.lower ?? "")) return;
  let end = at + 2;
  while (end < at + 12 && inPhrase(tokens[end])) end += 1;
  const head = tokens[end - 1];
  if (!head || head.capital || end - at < 3) return;
  out.add(fnv(headSort(head.lower), IS));
  out.add(fnv(likeOf(head.lower), IS_LIKE));
  out.add(fnv(head.lower, IS_WORD));
}

/** "the Japanese house maker X". */
function before(tokens: readonly Token[], from: number, out: FeatureSet): void {
  const noun = tokens[from - 1];
  if (!noun || !small(noun) || !inPhrase(noun)) return;
  const sort = headSort(noun.lower);
  out.add(fnv(sort, BEFORE));
  out.add(fnv(noun.lower, BEFORE_WORD));
  let at = from - 1;
  while (at > from - 6 && inPhrase(tokens[at]) && !OPENS.test(tokens[at]?.lower ?? "")) at -= 1;
  const opening = tokens[at]?.lower ?? "";
  out.add(fnv(sort, fnv(" ", fnv(OPENS.test(opening) ? opening : "no", BEFORE))));
}

/** "the X research programme": the last noun of those behind a name. */
function behind(tokens: readonly Token[], from: number, to: number, out: FeatureSet): void {
  let end = to;
  for (; end < to + 4; end++) {
    const token = tokens[end];
    if (!token || !small(token) || !inPhrase(token) || wordSort(token.lower) === "aux") break;
  }
  const head = tokens[end - 1];
  if (end === to || !head) return;
  const opened = OPENS.test(tokens[from - 1]?.lower ?? "") ? " true" : " false";
  out.add(fnv(opened, fnv(headSort(head.lower), BEHIND)));
  out.add(fnv(likeOf(head.lower), BEHIND_LIKE));
}
