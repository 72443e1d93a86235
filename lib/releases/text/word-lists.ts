/** Finds which of several word lists contain a word, in one look-up. */
import type { Form } from "./forms";
import { literalsOf } from "./literals";

/** A pattern of whole words such as `/^(?:mills?|yard)$/`, a set, or a test for words that cannot be listed. */
export type Words = RegExp | ReadonlySet<string> | ((word: string) => boolean);

let count = 0;

/** Up to 31 lists by name. */
export class WordLists<Name extends string> {
  /** By name, the bit of a list. */
  readonly bits: Readonly<Record<Name, number>>;
  private readonly number = count++;
  private readonly names: readonly Name[];
  private readonly words: readonly Words[];
  private lists: Map<string, number> | undefined;
  private none: number | undefined;

  /** `written`: words are compared as written, not in small letters. */
  constructor(
    lists: Readonly<Record<Name, Words>>,
    private readonly written = false,
  ) {
    this.names = Object.keys(lists) as Name[];
    this.words = Object.values(lists);
    this.bits = Object.fromEntries(this.names.map((name, i) => [name, 1 << i])) as Record<Name, number>;
  }

  /** The name of the first of some lists. */
  firstOf(lists: number): Name | undefined {
    return this.names[31 - Math.clz32(lists & -lists)];
  }

  /** The lists that contain a token's word; beyond the ends, those of an empty word. */
  at(tokens: readonly { readonly form: Form }[], i: number): number {
    const form = tokens[i]?.form;
    if (form) return this.ofForm(form);
    this.none ??= this.of("");
    return this.none;
  }

  /** Whether one of some lists contains a token's word. */
  has(tokens: readonly { readonly form: Form }[], i: number, lists: number): boolean {
    return (this.at(tokens, i) & lists) !== 0;
  }

  /** The lists that contain a word in small letters: looked up once for all its occurrences. */
  ofForm(form: Form): number {
    const before = form.lists[this.number];
    if (before !== undefined) return before;
    const lists = this.of(this.written ? form.text : form.lower);
    form.lists[this.number] = lists;
    return lists;
  }

  /** The lists that contain a word, a bit each. */
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
