/**
 * What a whole text says of a name, as features of the name model: where and how often it stands, in what part of a
 * sentence through all its occurrences, what it is called. The other features look at the first occurrences alone.
 */
import type { ReleaseDocument, Sentence } from "../document";
import type { Token } from "../text/tokens";
import { likeOf } from "../text/word-classes";
import { calledAs } from "./called";
import type { Candidate } from "./candidates";
import type { Group } from "./clusters";
import type { NamedCluster } from "./features";
import { headSort, nounFeatures } from "./noun-phrases";
import { placedBy } from "./placed";
import { likeAt, sortAt } from "./word-sorts";

/** What is worked out once of a text. */
export interface WholeText {
  /** The place of each name in the order of all, from 0, by where it stands first. */
  order: ReadonlyMap<number, number>;
  /** How many names the headlines hold. */
  inHeadline: number;
  /** Whether a sentence quotes somebody, by its number. */
  quotes: (sentence: number) => boolean;
}

/** Looks over the names of a text. */
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

const SAID =
  /\b(?:said|says|added|adds|comment(?:s|ed)|explain(?:s|ed)|according to|told|called|spoke|stated)\b/u;
const OFFICE =
  /^(?:ceo|cfo|cto|coo|president|chair\p{L}*|director|head|manager|minister|mayor|founder|co-founder|partner|officer|spokes\p{L}+|rector|governor|secretary|executive|vice-president|chief|boss|professor|dean|leader|lead|owner)$/u;
const ACTS = new Set(["say", "agree", "buy", "give", "order", "plan", "aux"]);

/** So many occurrences are looked at: a name that stands more often is told enough. */
const MOST_OCCURRENCES = 12;
/** And so many for what follows them. */
const MOST_SENTENCES = 3;
/** So far into a sentence: a table may be one of thousands of words. */
const FOLLOWED = 60;

/** Adds the names of the features of a name. */
export function wholeTextFeatures(
  document: ReleaseDocument,
  { name, candidates }: NamedCluster,
  { order, inHeadline, quotes }: WholeText,
  add: (feature: string) => void,
): void {
  const [first] = candidates;
  if (!first) return;
  const many = /\s/.test(name);
  const sentences = new Set(candidates.map(({ sentence }) => sentence));
  const of = [...sentences].flatMap((number) => document.sentences[number] ?? []);
  const kinds = new Set(of.map(({ kind }) => kind));
  const headline = kinds.has("headline");
  const quarter = Math.floor((4 * first.start) / Math.max(1, document.text.length));
  add(`wt headline ${headline} ${many}`);
  add(`wt headline of ${headline} ${step(inHeadline)}`);
  add(`wt headline and ${headline} ${step(sentences.size)}`);
  add(`wt sentences ${step(sentences.size)} ${many}`);
  add(`wt blocks ${step(new Set(of.map(({ block }) => block)).size)}`);
  add(`wt order ${step(order.get(first.start) ?? 99)}`);
  add(`wt quarter ${quarter} ${step(sentences.size)}`);
  for (const kind of kinds) add(`wt kind ${kind} ${kinds.size > 1 || many}`);
  add(`wt called ${calledAs(document, candidates)} ${many}`);
  add(`wt placed ${placedBy(document, candidates)} ${many}`);
  occurrences(document, candidates.slice(0, MOST_OCCURRENCES), many, quotes, add);
  for (const { sentence, to } of candidates.slice(0, MOST_SENTENCES)) follow(document, sentence, to, add);
}

/** Through all occurrences: how many have an article, own something, act; who speaks beside them. */
function occurrences(
  document: ReleaseDocument,
  candidates: readonly Candidate[],
  many: boolean,
  quotes: (sentence: number) => boolean,
  add: (feature: string) => void,
): void {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const all = candidates.length;
  for (const { sentence, from, to } of candidates) {
    const tokens = document.sentences[sentence]?.tokens ?? [];
    const start = tokens[from - 1]?.lower === "the" ? from - 1 : from;
    if (start < from) count("article");
    if (tokens[to]?.lower === "'s") count("owns");
    if (tokens[start - 1]?.lower === "'s") count("owned");
    const after = sortAt(tokens, to);
    count(`before ${sortAt(tokens, start - 1)}`);
    count(`after ${after}`);
    add(`wt like before ${likeAt(tokens, start - 1)}`);
    add(`wt like after ${likeAt(tokens, to)}`);
    if (ACTS.has(after)) count("acts");
    if (hasOffice(tokens, from, to)) {
      count("office");
      if (quotes(sentence)) count("speaks");
    }
    nounFeatures(tokens, from, to, add);
  }
  for (const what of ["article", "owns", "owned", "acts", "office", "speaks"])
    add(`wt ${what} ${share(counts.get(what) ?? 0, all)} ${many}`);
  for (const [what, some] of counts)
    if (/^(?:before|after) /.test(what)) {
      add(`wt ${what}`);
      add(`wt ${what} ${share(some, all)}`);
    }
}

function hasOffice(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(0, from - 9); i < Math.min(tokens.length, to + 9); i++)
    if (OFFICE.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

/** "The climate group", "he": what the rest of a sentence and the next one take up again with an article or a pronoun. */
function follow(
  { sentences }: ReleaseDocument,
  number: number,
  to: number,
  add: (feature: string) => void,
): void {
  const block = sentences[number]?.block;
  for (const next of [0, 1]) {
    const sentence: Sentence | undefined = sentences[number + next];
    if (!sentence || sentence.block !== block) return;
    const { tokens } = sentence;
    const begin = next === 0 ? to : 0;
    const end = Math.min(begin + FOLLOWED, tokens.length - 1);
    for (let i = begin; i < end; i++) {
      const word = tokens[i]?.lower ?? "";
      if (word === "the" || word === "this") {
        const noun = nounFrom(tokens, i + 1);
        if (!noun) continue;
        add(`wt again ${next} ${headSort(noun)}`);
        add(`wt again like ${likeOf(noun)}`);
      } else if (/^(?:he|she|his|her)$/.test(word)) add(`wt again person ${next}`);
      else if (word === "it" || word === "its") add(`wt again it ${next}`);
    }
  }
}

/** The last of up to three small words. */
function nounFrom(tokens: readonly Token[], from: number): string | undefined {
  for (let i = from; i < from + 3; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.capital) return undefined;
    const after = tokens[i + 1];
    if (after?.kind !== "word" || after.capital || ENDS.test(after.lower)) return token.lower;
  }
  return undefined;
}

const ENDS =
  /^(?:of|for|in|that|which|who|whose|with|at|from|to|on|by|and|or|where|is|was|has|have|will|are|were|had)$/;

function share(some: number, all: number): string {
  if (some === 0) return "none";
  if (some === all) return all > 1 ? "every" : "one";
  return some * 2 >= all ? "most" : "some";
}

/** A count in few steps. */
export const step = (count: number) => (count < 4 ? count : count < 7 ? 4 : count < 12 ? 7 : 12);
