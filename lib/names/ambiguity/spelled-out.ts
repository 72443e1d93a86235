/** Initials in brackets behind the words that they stand for: "size-exclusion chromatography (SEC)" is no firm. */
import { FUNCTION_WORDS } from "./lexicon-sentence";
import type { Placed } from "./placed";

const BRACKET = 0x28;
/** How many UTF-16 units before the bracket the words may take for each letter. */
const UNITS_A_LETTER = 20;

/** Whether common words, all in small letters, stand before a spelling in brackets and begin with its letters. */
export function isSpelledOut({ text, sighting: { start, nameEnd } }: Placed): boolean {
  if (text.charCodeAt(start - 1) !== BRACKET || text.charAt(nameEnd) !== ")") return false;
  const letters = text.slice(start, nameEnd);
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  const before = text.slice(Math.max(0, start - 1 - UNITS_A_LETTER * letters.length), start - 1);
  const words = before.match(/[\p{L}\p{N}]+/gu) ?? [];
  let left = letters.length;
  for (let i = words.length - 1; i >= 0 && left > 0; i--) {
    const word = words[i] as string;
    if (word.charAt(0) === letters.charAt(left - 1).toLowerCase()) left--;
    else if (!FUNCTION_WORDS.has(word)) return false;
  }
  return left === 0;
}
