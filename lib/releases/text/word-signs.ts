/** Words that a pattern needs, looked for by their first letters: much sooner than by the pattern itself. */

/** Of each character a small number: letters without their case, 0 for all that is in no word. */
const CODES = new Uint8Array(128);
for (let i = 0; i < 26; i++) CODES[0x41 + i] = CODES[0x61 + i] = i + 1;
const DIGIT = 27;
for (let i = 0; i < 10; i++) CODES[0x30 + i] = DIGIT + i;
const BITS = 6;
/** So many letters tell words well enough apart. */
const LETTERS = 4;
/** A few kilobytes stay in the nearest cache; that two pieces of text now and then fall together does no harm. */
const SLOTS = 12;

const slotOf = (piece: number) => Math.imul(piece, 0x9e3779b1) >>> (32 - SLOTS);

/** Beginnings of words, and figures. What is found may be another word now and then, and none is missed. */
export class WordSigns {
  readonly #signs = new Uint8Array(1 << SLOTS);

  /** `words` by their first four letters, with spaces between; a shorter one ends with a point. `figure` tells at which digits a text is a sign. */
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

  /** Where the next sign stands in a text, from an offset on; -1 where there is none. */
  next(text: string, from: number): number {
    const signs = this.#signs;
    const { length } = text;
    // Of a word that began before, no sign is looked for.
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
