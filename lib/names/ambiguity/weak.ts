/** What speaks for and against a name that is an ordinary word or a person's name too. */
import type { EntityTable } from "../name-index";
import type { Candidate } from "../sightings";
import { givenNames } from "./given-names";
import {
  ARTICLES,
  COMPOUND_ENDS,
  CONNECTORS,
  FUNCTION_WORDS,
  HEADS,
  KIN,
  NAMED_THINGS,
  PERSON_TITLES,
  PLACE_ADJECTIVES,
  PLACE_BEFORE,
  PLACE_BEFORE_ROMANCE,
  PLACE_BEFORE_STRONG,
  PLACE_NOUNS,
  PLANETS,
  SAYING,
  TITLES,
  WEEKDAYS_AND_MONTHS,
} from "./lexicon";
import { HAN_BUSINESS, HAN_THING } from "./lexicon-han";
import { isDemonym, isLand, personRole } from "./nested";
import type { PageEvidence } from "./page-evidence";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { countriesBehind } from "./regions";
import { isNounLike, type Weak } from "./weak-evidence";
import { weighParty } from "./weak-party";

/** How many UTF-16 units to both sides count as beside a name in a script without spaces. */
const NEAR_UNITS = 14;

/** How many words of sport make a page a report of it. */
const TEAM_CUES = 3;

/** Weighs the evidence for a weak name; returns the weight that it has if its party or place stands elsewhere on the page. */
export function weighWeak(
  entities: EntityTable,
  placed: Placed,
  candidate: Candidate,
  page: PageEvidence,
  give: Give,
): number {
  const { sighting, text, context, capitals } = placed;
  const surface = text.slice(sighting.start, sighting.nameEnd);
  const lower = surface.toLowerCase();
  const kind = entities.kind(candidate.entity);
  const date = WEEKDAYS_AND_MONTHS.has(lower);
  const weak: Weak = {
    placed,
    kind,
    lower,
    inSentence: capitals === "plain" && !context.sentenceStart,
    start: capitals !== "capitals" && context.sentenceStart,
    word: date || (page.language === "en" && FUNCTION_WORDS.has(lower)),
    behind: text.slice(sighting.end, sighting.end + 60),
  };
  const sure = page.sure.has(candidate.entity);
  if (sure) give("full-name-on-page", 1.4);
  const ties = [...entities.related(candidate.entity)].filter((other) => page.sure.has(other)).length;
  if (ties > 0) give("ties-on-page", Math.min(0.6 * ties, 1.2));
  if (
    sighting.candidates.length === 1 &&
    [...entities.within(candidate.entity)].some((place) => page.sure.has(place))
  )
    give("region-on-page", 0.3);
  if (
    kind !== "place" &&
    page.language !== "en" &&
    !page.unspaced &&
    page.spoken !== undefined &&
    entities.country(candidate.entity) !== page.spoken
  )
    give("foreign-name", 0.5);

  weighPerson(weak, page, sure, give);
  if (date) give("date", -3);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(surface)) {
    weighUnspaced(weak, give);
    return 1;
  }
  weighCapital(weak, page, give);
  weighNeighbours(weak, give);
  if (kind === "place") weighPlace(weak, entities.country(candidate.entity), give);
  else weighParty(weak, give);
  if (PLANETS.has(lower) && page.space && !sure) give("in-the-sky", -2);
  return !weak.inSentence && (weak.word || page.small.has(lower)) ? 0.8 : 1;
}

/** A person's name, here or elsewhere on the page. */
function weighPerson(weak: Weak, page: PageEvidence, sure: boolean, give: Give): void {
  const { placed, lower, behind, kind } = weak;
  const role = personRole(placed, givenNames());
  if (role !== undefined) {
    give("person", -3);
    return;
  }
  if (/^,\s(?:aged\s)?\d\d(?:,|\.|\sans\b|\sJahre)/.test(behind)) give("age-behind", -2.5);
  else if (/^,\s(?:who|whose|whom)\b/.test(behind) && kind === "place") give("who-behind", -1.5);
  const [left] = placed.context.left;
  const kin = placed.context.left.slice(0, 3).some(({ lower: one }) => KIN.has(one));
  if (kin && !placed.context.possessive && !(left?.joined && PLACE_BEFORE.has(left.lower)))
    give("kin-before", -2.5);
  else if (left !== undefined && NAMED_THINGS.has(left.lower)) give("thing-before", -2, left.text);
  const [, before, second] = placed.context.left;
  const listed = left?.joined && /^(?:and|or|y|e|et|und)$/.test(left.lower) && before?.capital;
  const inPlace =
    kind === "place" &&
    ((left?.joined && PLACE_BEFORE_STRONG.has(left.lower)) ||
      (listed && second !== undefined && PLACE_BEFORE_STRONG.has(second.lower)));
  const elsewhere = page.persons.get(lower);
  if (elsewhere === "surname" && !inPlace) give("person-on-page", sure ? -0.6 : -2);
  else if (elsewhere === "given" && !inPlace && !sure) give("person-on-page", -0.8);
  // "the Dallas Cowboys" are Dallas in a report of sport.
  if (
    kind === "place" &&
    !inPlace &&
    !placed.isDateline &&
    page.nested.has(lower) &&
    (page.topics[0] ?? 0) >= TEAM_CUES
  )
    give("team-on-page", -1.2);
}

/** What its capital tells at its place. */
function weighCapital(weak: Weak, page: PageEvidence, give: Give): void {
  const { placed, lower, inSentence, word, kind } = weak;
  const { context, capitals } = placed;
  const seen = page.capitals.get(lower) ?? 0;
  if (inSentence && standsAlone(placed))
    give("capital-in-sentence", attributive(placed) ? 0.6 : word ? 0.9 : kind === "place" ? 0.8 : 1);
  else if (inSentence) give("capital-in-sentence", 0.3);
  if (seen >= 2 && !word && !page.persons.has(lower)) give("often-with-capital", seen >= 3 ? 0.5 : 0.3);
  if (word) give("ordinary-word", inSentence ? -0.6 : -1.5);
  else if (!inSentence && page.small.has(lower)) give("word-on-page", -0.4);
  if (page.unspaced) give("latin-among-han", 1.5);
  if (capitals === "nouns") {
    const [left] = context.left;
    if (left?.joined && ARTICLES.has(left.lower)) give("article-before", -0.8, left.text);
    else if (!context.sentenceStart) give("no-article-before", 0.6);
  }
}

/** Neither joined to a capitalised word that might be one name with it, nor one of several capitalised words. */
function standsAlone({ context }: Placed): boolean {
  const [left] = context.left;
  const [right] = context.right;
  const free =
    !left?.joined ||
    !left.capital ||
    left.possessive ||
    context.hyphenBefore ||
    TITLES.has(left.lower) ||
    FUNCTION_WORDS.has(left.lower) ||
    isLand(left.text) ||
    isDemonym(left.lower);
  return (
    free &&
    (!right?.joined ||
      !right.capital ||
      context.possessive ||
      context.hyphenAfter ||
      TITLES.has(right.lower) ||
      WEEKDAYS_AND_MONTHS.has(right.lower))
  );
}

/** An article stands before it and a noun behind: the Columbia explosion, the Apple executive. */
function attributive({ context, language }: Placed): boolean {
  if (language !== "en") return false;
  const [left] = context.left;
  const [right] = context.right;
  return (
    left?.joined === true &&
    /^(?:the|a|an)$/.test(left.lower) &&
    !context.possessive &&
    right?.joined === true &&
    isNounLike(right)
  );
}

/** The words directly before and behind, whatever the name stands for. */
function weighNeighbours(weak: Weak, give: Give): void {
  const { placed, kind, behind, inSentence } = weak;
  const { context, capitals } = placed;
  const [left] = context.left;
  const [right] = context.right;
  if (left?.joined && PERSON_TITLES.has(left.lower)) give("title-before", -2, left.text);
  else if (inSentence && left?.joined && left.capital && !standsAlone(placed) && kind !== "place") {
    const before =
      !left.possessive &&
      !TITLES.has(left.lower) &&
      !isDemonym(left.lower) &&
      context.left.length > 1 &&
      !context.hyphenBefore;
    if (before && !isLand(left.text)) give("capital-before", -1.6, left.text);
  }
  if (context.hyphenAfter) {
    const tied = /^\p{Pd}([\p{L}]+)/u.exec(behind)?.[1] ?? "";
    if (COMPOUND_ENDS.has(tied)) give("compound", 0.8, tied);
    else if (/^\p{Ll}/u.test(tied) && placed.capitals !== "nouns") give("compound-word", -2.5, tied);
  }
  const article = left?.joined && left.lower === "the" && !context.hyphenAfter;
  if (article && !context.possessive && kind !== "body" && !attributive(placed)) give("article-before", -1);
  if (inSentence && left?.joined && /^an?$/.test(left.lower) && !context.hyphenAfter && !context.possessive) {
    if (!right?.joined || CONNECTORS.has(right.lower) || FUNCTION_WORDS.has(right.lower))
      give("article-before", -1.5, left.text);
  }
  // "Tours of the cellars", "Reliance on imports" is a noun with what belongs to it.
  if (
    context.sentenceStart &&
    capitals === "plain" &&
    right?.joined &&
    right.lower === "of" &&
    !right.capital
  )
    give("noun-with-of", -2);
  // "the port of Santander"
  if (
    kind !== "place" &&
    left?.lower === "of" &&
    left.joined &&
    PLACE_NOUNS.has(context.left[1]?.lower ?? "")
  )
    give("place-noun-before", -2, context.left[1]?.text);
  if (kind !== "place" && left?.joined && PLACE_ADJECTIVES.has(left.lower))
    give("place-word-before", -1.2, left.text);
  if (
    inSentence &&
    right?.joined &&
    right.capital &&
    kind !== "place" &&
    !standsAlone(placed) &&
    !HEADS.has(right.lower)
  )
    give("capital-behind", -0.4, right.text);
}

function weighPlace(weak: Weak, country: string, give: Give): void {
  const { placed, behind, word } = weak;
  const { context, capitals } = placed;
  const [left] = context.left;
  const [right] = context.right;
  const romance = placed.language !== "en" && left?.joined && PLACE_BEFORE_ROMANCE.has(left.lower);
  if (romance && !PLACE_BEFORE.has(left.lower)) give("place-word-before", 0.4, left.text);
  else if (left?.joined && PLACE_BEFORE.has(left.lower) && !context.hyphenBefore)
    give("place-word-before", !PLACE_BEFORE_STRONG.has(left.lower) ? 0.4 : word ? 0.4 : 1, left.text);
  if (context.left.slice(0, 2).some(({ lower }) => PLACE_NOUNS.has(lower))) give("place-noun-before", 0.8);
  const countries = countriesBehind(behind);
  if (countries.length > 0 && country !== "") {
    const region = behind.slice(2).split(/[,;.\s]/)[0] ?? "";
    if (countries.includes(country)) give("region-behind", 1.2, region);
    else give("in-another-country", -3, region);
  } else if (/^,\s\p{Lu}[\p{L}.]+/u.test(behind) && capitals === "plain")
    give("place-behind", placed.region ? 0.7 : 0.1);
  if (placed.isDateline)
    give("dateline", capitals !== "capitals" && /^\p{Lu}+$/u.test(placed.surface) ? 2.5 : 1.5);
  const says = (right?.joined && SAYING.has(right.lower)) || (left?.joined && SAYING.has(left.lower));
  if (says && !context.possessive) give("it-says", -0.8);
}

/** In Han, kana and Hangul there are no capitals: the words close by decide. */
function weighUnspaced({ placed, kind }: Weak, give: Give): void {
  const { text, sighting } = placed;
  const around =
    text.slice(Math.max(0, sighting.start - NEAR_UNITS), sighting.start) +
    text.slice(sighting.end, sighting.end + NEAR_UNITS);
  give("unspaced-script", 0.4);
  const things = around.match(HAN_THING)?.length ?? 0;
  if (things > 0) give("words-of-things", -1.2 * Math.min(things, 2));
  if (kind === "place") return;
  if (/[国國省市州]的$/u.test(text.slice(Math.max(0, sighting.start - 2), sighting.start)))
    give("from-a-place", 0.6);
  const business = around.match(HAN_BUSINESS) ?? [];
  if (business.length > 0) give("business-words", Math.min(0.6 * business.length, 1.2), business.join(" "));
}
