/** The features of a word in names, computed once for all names that contain it. */
import { type Form, formOf } from "../../text/forms";
import { fnv, fnvOf } from "../../text/hash";
import { wordClass } from "../../text/word-classes";
import { isGivenName } from "../given-names";

/** A word of names. */
export interface NameWord {
  form: Form;
  given: boolean;
  /** Its class, and the class of its last part if it has none itself. */
  own: string;
  like: string;
  /** Its spelling: `Xx`, `XX`, `xX`, `9` and the like; and the same as one letter. */
  shape: string;
  letter: string;
  /** Hashes of the word's features: the word, its beginning, its endings, its class. */
  whole: number;
  prefix: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  classed: number;
}

const W = fnv("w ");
const PREFIX = fnv("role prefix ");
const SUFFIX_2 = fnv("role suffix 2 ");
const SUFFIX_3 = fnv("role suffix 3 ");
const SUFFIX_4 = fnv("role suffix 4 ");
const LIKE_WORD = fnv("like word ");

const WORD = /[^\s,()]+/gu;

/** The words of a name or of a part of one. */
export function nameWords(name: string): readonly NameWord[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = (name.match(WORD) ?? []).map(nameWord);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, words);
  return words;
}

/** Names asked for before; emptied when there are many, to bound memory. */
const known = new Map<string, readonly NameWord[]>();
const MOST_KNOWN = 16_000;

/** One word of a name. */
export function nameWord(word: string): NameWord {
  const form = formOf(word);
  form.name ??= made(form);
  return form.name;
}

function made(form: Form): NameWord {
  const word = form.text.toLowerCase();
  const { length } = word;
  const end = (count: number, name: number) => fnvOf(word, Math.max(0, length - count), length, name);
  const own = wordClass(word);
  const like = `${own ?? wordClass(word.slice(word.lastIndexOf("-") + 1)) ?? "rare"}`;
  return {
    form,
    given: isGivenName(word),
    own: `${own ?? "r"}`,
    like,
    shape: shapeOf(form.text),
    letter: letterOf(form.text),
    whole: fnv(word, W),
    prefix: fnvOf(word, 0, Math.min(3, length), PREFIX),
    suffix2: end(2, SUFFIX_2),
    suffix3: end(3, SUFFIX_3),
    suffix4: end(4, SUFFIX_4),
    classed: fnv(like, LIKE_WORD),
  };
}

/** The sorts of characters in order, runs of one sort as one. */
function shapeOf(word: string): string {
  if (/^[A-Z][a-z]+$/.test(word)) return "Xx";
  if (/^[a-z]+$/.test(word)) return "x";
  return word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? "XX" : "X"))
    .replace(/\p{Ll}+/gu, "x")
    .replace(/\p{N}+/gu, "9")
    .slice(0, 6);
}

function letterOf(word: string): string {
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return "X";
  if (/^\p{Lu}+$/u.test(word)) return "A";
  if (/^\p{Ll}+$/u.test(word)) return "x";
  if (/\d/u.test(word)) return "9";
  return /\p{Ll}\p{Lu}/u.test(word) ? "c" : "o";
}
