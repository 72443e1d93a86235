/**
 * Splits Chinese, which has no spaces, into common words. Names are no common words, so that single characters or
 * uncommon words in a row often are one. Of all ways to split a stretch into listed words the likeliest is taken, each
 * word as likely as it is frequent (J. Sun, "jieba", 2012, without its model for new words). The list is made by
 * `scripts/chinese-words.ts`, which names its sources.
 */
import { fnvOf } from "../text/hash";
import { type HashedWords, openWords } from "../text/hashed-words";
import packed from "./words.json";

/**
 * How many bits of a word's hash are kept: at about one character in nine hundred, an unlisted word is taken for a
 * listed one.
 */
export const WORD_BITS = 28;
/** The longest word, in characters. */
export const LONGEST_WORD = 5;
/** What a word may be. */
export const WORD_SORTS = [
  "other",
  "noun",
  "verb",
  "verb as noun",
  "adjective",
  "adverb",
  "pronoun",
  "link",
  "particle",
  "number",
  "time",
  "position",
  "place",
  "person",
  "body",
  "name",
] as const;
export type WordSort = (typeof WORD_SORTS)[number];

/** The binary logarithms of the count of all words in the corpus, and of the rarest listed one. */
const ALL = 26;
const RAREST = 3;
/** The score of a character that is no listed word. */
const UNKNOWN = -ALL;

let words: HashedWords | undefined;

/** The words of a text, by character. */
export interface CommonWords {
  /** Where the word of each character begins. */
  start: Int32Array;
  /** And ends (exclusive). */
  end: Int32Array;
  /** The list's entry for it, as `wordNumber` writes it; 0 if unlisted. */
  number: Uint8Array;
}

/** A sort and a word's frequency as one byte: four bits of sort, above them a logarithm. */
export function wordNumber(sort: WordSort, often: number): number {
  const logarithm = Math.min(15, Math.max(0, Math.round(Math.log2(often)) - RAREST));
  return (logarithm << 4) | WORD_SORTS.indexOf(sort);
}

/** The sort of the word at a character. */
export function sortAt({ number }: CommonWords, at: number): WordSort {
  return WORD_SORTS[(number[at] ?? 0) & 15] ?? "other";
}

const isHan = (code: number) => code >= 0x3400 && code < 0xa000;

/** Splits a text into listed words; a character of another script is a word of its own. */
export function commonWords(text: string): CommonWords {
  words ??= openWords(packed, WORD_BITS);
  const { length } = text;
  const start = Int32Array.from({ length }, (_, at) => at);
  const end = Int32Array.from({ length }, (_, at) => at + 1);
  const number = new Uint8Array(length);
  // From each character, how likely the best way to the end of its stretch is, and the first word of that way.
  const best = new Float64Array(length + 1);
  const first = new Uint8Array(length);
  const numbers = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    if (!isHan(text.charCodeAt(at))) continue;
    best[at] = Number.NEGATIVE_INFINITY;
    for (let to = at + 1, hash = 0; to <= length && to - at <= LONGEST_WORD; to++) {
      if (!isHan(text.charCodeAt(to - 1))) break;
      hash = to === at + 1 ? fnvOf(text, at, to) : fnvOf(text, to - 1, to, hash);
      const found = words(hash);
      if (found === undefined && to > at + 1) continue;
      const value = (found === undefined ? UNKNOWN : (found >>> 4) + RAREST - ALL) + (best[to] as number);
      if (value <= (best[at] as number)) continue;
      best[at] = value;
      first[at] = to - at;
      numbers[at] = found ?? 0;
    }
  }
  for (let at = 0; at < length; ) {
    const size = Math.max(1, first[at] as number);
    for (let i = at; i < at + size; i++) {
      start[i] = at;
      end[i] = at + size;
      number[i] = numbers[at] as number;
    }
    at += size;
  }
  return { start, end, number };
}
