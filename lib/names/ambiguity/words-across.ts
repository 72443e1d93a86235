/**
 * In Chinese, whether the characters of a spelling belong to the words before and behind it: the 力拓 of 努力拓展 is no firm.
 * The engine's own dictionary cuts the words (ICU, after UAX #29), so that none has to be carried.
 */
import { simplified } from "../simplified";
import { HAN_CALLED, HAN_PARTICLE, HAN_PHRASES } from "./lexicon-han";

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
  if (from < start && (to > end || isParticle(text, end - 1))) return text.slice(from, to);
  return isParticle(text, end - 1) && isCalled(text, start, end) ? text.slice(start - 1, end) : undefined;
}

/** Whether the character at `at` may stand between somebody and what is done: what is left of a name is then no name. */
function isParticle(text: string, at: number): boolean {
  return HAN_PARTICLE.test(simplified(text.charAt(at)));
}

/** Whether all but the last character of `text[start, end)` ends a person's name, or a word that no dictionary has. */
function isCalled(text: string, start: number, end: number): boolean {
  return (
    HAN_CALLED.test(simplified(text.slice(Math.max(0, start - 3), end - 1))) &&
    wordsOf(text, start - 1, start).from === start - 1
  );
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
