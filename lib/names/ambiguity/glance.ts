/**
 * What the nearest characters tell of a name, as bits. A page asks of every name whether it is a person's or opens a
 * sentence, and for most of them these rule it out, while the text is at hand.
 */
import { WORD } from "../fold";

/** It is one word, and a word with a capital may stand directly before. */
export const CAPITAL_BEFORE = 1;
/** A word with a capital may stand directly behind. */
export const CAPITAL_BEHIND = 2;
/** It is one word, and may open a sentence. */
export const OPENING = 4;
/** A comma stands beside it: behind, or before if it is one word. */
export const COMMA_BESIDE = 8;

const SPACE = 0x20;
const COMMA = 0x2c;
const ASCII = 0x80;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const SMALL_A = 0x61;

/** The bits of the name `text[start, end)`. */
export function glance(text: string, classes: Uint8Array, start: number, end: number): number {
  const unit = text.charCodeAt(end);
  const capital = unit === SPACE && !(text.charCodeAt(end + 1) >= SMALL_A) ? CAPITAL_BEHIND : 0;
  const behind = unit === COMMA ? COMMA_BESIDE : capital;
  const before =
    start > 1 && text.charCodeAt(start - 1) === SPACE ? wordBefore(text, classes, start) : OPENING;
  return behind | (before !== 0 && isOneWord(text, start, end) ? before : 0);
}

/** What the word before the space at `start - 1` tells. */
function wordBefore(text: string, classes: Uint8Array, start: number): number {
  const beside = text.charCodeAt(start - 2);
  const opening = beside === COMMA ? COMMA_BESIDE : (classes[beside] as number) & WORD ? 0 : OPENING;
  let from = start - 2;
  while (from > 0 && text.charCodeAt(from - 1) !== SPACE) from--;
  return isCapital(text, from) ? opening | CAPITAL_BEFORE : opening;
}

function isOneWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === SPACE) return false;
  return true;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < ASCII) return unit >= CAPITAL_A && unit <= CAPITAL_Z;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
