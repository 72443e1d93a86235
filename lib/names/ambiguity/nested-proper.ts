/** Nouns that with a capital make a name together with the place: "el Faro de Vigo", "Burnley Central station". */
import { TITLES } from "./lexicon-people";
import { ARTICLES } from "./lexicon-sentence";
import type { Neighbour } from "./neighbours";
import type { Placed } from "./placed";
import { isOfPlaces } from "./said-where";
import { WordSet } from "./word-set";

/** Buildings and works that bear a name; in small letters behind a capitalised word. */
export const WORKS: ReadonlySet<string> = new WordSet([
  "station",
  "school",
  "college",
  "hospital",
  "bridge",
  "road",
  "street",
  "church",
  "library",
  "prison",
  "cemetery",
]);
/** Languages in which common nouns have no capital, not even those for what a town runs. */
const SMALL_NOUNS: ReadonlySet<string> = new Set(["es", "pt", "fr"]);
const GOVERNS =
  /^(?:gobierno|governo|gouvernement|justicia|justiça|justice|policía|polícia|police|estado|état|etat|república|republica|république|presidencia|embajada|embaixada|ambassade)$/;

/** "el Faro de Vigo": a noun with an article and a capital is a name, unless it is what governs the place. */
export function isProperName({ context, capitals, language }: Placed, noun: Neighbour | undefined): boolean {
  if (!noun?.capital || !noun.joined || capitals !== "plain" || !SMALL_NOUNS.has(language)) return false;
  const article = context.left.at(2);
  if (!article || !(ARTICLES.has(article.lower) || LEANS.test(article.lower))) return false;
  return !TITLES.has(noun.lower) && !GOVERNS.test(noun.lower) && !isOfPlaces(noun.lower);
}

/** Articles that lean on a preposition. */
const LEANS = /^(?:al|del|do|da|no|na|ao|pelo|pela|au|du|aux|des)$/;
