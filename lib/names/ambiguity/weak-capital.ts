/** Weighs the capital of a weak name. */

import { isDemonym, isLand } from "./demonyms";
import { givenNames } from "./given-names";
import { TITLES } from "./lexicon-people";
import { PLACE_BEFORE } from "./lexicon-places";
import {
  ARTICLES,
  FUNCTION_WORDS,
  GERMAN_MASS_NOUNS,
  MASS_NOUNS,
  WEEKDAYS_AND_MONTHS,
} from "./lexicon-sentence";
import { beginsWithCapital } from "./neighbours";
import { isOrdinaryWord } from "./ordinary-words";
import type { PageEvidence } from "./page-evidence";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { isNounLike, type Weak } from "./weak-evidence";

/** Weighs the capital; `home` where the name is a place of the country whose language the page has. */
export function weighCapital(weak: Weak, page: PageEvidence, home: boolean, give: Give): void {
  const { placed, lower, inSentence, word, kind } = weak;
  const { context, capitals } = placed;
  const often = page.capitals.get(lower) ?? 0;
  // A capital makes a name, but what stands often on a page and nowhere as a place does is the name of something else.
  const placeless = kind === "place" && often >= 2 && !home && !page.unspaced && !page.places.has(lower);
  const seen = placeless ? 0 : often;
  // Initials are capitals, whomever they stand for.
  const letters = kind !== "place" && isLetters(placed);
  if (inSentence && standsAlone(placed)) {
    // A capital speaks for a place if the name is neither a person's nor an everyday word.
    const doubtful =
      kind === "place" &&
      (givenNames().has(lower) ||
        isOrdinaryWord(lower) ||
        MASS_NOUNS.has(lower) ||
        placed.sighting.candidates.some((one) => one.kind !== "place"));
    const noun = attributive(placed) && (doubtful || kind !== "place");
    give(
      "capital-in-sentence",
      placeless ? 0.4 : letters ? 0.5 : noun ? 0.6 : word ? 0.9 : doubtful ? 0.8 : 1,
    );
  } else if (inSentence) give("capital-in-sentence", 0.3);
  if (seen >= 2 && !word && !letters && !page.persons.has(lower))
    give("often-with-capital", seen >= 3 ? 0.5 : 0.3);
  if (word) give("ordinary-word", inSentence ? -0.4 : page.language === "en" ? -1.5 : -3);
  else if (!inSentence && page.small.has(lower)) give("word-on-page", -0.4);
  if (page.unspaced) give("latin-among-han", 1.5);
  if (capitals === "nouns") {
    const left = context.left.at(0);
    // "Die Puma-Aktie": the article is the compound's.
    // "im Bayerischen Hof"
    if (left?.joined && left.capital && /^(?!zwischen)\p{Ll}+isch(?:e[nrms]?)?$/u.test(left.lower))
      give("capital-before", -2, left.text);
    // "gegen die Roma": a club has an article of its own.
    if (!context.hyphenAfter && left?.joined && ARTICLES.has(left.lower) && !weak.club) {
      // "die Telekom und Vodafone": many firms have an article in German.
      const among = kind === "company" && left.lower === "die" && placed.listedWeak.has("party");
      if (!among) give("article-before", -0.8, left.text);
    } else if (!context.sentenceStart && !context.hyphenAfter && !GERMAN_MASS_NOUNS.has(lower))
      give("no-article-before", 0.6);
  }
}

/** Whether a name is written in a few capitals, like initials. */
export function isLetters({ surface }: Placed): boolean {
  return /^\p{Lu}{2,5}$/u.test(surface);
}

/** Whether a name is neither joined to a capitalised word that might belong to it, nor one of several such words. */
export function standsAlone({ context, language }: Placed): boolean {
  const left = context.left.at(0);
  const right = context.right.at(0);
  const free =
    !left?.joined ||
    !left.capital ||
    left.possessive ||
    context.hyphenBefore ||
    TITLES.has(left.lower) ||
    // "On Tuesday Apple said"
    WEEKDAYS_AND_MONTHS.has(left.lower) ||
    FUNCTION_WORDS.has(left.lower) ||
    (language !== "en" && (ARTICLES.has(left.lower) || PLACE_BEFORE.has(left.lower))) ||
    isLand(left.text) ||
    isDemonym(left.lower);
  return (
    free &&
    (!right?.joined ||
      !beginsWithCapital(right) ||
      context.possessive ||
      context.hyphenAfter ||
      TITLES.has(right.lower) ||
      WEEKDAYS_AND_MONTHS.has(right.lower))
  );
}

/** An article stands before it and a noun behind: the Columbia explosion, the Apple executive. */
export function attributive({ context, language }: Placed): boolean {
  if (language !== "en") return false;
  const left = context.left.at(0);
  const right = context.right.at(0);
  return (
    left?.joined === true &&
    (left.lower === "the" || left.lower === "a" || left.lower === "an") &&
    !context.possessive &&
    right?.joined === true &&
    isNounLike(right)
  );
}
