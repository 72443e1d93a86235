/**
 * In Chinese, whether the characters of a spelling belong to the words before and behind it: the 力拓 of 努力拓展 is no firm.
 * The engine's own dictionary cuts the words (ICU, after UAX #29), so that none has to be carried.
 */
import { simplified } from "../simplified";
import { HAN_PHRASES } from "./lexicon-han";

/** How many UTF-16 units to both sides are cut: words are short, and farther ones hardly change where they end. */
const AROUND = 12;
const HAN = /\p{Script=Han}/u;

let segmenter: Intl.Segmenter | undefined;

/** The words that meet within `text[start, end)` or cross both of its ends; `undefined` where it may be a name. */
export function wordsAcross(text: string, start: number, end: number): string | undefined {
  if (!HAN.test(text.charAt(start - 1)) || !HAN.test(text.charAt(end))) return undefined;
  const phrase = HAN_PHRASES.exec(simplified(text.slice(start - 2, end + 1)))?.[0];
  if (phrase !== undefined) return phrase;
  const { from, to } = wordsOf(text, start, end);
  return from < start && to > end ? text.slice(from, to) : undefined;
}

/** Where the word in which `start` lies begins, and that of what stands before `end` ends. */
export function wordsOf(text: string, start: number, end: number): { from: number; to: number } {
  const from = Math.max(0, start - AROUND);
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words = segmenter.segment(text.slice(from, end + AROUND));
  const first = words.containing(start - from);
  const last = words.containing(end - 1 - from);
  return {
    from: from + (first?.index ?? 0),
    to: from + (last ? last.index + last.segment.length : 0),
  };
}
