/** Lists of words, written as patterns and asked as patterns are, but faster: a look-up costs half of a match. */
import { literalsOf } from "./literals";

/** The words of a pattern of whole words. */
class Words {
  private words: ReadonlySet<string> | undefined;

  constructor(private readonly pattern: RegExp) {}

  /** Whether a word is of the list. */
  test(word: string): boolean {
    this.words ??= new Set(literalsOf(this.pattern));
    return this.words.has(word);
  }
}

/** A pattern of whole words, `/^(?:mills?|yard)$/`, as a list. Throws at the first question where it is none. */
export const words = (pattern: RegExp) => new Words(pattern);
