/** Counts how often a text and its headline say the words of a phrase. */

import type { Lexeme } from "../view/lexeme";
import type { FieldPlace } from "./field-around";

/** Counts of the words of a phrase. Long ones have more than three letters. */
export interface WordsTold {
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
export function toldOf(words: readonly Lexeme[], { title, counts }: FieldPlace): WordsTold {
  const told = { long: 0, shared: 0, often: 1, most: 1, least: 99 };
  for (const { word } of words) {
    const count = counts.get(word) ?? 1;
    if (count > told.often) told.often = count;
    if (word.length <= 3) continue;
    told.long += 1;
    if (title.has(word)) told.shared += 1;
    if (count > told.most) told.most = count;
    if (count < told.least) told.least = count;
  }
  return told;
}
