/**
 * What the words of a name tell together with what stands around it, as features of the name model: the model only adds
 * up, and that a town is known by a name tells one thing behind "near" and another before "said".
 */
import type { ReleaseDocument } from "../document";
import { anyPlace } from "../places/gazetteer";
import { fnv } from "../text/hash";
import { wordClass } from "../text/word-classes";
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
  const parts: Record<Part, string> = { known, shape, head, given, last: lastClass };
  // Hashed once as far as they are the same for all occurrences.
  const opened = CROSSED.map(([start, part]) => fnv(" ", fnv(parts[part], start)));
  const most = Math.min(candidates.length, MOST_OCCURRENCES);
  for (let which = 0; which < most; which++) {
    const one = candidates[which];
    const sentence = document.sentences[one?.sentence ?? -1];
    if (!one || !sentence) continue;
    const { from, to } = one;
    const { tokens, kind } = sentence;
    const the = tokens[from - 1]?.lower === "the";
    const start = the ? from - 1 : from;
    const near: Record<Near, string> = {
      word: tokens[start - 1]?.lower ?? "",
      before: sortAt(tokens, start - 1),
      after: sortAt(tokens, to),
      likeBefore: likeAt(tokens, start - 1),
      likeAfter: likeAt(tokens, to),
    };
    CROSSED.forEach(([, , what, only], i) => {
      if (what === "word" && near.word.length > LONGEST_WORD) return;
      const hash = fnv(near[what], opened[i]);
      if (only !== "with article") out.add(hash);
      if (only !== undefined) out.add(fnv(the ? " true" : " false", hash));
    });
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

type Part = "known" | "shape" | "head" | "given" | "last";
type Near = "word" | "before" | "after" | "likeBefore" | "likeAfter";

/** Words that join are short, and others are rare. */
const LONGEST_WORD = 8;

/**
 * What of a name is crossed with what beside it: the hash of the feature's name, then the two, then whether it is told
 * with whether the name has an article, in place of alone or beside that.
 */
const CROSSED: readonly (readonly [number, Part, Near, ("with article" | "both")?])[] = [
  [fnv("x known word "), "known", "word"],
  [fnv("x known before "), "known", "before"],
  [fnv("x known after "), "known", "after", "both"],
  [fnv("x known like before "), "known", "likeBefore"],
  [fnv("x known like after "), "known", "likeAfter"],
  [fnv("x shape before "), "shape", "before"],
  [fnv("x shape after "), "shape", "after"],
  [fnv("x shape like before "), "shape", "likeBefore"],
  [fnv("x head before "), "head", "before"],
  [fnv("x head after "), "head", "after"],
  [fnv("x head like before "), "head", "likeBefore", "with article"],
  [fnv("x head like after "), "head", "likeAfter"],
  [fnv("x last before "), "last", "before"],
  [fnv("x last after "), "last", "after"],
  [fnv("x given before "), "given", "likeBefore"],
  [fnv("x given after "), "given", "likeAfter"],
];

/** One letter for how each of the first words is written. */
function shapeOf(name: string): string {
  let shape = "";
  for (const part of name.split(" ", 3)) shape += part === "" ? "o" : nameWord(part).letter;
  return shape;
}

const NO_CLASS = `${wordClass("") ?? "r"}`;
