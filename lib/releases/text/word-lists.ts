/** Which of several lists of words a word is in, told by one look-up. */
import { literalsOf } from "./literals";

/** Up to 31 lists, each as a pattern of whole words: `/^(?:mills?|yard)$/`. */
export class WordLists {
  private lists: Map<string, number> | undefined;

  constructor(private readonly patterns: readonly RegExp[]) {}

  /** The lists that a word is in: bit 0 is the first. */
  of(word: string | undefined): number {
    if (word === undefined) return 0;
    this.lists ??= this.build();
    return this.lists.get(word) ?? 0;
  }

  private build(): Map<string, number> {
    const lists = new Map<string, number>();
    this.patterns.forEach((pattern, i) => {
      for (const word of literalsOf(pattern)) lists.set(word, (lists.get(word) ?? 0) | (1 << i));
    });
    return lists;
  }
}
