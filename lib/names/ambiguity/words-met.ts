/** A cache of the words of a text, so that a word that comes again and again is read once. */
import { LOWER, UPPER } from "../fold";

const STOP = 0x2e;
const STRAIGHT = 0x27;
const CURLY = 0x2019;

/** What a word is wherever it stands. */
export interface Word {
  text: string;
  lower: string;
  capital: boolean;
  possessive: boolean;
}

/**
 * The words met last, by a hash of their units: the same words come again and again, and to cut them from the text,
 * lower their case and hash them anew is most of the cost of reading.
 */
const met: (Word | undefined)[] = new Array<Word | undefined>(1 << 11).fill(undefined);
/** Longer words are rare, and not kept. */
const LONGEST_KEPT = 24;

/** The word at `text[start, end)`. */
export function wordOf(text: string, classes: Uint8Array, start: number, end: number): Word {
  if (end - start > LONGEST_KEPT) return readWord(text.slice(start, end), classes);
  const slot = slotOf(text, start, end);
  const before = met[slot];
  if (before && isSame(before.text, text, start, end)) return before;
  const word = readWord(text.slice(start, end), classes);
  met[slot] = word;
  return word;
}

/** The word at `text[start, end)`, which has no marks in it, in lower case. */
export function lowerOf(text: string, classes: Uint8Array, start: number, end: number): string {
  return wordOf(text, classes, start, end).lower;
}

/** The slot of a word, by some of its units, which is faster than by all. */
function slotOf(text: string, start: number, end: number): number {
  const middle = text.charCodeAt((start + end) >>> 1);
  let hash = Math.imul(text.charCodeAt(start), 0x9e3779b1) ^ Math.imul(middle, 0x85ebca6b);
  hash ^= Math.imul((text.charCodeAt(end - 1) << 5) | (end - start), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) & (met.length - 1);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function readWord(word: string, classes: Uint8Array): Word {
  const marks = marksIn(word);
  const apostrophe = marks === APOSTROPHE;
  const from = apostrophe ? (ELIDED.exec(word)?.[0].length ?? 0) : 0;
  const first = classes[word.charCodeAt(from)] as number;
  const second = word.length > from + 1 ? (classes[word.charCodeAt(from + 1)] as number) : 0;
  return {
    text: word,
    lower: (marks === 0 ? word : withoutMarks(word, apostrophe)).toLowerCase(),
    capital: (first & UPPER) !== 0 || ((first & LOWER) !== 0 && (second & UPPER) !== 0),
    possessive: apostrophe && /['’]s$/.test(word),
  };
}

const APOSTROPHE = 1;
const STOPS = 2;

/** `APOSTROPHE` where there is one, else `STOPS` where there are full stops, else 0. */
function marksIn(word: string): number {
  let marks = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit === STRAIGHT || unit === CURLY) return APOSTROPHE;
    if (unit === STOP) marks = STOPS;
  }
  return marks;
}

/** Romance articles and prepositions that lean on the next word: l’, d’, dell’. */
const ELIDED = /^(?:[ldn]|qu|un|all|dell|nell)['’](?=\p{L})/iu;

function withoutMarks(text: string, apostrophe: boolean): string {
  const whole = apostrophe ? text.replace(/['’]s$/i, "").replace(ELIDED, "") : text;
  const stop = whole.indexOf(".");
  // Most have one, behind the last word of a sentence.
  if (stop < 0) return whole;
  return stop === whole.length - 1 ? whole.slice(0, stop) : whole.replaceAll(".", "");
}
