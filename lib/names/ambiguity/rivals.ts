/** Tells which bearer of a shared name a page means, by the places on the rest of the page and by its topic. */
import { EntitySet } from "../entity-set";
import type { EntityTable } from "../name-index";
import type { Candidate } from "../sightings";
import { BUSINESS, INVESTED } from "./lexicon-business";
import { PEOPLE_OF } from "./lexicon-people";
import { PLACE_BEFORE, PLACE_BEFORE_STRONG, PLACE_NOUNS } from "./lexicon-places";
import { ARTICLES } from "./lexicon-sentence";
import { MOST_WORDS } from "./neighbours";
import type { PageEvidence } from "./page-evidence";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { regionNames } from "./region-names";
import { isOfPlaces, saidWhere } from "./said-where";
import { weighAsState } from "./state-of-the-name";
import { TOPICS } from "./topics";
import { goingTo } from "./weak-place";

const known = new WeakMap<EntityTable, Map<number, boolean>>();

/** Whether an entity is its country itself, and not something in it. */
export function isCountry(entities: EntityTable, entity: number): boolean {
  let answers = known.get(entities);
  if (!answers) {
    answers = new Map();
    known.set(entities, answers);
  }
  const answer = answers.get(entity) ?? tellCountry(entities, entity);
  answers.set(entity, answer);
  return answer;
}

function tellCountry(entities: EntityTable, entity: number): boolean {
  const country = entities.country(entity);
  if (!/^[A-Z]{2}$/.test(country) || entities.kind(entity) !== "place") return false;
  if (entities.sort(entity) === "country" && entities.within(entity).length === 0) return true;
  const label = entities.label(entity);
  return regionNames().get(country) === label || OTHER_NAMES[country] === label;
}

/** Newsrooms' names for countries and territories, where the Unicode data has another. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  CD: "Congo",
  CI: "Ivory Coast",
  CZ: "Czech Republic",
  HK: "Hong Kong",
  MM: "Myanmar",
  MO: "Macau",
  PS: "Palestine",
  SZ: "Swaziland",
  TR: "Turkey",
};

const holders = new WeakMap<EntityTable, EntitySet>();

/** Whether a place is known to contain others. */
export function holdsPlaces(entities: EntityTable, entity: number): boolean {
  let known = holders.get(entities);
  if (!known) {
    known = new EntitySet(entities.count);
    for (let i = 0; i < entities.count; i++) for (const place of entities.within(i)) known.add(place);
    holders.set(entities, known);
  }
  return known.has(entity);
}

/** Weighs what tells one bearer of a name from the others. */
export function weighRivals(
  entities: EntityTable,
  entity: number,
  placed: Placed,
  page: PageEvidence,
  give: Give,
): void {
  const holds = placed.regionOf?.candidates.some((smaller) =>
    entities.within(smaller.entity).includes(entity),
  );
  if (holds) give("holds-the-place-before", 3);
  // "Lebanon, Tennessee"
  const region =
    placed.region && placed.next?.candidates.find((one) => entities.within(entity).includes(one.entity));
  if (region) give("its-region-behind", 2, entities.label(region.entity));
  // "In Olympia, Washington, lawmakers": an unknown place, a comma, and then a place that contains places.
  if (placed.behindUnknownPlace && holdsPlaces(entities, entity)) give("region-behind-place", 1.5);
  if (sortsDiffer(placed)) weighWhere(entities, placed, entities.isPlace(entity), page, give);
  if (placed.isDateline && !holdsPlaces(entities, entity)) give("dateline-of-a-city", 0.3);
  if (page.sure.has(entity)) give("sure-on-page", 1);
  const country = entities.country(entity);
  const inside = page.containers.get(entity) ?? 0;
  if (inside > 0) give("its-places-on-page", Math.min(0.8 * inside, 1.6));
  if (isCountry(entities, entity)) {
    const others = page.nations.size - (page.nations.has(entity) ? 1 : 0);
    if (others > 0) give("other-countries-on-page", Math.min(0.25 * others, 1));
  } else {
    const [parent] = entities.within(entity);
    if (parent !== undefined && page.sure.has(parent) && !isCountry(entities, parent))
      give("region-on-page", 0.5, entities.label(parent));
  }
  if (country !== "" && !isCountry(entities, entity) && page.nationCodes.has(country))
    give("its-country-on-page", 0.4, country);
  const here = country ? (page.countries.get(country) ?? 0) : 0;
  if (here > 0) {
    let all = 0;
    for (const count of page.countries.values()) all += count;
    give("country-on-page", 0.8 * (here / all) + 0.05, country);
  }
  const beside =
    country !== "" && entities.isPlace(entity) && !isCountry(entities, entity)
      ? neighbourOf(entities, country, placed)
      : undefined;
  if (beside !== undefined) give("where-it-is", 2, beside);
  if (placed.sighting.candidates.some((one) => entities.within(one.entity).includes(entity)))
    weighAsState(placed, give);
  if (country && country === page.home) give("country-of-publisher", 0.3, country);
}

/**
 * "In Barcelona, thousands took to the streets" is the city, whatever its club did; in languages other than English an
 * article makes it the club.
 */
function weighWhere(
  entities: EntityTable,
  placed: Placed,
  isPlace: boolean,
  page: PageEvidence,
  give: Give,
): void {
  const { context, language, sighting } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  // "Porto is the kind of city"
  const noun = context.right.at(0)?.lower === "is" ? context.right.find(7, PLACE_NOUNS) : undefined;
  if (noun) give("where-it-is", isPlace ? 2 : -2, noun.text);
  const where = noun
    ? undefined
    : (saidWhere(placed) ?? goingTo(placed) ?? fromAPlace(placed) ?? andIts(placed));
  // "then Tottenham at home", "gegen die Roma"
  const played =
    (page.topics[0] ?? 0) >= TEAM_CUES
      ? playedWith(placed)
      : VERSUS.exec(placed.text.slice(placed.sighting.end, placed.sighting.end + 5))?.[0];
  if (played !== undefined) give("team-on-page", isPlace ? -2 : 2, played);
  if (where !== undefined) give("where-it-is", isPlace ? 3 : -3, where);
  // Other languages give a club an article, headlines of sport apart: "Barcelona acoge el congreso".
  const opens =
    CLUB_ARTICLES[language] !== undefined && left === undefined && !placed.listedWeak.has("party");
  // "Liverpool has no arrivals": where nothing is played, the city.
  const clubs = sighting.candidates.every(
    (one) => one.kind === "place" || (one.kind === "body" && topicsOf(entities, one.entity) & 1),
  );
  if (clubs && (language === "en" ? (page.topics[0] ?? 0) < 2 : opens && (page.topics[0] ?? 0) < TEAM_CUES))
    give("where-it-is", isPlace ? 1 : -1);
  // "A Liverpool court"
  const cityNoun =
    right?.joined &&
    !right.capital &&
    !context.possessive &&
    (PEOPLE_OF.has(right.lower) || CITY_HAS.test(right.lower));
  if (cityNoun) give("where-it-is", isPlace ? 2.5 : -2.5, right.text);
  const firm = where === undefined && !noun ? dealsIn(placed) : undefined;
  if (firm !== undefined) give("where-it-is", isPlace ? -1 : 1, firm);
  if (where !== undefined || !left?.joined || context.possessive) return;
  const bought = context.left.at(1);
  if (bought && INVESTED.has(bought.lower)) give("share-in", isPlace ? -1 : 1, bought.text);
  else if (PLACE_BEFORE_STRONG.has(left.lower) || isIn(left.lower, placed))
    give("where-it-is", isPlace ? 2 : -2, left.text);
  else if (CLUB_ARTICLES[language]?.test(left.lower)) {
    // Portuguese has an article before some cities too.
    const weight = language === "pt" ? 0.8 : 2;
    give("where-it-is", isPlace ? -weight : weight, left.text);
  }
}

/** Sums behind a name that are earned, lost or paid. */
const MONEY =
  /^[^.;:!?«»“”]{0,40}?\s(?:[£€$¥]\d|\d[\d.,\s]*\s?(?:%|millones|millions|millionen|milliards|milliarden|milhões|bilhões|milioni|miliardi|per ?cent|prozent))/iu;

/** The words that make a name a firm's and not a town's: "Santander ganó 2.400 millones". */
function dealsIn({ context, text, sighting }: Placed): string | undefined {
  const left = context.left.at(0);
  if (left?.joined && PLACE_BEFORE.has(left.lower)) return undefined;
  if (!sighting.candidates.some(({ kind }) => kind === "company")) return undefined;
  const money = MONEY.exec(text.slice(sighting.end, sighting.end + 60))?.[0];
  if (money !== undefined) return money.trim();
  return (context.right.find(4, BUSINESS) ?? context.left.find(2, BUSINESS))?.text;
}

/** Words directly behind a town's name for what it has. */
const CITY_HAS =
  /^(?:court|courtroom|council|hospital|hospitals|school|schools|streets?|airport|docks|waterfront|hotel|hotels|restaurant|pub|suburbs?|skyline|landlord|postcode)$/;
/** Words of travel before `from` or `through` and a town. */
const TRAVEL =
  /^(?:drove|drives?|driving|walk(?:s|ed|ing)?|trains?|flights?|bus|buses|roads?|pass(?:es|ed|ing)?|travel\p{Ll}*|r[au]ns?)$/u;

/** A place beside it in a list that is in the same country: the Sydney of "Sydney and Perth". */
function neighbourOf(entities: EntityTable, country: string, placed: Placed): string | undefined {
  const isOfCountry = ({ entity, kind }: Candidate) =>
    kind === "place" && entities.country(entity) === country;
  const { previous, next } = placed;
  const beside = placed.joinsPrevious && previous?.candidates.every(isOfCountry) ? previous : undefined;
  const found = beside ?? (placed.joinsNext && next?.candidates.every(isOfCountry) ? next : undefined);
  return found && placed.text.slice(found.start, found.nameEnd);
}

/** "from London to Liverpool": where the first can only be a place, the second is one. */
function fromAPlace({ previous, gapBefore, text, next, gapBehind, context }: Placed): string | undefined {
  if (/^(?:from|through)$/.test(context.left.at(0)?.lower ?? "")) {
    const verb = context.left.at(1)?.lower ?? "";
    if (TRAVEL.test(verb)) return verb;
    if (gapBehind === " to " && next?.candidates.some(({ kind }) => kind === "place")) return "from … to";
  }
  if (gapBefore !== " to " || !previous?.candidates.every(({ kind }) => kind === "place")) return undefined;
  return text.slice(previous.start - 5, previous.start) === "from " ? "from … to" : undefined;
}

/** "Santander y su puerto" */
function andIts({ text, sighting }: Placed): string | undefined {
  const behind = text.slice(sighting.end, sighting.end + 30);
  const noun = /^\s(?:y|et|e|and|und)\s(?:sus?|son|sa|ses|its|seu|sua|seine?n?|ihre?n?)\s(\p{L}+)/u.exec(
    behind,
  )?.[1];
  return noun !== undefined && isOfPlaces(noun.toLowerCase()) ? noun : undefined;
}

/** How many words of sport make a page a report of it. */
const TEAM_CUES = 3;
const AGAINST = /^(?:against|beat|beats|beating|thrashed|versus|vs|v|gegen|contre|contra|contro)$/;
const VERSUS = /^\sv(?:s\.?)?\s/;
const AT_HOME = /^\s(?:at home|away)(?![\p{L}\p{N}-])/u;

/** The words that make a name a side's in a match. */
function playedWith({ context, text, sighting }: Placed): string | undefined {
  const left = context.left.at(0);
  const before = left && ARTICLES.has(left.lower) ? context.left.at(1) : left;
  if (before && AGAINST.test(before.lower)) return before.text;
  return AT_HOME.exec(text.slice(sighting.end, sighting.end + 12))?.[0].trim();
}

/** Articles that a club has, and no city. */
const CLUB_ARTICLES: Readonly<Record<string, RegExp>> = {
  de: /^(?:der|die|dem|den)$/,
  es: /^(?:el|al|del)$/,
  fr: /^(?:le|au|du)$/,
  it: /^(?:il|la|al|alla|del|della|dal|dalla|nel|nella|sulla)$/,
  pt: /^(?:o|ao|do|pelo)$/,
};

/** Whether a word is a Romance or German preposition for in or to. */
function isIn(word: string, { language }: Placed): boolean {
  return language !== "en" && /^(?:en|em|in|à|a|ad|nel|hasta|até|bis|hacia|vers|rumbo)$/.test(word);
}

/** Whether some bearers are places and some are not. */
function sortsDiffer({ sighting }: Placed): boolean {
  const [first, ...others] = sighting.candidates.map(({ kind }) => kind === "place");
  return others.some((other) => other !== first);
}

const about = new WeakMap<EntityTable, Map<number, number>>();

/** What an entity is about by its label, a bit for each of `TOPICS`. */
function topicsOf(entities: EntityTable, entity: number): number {
  let answers = about.get(entities);
  if (!answers) {
    answers = new Map();
    about.set(entities, answers);
  }
  const known = answers.get(entity);
  if (known !== undefined) return known;
  const label = entities.label(entity);
  const bits = TOPICS.reduce((sum, [name], topic) => (name.test(label) ? sum | (1 << topic) : sum), 0);
  answers.set(entity, bits);
  return bits;
}

/** Weighs the words around a spelling, and on the whole page, that belong to what an organisation is about. */
export function weighTopic(
  entities: EntityTable,
  entity: number,
  placed: Placed,
  page: PageEvidence,
  give: Give,
): void {
  const topics = topicsOf(entities, entity);
  if (topics === 0) return;
  TOPICS.forEach(([, cues], topic) => {
    if (!(topics & (1 << topic))) return;
    const beside = [
      ...placed.context.left.first(MOST_WORDS),
      ...placed.context.right.first(MOST_WORDS),
    ].filter(({ lower }) => cues.has(lower));
    if (beside.length > 0) give("topic-beside", 0.8, beside.map(({ text }) => text).join(" "));
    const cuesOnPage = page.topics[topic] ?? 0;
    if (cuesOnPage >= 3) give("topic-of-page", Math.min(0.15 * cuesOnPage, 1));
  });
}
