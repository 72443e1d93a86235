/**
 * Features of the name model that combine the words of a name with its surroundings: the model only adds up, and a
 * known town's name means one thing after "near" and another before "said".
 */

import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { fnv } from "../../text/hash";
import { lowerAt, type Token } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import type { Candidate } from "../candidates/candidates";
import type { FeatureSet } from "./feature-set";
import type { NamedCluster } from "./features";
import { type NameWord, nameWord } from "./name-word";
import { headOf, headSort } from "./noun-phrases";
import { partySort } from "./party-names";
import { step } from "./whole-text";
import { likeAt, sortAt } from "./word-sorts";

/** How many mentions are considered. */
const MOST_OCCURRENCES = 6;

/** Adds the features of a name. */
export function crossedFeatures(
  document: ReleaseDocument,
  { name, candidates }: NamedCluster,
  words: readonly NameWord[],
  out: FeatureSet,
): void {
  const own = partsOf(name, words);
  const { article, inHeadline } = articlesOf(document, candidates);
  const { known, shape, head, given, last } = own;
  const times = `${step(candidates.length)}`;
  const told = `${inHeadline}`;
  out.add(fnv(known, KNOWN));
  out.add(joined(KNOWN_TIMES, known, times));
  out.add(joined(KNOWN_ARTICLE, known, article));
  out.add(joined(KNOWN_HEADLINE, known, told));
  out.add(joined(KNOWN_SHAPE, known, shape, given));
  out.add(joined(SHAPE_TIMES, shape, times, told));
  out.add(joined(SHAPE_ARTICLE, shape, article, head));
  out.add(joined(CLASSES, words[0]?.own ?? NO_CLASS, last, `${words.length}`));
  out.add(joined(GIVEN, given, last));
  // Hashed once, as far as they are the same for all mentions.
  for (let i = 0; i < CROSSED.length; i++) {
    const { start, part } = CROSSED[i] as Crossed;
    opened[i] = fnv(" ", fnv(own[part], start));
  }
  const most = Math.min(candidates.length, MOST_OCCURRENCES);
  for (let which = 0; which < most; which++) {
    const { sentence: number, from, to } = candidates[which] as Candidate;
    const sentence = document.sentences[number];
    if (!sentence) continue;
    crossMention(sentence.tokens, from, to, out);
    out.add(joined(KIND, sentence.kind, shape, known));
  }
}

/** The parts of a name that are combined with its surroundings. */
function partsOf(name: string, words: readonly NameWord[]): Record<Part, string> {
  const last = words.at(-1);
  const many = words.length > 1;
  const place = anyPlace(name);
  return {
    known: `${place ? place.kind + (place.ordinary ? "o" : "") : ""}/${partySort(name) ?? ""}/${many ? "m" : "s"}`,
    shape: words.length > 3 ? "long" : shapeOf(name),
    head: last ? headOf(last) : headSort(""),
    given: `${words[0]?.given ?? false} ${many}`,
    last: last?.own ?? NO_CLASS,
  };
}

/** Whether an article precedes the mentions of a name, and a headline has one. */
function articlesOf(document: ReleaseDocument, candidates: readonly Candidate[]) {
  let articles = 0;
  let inHeadline = false;
  for (const { sentence: number, from } of candidates) {
    const sentence = document.sentences[number];
    if (sentence?.tokens[from - 1]?.lower === "the") articles += 1;
    inHeadline ||= sentence?.kind === "headline";
  }
  return { article: articles === 0 ? "no" : articles === candidates.length ? "all" : "some", inHeadline };
}

/** Adds the parts of a name, as they were opened, with the surroundings of one mention. */
function crossMention(tokens: readonly Token[], from: number, to: number, out: FeatureSet): void {
  const the = tokens[from - 1]?.lower === "the";
  const start = the ? from - 1 : from;
  near[WORD] = lowerAt(tokens, start - 1);
  near[BEFORE] = sortAt(tokens, start - 1);
  near[AFTER] = sortAt(tokens, to);
  near[LIKE_BEFORE] = likeAt(tokens, start - 1);
  near[LIKE_AFTER] = likeAt(tokens, to);
  for (let i = 0; i < CROSSED.length; i++) {
    const { what, article } = CROSSED[i] as Crossed;
    const word = near[what] as string;
    if (what === WORD && word.length > LONGEST_WORD) continue;
    const hash = fnv(word, opened[i]);
    if (article !== ONLY) out.add(hash);
    if (article !== ALONE) out.add(fnv(the ? " true" : " false", hash));
  }
}

/** The hash of a feature of up to four words. */
function joined(feature: number, first: string, second: string, third?: string): number {
  const hash = fnv(second, fnv(" ", fnv(first, feature)));
  return third === undefined ? hash : fnv(third, fnv(" ", hash));
}

const KNOWN = fnv("x known ");
const KNOWN_TIMES = fnv("x known times ");
const KNOWN_ARTICLE = fnv("x known article ");
const KNOWN_HEADLINE = fnv("x known headline ");
const KNOWN_SHAPE = fnv("x known shape ");
const SHAPE_TIMES = fnv("x shape times ");
const SHAPE_ARTICLE = fnv("x shape article ");
const CLASSES = fnv("x classes ");
const GIVEN = fnv("x given ");
const KIND = fnv("x kind ");

type Part = "known" | "shape" | "head" | "given" | "last";
/** Parts of the surroundings: the word beside it, its sort and class, those of the next word. */
const WORD = 0;
const BEFORE = 1;
const AFTER = 2;
const LIKE_BEFORE = 3;
const LIKE_AFTER = 4;
/** Whether a feature counts without the article, with it, or both. */
const ALONE = 0;
const ONLY = 1;
const BOTH = 2;

/** The parts that all features of a name share, and those of one mention. */
const opened = new Int32Array(16);
const near = ["", "", "", "", ""];

interface Crossed {
  start: number;
  part: Part;
  what: number;
  article: number;
}

const crossed = (name: string, part: Part, what: number, article = ALONE): Crossed => ({
  start: fnv(`x ${name} `),
  part,
  what,
  article,
});

/** Joining words are short; longer ones are rare. */
const LONGEST_WORD = 8;

/** Which part of a name is combined with which part of the surroundings, by feature name. */
const CROSSED: readonly Crossed[] = [
  crossed("known word", "known", WORD),
  crossed("known before", "known", BEFORE),
  crossed("known after", "known", AFTER, BOTH),
  crossed("known like before", "known", LIKE_BEFORE),
  crossed("known like after", "known", LIKE_AFTER),
  crossed("shape before", "shape", BEFORE),
  crossed("shape after", "shape", AFTER),
  crossed("shape like before", "shape", LIKE_BEFORE),
  crossed("head before", "head", BEFORE),
  crossed("head after", "head", AFTER),
  crossed("head like before", "head", LIKE_BEFORE, ONLY),
  crossed("head like after", "head", LIKE_AFTER),
  crossed("last before", "last", BEFORE),
  crossed("last after", "last", AFTER),
  crossed("given before", "given", LIKE_BEFORE),
  crossed("given after", "given", LIKE_AFTER),
];

/** The spelling of the first words of a name, a letter each. */
function shapeOf(name: string): string {
  let shape = "";
  for (const part of name.split(" ", 3)) shape += part === "" ? "o" : nameWord(part).letter;
  return shape;
}

const NO_CLASS = `${wordClass("") ?? "r"}`;
