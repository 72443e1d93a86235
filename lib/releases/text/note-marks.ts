/** Small raised signs that lead to a note, which are none of the text. */

/** In signs that are no spaces. */
export const LONGEST_NOTE_MARK = 4;

/** `signed<sup>1</sup>` leads to a note; `km<sup>2</sup>` and `10<sup>6</sup>` do not. `last` are the signs before it. */
export function isNoteMark(text: string, last: string): boolean {
  return (
    text.replace(/\s+/gu, "").length <= LONGEST_NOTE_MARK &&
    /^[\d*†‡,\s[\]]+$/u.test(text) &&
    NOTED.test(last)
  );
}

/** A word of three letters or more, or the end of a sentence. */
const NOTED = /^\p{L}{3}$|[.,;:!?"”’)]$/u;
