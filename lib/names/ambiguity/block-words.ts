/** The words of a block, found once for all the spellings in it. */
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
export const JOINED = 0;
export const APART = 1;
export const NEW_SENTENCE = 2;

const MOST_WORDS = 8;
const REACH = 120;
const HYPHEN = 0x2d;
const ENDS_SENTENCE = new Set(Array.from('.!?…。！？:;|•“”"()[]—–', (mark) => mark.charCodeAt(0)));
const WITHIN_WORD = new Set(Array.from(".&+", (mark) => mark.charCodeAt(0)));
const AMPERSAND = 0x26;

export class BlockWords {
  readonly #text: string;
  readonly #classes: Uint8Array;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** What stands before each word. */
  readonly #gaps: number[] = [];
  readonly #left: Neighbour[] = [];
  readonly #right: Neighbour[] = [];

  /** `classes`: the index's classes of units. */
  constructor(text: string, classes: Uint8Array) {
    this.#text = text;
    this.#classes = classes;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (!((classes[unit] ?? 0) & WORD) && unit !== AMPERSAND) {
        at++;
        continue;
      }
      const last = this.#ends.length - 1;
      const before = last < 0 ? NEW_SENTENCE : this.gap(this.#ends[last] ?? 0, at);
      const stopped = last >= 0 && this.#stops(last);
      const end = this.#wordEnd(at);
      this.#gaps.push(stopped ? NEW_SENTENCE : before);
      this.#starts.push(at);
      this.#ends.push(end);
      at = end;
    }
  }

  /** What stands in the text from `from` to `to`, where no word is. */
  gap(from: number, to: number): number {
    let spaces = 0;
    let hyphens = 0;
    let gap = JOINED;
    for (let i = from; i < to; i++) {
      const unit = this.#text.charCodeAt(i);
      if ((this.#classes[unit] ?? 0) & SPACE) spaces++;
      else if (unit === HYPHEN) hyphens++;
      else if (ENDS_SENTENCE.has(unit)) return NEW_SENTENCE;
      else gap = APART;
    }
    return hyphens > 1 || (hyphens === 1 && spaces > 0) ? APART : gap;
  }

  /** The words from `at` on within the sentence, the nearest first. */
  rightOf(at: number): Neighbour[] {
    const words: Neighbour[] = [];
    const first = this.#firstFrom(at);
    for (let i = first; i < this.#starts.length && words.length < MOST_WORDS; i++) {
      const start = this.#starts[i] ?? 0;
      if (start - at > REACH) break;
      const gap = i === first ? this.gap(at, start) : (this.#gaps[i] ?? APART);
      if (gap === NEW_SENTENCE) break;
      this.#right[i] ??= this.#neighbour(i, (this.#gaps[i] ?? APART) === JOINED);
      const word = this.#right[i];
      if (!word) break;
      words.push(
        i === first && word.joined !== (gap === JOINED) ? { ...word, joined: gap === JOINED } : word,
      );
    }
    return words;
  }

  /** The words before `at` within the sentence, the nearest first. */
  leftOf(at: number): Neighbour[] {
    const words: Neighbour[] = [];
    let i = this.#firstFrom(at) - 1;
    while (i >= 0 && (this.#ends[i] ?? 0) > at) i--;
    const first = i;
    for (; i >= 0 && words.length < MOST_WORDS; i--) {
      const end = this.#ends[i] ?? 0;
      if (at - end > REACH) break;
      const gap = i === first ? this.gap(end, at) : (this.#gaps[i + 1] ?? APART);
      if (gap === NEW_SENTENCE || (i === first && this.#stops(i))) break;
      this.#left[i] ??= this.#neighbour(i, (this.#gaps[i + 1] ?? APART) === JOINED);
      const word = this.#left[i];
      if (!word) break;
      words.push(
        i === first && word.joined !== (gap === JOINED) ? { ...word, joined: gap === JOINED } : word,
      );
    }
    return words;
  }

  #firstFrom(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #wordEnd(from: number): number {
    const text = this.#text;
    const isWord = (i: number) => i < text.length && ((this.#classes[text.charCodeAt(i)] ?? 0) & WORD) !== 0;
    let at = from + 1;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const apostrophe = (unit === 0x27 || unit === 0x2019) && isWord(at + 1);
      if (!isWord(at) && !WITHIN_WORD.has(unit) && !apostrophe) break;
      at++;
    }
    return at;
  }

  /** Whether a word's own full stop ends the sentence. */
  #stops(i: number): boolean {
    const end = this.#ends[i] ?? 0;
    return this.#text.charAt(end - 1) === "." && !isAbbreviation(this.#text.slice(this.#starts[i], end));
  }

  #neighbour(i: number, joined: boolean): Neighbour {
    const start = this.#starts[i] ?? 0;
    const end = this.#ends[i] ?? 0;
    const text = this.#text.slice(start, end);
    const first = this.#classes[text.charCodeAt(0)] ?? 0;
    const second = text.length > 1 ? (this.#classes[text.charCodeAt(1)] ?? 0) : 0;
    const marks = /['’.]/.test(text);
    const possessive = marks && /['’]s$/.test(text);
    return {
      text,
      lower: (marks ? withoutMarks(text) : text).toLowerCase(),
      capital: (first & UPPER) !== 0 || ((first & LOWER) !== 0 && (second & UPPER) !== 0),
      joined,
      possessive,
      start,
      end,
    };
  }
}

function withoutMarks(text: string): string {
  return text.replace(/['’]s$|^(?:[ldn]|qu|un|all|dell|nell)['’](?=\p{L})/giu, "").replaceAll(".", "");
}

/** A word whose full stop does not end a sentence: initials, titles, U.S. */
function isAbbreviation(word: string): boolean {
  return (
    /^(?:\p{L}\.)+$/u.test(word) ||
    /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Det|Capt|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs)\.$/.test(word)
  );
}
