/** Finds runs of letters, without a pattern for ASCII: patterns of letters are large. */

const LETTER = /^\p{L}/u;

/** The end of the letters from an offset on; the offset itself if there are none. */
export function lettersEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    const small = unit | 0x20;
    if (unit < 128 ? small >= 0x61 && small <= 0x7a : unit >= 128 && LETTER.test(text.slice(at, at + 2)))
      at += unit >= 0xd800 && unit <= 0xdbff ? 2 : 1;
    else return at;
  }
}
