/**
 * What the words of a name tell together with what stands around it, as features of the name model: the model only adds
 * up, and that a town is known by a name tells one thing behind "near" and another before "said".
 */
import type { ReleaseDocument } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { fnv } from "../../text/hash";
import { wordClass } from "../../text/word-classes";
import type { FeatureSet } from "./feature-set";
import type { NamedCluster } from "./features";
import { type NameWord, nameWord } from "./name-word";
import { headOf, headSort } from "./noun-phrases";
import { partySort } from "./party-names";
import { step } from "./whole-text";
import { likeAt, sortAt } from "./word-sorts";

/** So many occurrences are looked at. */
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
  // Hashed once as far as they are the same for all occurrences.
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
    near[WORD] = tokens[start - 1]?.lower ?? "";
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

/** The hash of a feature of some words. */
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

/** Of a name. */
const NAME = { known: 0, shape: 1, head: 2, given: 3, last: 4 } as const;
/** Beside it: the word, its sort and its class, those of the word behind. */
const WORD = 0;
const BEFORE = 1;
const AFTER = 2;
const LIKE_BEFORE = 3;
const LIKE_AFTER = 4;
/** Whether a feature is told without the article, with it, or both. */
const ALONE = 0;
const ONLY = 1;
const BOTH = 2;

/** What is the same of all of a name's features, and what stands beside one occurrence. */
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

/** Words that join are short, and others are rare. */
const LONGEST_WORD = 8;

/** What of a name is crossed with what beside it, under the feature's name. */
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

/** One letter for how each of the first words is written. */
function shapeOf(name: string): string {
  let shape = "";
  for (const part of name.split(" ", 3)) shape += part === "" ? "o" : nameWord(part).letter;
  return shape;
}

const NO_CLASS = `${wordClass("") ?? "r"}`;
