/** Finds which of several word lists contain a word, in one look-up. */
import type { Form } from "./forms";
import { literalsOf } from "./literals";

/** A pattern of whole words such as `/^(?:mills?|yard)$/`, a set, or a test for words that cannot be listed. */
export type Words = RegExp | ReadonlySet<string> | ((word: string) => boolean);

let count = 0;

/** Up to 31 lists. */
export class WordLists {
  private readonly number = count++;
  private lists: Map<string, number> | undefined;
  private none: number | undefined;

  /** `written`: words are compared as written, not in small letters. */
  constructor(
    private readonly words: readonly Words[],
    private readonly written = false,
  ) {}

  /** The lists that contain a token's word; beyond the ends, those of an empty word. */
  at(tokens: readonly { readonly form: Form }[], i: number): number {
    const form = tokens[i]?.form;
    if (form) return this.ofForm(form);
    this.none ??= this.of("");
    return this.none;
  }

  /** The lists that contain a word in small letters: looked up once for all its occurrences. */
  ofForm(form: Form): number {
    const before = form.lists[this.number];
    if (before !== undefined) return before;
    const lists = this.of(this.written ? form.text : form.lower);
    form.lists[this.number] = lists;
    return lists;
  }

  /** The lists that contain a word: bit 0 is the first. */
  of(word: string | undefined): number {
    if (word === undefined) return 0;
    this.lists ??= this.build();
    let lists = this.lists.get(word) ?? 0;
    this.words.forEach((test, i) => {
      if (typeof test === "function" && test(word)) lists |= 1 << i;
    });
    return lists;
  }

  private build(): Map<string, number> {
    const lists = new Map<string, number>();
    this.words.forEach((words, i) => {
      if (typeof words === "function") return;
      for (const word of words instanceof RegExp ? literalsOf(words) : words)
        lists.set(word, (lists.get(word) ?? 0) | (1 << i));
    });
    return lists;
  }
}
