/** A word with what rules and models ask about it, computed once for all its occurrences. */
import type { Form } from "../../text/forms";
import { type WordHashes, wordHashes } from "../../text/word-hashes";
import { type PairWord, pairWordOf } from "./pair-words";

/** A word with the answers so far. */
export interface Lexeme {
  readonly word: string;
  /** By class number, from `row` on: 0 not asked yet, 1 not in the class, 2 in it. */
  readonly told: Uint8Array;
  readonly row: number;
  /** How many classes fit into a row. */
  readonly width: number;
  hashes: WordHashes | undefined;
  pair: PairWord | undefined;
  /** Its stems for comparing fields. */
  stems: readonly string[] | undefined;
}

/** Words asked for before; emptied when it grows, to bound memory. */
const known = new Map<string, Lexeme>();
const MOST_KNOWN = 10_000;

let classes = 0;
/** One table for many words, since an array for each would cost more than its contents. */
let told = new Uint8Array(0);
let width = 0;
let rows = 0;

/** The lexeme of a word in small letters. It stays valid when the table is emptied. */
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

/** Spellings that rules know in another form. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["@", "·"],
  ["^", "·"],
  ["memorandums", "memoranda"],
]);

/** The lexeme of a written word; the marks that stand for names mean nothing else. */
export function lexemeOfForm(form: Form): Lexeme {
  form.lexeme ??= lexemeOf(SPELLINGS.get(form.lower) ?? form.lower);
  return form.lexeme;
}

/** The hashes of a word for the features of fields. */
export function hashesOf(lexeme: Lexeme): WordHashes {
  lexeme.hashes ??= wordHashes(lexeme.word);
  return lexeme.hashes;
}

/** The hashes of a word for the pair model. */
export function pairWord(lexeme: Lexeme): PairWord {
  lexeme.pair ??= pairWordOf(lexeme.word);
  return lexeme.pair;
}

/** A class of words; its test runs once for each word, not at each occurrence. */
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
    // The class was made after the word's row.
    if (this.#number >= width) return this.#test(word);
    const at = row + this.#number;
    const before = told[at];
    if (before) return before === 2;
    const is = this.#test(word);
    told[at] = is ? 2 : 1;
    return is;
  }

  /** Whether the word at a step is in the class; beyond a sentence's ends the word is empty. */
  at(steps: readonly { readonly lexeme: Lexeme }[], i: number): boolean {
    const step = steps[i];
    if (step !== undefined) return this.has(step.lexeme);
    this.#empty ??= this.#test("");
    return this.#empty;
  }
}
