/** The words beside a spelling, within its sentence: read from the text where they are asked for. */
import { LOWER, SPACE, UPPER, WORD } from "../fold";

/** A word beside a spelling. */
export interface Neighbour {
  text: string;
  /** In lower case, without full stops, elided articles and a possessive ending. */
  lower: string;
  capital: boolean;
  /** Nothing but a space, or a hyphen, stands between it and the word before (to the left of a spelling: the word behind). */
  joined: boolean;
  possessive: boolean;
  start: number;
  end: number;
}

/** What stands between two words. */
const JOINED = 0;
const APART = 1;
const NEW_SENTENCE = 2;

const MOST_WORDS = 8;
const BRIEF_LEFT = 3;
const BRIEF_RIGHT = 4;
/** How far words are read to each side, in UTF-16 units. */
const REACH = 120;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const AMPERSAND = 0x26;
const PLUS = 0x2b;
const STRAIGHT = 0x27;
const CURLY = 0x2019;
/** Which units end a sentence; a table, as it is asked for every unit. */
const ENDS_SENTENCE = new Uint8Array(0x10000);
for (const mark of '.!?…。！？:;|•“”"()[]—–') ENDS_SENTENCE[mark.charCodeAt(0)] = 1;

/** The words from `at` on, the nearest first; with `brief` no more than a longer name takes. */
export function rightOf(text: string, classes: Uint8Array, at: number, brief: boolean): Neighbour[] {
  const words: Neighbour[] = [];
  // What goes on behind `at` is the rest of a word, and no word beside it.
  let from =
    at > 0 && isWord(text, classes, at - 1) && isWord(text, classes, at) ? wordEnd(text, classes, at) : at;
  let before = at;
  const last = Math.min(text.length, at + REACH);
  while (words.length < MOST_WORDS) {
    while (from <= last && !beginsWord(text, classes, from)) from++;
    if (from > last || from >= text.length) break;
    const gap = gapOf(text, classes, before, from);
    if (gap === NEW_SENTENCE) break;
    const end = wordEnd(text, classes, from);
    const word = neighbour(text, classes, from, end, gap === JOINED);
    words.push(word);
    if (stops(text, from, end) || (brief && words.length >= BRIEF_RIGHT && !word.capital)) break;
    before = end;
    from = end;
  }
  return words;
}

/** Where the words of the sentence before a spelling begin and end; reused, since reading does not nest. */
const starts: number[] = [];
const ends: number[] = [];

/** The words before `at`, the nearest first; with `brief` no more than a longer name takes. */
export function leftOf(text: string, classes: Uint8Array, at: number, brief: boolean): Neighbour[] {
  const most = brief ? BRIEF_LEFT : MOST_WORDS;
  let found = 0;
  for (let from = reachLeft(text, classes, at, most); from < at; ) {
    if (!beginsWord(text, classes, from)) {
      from++;
      continue;
    }
    const end = wordEnd(text, classes, from);
    if (end > at) break;
    starts[found] = from;
    ends[found++] = end;
    from = end;
  }
  const words: Neighbour[] = [];
  let behind = at;
  for (let i = found - 1; i >= 0 && words.length < most; i--) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    const gap = gapOf(text, classes, end, behind);
    if (gap === NEW_SENTENCE || stops(text, start, end)) break;
    words.push(neighbour(text, classes, start, end, gap === JOINED));
    behind = start;
  }
  return words;
}

/** Where the words to the left need not be read beyond: behind a mark that ends a sentence, or far enough. */
function reachLeft(text: string, classes: Uint8Array, at: number, most: number): number {
  let spaces = 0;
  let from = at;
  while (from > 0 && at - from < REACH) {
    const unit = text.charCodeAt(from - 1);
    if ((classes[unit] as number) & SPACE && ++spaces > most + 1) return from;
    if (unit !== STOP && ENDS_SENTENCE[unit] === 1) return from;
    from--;
  }
  while (from > 0 && from < at && isWord(text, classes, from) && isWord(text, classes, from - 1)) from++;
  return from;
}

/** What stands in the text from `from` to `to`, where no word is. */
function gapOf(text: string, classes: Uint8Array, from: number, to: number): number {
  let spaces = 0;
  let hyphens = 0;
  let gap = JOINED;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if ((classes[unit] as number) & SPACE) spaces++;
    else if (unit === HYPHEN) hyphens++;
    else if (ENDS_SENTENCE[unit] === 1) return NEW_SENTENCE;
    else gap = APART;
  }
  return hyphens > 1 || (hyphens === 1 && spaces > 0) ? APART : gap;
}

function isWord(text: string, classes: Uint8Array, at: number): boolean {
  return at < text.length && ((classes[text.charCodeAt(at)] as number) & WORD) !== 0;
}

function beginsWord(text: string, classes: Uint8Array, at: number): boolean {
  return isWord(text, classes, at) || text.charCodeAt(at) === AMPERSAND;
}

function wordEnd(text: string, classes: Uint8Array, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((classes[unit] as number) & WORD || unit === STOP || unit === AMPERSAND || unit === PLUS) continue;
    if ((unit !== STRAIGHT && unit !== CURLY) || !isWord(text, classes, at + 1)) break;
  }
  return at;
}

/** Whether a word's own full stop ends the sentence. */
function stops(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end - 1) === STOP && !isAbbreviation(text.slice(start, end));
}

/** A word whose full stop does not end a sentence: initials, titles, U.S. */
function isAbbreviation(word: string): boolean {
  return (
    /^(?:\p{L}\.)+$/u.test(word) ||
    /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Det|Capt|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No|vs)\.$/.test(
      word,
    )
  );
}

/** What a word is wherever it stands. */
interface Word {
  text: string;
  lower: string;
  capital: boolean;
  possessive: boolean;
}

/**
 * The words met last, by a hash of their units: the words of a language come again and again, and to cut them from the
 * text, to put them in lower case and to hash them anew is most of what reading them costs.
 */
const met: (Word | undefined)[] = new Array<Word | undefined>(1 << 11).fill(undefined);
/** Longer words are rare, and not kept. */
const LONGEST_KEPT = 24;

function wordOf(text: string, classes: Uint8Array, start: number, end: number): Word {
  if (end - start > LONGEST_KEPT) return readWord(text.slice(start, end), classes);
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const slot = (hash ^ (hash >>> 11)) & (met.length - 1);
  const before = met[slot];
  if (before && isSame(before.text, text, start, end)) return before;
  const word = readWord(text.slice(start, end), classes);
  met[slot] = word;
  return word;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function readWord(word: string, classes: Uint8Array): Word {
  const marks = /['’.]/.test(word);
  const from = marks ? (ELIDED.exec(word)?.[0].length ?? 0) : 0;
  const first = classes[word.charCodeAt(from)] as number;
  const second = word.length > from + 1 ? (classes[word.charCodeAt(from + 1)] as number) : 0;
  return {
    text: word,
    lower: (marks ? withoutMarks(word) : word).toLowerCase(),
    capital: (first & UPPER) !== 0 || ((first & LOWER) !== 0 && (second & UPPER) !== 0),
    possessive: marks && /['’]s$/.test(word),
  };
}

function neighbour(
  text: string,
  classes: Uint8Array,
  start: number,
  end: number,
  joined: boolean,
): Neighbour {
  const { text: word, lower, capital, possessive } = wordOf(text, classes, start, end);
  return { text: word, lower, capital, joined, possessive, start, end };
}

/** Romance articles and prepositions that lean on the next word: l’, d’, dell’. */
const ELIDED = /^(?:[ldn]|qu|un|all|dell|nell)['’](?=\p{L})/iu;

function withoutMarks(text: string): string {
  return text
    .replace(/['’]s$/i, "")
    .replace(ELIDED, "")
    .replaceAll(".", "");
}
