/**
 * Indexes the names of a text by what a longer form shares with a shorter one, so that thousands need not be compared
 * in pairs.
 */
import { withoutForm } from "../../text/legal-form";
import { LONGEST_ACRONYM, lettersOf } from "./aliases";
import { headOf } from "./clipped-forms";
import type { Facts } from "./name-facts";

/** The names of a text, in order, by words, keys, other spellings, initials and countries. */
export class NamesByWord {
  readonly #all: readonly Facts[];
  readonly #byWord = new Lists();
  readonly #byKey = new Lists();
  readonly #byAlias = new Lists();
  readonly #byInitials = new Lists();
  readonly #byCountry = new Lists();
  /** By their first and last words. */
  readonly #byEnd = new Lists();
  /** By the part before their first dash. */
  readonly #byOpening = new Lists();
  /** By first and last word as written, for names with words of only letters. */
  readonly #byHead = new Lists();
  readonly #byTail = new Lists();

  constructor(all: readonly Facts[]) {
    this.#all = all;
    for (const [at, facts] of all.entries()) this.#add(facts, at);
  }

  #add({ group, words, last, aliases, initials, country, dashed, name }: Facts, at: number): void {
    for (const word of new Set(words)) this.#byWord.add(word, at);
    this.#byKey.add(group.key, at);
    for (const alias of aliases) this.#byAlias.add(alias, at);
    for (let size = 2; size <= Math.min(initials.upper.length, LONGEST_ACRONYM); size++)
      this.#byInitials.add(initials.upper.slice(0, size), at);
    if (country !== undefined) this.#byCountry.add(country, at);
    if (dashed) this.#byOpening.add(beforeDash(name), at);
    for (const word of new Set([words[0] ?? "", last])) this.#byEnd.add(word, at);
    this.#byHead.add(headOf(name), at);
    this.#byTail.add(tailOf(withoutForm(name)), at);
  }

  /** The names that have all words of another and more: those with the rarest of them. */
  around(words: readonly string[]): readonly Facts[] {
    return this.#at(this.#rarest(words));
  }

  /** The names that begin or end with a word. */
  endingIn(word: string): readonly Facts[] {
    return this.#at(this.#byEnd.of(word));
  }

  /** The names of two or more words with exactly these initials. */
  withInitials(letters: string): readonly Facts[] {
    return this.#at(this.#byInitials.of(letters)).filter(
      ({ initials }) => initials.words > 1 && initials.upper === letters,
    );
  }

  /** Whether a key is that of a name. */
  hasKey(key: string): boolean {
    return this.#byKey.of(key).length > 0;
  }

  /** The names that may be a longer form of one, in the order of the text. */
  longerThan(short: Facts): readonly Facts[] {
    const { group, words, name, country } = short;
    const found = new Set<number>();
    const take = (positions: readonly number[]) => {
      for (const at of positions) found.add(at);
    };
    take(this.#byAlias.of(group.key));
    if (short.last === "group") take(this.#byAlias.of(words.slice(0, -1).join(" ")));
    take(this.#byOpening.of(beforeDash(name)));
    if (country !== undefined) take(this.#byCountry.of(country));
    take(this.#rarest(words));
    for (const form of short.acronyms) take(this.#byInitials.of(form.toUpperCase()));
    if (short.clipped) {
      take(this.#byHead.of(headOf(name)));
      take(this.#byTail.of(tailOf(name)));
      take(this.#byInitials.of(lettersOf(name).toUpperCase()));
    }
    // A headline may omit any word but the first.
    if (short.headline) take(this.#byWord.of(words[0] ?? ""));
    return this.#at([...found].sort((a, b) => a - b));
  }

  #rarest(words: readonly string[]): readonly number[] {
    let rarest: readonly number[] | undefined;
    for (const word of words) {
      const positions = this.#byWord.of(word);
      if (!rarest || positions.length < rarest.length) rarest = positions;
    }
    return rarest ?? [];
  }

  #at(positions: readonly number[]): readonly Facts[] {
    return positions.flatMap((at) => this.#all[at] ?? []);
  }
}

function beforeDash(name: string): string {
  const dash = name.indexOf(" – ");
  return dash < 0 ? name : name.slice(0, dash);
}

const tailOf = (name: string) => name.slice(name.lastIndexOf(" ") + 1);

/** Lists of positions by a shared key. */
class Lists {
  readonly #lists = new Map<string, number[]>();

  add(key: string, at: number): void {
    const list = this.#lists.get(key);
    if (list) list.push(at);
    else this.#lists.set(key, [at]);
  }

  of(key: string): readonly number[] {
    return this.#lists.get(key) ?? [];
  }
}
