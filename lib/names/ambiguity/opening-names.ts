/** Given names whose capital tells even where a sentence begins: "Irving Berlin wrote it.", not "Will Berlin agree?" */
import { isDemonym } from "./demonyms";
import { givenNames } from "./given-names";
import { TITLES } from "./lexicon-people";
import { PLACE_ADJECTIVES, PLACE_BEFORE } from "./lexicon-places";
import { ARTICLES, BEGINNINGS, VERBS, WEEKDAYS_AND_MONTHS } from "./lexicon-sentence";
import { isOrdinaryWord } from "./ordinary-words";
import { WordSet, words } from "./word-set";

/** Shorter ones are words of some language that is read. */
const LEAST = 4;

/** Given names that are words before a place too: of peoples, times and political parties, and requests to a reader. */
const WORDS_TOO = words(
  `roman norman saxon gaul christian latin tory merry early elder holy liberal pagan papal
  hope grace faith charity dare care bank park mill bond case cash date pace risk else elle cara cher dove vive vila alta
  visit leave return welcome rural radical modern summer autumn dawn`,
);

const CLASSES = [
  ARTICLES,
  BEGINNINGS,
  VERBS,
  TITLES,
  WEEKDAYS_AND_MONTHS,
  PLACE_ADJECTIVES,
  PLACE_BEFORE,
  WORDS_TOO,
];

let names: WordSet | undefined;

/** All of them in lower case; built at the first call. */
export function openingNames(): WordSet {
  names ??= new WordSet([...givenNames()].filter((name) => name.length >= LEAST && !isWordToo(name)));
  return names;
}

function isWordToo(name: string): boolean {
  return isOrdinaryWord(name) || isDemonym(name) || CLASSES.some((words) => words.has(name));
}
