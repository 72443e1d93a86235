/** How well one term of a query fits: token by token for a word, as a sequence of tokens for a run of characters. */
import type { Spellings } from "./spellings";
import type { TokenRange, TokenTable } from "./token-table";
import type { Term } from "./tokens";

/** From good to bad; a document's quality for a term is its best. */
const EXACT = 0;
export const PREFIX = 1;
const TYPO = 2;
/** A beginning of the word, with a slip: looked for only where nothing else fits. */
const HALF_TYPO = 3;
export const NO_MATCH = 255;

/** Shorter words have too many neighbours for a slip to say anything. */
const TYPO_LENGTH = 5;

/** A term as an index sees it. */
export interface TermMatcher {
  /** Calls back for documents that hold the term, with the quality; perhaps more than once for one document. */
  eachDocument(visit: (document: number, quality: number) => void): void;
  inSpelling(spelling: number): boolean;
}

/** Prepares a term. */
export function matcherFor(term: Term, tokens: TokenTable, spellings: Spellings): TermMatcher {
  if (term.type === "word") return new WordMatcher(term.word, tokens, spellings);
  const [first = ""] = term.tokens;
  return term.tokens.length === 1
    ? new CharacterMatcher(tokens.startingWith(first), spellings)
    : new RunMatcher(term.tokens, tokens, spellings);
}

class WordMatcher implements TermMatcher {
  readonly #spellings: Spellings;
  readonly #range: TokenRange;
  readonly #exact: number;
  readonly #typos: readonly number[];
  readonly #typoQuality: number;

  constructor(word: string, tokens: TokenTable, spellings: Spellings) {
    this.#spellings = spellings;
    this.#range = tokens.startingWith(word);
    this.#exact = tokens.find(word);
    const tolerant = word.length >= TYPO_LENGTH;
    const typos = tolerant ? tokens.oneEditFrom(word, this.#range, false) : [];
    const half = tolerant && typos.length === 0 && this.#range.from === this.#range.to;
    this.#typos = half ? tokens.oneEditFrom(word, this.#range, true) : typos;
    this.#typoQuality = half ? HALF_TYPO : TYPO;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    for (let token = this.#range.from; token < this.#range.to; token++) {
      const quality = token === this.#exact ? EXACT : PREFIX;
      for (const document of this.#spellings.documentsWith(token)) visit(document, quality);
    }
    for (const token of this.#typos)
      for (const document of this.#spellings.documentsWith(token)) visit(document, this.#typoQuality);
  }

  inSpelling(spelling: number): boolean {
    for (let i = 0; i < this.#spellings.length(spelling); i++) {
      const token = this.#spellings.tokenAt(spelling, i);
      if ((token >= this.#range.from && token < this.#range.to) || this.#typos.includes(token)) return true;
    }
    return false;
  }
}

/** A single character of a script without spaces: every token that starts with it. */
class CharacterMatcher implements TermMatcher {
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
    for (let i = 0; i < this.#spellings.length(spelling); i++) {
      const token = this.#spellings.tokenAt(spelling, i);
      if (token >= this.#range.from && token < this.#range.to) return true;
    }
    return false;
  }
}

/** Several characters of a script without spaces: their pairs, one behind the other. */
class RunMatcher implements TermMatcher {
  readonly #spellings: Spellings;
  readonly #pairs: readonly number[];

  constructor(runTokens: readonly string[], tokens: TokenTable, spellings: Spellings) {
    this.#spellings = spellings;
    // The last token stands for the end of a run; the query may go on in the name.
    this.#pairs = runTokens.slice(0, -1).map((pair) => tokens.find(pair));
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    const lists = this.#pairs.map((pair) => (pair < 0 ? [] : this.#spellings.documentsWith(pair)));
    const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    for (const document of rarest) {
      const { from, to } = this.#spellings.of(document);
      for (let spelling = from; spelling < to; spelling++)
        if (this.inSpelling(spelling)) {
          visit(document, PREFIX);
          break;
        }
    }
  }

  inSpelling(spelling: number): boolean {
    const last = this.#spellings.length(spelling) - this.#pairs.length;
    for (let at = 0; at <= last; at++)
      if (this.#pairs.every((pair, i) => pair >= 0 && this.#spellings.tokenAt(spelling, at + i) === pair))
        return true;
    return false;
  }
}
