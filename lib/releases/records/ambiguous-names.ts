/** Recognises names that are also ordinary words, or names of persons or towns: alone on a page they prove nothing. */
import { isOrdinaryWord } from "@/lib/names/ambiguity/ordinary-words";
import { isGivenName } from "../entities/given-names";
import { anyPlace } from "../places/gazetteer";
import { wordClass } from "../text/word-classes";

/**
 * Word classes that consist mostly of firms: carmakers, makers of electronics and aircraft, American, European and oil
 * companies, banks. Found by the classes of known firms' names, and read through.
 */
const FIRMS: ReadonlySet<number | undefined> = new Set([13, 49, 99, 115, 164, 210, 248]);

/** Endings that ordinary words take in use, unlike even common names of firms. */
const ENDINGS: readonly ((word: string) => string)[] = [
  (word) => `${word}s`,
  (word) => `${word}es`,
  (word) => `${word}ed`,
  (word) => `${word}ing`,
  (word) => `${word}ly`,
  (word) => `${word.replace(/e$/, "")}ing`,
  (word) => `${word.replace(/e$/, "")}ed`,
  (word) => `${word.replace(/y$/, "")}ies`,
];

/** Shorter names are mere letters or have too many meanings. */
const LEAST = 3;

/**
 * Whether a name is a single word with other meanings in any text: "Core", "Galaxy", "SMART"; for a company, also a
 * person's or town's name: "Jordan", "Perth".
 */
export function isAmbiguousName(name: string, isCompany: boolean): boolean {
  const word = name.replace(/^The /u, "").replace(/[!.]$/u, "");
  if (!/^\p{Lu}\p{L}*$/u.test(word) || word.length < LEAST || /\p{Script=Han}/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (isOrdinaryWord(lower)) return true;
  // Letters are compared in their own case: "FAO" is in many texts and is none of their words.
  if (/^\p{Lu}+$/u.test(word)) return false;
  if (FIRMS.has(wordClass(lower))) return false;
  return isInflected(lower) || (isCompany && (isGivenName(word) || anyPlace(word) !== undefined));
}

/** Whether a word is common and also occurs in other forms. */
function isInflected(word: string): boolean {
  if (wordClass(word) === undefined) return false;
  return ENDINGS.some((form) => form(word) !== word && wordClass(form(word)) !== undefined);
}
