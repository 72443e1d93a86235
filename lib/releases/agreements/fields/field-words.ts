/** Counts how often a text and its headline say the words of a phrase. */

import type { Lexeme } from "../view/lexeme";
import type { FieldPlace } from "./field-around";

/** Counts of the words of a phrase. Long ones have more than three letters. */
export interface WordCounts {
  /** How many are long. */
  long: number;
  /** How many of these the headline has. */
  shared: number;
  /** How often the text says the most frequent word, of any length. */
  often: number;
  /** The same for the long ones. */
  most: number;
  /** How often it says the rarest long one. */
  least: number;
}

/** Counts the words of a phrase. */
export function countsOf(words: readonly Lexeme[], { title, counts }: FieldPlace): WordCounts {
  const out = { long: 0, shared: 0, often: 1, most: 1, least: 99 };
  for (const { word } of words) {
    const count = counts.get(word) ?? 1;
    if (count > out.often) out.often = count;
    if (word.length <= 3) continue;
    out.long += 1;
    if (title.has(word)) out.shared += 1;
    if (count > out.most) out.most = count;
    if (count < out.least) out.least = count;
  }
  return out;
}
