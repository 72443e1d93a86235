/**
 * One text for each that recurs. What the indexes are compiled from names the same parties, places and agreements over and
 * over, each time in a text of its own: with a million rows that is most of the memory that an import takes.
 */

/** Lists up to this length recur too; longer ones hardly do. */
const SHORT_LIST = 4;
/** Lists that are remembered at most. */
const MOST_LISTS = 50_000;

export class Slimmer {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();

  /** The same entry with its texts and lists of texts shared with others that it was given. */
  slim<T extends object>(entry: T): T {
    for (const key of Object.keys(entry)) {
      const value: unknown = Reflect.get(entry, key);
      if (typeof value === "string") Reflect.set(entry, key, this.#text(value));
      else if (isTexts(value)) Reflect.set(entry, key, this.#list(value));
    }
    return entry;
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #list(texts: readonly string[]): readonly string[] {
    const list = texts.map((text) => this.#text(text));
    if (list.length > SHORT_LIST) return list;
    const key = list.join("\0");
    const known = this.#lists.get(key);
    // A text with the separator in it would make two lists look like one.
    if (known && known.length === list.length && known.every((text, i) => text === list[i])) return known;
    if (this.#lists.size < MOST_LISTS) this.#lists.set(key, list);
    return list;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
