/** On which pages a name counts that is one in some languages only. */
import { LANGUAGES } from "@/lib/model/language";
import { wordsOf } from "./ambiguity/words-across";
import { ABROAD, ANOTHERS, type NameIndex, nameAt, tonguesAt } from "./name-index";

const TONGUES = [...LANGUAGES, "uk"];

/** The bit of a language; 0 where its names of countries are not known. */
export function tongueOf(language: string): number {
  return (1 << (TONGUES.indexOf(language) + 1)) >> 1;
}

/** The bits of languages with scripts of their own, whose names need no page that says which language it has. */
export const OTHER_SCRIPTS = ["zh", "ja", "ko", "ru", "uk"].reduce(
  (bits, language) => bits | tongueOf(language),
  0,
);

/** The last Arabic or Hebrew letter of those that Latin letters follow: "and", "in" and "the" are written so. */
const BEFORE_LATIN = /[\u05d0-\u05ea\u0620-\u065f\u066e-\u06d3](?=[\u200e\u200f]?[A-Za-z])/g;

/** A text of the same length with a mark before each Latin name that Arabic or Hebrew letters are attached to. */
export function withLatinApart(text: string): string {
  return text.replace(BEFORE_LATIN, "·");
}

const FIRST_HAN = "㐀";
const FIRST_HANGUL = "가";

/**
 * Whether the entry at `entry` counts at `text[start, end)`: what a dataset names does, and what a country is called in a
 * language in which the text is read, where it is no part of a longer word.
 */
export function countsHere(
  { tails, tongues }: NameIndex,
  entry: number,
  text: string,
  start: number,
  end: number,
): boolean {
  if (nameAt(tails, entry) !== ABROAD) return true;
  const bits = tonguesAt(tails, entry);
  return (bits & tongues) !== 0 && (bits >= ANOTHERS || isWhole(text, start, end));
}

/** Whether the entry at `entry` only says that the words are a name of something else. */
export function isAnothers({ tails }: NameIndex, entry: number): boolean {
  return nameAt(tails, entry) === ABROAD && tonguesAt(tails, entry) >= ANOTHERS;
}

function isWhole(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  if (first < FIRST_HAN) return true;
  const { from, to } = wordsOf(text, start, end);
  // In Korean particles follow within the word.
  return from === start && (to === end || first >= FIRST_HANGUL);
}
