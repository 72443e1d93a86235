/** Names that are ordinary words, persons' or towns' names too: on a page they alone prove nothing. */
import { isOrdinaryWord } from "@/lib/names/ambiguity/ordinary-words";
import { isGivenName } from "../entities/given-names";
import { anyPlace } from "../places/gazetteer";
import { wordClass } from "../text/word-classes";

/**
 * Classes of common words most of which are firms: carmakers, makers of electronics and aircraft, American, European and oil
 * companies, banks. Told by which classes the names of known firms are in, and read through.
 */
const FIRMS: ReadonlySet<number | undefined> = new Set([13, 49, 99, 115, 164, 210, 248]);

/** What ordinary words end in, as they are used; names of firms, common as some are, stand as they are. */
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

/** Shorter ones are letters or too many things. */
const LEAST = 3;

/**
 * Whether a name is one word that means something else in any text: "Core", "Galaxy", "SMART"; of a company a person's or
 * town's name too, "Jordan", "Perth".
 */
export function isAmbiguousName(name: string, isCompany: boolean): boolean {
  const word = name.replace(/^The /u, "").replace(/[!.]$/u, "");
  if (!/^\p{Lu}\p{L}*$/u.test(word) || word.length < LEAST || /\p{Script=Han}/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (isOrdinaryWord(lower)) return true;
  // Letters are compared as they are written: "FAO" is in many texts, and is no word of theirs.
  if (/^\p{Lu}+$/u.test(word)) return false;
  if (FIRMS.has(wordClass(lower))) return false;
  return isInflected(lower) || (isCompany && (isGivenName(word) || anyPlace(word) !== undefined));
}

/** Whether it is a common word, and one that is told in other forms too. */
function isInflected(word: string): boolean {
  if (wordClass(word) === undefined) return false;
  return ENDINGS.some((form) => form(word) !== word && wordClass(form(word)) !== undefined);
}
