/**
 * Features of the name model that combine the words of a name with its surroundings: the model only adds up, and a
 * known town's name means one thing after "near" and another before "said".
 */

import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { fnv } from "../../text/hash";
import { lowerAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
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
  const [first] = words;
  const last = words.at(-1);
  const many = words.length > 1;
  const place = anyPlace(name);
  const known = `${place ? place.kind + (place.ordinary ? "o" : "") : ""}/${partySort(name) ?? ""}/${many ? "m" : "s"}`;
  const shape = words.length > 3 ? "long" : shapeOf(name);
  const head = last ? headOf(last) : headSort("");
  const given = `${first?.given ?? false} ${many}`;
  const lastClass = last?.own ?? NO_CLASS;
  let articles = 0;
  let headline = false;
  for (const { sentence: number, from } of candidates) {
    const sentence = document.sentences[number];
    if (sentence?.tokens[from - 1]?.lower === "the") articles += 1;
    headline ||= sentence?.kind === "headline";
  }
  const article = articles === 0 ? "no" : articles === candidates.length ? "all" : "some";
  const times = `${step(candidates.length)}`;
  const told = `${headline}`;
  out.add(fnv(known, KNOWN));
  out.add(joined(KNOWN_TIMES, known, times));
  out.add(joined(KNOWN_ARTICLE, known, article));
  out.add(joined(KNOWN_HEADLINE, known, told));
  out.add(joined(KNOWN_SHAPE, known, shape, given));
  out.add(joined(SHAPE_TIMES, shape, times, told));
  out.add(joined(SHAPE_ARTICLE, shape, article, head));
  out.add(joined(CLASSES, first?.own ?? NO_CLASS, lastClass, `${words.length}`));
  out.add(joined(GIVEN, given, lastClass));
  const parts = [known, shape, head, given, lastClass];
  // Hashed once, as far as they are the same for all mentions.
  for (let i = 0; i < CROSSED.length; i++) {
    const { start, part } = CROSSED[i] as Crossed;
    opened[i] = fnv(" ", fnv(parts[part] as string, start));
  }
  const most = Math.min(candidates.length, MOST_OCCURRENCES);
  for (let which = 0; which < most; which++) {
    const one = candidates[which];
    const sentence = document.sentences[one?.sentence ?? -1];
    if (!one || !sentence) continue;
    const { from, to } = one;
    const { tokens, kind } = sentence;
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
    out.add(joined(KIND, kind, shape, known));
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

/** Parts of the name. */
const NAME = { known: 0, shape: 1, head: 2, given: 3, last: 4 } as const;
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
  part: number;
  what: number;
  article: number;
}

const crossed = (name: string, part: keyof typeof NAME, what: number, article = ALONE): Crossed => ({
  start: fnv(`x ${name} `),
  part: NAME[part],
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
