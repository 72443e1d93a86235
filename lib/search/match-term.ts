/** How well one term of a query fits: token by token for a word, as a sequence of tokens for a run of characters. */
import type { Documents } from "./documents";
import { ABROAD, CODE, INITIALS } from "./markers";
import { EXACT, HALF_TYPO, OTHERWISE, PREFIX, TYPO } from "./quality";
import type { Spellings } from "./spellings";
import { SyllableMatcher } from "./syllables";
import type { TokenRange, TokenTable } from "./token-table";
import type { Term } from "./tokens";

/** Shorter words have many neighbours: a slip is looked for only where the word itself leads nowhere. */
const TYPO_LENGTH = 5;
const SHORTEST_TYPO = 4;
/** The shortest beginning of initials or of a code that says enough. */
const CODE_LENGTH = 3;
/** The shortest part of a word that was typed without a space. */
const PART_LENGTH = 3;

/** A term as an index sees it. */
export interface TermMatcher {
  /** Calls back for documents that hold the term, with the quality; perhaps more than once for one document. */
  eachDocument(visit: (document: number, quality: number) => void): void;
  inSpelling(spelling: number): boolean;
  /** The tokens that the term may be a slip for. */
  readonly slips: readonly number[];
}

/** Prepares the terms of a query, in their order: two neighbours may be one word that was typed with a space in it. */
export function matchersFor(terms: readonly Term[], documents: Documents): TermMatcher[] {
  const { tokens, spellings } = documents;
  const whole = terms.map((term, i) => wholeWord(term, terms[i + 1], tokens));
  return terms.map((term, i) => {
    const matcher = matcherFor(term, documents);
    const wholes = [whole[i - 1], whole[i]].filter((range) => range !== undefined);
    return wholes.length === 0 ? matcher : new PartMatcher(matcher, wholes, spellings);
  });
}

/** The tokens that begin with two terms written as one word; `undefined` where there are none. */
function wholeWord(first: Term, second: Term | undefined, tokens: TokenTable): TokenRange | undefined {
  if (first.type === "run" || second?.type !== "word") return undefined;
  if (Math.min(first.word.length, second.word.length) < PART_LENGTH) return undefined;
  const range = tokens.startingWith(first.word + second.word);
  return range.from < range.to ? range : undefined;
}

function matcherFor(term: Term, documents: Documents): TermMatcher {
  const { tokens, spellings } = documents;
  if (term.type === "word") return wordMatcher(term.word, documents);
  const [first = ""] = term.tokens;
  return term.tokens.length === 1
    ? new CharacterMatcher(tokens.startingWith(first), spellings)
    : new RunMatcher(term.tokens, tokens, spellings);
}

function wordMatcher(word: string, documents: Documents): TermMatcher {
  const { tokens, spellings } = documents;
  const matcher = new WordMatcher(word, documents);
  if (!matcher.isEmpty) return matcher;
  for (let at = PART_LENGTH; at <= word.length - PART_LENGTH; at++) {
    const parts = [tokens.find(word.slice(0, at)), tokens.find(word.slice(at))];
    if (parts.every((token) => token >= 0)) return new JoinedMatcher(parts, spellings);
  }
  return matcher;
}

class WordMatcher implements TermMatcher {
  readonly slips: readonly number[];
  readonly #spellings: Spellings;
  readonly #range: TokenRange;
  readonly #exact: number;
  readonly #typoQuality: number;
  /**
   * Initials, tickers and numbers that begin with the word, as the legal form of a company is often left out; and the
   * word's other number.
   */
  readonly #codes: readonly number[];
  readonly #syllables: SyllableMatcher;
  /** The parties and places of the country whose adjective the word is. */
  readonly #there: readonly number[];

  constructor(word: string, { tokens, spellings, lands }: Documents) {
    this.#spellings = spellings;
    this.#range = tokens.startingWith(word);
    this.#exact = tokens.find(word);
    this.#codes = [
      ...[INITIALS, CODE, ABROAD].flatMap((mark) => codesLike(mark, word, tokens)),
      ...otherNumber(word, tokens),
    ];
    this.#syllables = new SyllableMatcher(word, tokens, spellings);
    this.#there = lands.ofAdjective(word);
    const nothing = this.#isUnknown;
    const tolerant = word.length >= (nothing ? SHORTEST_TYPO : TYPO_LENGTH);
    const typos = tolerant ? tokens.oneEditFrom(word, this.#range, false) : [];
    const half = tolerant && typos.length === 0 && nothing;
    this.slips = half ? tokens.oneEditFrom(word, this.#range, true) : typos;
    this.#typoQuality = half ? HALF_TYPO : TYPO;
  }

  get isEmpty(): boolean {
    return this.#isUnknown && this.slips.length === 0;
  }

  /** Whether the word as it was typed leads nowhere. */
  get #isUnknown(): boolean {
    const { from, to } = this.#range;
    return from === to && this.#codes.length + this.#there.length === 0 && this.#syllables.isEmpty;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    for (let token = this.#range.from; token < this.#range.to; token++) {
      const quality = token === this.#exact ? EXACT : PREFIX;
      for (const document of this.#spellings.documentsWith(token)) visit(document, quality);
    }
    for (const token of this.slips)
      for (const document of this.#spellings.documentsWith(token)) visit(document, this.#typoQuality);
    for (const token of this.#codes)
      for (const document of this.#spellings.documentsWith(token)) visit(document, OTHERWISE);
    this.#syllables.eachDocument((document) => visit(document, OTHERWISE));
    for (const entity of this.#there) visit(entity, OTHERWISE);
  }

  inSpelling(spelling: number): boolean {
    for (let i = 0; i < this.#spellings.length(spelling); i++) {
      const token = this.#spellings.tokenAt(spelling, i);
      if (token >= this.#range.from && token < this.#range.to) return true;
      if (this.slips.includes(token) || this.#codes.includes(token)) return true;
    }
    return this.#syllables.inSpelling(spelling);
  }
}

/** "batteries" for "battery" and the other way round: other plurals begin with the word, or are one letter from it. */
function otherNumber(word: string, tokens: TokenTable): number[] {
  const other = /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /..ies$/.test(word)
      ? `${word.slice(0, -3)}y`
      : undefined;
  const token = other === undefined ? -1 : tokens.find(other);
  return token < 0 ? [] : [token];
}

function codesLike(mark: string, word: string, tokens: TokenTable): number[] {
  const { from, to } = tokens.startingWith(mark + word);
  if (word.length < CODE_LENGTH) return from < to && tokens.at(from) === mark + word ? [from] : [];
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** Two words that were typed without the space between them. */
class JoinedMatcher implements TermMatcher {
  readonly slips: readonly number[] = [];
  readonly #sequence: readonly number[];
  readonly #spellings: Spellings;

  constructor(sequence: readonly number[], spellings: Spellings) {
    this.#sequence = sequence;
    this.#spellings = spellings;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    eachWithSequence(this.#spellings, this.#sequence, (document) => visit(document, TYPO));
  }

  inSpelling(spelling: number): boolean {
    return holdsSequence(this.#spellings, spelling, this.#sequence);
  }
}

/** A word that may be a part of a longer one. */
class PartMatcher implements TermMatcher {
  readonly slips: readonly number[];
  readonly #alone: TermMatcher;
  readonly #wholes: readonly TokenRange[];
  readonly #spellings: Spellings;

  constructor(alone: TermMatcher, wholes: readonly TokenRange[], spellings: Spellings) {
    this.slips = alone.slips;
    this.#alone = alone;
    this.#wholes = wholes;
    this.#spellings = spellings;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    this.#alone.eachDocument(visit);
    for (const { from, to } of this.#wholes)
      for (let token = from; token < to; token++)
        for (const document of this.#spellings.documentsWith(token)) visit(document, TYPO);
  }

  inSpelling(spelling: number): boolean {
    return (
      this.#alone.inSpelling(spelling) ||
      this.#wholes.some((range) => holdsOneOf(this.#spellings, spelling, range))
    );
  }
}

/** A single character of a script without spaces: every token that starts with it. */
class CharacterMatcher implements TermMatcher {
  readonly slips: readonly number[] = [];
  readonly #range: TokenRange;
  readonly #spellings: Spellings;

  constructor(range: TokenRange, spellings: Spellings) {
    this.#range = range;
    this.#spellings = spellings;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    for (let token = this.#range.from; token < this.#range.to; token++)
      for (const document of this.#spellings.documentsWith(token)) visit(document, PREFIX);
  }

  inSpelling(spelling: number): boolean {
    return holdsOneOf(this.#spellings, spelling, this.#range);
  }
}

/** Several characters of a script without spaces: their pairs, one behind the other. */
class RunMatcher implements TermMatcher {
  readonly slips: readonly number[] = [];
  readonly #spellings: Spellings;
  readonly #pairs: readonly number[];

  constructor(runTokens: readonly string[], tokens: TokenTable, spellings: Spellings) {
    this.#spellings = spellings;
    // The last token stands for the end of a run; the query may go on in the name.
    this.#pairs = runTokens.slice(0, -1).map((pair) => tokens.find(pair));
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    eachWithSequence(this.#spellings, this.#pairs, (document) => visit(document, PREFIX));
  }

  inSpelling(spelling: number): boolean {
    return holdsSequence(this.#spellings, spelling, this.#pairs);
  }
}

/** Calls back for each document with a spelling that holds a sequence of tokens. */
function eachWithSequence(
  spellings: Spellings,
  sequence: readonly number[],
  visit: (document: number) => void,
): void {
  const lists = sequence.map((token) => (token < 0 ? [] : spellings.documentsWith(token)));
  const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  for (const document of rarest) {
    const { from, to } = spellings.of(document);
    for (let spelling = from; spelling < to; spelling++)
      if (holdsSequence(spellings, spelling, sequence)) {
        visit(document);
        break;
      }
  }
}

function holdsOneOf(spellings: Spellings, spelling: number, { from, to }: TokenRange): boolean {
  for (let i = 0; i < spellings.length(spelling); i++) {
    const token = spellings.tokenAt(spelling, i);
    if (token >= from && token < to) return true;
  }
  return false;
}

function holdsSequence(spellings: Spellings, spelling: number, sequence: readonly number[]): boolean {
  const last = spellings.length(spelling) - sequence.length;
  for (let at = 0; at <= last; at++)
    if (sequence.every((token, i) => token >= 0 && spellings.tokenAt(spelling, at + i) === token))
      return true;
  return false;
}
