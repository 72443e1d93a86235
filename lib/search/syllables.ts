/**
 * Matches a word as the reading of Chinese characters, anywhere in a name: whole syllables, of which the last may be
 * incomplete (`ningdesh`), or the first letter of each (`ndsd`). Tries all names with a reading: with only four hundred
 * syllables, no list of the names of one is short.
 */
import { SYLLABLE } from "./markers";
import type { Spellings } from "./spellings";
import type { TokenRange, TokenTable } from "./token-table";

/** The longest syllable, `zhuang`. */
const LONGEST = 6;
/** The fewest first letters to match; fewer fit too many names. */
const INITIALS_LENGTH = 3;
const LONGEST_WORD = 60;

export class SyllableMatcher {
  /** The ways to cut the word: for each syllable, the tokens that it may be. */
  readonly #patterns: readonly TokenRange[][];
  readonly #spellings: Spellings;
  #found: readonly number[] | undefined;

  constructor(word: string, tokens: TokenTable, spellings: Spellings) {
    this.#spellings = spellings;
    const readable = spellings.syllabic.length > 0 && word.length <= LONGEST_WORD && /^[a-z]{2,}$/.test(word);
    this.#patterns = readable ? patternsOf(word, tokens) : [];
  }

  /** Whether no name has this reading: nearly every word could be first letters of some syllables. */
  get isEmpty(): boolean {
    return this.#read.length === 0;
  }

  eachDocument(visit: (document: number) => void): void {
    for (const spelling of this.#read) visit(this.#spellings.documentOf(spelling));
  }

  /** The spellings that hold the word. */
  get #read(): readonly number[] {
    this.#found ??=
      this.#patterns.length === 0
        ? []
        : Array.from(this.#spellings.syllabic).filter((spelling) => this.inSpelling(spelling));
    return this.#found;
  }

  inSpelling(spelling: number): boolean {
    return this.#patterns.some((pattern) => {
      const last = this.#spellings.length(spelling) - pattern.length;
      for (let at = 0; at <= last; at++)
        if (pattern.every(({ from, to }, i) => within(this.#spellings.tokenAt(spelling, at + i), from, to)))
          return true;
      return false;
    });
  }
}

function within(token: number, from: number, to: number): boolean {
  return token >= from && token < to;
}

function patternsOf(word: string, tokens: TokenTable): TokenRange[][] {
  const patterns = segmentations(word, tokens);
  if (word.length >= INITIALS_LENGTH) {
    const initials = [...word].map((letter) => tokens.startingWith(SYLLABLE + letter));
    if (initials.every(({ from, to }) => from < to)) patterns.push(initials);
  }
  return patterns;
}

/**
 * All ways to cut a word into known syllables, of which the last may be incomplete. From the end, so that each rest is
 * cut once; `xian` is one syllable and two. A single letter at the end must follow a whole syllable.
 */
function segmentations(word: string, tokens: TokenTable): TokenRange[][] {
  const ways: TokenRange[][][] = Array.from({ length: word.length + 1 }, () => []);
  for (let at = word.length - 1; at >= 0; at--) {
    const here: TokenRange[][] = [];
    for (let end = at + 1; end <= Math.min(word.length, at + LONGEST); end++) {
      const piece = SYLLABLE + word.slice(at, end);
      const token = tokens.find(piece);
      if (token >= 0)
        for (const rest of ways[end] ?? []) here.push([{ from: token, to: token + 1 }, ...rest]);
      if (end < word.length) continue;
      const beginning = tokens.startingWith(piece);
      if (beginning.from < beginning.to) here.push([beginning]);
    }
    // Few words have more than a handful. The limit keeps a made-up one from having thousands.
    ways[at] = here.slice(0, 16);
  }
  return ways[0] ?? [];
}
