/** Sets of words that quickly answer for the words of a text, most of which are in none. */

import { unpackWords } from "../unpack-words";

/** How many bits there are for each word: the more, the fewer words pass by mistake. */
const BITS_A_WORD = 16;

/**
 * A set that rules most words out by three of their letters and their length, which takes a fraction of the time of a
 * look into a hash table (B. Bloom 1970, "Space/Time Trade-offs in Hash Coding with Allowable Errors", with one hash).
 */
export class WordSet extends Set<string> {
  /** A bit for each shape; their number is a power of two. */
  readonly #shapes: Int32Array;
  readonly #mask: number;

  constructor(words: Iterable<string>) {
    super(words);
    let places = 1;
    while (32 * places < BITS_A_WORD * this.size) places *= 2;
    this.#shapes = new Int32Array(places);
    this.#mask = places - 1;
    for (const word of this) {
      const { length } = word;
      const shape = shapeOf(
        word.charCodeAt(0),
        word.charCodeAt(length >>> 1),
        word.charCodeAt(length - 1),
        length,
      );
      const place = (shape >>> 5) & this.#mask;
      this.#shapes[place] = (this.#shapes[place] as number) | (1 << shape);
    }
  }

  override has(word: string): boolean {
    const { length } = word;
    // Reading beyond the end of a string would make every such read slow.
    if (length === 0) return super.has(word);
    const middle = word.charCodeAt(length >>> 1);
    return this.mayHave(word.charCodeAt(0), middle, word.charCodeAt(length - 1), length) && super.has(word);
  }

  /** Whether a word of this length may be in, by its first, middle and last UTF-16 unit; a no is certain. */
  mayHave(first: number, middle: number, last: number, length: number): boolean {
    const shape = shapeOf(first, middle, last, length);
    return (((this.#shapes[(shape >>> 5) & this.#mask] as number) >>> shape) & 1) === 1;
  }
}

function shapeOf(first: number, middle: number, last: number, length: number): number {
  return Math.imul((first << 15) ^ (middle << 10) ^ (last << 5) ^ length, 0x9e3779b1) >>> 12;
}

/**
 * The class of the words in a text, by white space. Classes are of ordinary words (of institutions, titles and business
 * news), never lists of names: a rule that knows a company or a page has no place here. All in lower case; compared
 * after dropping full stops. The build packs them.
 */
export const words = (text: string): WordSet =>
  new WordSet(/^\d/.test(text) ? unpackWords(text) : text.trim().split(/\s+/));
