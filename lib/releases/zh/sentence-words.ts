/**
 * Hashes the words of a stretch of Chinese text for models: every name counts as the same word, and so does every
 * number.
 */
import { fnv, fnvOf, mix } from "../text/hash";
import type { ChineseMention } from "./names/spot";
import type { CommonWords } from "./words";

export const NAME = fnv("@");
const DIGIT = fnv("9");
const SEQUENCE = fnv("sequence ");

/** Words, with the offsets at which they begin. */
export interface SentenceWords {
  starts: number[];
  hashes: number[];
}

/** Reads the words between two offsets; `names` are those of the stretch, from left to right. */
export function sentenceWords(
  text: string,
  { end: ends }: CommonWords,
  names: readonly ChineseMention[],
  [start, end]: readonly [start: number, end: number],
): SentenceWords {
  const starts: number[] = [];
  const hashes: number[] = [];
  let next = 0;
  for (let at = start; at < end; ) {
    while ((names[next]?.end ?? end) <= at) next += 1;
    const name = names[next];
    const isName = name !== undefined && name.start <= at;
    // A common word that runs into a name is cut where that begins.
    const to = isName ? name.end : Math.min(name?.start ?? end, end, Math.max(at + 1, ends[at] ?? 0));
    const unit = text.charCodeAt(at);
    const hash = isName ? NAME : unit >= 0x30 && unit <= 0x39 ? DIGIT : fnvOf(text, at, to);
    if ((isName || text.slice(at, to).trim() !== "") && (hash !== DIGIT || hashes.at(-1) !== DIGIT)) {
      starts.push(at);
      hashes.push(hash);
    }
    at = to;
  }
  return { starts, hashes };
}

/** The hash of two consecutive words; `mix` alone does not know their order. */
export const inRow = (first: number, second: number) => mix(mix(SEQUENCE, first), second);
