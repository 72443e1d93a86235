/**
 * Chinese is written without spaces: how a text falls into common words. Names are no common words, so where single
 * characters or odd words stand in a row there is often one. Of all ways to cut a stretch into words of the list the
 * likeliest is taken, each word as likely as it is frequent (J. Sun, "jieba", 2012, without its model for new words).
 *
 * The list is made by `scripts/chinese-words.ts`, which says from what.
 */
import { fnvOf } from "../text/hash";
import { type HashedWords, openWords } from "../text/hashed-words";
import packed from "./words.json";

/** Bits of a word's hash that are kept: at one character in some nine hundred a word is seen that is none. */
export const WORD_BITS = 28;
/** Characters of the longest word. */
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

/** The binary logarithm of how often all words stand in the texts that were counted, and that of the rarest of the list. */
const ALL = 26;
const RAREST = 3;
/** A character that is no word of the list. */
const UNKNOWN = -ALL;

let words: HashedWords | undefined;

/** The words of a text, by character. */
export interface CommonWords {
  /** Where the word of each character begins. */
  start: Int32Array;
  /** And ends (exclusive). */
  end: Int32Array;
  /** What the list says of it, as `wordNumber` writes it; 0 where it is in none. */
  number: Uint8Array;
}

/** A sort, and how often a word stands in texts, as a byte: four bits of the sort, and above them a logarithm. */
export function wordNumber(sort: WordSort, often: number): number {
  const logarithm = Math.min(15, Math.max(0, Math.round(Math.log2(often)) - RAREST));
  return (logarithm << 4) | WORD_SORTS.indexOf(sort);
}

/** The sort of the word at a character. */
export function sortAt({ number }: CommonWords, at: number): WordSort {
  return WORD_SORTS[(number[at] ?? 0) & 15] ?? "other";
}

const isHan = (code: number) => code >= 0x3400 && code < 0xa000;

/** Cuts a text into words of the list; a character of another script stands for itself. */
export function commonWords(text: string): CommonWords {
  words ??= openWords(packed, WORD_BITS);
  const { length } = text;
  const start = Int32Array.from({ length }, (_, at) => at);
  const end = Int32Array.from({ length }, (_, at) => at + 1);
  const number = new Uint8Array(length);
  // From each character on, how likely the best way to the end of its stretch is, and its first word.
  const best = new Float64Array(length + 1);
  const first = new Uint8Array(length);
  const told = new Uint8Array(length);
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
      told[at] = found ?? 0;
    }
  }
  for (let at = 0; at < length; ) {
    const size = Math.max(1, first[at] as number);
    for (let i = at; i < at + size; i++) {
      start[i] = at;
      end[i] = at + size;
      number[i] = told[at] as number;
    }
    at += size;
  }
  return { start, end, number };
}
