/** What rules and models ask of a word by itself, found out once for all the places where it stands. */
import type { Form } from "../../text/forms";
import { type WordHashes, wordHashes } from "../../text/word-hashes";
import { type PairWord, pairWordOf } from "./pair-words";

/** A word with what was asked of it so far. */
export interface Lexeme {
  readonly word: string;
  /** By number of a class, from `row` on: 0 where nobody asked yet, 1 where the word is not of it, 2 where it is. */
  readonly told: Uint8Array;
  readonly row: number;
  /** How many classes there are room for. */
  readonly width: number;
  hashes: WordHashes | undefined;
  pair: PairWord | undefined;
  /** What it tells where fields are compared. */
  stems: readonly string[] | undefined;
}

/** Words that were asked for before; emptied when it grows, so that a long stream stays in flat memory. */
const known = new Map<string, Lexeme>();
const MOST_KNOWN = 10_000;

let classes = 0;
/** One table for many words: an array of bytes for each would cost more than what is kept in it. */
let told = new Uint8Array(0);
let width = 0;
let rows = 0;

/** The lexeme of a word in small letters. One from before the table was emptied goes on to hold. */
export function lexemeOf(word: string): Lexeme {
  let found = known.get(word);
  if (found === undefined) {
    if (rows === MOST_KNOWN || width !== classes || told.length === 0) {
      known.clear();
      rows = 0;
      width = classes;
      told = new Uint8Array(Math.max(1, width * MOST_KNOWN));
    }
    found = { word, told, row: rows * width, width, hashes: undefined, pair: undefined, stems: undefined };
    rows += 1;
    known.set(word, found);
  }
  return found;
}

/** Words that rules know in another spelling. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["@", "·"],
  ["^", "·"],
  ["memorandums", "memoranda"],
]);

/** The lexeme of a word as it is written; the marks that stand for names stand for nothing else. */
export function lexemeOfForm(form: Form): Lexeme {
  form.lexeme ??= lexemeOf(SPELLINGS.get(form.lower) ?? form.lower);
  return form.lexeme;
}

/** The hashes of a word for features of fields. */
export function hashesOf(lexeme: Lexeme): WordHashes {
  lexeme.hashes ??= wordHashes(lexeme.word);
  return lexeme.hashes;
}

/** What the features of the pair model tell of a word. */
export function pairWord(lexeme: Lexeme): PairWord {
  lexeme.pair ??= pairWordOf(lexeme.word);
  return lexeme.pair;
}

/** A class of words: the test runs once for each word, and not at each of its places. */
export class WordClass {
  readonly #number = classes++;
  readonly #test: (word: string) => boolean;
  #empty: boolean | undefined;

  /** `of` matches whole words in small letters: a pattern without the flag `g`, a set or a test. */
  constructor(of: RegExp | ReadonlySet<string> | ((word: string) => boolean)) {
    this.#test =
      of instanceof RegExp ? (word) => of.test(word) : typeof of === "function" ? of : (word) => of.has(word);
  }

  /** Whether a word is of the class. */
  has({ word, told, row, width }: Lexeme): boolean {
    // A class that was made after the word's row.
    if (this.#number >= width) return this.#test(word);
    const at = row + this.#number;
    const before = told[at];
    if (before) return before === 2;
    const is = this.#test(word);
    told[at] = is ? 2 : 1;
    return is;
  }

  /** The same of the word at a step; beyond the ends of a sentence stands an empty one. */
  at(steps: readonly { readonly lexeme: Lexeme }[], i: number): boolean {
    const step = steps[i];
    if (step !== undefined) return this.has(step.lexeme);
    this.#empty ??= this.#test("");
    return this.#empty;
  }
}
