/** Recognises small raised note marks, which are no part of the text. */

/** In characters, without spaces. */
export const LONGEST_NOTE_MARK = 4;

/**
 * Whether a raised sign is a note mark: `signed<sup>1</sup>` is; `km<sup>2</sup>` and `10<sup>6</sup>` are not. `last`
 * are the characters before it.
 */
export function isNoteMark(text: string, last: string): boolean {
  return (
    text.replace(/\s+/gu, "").length <= LONGEST_NOTE_MARK &&
    /^[\d*†‡,\s[\]]+$/u.test(text) &&
    NOTED.test(last)
  );
}

/** A word of three letters or more, or the end of a sentence. */
const NOTED = /^\p{L}{3}$|[.,;:!?"”’)]$/u;
