/** Weighs what speaks for and against a name that is an ordinary word or a person's name too. */
import type { EntityTable } from "../name-index";
import type { Candidate } from "../sightings";
import { weighLandOfTheName } from "./land-of-the-name";
import { INVESTED, SAYING } from "./lexicon-business";
import {
  FUNCTION_WORDS,
  FUNCTION_WORDS_ELSEWHERE,
  MASS_NOUNS,
  WEEKDAYS_AND_MONTHS,
} from "./lexicon-sentence";
import { PLANETS, SKY_THINGS } from "./lexicon-sky";
import { isOrdinaryWord } from "./ordinary-words";
import type { PageEvidence } from "./page-evidence";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { countriesNamed } from "./regions";
import { holdsPlaces, isCountry } from "./rivals";
import { liesIn } from "./said-where";
import { TOPICS } from "./topics";
import { isLetters, weighCapital } from "./weak-capital";
import { isVerb, type Weak } from "./weak-evidence";
import { weighNeighbours, weighNoun } from "./weak-neighbours";
import { weighParty } from "./weak-party";
import { weighPerson } from "./weak-person";
import { isWhere, weighArticle, weighPlace } from "./weak-place";
import { isUnspaced, weighUnspaced } from "./weak-unspaced";

const [[CLUB]] = TOPICS;
const COMMA = 0x2c;

/** Weighs a weak name; returns the weight to add if its party or place stands elsewhere on the page. */
export function weighWeak(
  entities: EntityTable,
  placed: Placed,
  candidate: Candidate,
  page: PageEvidence,
  give: Give,
): number {
  const weak = weakOf(entities, placed, candidate, page);
  const { kind, lower } = weak;
  weighPage(weak, entities, page, give);
  weighPerson(weak, page, give);
  if (weak.date) give("date", -3);
  if (isUnspaced(placed.surface)) {
    weighUnspaced(weak, give);
    return 1;
  }
  weighCapital(weak, page, page.language !== "en" && weak.country === page.spoken, give);
  weighNeighbours(weak, give);
  weighNoun(weak, give);
  if (kind === "place") weighAsPlace(weak, entities, page, give);
  else weighAsParty(weak, entities, page, give);
  if (PLANETS.has(lower)) weighPlanet(weak, page, give);
  return !weak.inSentence &&
    (weak.word || weak.small || (kind !== "place" && weak.start && isOrdinaryWord(lower)))
    ? 0.8
    : 1;
}

function weakOf(
  entities: EntityTable,
  placed: Placed,
  { entity, kind }: Candidate,
  page: PageEvidence,
): Weak {
  const { sighting, text, context, capitals, lower } = placed;
  const date = WEEKDAYS_AND_MONTHS.has(lower);
  const small = page.small.has(lower);
  // Behind a semicolon only a name has a capital.
  const opens =
    context.sentenceStart &&
    (small ||
      isOrdinaryWord(lower) ||
      MASS_NOUNS.has(lower) ||
      !/;\s$/.test(text.slice(Math.max(0, sighting.start - 2), sighting.start)));
  return {
    placed,
    kind,
    entity,
    country: entities.country(entity),
    sure: page.sure.has(entity),
    lower,
    // A name in small letters has no capital that could tell.
    inSentence: capitals === "plain" && !opens && placed.surface !== lower,
    start: capitals !== "capitals" && opens,
    small,
    club: kind === "body" && CLUB.test(entities.label(entity)),
    isArticled: () => entities.label(entity).startsWith("The "),
    date,
    word: date || isFunctionWord(page.language, lower),
    behind: text.slice(sighting.end, sighting.end + 60),
  };
}

/** Weighs what the rest of the page says of the party or place. */
function weighPage(weak: Weak, entities: EntityTable, page: PageEvidence, give: Give): void {
  const { placed, kind, entity, country, sure, lower } = weak;
  const isPlace = kind === "place";
  const isOnly = placed.sighting.candidates.length === 1;
  if (sure) give("full-name-on-page", 1.4);
  const ties = howManyOf(entities.related(entity), page.sure);
  if (ties > 0) give("ties-on-page", Math.min(0.6 * ties, 1.2));
  if (isOnly && howManyOf(entities.within(entity), page.sure) > 0) give("region-on-page", 0.3);
  if (isOnly && isPlace && page.containers.get(entity)) give("its-places-on-page", 0.5);
  const isSpokenElsewhere = page.language !== "en" && !page.unspaced && page.spoken !== undefined;
  if (!isPlace && isSpokenElsewhere && country !== page.spoken) give("foreign-name", 0.5);
  // Capitals and verbs show that letters are a name, not whose: many countries have a body with the same initials.
  const isAlone = !placed.listed.has("party") && !placed.listedWeak.has("party");
  if (!isPlace && !sure && ties === 0 && isAlone && isLetters(placed) && isFarFrom(country, page))
    give("country-not-on-page", -1.5, country);
  if (isPlace && country !== "" && page.namesakes.get(lower)?.includes(country))
    give("namesake-on-page", 0.5);
  if (isPlace && !isWhere(placed)) weighRegion(weak, entities, page, give);
  if (isPlace && country !== "") weighLandOfTheName(weak, entities, page, give);
  const longForm =
    isPlace || sure ? undefined : page.longForms.ofAnother(placed.surface, entities.label(entity));
  if (longForm !== undefined) give("short-for-another", -3, longForm);
  // "United", after Manchester United, is no airline.
  if (kind === "company" && !sure && page.clubWords.has(lower)) give("team-on-page", -2);
}

const OTHER_LAND = /\s(?:from|with|to|against|on|in)\s((\p{Lu}\p{L}+)(?:\s\p{Lu}\p{L}+)?)/u;

/** Weighs what speaks for and against a place where it stands. */
function weighAsPlace(weak: Weak, entities: EntityTable, page: PageEvidence, give: Give): void {
  const { placed, entity, country } = weak;
  const { context, sighting, text } = placed;
  const nation = isCountry(entities, entity);
  weighPlace(weak, nation, give);
  // "in West Point, Georgia."; of rivals it is asked which holds places.
  const isBehindComma = sighting.candidates.length === 1 && text.charCodeAt(sighting.start - 2) === COMMA;
  if (isBehindComma && placed.behindUnknownPlace && (nation || holdsPlaces(entities, entity)))
    give("region-behind-place", 0.6);
  const right = context.right.at(0);
  const acts =
    country !== "" &&
    right?.joined &&
    !context.possessive &&
    isVerb(right, context.right.at(1)) &&
    !SAYING.has(right.lower);
  // "Washington put that in writing": among states a capital stands for its own.
  if (acts && page.nationCodes.size >= 2 && page.nationCodes.has(country))
    give("does-something", 0.4, right.text);
  // "Turkey buys gas from Norland"
  if (nation && context.sentenceStart && (acts || right?.lower === "will")) {
    const [, other, first] = OTHER_LAND.exec(weak.behind) ?? [];
    if (
      other !== undefined &&
      first !== undefined &&
      [other, first].some((name) => countriesNamed(name).length > 0)
    )
      give("does-something", 1, other);
  }
  if (page.language === "en") return;
  if (country !== page.spoken && liesIn(placed)) give("in-another-country", -2, liesIn(placed));
  if (!nation && !holdsPlaces(entities, entity)) weighArticle(placed, give);
}

/** Weighs what speaks for and against a party where it stands. */
function weighAsParty(weak: Weak, entities: EntityTable, page: PageEvidence, give: Give): void {
  const { placed, lower } = weak;
  weighParty(weak, entities, give);
  // "near Brask", on a page that has "Brask, Idaho"; "shares in Brask" are a firm's.
  const isInTown =
    page.towns.has(lower) && isWhere(placed) && !INVESTED.has(placed.context.left.at(1)?.lower ?? "");
  if (page.placesAgain.has(placed.at) || isInTown) give("place-noun-before", -3);
}

/** "people would land on Mars", "the flight to Mars", "Saturn's rings" */
function weighPlanet({ placed: { context }, sure }: Weak, page: PageEvidence, give: Give): void {
  const left = context.left.at(0);
  if (left?.joined && (left.lower === "on" || (left.lower === "to" && !sure)))
    give("in-the-sky", -3, left.text);
  if (context.possessive && SKY_THINGS.has(context.right.at(0)?.lower ?? "")) give("in-the-sky", -2);
  if (page.space && !sure) give("in-the-sky", -2);
}

function howManyOf(entities: Uint32Array, set: PageEvidence["sure"]): number {
  let count = 0;
  for (let i = 0; i < entities.length; i++) if (set.has(entities[i] as number)) count++;
  return count;
}

/** Weighs the country of a place: a page that names nothing else in that country means a namesake. */
function weighRegion(
  { placed, entity, country }: Weak,
  entities: EntityTable,
  page: PageEvidence,
  give: Give,
): void {
  // A list of cities of the world has one of each country.
  if (isCountry(entities, entity) || placed.listed.has("place") || !isFarFrom(country, page)) return;
  let others = page.nationCodes.size;
  for (const count of page.countries.values()) others += count;
  if (others >= 3) give("country-not-on-page", -0.6, country);
}

/** Whether a page is of another country (ISO code), and names nothing of it. */
function isFarFrom(country: string, page: PageEvidence): boolean {
  if (country === "" || country === page.home || country === page.spoken) return false;
  return !page.nationCodes.has(country) && !page.countries.has(country);
}

function isFunctionWord(language: string, lower: string): boolean {
  return language === "en"
    ? FUNCTION_WORDS.has(lower)
    : FUNCTION_WORDS_ELSEWHERE[language]?.has(lower) === true;
}
