/** Compiles the spellings of all documents, and their tokens. A document's first spelling is the name to show. */

import type { Section } from "@/lib/names/pack";
import { Numbers } from "@/lib/ties/numbers";
import { packStrings } from "@/lib/ties/string-table";
import { packSplit, wordsOfEach } from "./columns";
import { letterMask } from "./edits";
import { type EntityEntry, UNSHOWN } from "./entry";
import { foldText } from "./fold";
import { Interned } from "./interned";
import { ABROAD, CODE, INITIALS, SYLLABLE, TOLD } from "./markers";
import type { Pinyin } from "./pinyin";
import { holdersIn, packPostings } from "./postings";
import { waysToWrite } from "./public-bodies";
import { tokenizeName } from "./tokens";

/** The fewest words that give initials. */
const INITIALS_OF = 3;
const SMALL_WORDS = new Set([
  "of",
  "the",
  "and",
  "for",
  "de",
  "la",
  "le",
  "du",
  "des",
  "und",
  "der",
  "e",
  "y",
]);
const LATIN_START = /^[a-z]/;

export class SpellingTable {
  readonly #pinyin: Pinyin | undefined;
  readonly #tokens = new Interned();
  readonly #texts: string[] = [];
  /** Agreements repeat the same words: for each text, its readings. */
  readonly #repeated = new Map<string, number[]>();
  readonly #firstSpelling = new Numbers();
  /** The reading of each spelling; then the text and the tokens of each reading. */
  readonly #readingOf = new Numbers();
  readonly #textOf = new Numbers();
  readonly #sequences = new Numbers();
  readonly #sequenceStarts = new Numbers();
  readonly #syllabic = new Numbers();

  /** Without `pinyin`, Chinese names are found in Chinese only. */
  constructor(pinyin?: Pinyin) {
    this.#pinyin = pinyin;
    this.#firstSpelling.push(0);
    this.#sequenceStarts.push(0);
  }

  /** Adds a party or place. Names are also found by their reading and their initials. */
  addNamed({ name, spellings, codes, abroad = [] }: EntityEntry): void {
    for (const spelling of new Set([name, ...spellings])) this.#addName(spelling);
    for (const code of new Set(codes)) this.#addMarked(code, CODE);
    // Scripts without small letters have no such typing errors: names in them are like all others.
    for (const other of new Set(abroad))
      if (/\p{Ll}/u.test(other)) this.#addMarked(other, ABROAD);
      else this.#addName(other);
    this.#firstSpelling.push(this.#readingOf.length);
  }

  /**
   * Adds a document that is found by its texts: `own`, which no other has, those that recur, and longer ones. By its address it is
   * found under `own`.
   */
  addTexts(
    texts: readonly string[],
    {
      own,
      address,
      told = [],
    }: { own?: string; address?: string | undefined; told?: readonly string[] } = {},
  ): void {
    if (own !== undefined) {
      const number = this.#texts.push(own) - 1;
      for (const tokens of tokenizeName(own)) this.#addSpelling(number, tokens);
      if (address !== undefined) this.#addSpelling(number, [address]);
    }
    for (const text of new Set(texts)) {
      if (text === own) continue;
      for (const reading of this.#repeated.get(text) ?? this.#remember(text)) this.#readingOf.push(reading);
    }
    for (const piece of told) {
      const tokens = (tokenizeName(piece)[0] ?? []).map((token) => TOLD + token);
      this.#addSpelling(this.#texts.push(piece) - 1, tokens);
    }
    this.#firstSpelling.push(this.#readingOf.length);
  }

  #addMarked(text: string, mark: string): void {
    const number = this.#texts.push(text) - 1;
    for (const token of codeTokens(text)) this.#addSpelling(number, [mark + token]);
  }

  #addName(text: string): void {
    const number = this.#texts.push(text) - 1;
    const readings = tokenizeName(text);
    for (const tokens of readings) this.#addSpelling(number, tokens);
    for (const way of readAloud(text)) {
      const syllables = this.#pinyin?.syllables(way) ?? [];
      if (syllables.length === 0) continue;
      this.#syllabic.push(this.#readingOf.length);
      this.#addSpelling(
        number,
        syllables.map((one) => SYLLABLE + one),
      );
    }
    const initials = initialsOf(readings[0] ?? []);
    if (initials !== undefined) this.#addSpelling(number, [INITIALS + initials]);
  }

  #remember(text: string): number[] {
    const number = this.#texts.push(text.split(UNSHOWN, 1)[0] ?? "") - 1;
    const readings = tokenizeName(text).map((tokens) => this.#reading(number, tokens));
    this.#repeated.set(text, readings);
    return readings;
  }

  #addSpelling(text: number, tokens: readonly string[]): void {
    this.#readingOf.push(this.#reading(text, tokens));
  }

  #reading(text: number, tokens: readonly string[]): number {
    for (const token of tokens) this.#sequences.push(this.#tokens.number(token));
    this.#sequenceStarts.push(this.#sequences.length);
    this.#textOf.push(text);
    return this.#textOf.length - 1;
  }

  /** The sections that `TokenTable` and `Spellings` read. */
  *pack(): Generator<Section> {
    // Sorted by UTF-16 units, JavaScript's default.
    const sorted = this.#tokens.texts.toSorted();
    const place = new Uint32Array(sorted.length);
    for (let i = 0; i < place.length; i++) place[this.#tokens.number(sorted[i] ?? "")] = i;
    const sequences = this.#sequences.take();
    for (let i = 0; i < sequences.length; i++) sequences[i] = place[sequences[i] ?? 0] ?? 0;
    yield* packUnits(sorted);
    yield wordsOfEach(sorted, letterMask);
    yield* packPostings(
      sorted.length,
      holdersIn(this.#firstSpelling, this.#readingOf, this.#sequenceStarts, sequences),
    );
    yield this.#firstSpelling.take();
    yield* packSplit(this.#readingOf.take());
    yield this.#textOf.take();
    yield* packStrings(this.#texts);
    yield this.#sequenceStarts.take();
    yield* packSplit(sequences);
    yield this.#syllabic.take();
  }
}

/** The readings of a name, in full and at its shortest only: each reading costs time in a search. */
function readAloud(text: string): Set<string> {
  const ways = waysToWrite(foldText(text));
  return new Set([...ways.slice(0, 1), ways.reduce((a, b) => (b.length < a.length ? b : a))]);
}

/** The initials of a name, without small words; `undefined` where it has too few words. */
function initialsOf(tokens: readonly string[]): string | undefined {
  const words = tokens.filter((token) => LATIN_START.test(token) && !SMALL_WORDS.has(token));
  return words.length < INITIALS_OF ? undefined : words.map((word) => word.slice(0, 1)).join("");
}

/** The ways to type a code: as one word, and by each of its parts (`SZSE: 300750`). */
function codeTokens(code: string): Set<string> {
  const parts = foldText(code).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set([parts.join(""), ...parts]);
}

/** Packs tokens as UTF-16, so that they can be compared in place, as JavaScript compares strings. */
function packUnits(tokens: readonly string[]): [Uint32Array<ArrayBuffer>, Uint16Array<ArrayBuffer>] {
  const starts = new Uint32Array(tokens.length + 1);
  tokens.forEach((token, i) => {
    starts[i + 1] = (starts[i] ?? 0) + token.length;
  });
  const units = new Uint16Array(starts[tokens.length] ?? 0);
  tokens.forEach((token, i) => {
    const start = starts[i] ?? 0;
    for (let j = 0; j < token.length; j++) units[start + j] = token.charCodeAt(j);
  });
  return [starts, units];
}
