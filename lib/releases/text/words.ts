/** Lists of words, asked faster than as patterns: most words are told to be in none by their first letter and length. */
import { literalsOf } from "./literals";

const LONGEST = 31;

/** The words of a pattern of whole words. Asked as a pattern is. */
export class Words {
  private words: ReadonlySet<string> | undefined;
  /** By the length of a word, the first units that words of the list have, cut to five bits. */
  private readonly firsts = new Int32Array(LONGEST + 1);

  constructor(private readonly pattern: RegExp) {}

  /** Whether a word is of the list. */
  test(word: string): boolean {
    const words = this.words ?? this.build();
    const { length } = word;
    if (length > LONGEST || ((this.firsts[length] ?? 0) & (1 << word.charCodeAt(0))) === 0) return false;
    return words.has(word);
  }

  private build(): ReadonlySet<string> {
    const words = new Set(literalsOf(this.pattern));
    for (const word of words) {
      // A longer word would be none to `test`.
      if (word.length > LONGEST) throw new RangeError(`Too long for a list: ${word}`);
      this.firsts[word.length] = (this.firsts[word.length] ?? 0) | (1 << word.charCodeAt(0));
    }
    this.words = words;
    return words;
  }
}

/** A pattern of whole words, `/^(?:mills?|yard)$/`, as a list. Throws at the first question where it is none. */
export const words = (pattern: RegExp) => new Words(pattern);
