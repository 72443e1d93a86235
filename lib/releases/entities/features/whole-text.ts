/**
 * Features of the name model from the whole text: where and how often a name occurs, its part in sentences over all
 * mentions, and what it is called. The other features use only the first mentions.
 */

import type { ReleaseDocument, Sentence } from "../../document";
import { fnv } from "../../text/hash";
import { regex } from "../../text/regex";
import type { Token } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import type { Candidate } from "../candidates/candidates";
import type { Group } from "../clusters";
import { placedBy } from "../places/placed";
import { calledAs } from "./called";
import type { FeatureSet } from "./feature-set";
import type { NamedCluster } from "./features";
import { headOf, nounFeatures } from "./noun-phrases";
import { likeAt, likeOfToken, sortAt } from "./word-sorts";

/** What is computed once for a text. */
export interface WholeText {
  /** By the offset of its first mention, the position of each name, from 0. */
  order: ReadonlyMap<number, number>;
  /** How many names are in the headlines. */
  inHeadline: number;
  /** Whether a sentence, by number, quotes somebody. */
  quotes: (sentence: number) => boolean;
}

/** Computes this for the names of a text. */
export function wholeTextOf(document: ReleaseDocument, clusters: readonly (readonly Group[])[]): WholeText {
  const firsts: number[] = [];
  let inHeadline = 0;
  for (const cluster of clusters) {
    const all = cluster.flatMap(({ candidates }) => candidates);
    if (all.length === 0) continue;
    firsts.push(Math.min(...all.map(({ start }) => start)));
    if (all.some(({ sentence }) => document.sentences[sentence]?.kind === "headline")) inHeadline += 1;
  }
  const quoted = new Map<number, boolean>();
  const quotes = (number: number): boolean => {
    let is = quoted.get(number);
    if (is === undefined) {
      const { start = 0, end = 0 } = document.sentences[number] ?? {};
      is = SAID.test(document.text.slice(start, end));
      quoted.set(number, is);
    }
    return is;
  };
  return { order: new Map(firsts.sort((a, b) => a - b).map((start, i) => [start, i])), inHeadline, quotes };
}

/** Verbs of speaking. */
export const SAID =
  /\b(?:said|says|added|adds|comment(?:s|ed)|explain(?:s|ed)|according to|told|called|spoke|stated)\b/u;
/** Offices of speakers: "chairwoman", "spokesperson". */
export const OFFICES = regex("u")`
  ^(?:ceo|cfo|cto|coo|president|chair\p{L}*|director|head|manager|minister|mayor|founder|co-founder|partner
    |officer|spokes\p{L}+|rector|governor|secretary|executive|vice-president|chief|boss|professor|dean
    |leader|lead|owner)$
`;
const LISTS = new WordLists({
  OFFICE: (word) => OFFICES.test(word),
  DEFINITE: /^(?:the|this)$/,
  PERSON: /^(?:he|she|his|her)$/,
  IT: /^(?:it|its)$/,
  ENDS: /^(?:of|for|in|that|which|who|whose|with|at|from|to|on|by|and|or|where|is|was|has|have|will|are|were|had)$/,
});
const { OFFICE, DEFINITE, PERSON, IT, ENDS } = LISTS.bits;
const ACTS = new Set(["say", "agree", "buy", "give", "order", "plan", "aux"]);

/** How many mentions are considered: enough for frequent names. */
const MOST_OCCURRENCES = 12;
/** For how many of them the following words are considered. */
const MOST_SENTENCES = 3;
/** How far into a sentence: a table may be one of thousands of words. */
const FOLLOWED = 60;

const HEADLINE = fnv("wt headline ");
const HEADLINE_OF = fnv("wt headline of ");
const HEADLINE_AND = fnv("wt headline and ");
const SENTENCES = fnv("wt sentences ");
const BLOCKS = fnv("wt blocks ");
const ORDER = fnv("wt order ");
const QUARTER = fnv("wt quarter ");
const KIND = fnv("wt kind ");
const CALLED = fnv("wt called ");
const PLACED = fnv("wt placed ");
const BEFORE = fnv("wt before ");
const AFTER = fnv("wt after ");
const LIKE_BEFORE = fnv("wt like before ");
const LIKE_AFTER = fnv("wt like after ");
const SHARES = ["article", "owns", "owned", "acts", "office", "speaks"].map((what) => fnv(`wt ${what} `));
const AGAIN = [fnv("wt again 0 "), fnv("wt again 1 ")] as const;
const AGAIN_LIKE = fnv("wt again like ");
const AGAIN_PERSON = [fnv("wt again person 0"), fnv("wt again person 1")] as const;
const AGAIN_IT = [fnv("wt again it 0"), fnv("wt again it 1")] as const;

/** The hash of a feature of two words. */
const two = (feature: number, first: string, second: string) => fnv(second, fnv(" ", fnv(first, feature)));

/** Adds the features of a name. */
export function wholeTextFeatures(
  document: ReleaseDocument,
  named: NamedCluster,
  { order, inHeadline, quotes }: WholeText,
  out: FeatureSet,
): void {
  const { name, candidates } = named;
  const [first] = candidates;
  if (!first) return;
  const many = `${/\s/.test(name)}`;
  const sentences = new Set(candidates.map(({ sentence }) => sentence));
  const blocks = new Set<number>();
  const kinds = new Set<Sentence["kind"]>();
  for (const number of sentences) {
    const sentence = document.sentences[number];
    if (!sentence) continue;
    kinds.add(sentence.kind);
    blocks.add(sentence.block);
  }
  const headline = `${kinds.has("headline")}`;
  const quarter = Math.floor((4 * first.start) / Math.max(1, document.text.length));
  const stands = `${step(sentences.size)}`;
  out.add(two(HEADLINE, headline, many));
  out.add(two(HEADLINE_OF, headline, `${step(inHeadline)}`));
  out.add(two(HEADLINE_AND, headline, stands));
  out.add(two(SENTENCES, stands, many));
  out.add(fnv(`${step(blocks.size)}`, BLOCKS));
  out.add(fnv(`${step(order.get(first.start) ?? 99)}`, ORDER));
  out.add(two(QUARTER, `${quarter}`, stands));
  for (const kind of kinds) out.add(two(KIND, kind, kinds.size > 1 ? "true" : many));
  out.add(two(CALLED, `${calledAs(document, named)}`, many));
  out.add(two(PLACED, `${placedBy(document, named)}`, many));
  occurrences(document, candidates, many, quotes, out);
  for (let i = 0; i < Math.min(candidates.length, MOST_SENTENCES); i++) {
    const one = candidates[i];
    if (one) follow(document, one.sentence, one.to, out);
  }
}

/** Counts of the sorts of words beside a name. */
interface Beside {
  feature: number;
  sort: string;
  count: number;
}

function count(list: Beside[], feature: number, sort: string): void {
  for (const one of list)
    if (one.feature === feature && one.sort === sort) {
      one.count += 1;
      return;
    }
  list.push({ feature, sort, count: 1 });
}

/** Over all mentions, counts articles, things owned, deeds, and speakers beside the name. */
function occurrences(
  document: ReleaseDocument,
  candidates: readonly Candidate[],
  many: string,
  quotes: (sentence: number) => boolean,
  out: FeatureSet,
): void {
  const besides: Beside[] = [];
  const all = Math.min(candidates.length, MOST_OCCURRENCES);
  let articles = 0;
  let owns = 0;
  let owned = 0;
  let acts = 0;
  let offices = 0;
  let speaks = 0;
  for (let i = 0; i < all; i++) {
    const one = candidates[i];
    if (!one) break;
    const { sentence, from, to } = one;
    const tokens = document.sentences[sentence]?.tokens ?? [];
    const start = tokens[from - 1]?.lower === "the" ? from - 1 : from;
    if (start < from) articles += 1;
    if (tokens[to]?.lower === "'s") owns += 1;
    if (tokens[start - 1]?.lower === "'s") owned += 1;
    const after = sortAt(tokens, to);
    count(besides, BEFORE, sortAt(tokens, start - 1));
    count(besides, AFTER, after);
    out.add(fnv(likeAt(tokens, start - 1), LIKE_BEFORE));
    out.add(fnv(likeAt(tokens, to), LIKE_AFTER));
    if (ACTS.has(after)) acts += 1;
    if (hasOffice(tokens, from, to)) {
      offices += 1;
      if (quotes(sentence)) speaks += 1;
    }
    nounFeatures(tokens, from, to, out);
  }
  const counts = [articles, owns, owned, acts, offices, speaks];
  for (let i = 0; i < counts.length; i++) out.add(two(SHARES[i] ?? 0, share(counts[i] ?? 0, all), many));
  for (const { feature, sort, count: some } of besides) {
    const hash = fnv(sort, feature);
    out.add(hash);
    out.add(fnv(share(some, all), fnv(" ", hash)));
  }
}

function hasOffice(tokens: readonly Token[], from: number, to: number): boolean {
  const end = Math.min(tokens.length, to + 9);
  for (let i = Math.max(0, from - 9); i < end; i++) if (LISTS.has(tokens, i, OFFICE)) return true;
  return false;
}

/** Adds what the rest of a sentence and the next one refer back to it by: "The climate group", "he". */
function follow({ sentences }: ReleaseDocument, number: number, to: number, out: FeatureSet): void {
  const block = sentences[number]?.block;
  for (const next of [0, 1] as const) {
    const sentence: Sentence | undefined = sentences[number + next];
    if (!sentence || sentence.block !== block) return;
    const { tokens } = sentence;
    const begin = next === 0 ? to : 0;
    const end = Math.min(begin + FOLLOWED, tokens.length - 1);
    for (let i = begin; i < end; i++) {
      const lists = LISTS.at(tokens, i);
      if (lists === 0) continue;
      if ((lists & DEFINITE) !== 0) {
        const noun = nounFrom(tokens, i + 1);
        if (!noun) continue;
        out.add(fnv(headOf(noun), AGAIN[next]));
        out.add(fnv(likeOfToken(noun), AGAIN_LIKE));
      } else if ((lists & PERSON) !== 0) out.add(AGAIN_PERSON[next]);
      else if ((lists & IT) !== 0) out.add(AGAIN_IT[next]);
    }
  }
}

/** The last of up to three small words. */
function nounFrom(tokens: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < from + 3; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.capital) return undefined;
    const after = tokens[i + 1];
    if (after?.kind !== "word" || after.capital || (LISTS.ofForm(after.form) & ENDS) !== 0) return token;
  }
  return undefined;
}

function share(some: number, all: number): string {
  if (some === 0) return "none";
  if (some === all) return all > 1 ? "every" : "one";
  return some * 2 >= all ? "most" : "some";
}

/** A count in a few steps. */
export const step = (count: number) => (count < 4 ? count : count < 7 ? 4 : count < 12 ? 7 : 12);
