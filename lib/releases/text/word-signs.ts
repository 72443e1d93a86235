/** Finds where a pattern may match by the first letters of words it needs: much faster than the pattern. */

/** A small number for each character: letters regardless of case, 0 for all that is in no word. */
const CODES = new Uint8Array(128);
for (let i = 0; i < 26; i++) CODES[0x41 + i] = CODES[0x61 + i] = i + 1;
const DIGIT = 27;
for (let i = 0; i < 10; i++) CODES[0x30 + i] = DIGIT + i;
const BITS = 6;
/** So many letters distinguish words well enough. */
const LETTERS = 4;
/** A few kilobytes stay in the nearest cache; occasional collisions do no harm. */
const SLOTS = 12;

const slotOf = (piece: number) => Math.imul(piece, 0x9e3779b1) >>> (32 - SLOTS);

/** Starts of words, and figures. It may rarely find another word, but misses none. */
export class WordSigns {
  readonly #signs = new Uint8Array(1 << SLOTS);

  /**
   * `words` by their first four letters, separated by spaces; a shorter one ends with a full stop. `figure` says which
   * digits count as a sign.
   */
  constructor(
    words: string,
    private readonly figure: (text: string, at: number) => boolean,
  ) {
    for (const word of words.split(" ")) {
      let piece = 0;
      for (let i = 0; i < LETTERS; i++) piece = (piece << BITS) | codeAt(word, i);
      this.#signs[slotOf(piece)] = 1;
    }
  }

  /** The next sign in a text from an offset on; -1 if there is none. */
  next(text: string, from: number): number {
    const signs = this.#signs;
    const { length } = text;
    // A word that began earlier is no sign.
    let long = from > 0 && codeAt(text, from - 1) > 0 ? LETTERS : 0;
    let piece = 0;
    for (let i = from; i <= length; i++) {
      const code = i < length ? codeAt(text, i) : 0;
      if (code === 0) {
        if (long === LETTERS - 1 && signs[slotOf(piece << BITS)] === 1) return i - long;
        long = 0;
        piece = 0;
        continue;
      }
      if (code >= DIGIT && this.figure(text, i)) return i;
      if (long >= LETTERS) continue;
      piece = (piece << BITS) | code;
      long += 1;
      if (long === LETTERS && signs[slotOf(piece)] === 1) return i - LETTERS + 1;
    }
    return -1;
  }
}

function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? (CODES[unit] ?? 0) : 0;
}
