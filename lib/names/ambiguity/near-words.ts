/** Scans the text near a spelling for words of a set without reading words: mostly it rules out that one is near. */
import { WORD } from "../fold";
import type { WordSet } from "./word-set";
import { lowerOf } from "./words-met";

const STOP = 0x2e;
const ASCII = 0x80;
/** The bit by which small letters differ from capitals. */
const SMALL = 0x20;
/** Signs that may be part of a word; a table, as it is asked for every word. */
const JOINTS = new Uint8Array(0x10000);
for (const mark of ".&+'’") JOINTS[mark.charCodeAt(0)] = 1;

/** Whether one of the `most` words behind `at` may be in a set; a no is certain, wherever the sentence ends. */
export function mayBeBehind(
  text: string,
  classes: Uint8Array,
  at: number,
  most: number,
  set: WordSet,
): boolean {
  const { length } = text;
  // In the middle of a word this cannot be told: the rest of it is no word beside it.
  if (
    at > 0 &&
    at < length &&
    (classes[text.charCodeAt(at - 1)] as number) & WORD &&
    (classes[text.charCodeAt(at)] as number) & WORD
  )
    return true;
  let next = at;
  for (let seen = 0; seen < most; seen++) {
    while (next < length && !((classes[text.charCodeAt(next)] as number) & WORD)) next++;
    if (next >= length) return false;
    const start = next;
    while (next < length && (classes[text.charCodeAt(next)] as number) & WORD) next++;
    if (mayBe(text, classes, start, next, set)) return true;
  }
  return false;
}

/** As `mayBeBehind`, for the words before `at`. */
export function mayBeBefore(
  text: string,
  classes: Uint8Array,
  at: number,
  most: number,
  set: WordSet,
): boolean {
  if (at > 0 && (classes[text.charCodeAt(at - 1)] as number) & WORD) return true;
  let next = at;
  for (let seen = 0; seen < most; seen++) {
    while (next > 0 && !((classes[text.charCodeAt(next - 1)] as number) & WORD)) next--;
    if (next <= 0) return false;
    const end = next;
    while (next > 0 && (classes[text.charCodeAt(next - 1)] as number) & WORD) next--;
    if (mayBe(text, classes, next, end, set)) return true;
  }
  return false;
}

/** Whether the letters at `text[start, end)`, or a word that they are only a part of, may be in a set. */
export function mayBe(text: string, classes: Uint8Array, start: number, end: number, set: WordSet): boolean {
  if (start > 0 && JOINTS[text.charCodeAt(start - 1)] === 1) return true;
  if (end < text.length && JOINTS[text.charCodeAt(end)] === 1) {
    // A full stop that ends a word is no part of it.
    const beyond = end + 1 < text.length ? text.charCodeAt(end + 1) : 0;
    if (text.charCodeAt(end) !== STOP || JOINTS[beyond] === 1 || (classes[beyond] as number) & WORD)
      return true;
  }
  const length = end - start;
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt(start + (length >>> 1));
  const last = text.charCodeAt(end - 1);
  // The bit for small letters holds for ASCII only.
  if ((first | middle | last) >= ASCII) return true;
  return set.mayHave(first | SMALL, middle | SMALL, last | SMALL, length);
}

/** Whether the word at `text[start, end)`, which has no marks in it, is in a set. */
export function isOf(set: WordSet, text: string, classes: Uint8Array, start: number, end: number): boolean {
  return mayBe(text, classes, start, end, set) && set.has(lowerOf(text, classes, start, end));
}
