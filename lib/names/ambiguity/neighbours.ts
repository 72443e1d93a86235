/** The words beside a spelling, within its sentence: read from the text where they are asked for. */
import { SPACE, WORD } from "../fold";
import { mayBeBefore, mayBeBehind } from "./near-words";
import { WordSet } from "./word-set";
import { wordOf } from "./words-met";

/** A word beside a spelling. */
export interface Neighbour {
  text: string;
  /** In lower case, without full stops, elided articles and a possessive ending. */
  lower: string;
  capital: boolean;
  /** Only a space or hyphen stands between it and the next word towards the spelling. */
  joined: boolean;
  possessive: boolean;
  start: number;
  end: number;
  /** The next word, away from the spelling, as far as it was read. */
  beyond: Neighbour | undefined;
}

/** Whether a word begins with its capital: "all’Olimpico" does not. */
export function beginsWithCapital({ capital, text }: Neighbour): boolean {
  return capital && !/^\p{Ll}+['’]/u.test(text);
}

/** What stands between two words. */
const JOINED = 0;
const APART = 1;
const NEW_SENTENCE = 2;

/** How many words are read to each side at most; and how far, in UTF-16 units. */
export const MOST_WORDS = 8;
const REACH = 120;
/** Where words to the left stand wide apart, no more spaces than this are passed. */
const MOST_SPACES = 9;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const AMPERSAND = 0x26;
const PLUS = 0x2b;
const STRAIGHT = 0x27;
const CURLY = 0x2019;
/** Which units end a sentence; a table, as it is asked for every unit. */
const ENDS_SENTENCE = new Uint8Array(0x10000);
for (const mark of '.!?…。！？:;|•“”"()[]—–') ENDS_SENTENCE[mark.charCodeAt(0)] = 1;

/** The words to one side of a spelling, within its sentence, the nearest first; each is read when first asked for. */
abstract class Words {
  protected readonly text: string;
  protected readonly classes: Uint8Array;
  /** How many were read, and the first and last of them. */
  protected count = 0;
  #first: Neighbour | undefined;
  #last: Neighbour | undefined;
  /** There are no more words, or enough. */
  protected done = false;

  constructor(text: string, classes: Uint8Array) {
    this.text = text;
    this.classes = classes;
  }

  /** Reads on: adds one word or more, or sets `done`. */
  protected abstract read(): void;

  protected add(word: Neighbour): void {
    if (this.#last) this.#last.beyond = word;
    else this.#first = word;
    this.#last = word;
    this.count++;
  }

  /** The word of this number, 0 for the nearest. */
  at(i: number): Neighbour | undefined {
    if (i === 0 && this.#first) return this.#first;
    while (!this.done && this.count <= i) this.read();
    let word = this.#first;
    for (let left = i; word && left > 0; left--) word = word.beyond;
    return word;
  }

  /** The nearest words, `most` of them where there are as many. */
  first(most: number): readonly Neighbour[] {
    this.at(most - 1);
    const words: Neighbour[] = [];
    for (let word = this.#first; word && words.length < most; word = word.beyond) words.push(word);
    return words;
  }

  /** Whether one of the `most` nearest words may be in a set; a no is certain, without reading them. */
  abstract mayHold(most: number, set: WordSet): boolean;

  /** The nearest word of a class, among the `most` that are nearest. */
  find(most: number, wanted: WordSet): Neighbour | undefined {
    if (!this.done && this.count < most && !this.mayHold(most, wanted)) return undefined;
    this.at(most - 1);
    let left = most;
    for (let word = this.#first; word && left > 0; word = word.beyond, left--)
      if (wanted.has(word.lower)) return word;
    return undefined;
  }
}

/** The words behind a spelling. */
export class WordsBehind extends Words {
  readonly #at: number;
  #from: number;
  #before: number;
  readonly #last: number;

  /** `at`: the end of the spelling. */
  constructor(text: string, classes: Uint8Array, at: number) {
    super(text, classes);
    this.#at = at;
    this.#before = at;
    this.#last = Math.min(text.length, at + REACH);
    // Letters that continue behind `at` are the rest of a word, and no word beside it.
    this.#from =
      at > 0 && isWord(text, classes, at - 1) && isWord(text, classes, at) ? wordEnd(text, classes, at) : at;
  }

  override mayHold(most: number, set: WordSet): boolean {
    return mayBeBehind(this.text, this.classes, this.#at, most, set);
  }

  protected read(): void {
    const { text, classes } = this;
    let from = this.#from;
    while (from <= this.#last && !beginsWord(text, classes, from)) from++;
    const gap =
      from > this.#last || from >= text.length ? NEW_SENTENCE : gapOf(text, classes, this.#before, from);
    if (gap === NEW_SENTENCE) {
      this.done = true;
      return;
    }
    const end = wordEnd(text, classes, from);
    this.add(neighbour(text, classes, from, end, gap === JOINED));
    this.done = this.count === MOST_WORDS || stops(text, from, end);
    this.#before = end;
    this.#from = end;
  }
}

/** Where the words between two spaces begin and end; reused, since reading does not nest. */
const starts: number[] = [];
const ends: number[] = [];

/** The words before a spelling. */
export class WordsBefore extends Words {
  readonly #at: number;
  #to: number;
  #behind: number;
  #spaces = 0;

  /** `at`: where the spelling starts. */
  constructor(text: string, classes: Uint8Array, at: number) {
    super(text, classes);
    this.#at = at;
    this.#to = at;
    this.#behind = at;
  }

  override mayHold(most: number, set: WordSet): boolean {
    return mayBeBefore(this.text, this.classes, this.#at, most, set);
  }

  /** Reads back to the space before: no word has a space in it. */
  protected read(): void {
    const { text, classes } = this;
    const from = this.#spaceBefore();
    const found = this.#wordsFrom(from);
    for (let i = found - 1; i >= 0; i--) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      const gap = gapOf(text, classes, end, this.#behind);
      if (gap === NEW_SENTENCE || stops(text, start, end)) {
        this.done = true;
        return;
      }
      this.add(neighbour(text, classes, start, end, gap === JOINED));
      this.#behind = start;
      if (this.count === MOST_WORDS) {
        this.done = true;
        return;
      }
    }
    this.#to = from - 1;
  }

  /** Where to read from: behind a space or a mark that ends a sentence, or as far as words are read at all. */
  #spaceBefore(): number {
    const { text, classes } = this;
    const at = this.#at;
    let from = this.#to;
    while (from > 0 && at - from < REACH) {
      const unit = text.charCodeAt(from - 1);
      if ((classes[unit] as number) & SPACE) {
        this.done = ++this.#spaces > MOST_SPACES;
        return from;
      }
      if (unit !== STOP && ENDS_SENTENCE[unit] === 1) {
        this.done = true;
        return from;
      }
      from--;
    }
    this.done = true;
    while (from > 0 && from < at && isWord(text, classes, from) && isWord(text, classes, from - 1)) from++;
    return from;
  }

  /** Notes the words from `from` on; returns how many. */
  #wordsFrom(first: number): number {
    const { text, classes } = this;
    const to = this.#to;
    let found = 0;
    for (let from = first; from < to; ) {
      if (!beginsWord(text, classes, from)) {
        from++;
        continue;
      }
      const end = wordEnd(text, classes, from);
      if (end > this.#at) break;
      starts[found] = from;
      ends[found++] = end;
      from = end;
    }
    return found;
  }
}

/** The kind of gap between two words, from `from` to `to`. */
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
  return text.charCodeAt(end - 1) === STOP && !isAbbreviation(text, start, end);
}

const ABBREVIATIONS: ReadonlySet<string> = new WordSet(
  "Mr. Mrs. Ms. Dr. Prof. Sen. Rep. Gov. Gen. Lt. Col. Sgt. Det. Capt. St. Jr. Sr. Inc. Corp. Co. Ltd. Bros. No. vs.".split(
    " ",
  ),
);
/** The longest abbreviation in UTF-16 units, with its full stop. */
export const LONGEST_ABBREVIATION = 5;

/** A word whose full stop does not end a sentence: initials, titles, U.S. */
export function isAbbreviation(text: string, start: number, end: number): boolean {
  if (end - start <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(start, end))) return true;
  const second = text.charCodeAt(start + 1);
  return (second === STOP || isLowSurrogate(second)) && /^(?:\p{L}\.)+$/u.test(text.slice(start, end));
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function neighbour(
  text: string,
  classes: Uint8Array,
  start: number,
  end: number,
  joined: boolean,
): Neighbour {
  const { text: word, lower, capital, possessive } = wordOf(text, classes, start, end);
  return { text: word, lower, capital, joined, possessive, start, end, beyond: undefined };
}
