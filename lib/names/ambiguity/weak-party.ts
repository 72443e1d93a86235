/** Weighs a weak name of a company or public body: by business words beside it, what it does, what it is called. */
import type { EntityTable } from "../name-index";
import type { Context } from "./context";
import { givenNames } from "./given-names";
import { BUSINESS, INVESTED, OUTLETS, SAYING } from "./lexicon-business";
import { STAFF, TEAM_VERBS, TITLES } from "./lexicon-people";
import { PLACE_BEFORE_STRONG } from "./lexicon-places";
import type { Neighbour } from "./neighbours";
import { isOrdinaryWord } from "./ordinary-words";
import type { Give } from "./reasons";
import { countriesBehind } from "./regions";
import { saidWhatItIs } from "./said-what-it-is";
import { saidWhere } from "./said-where";
import { TOPICS } from "./topics";
import { isNounLike, type Weak } from "./weak-evidence";
import { isIndex } from "./weak-person";
import { weighSubject } from "./weak-subject";
import type { WordSet } from "./word-set";

const BRACKET = 0x28;
/** How near words count as beside a name. */
const NEAR = 5;
const IN_BUSINESS: readonly WordSet[] = [BUSINESS];
/** The first topics are those of clubs, universities and public bodies. */
const IN_PUBLIC: readonly WordSet[] = TOPICS.slice(0, 3).map(([, cues]) => cues);

/** Officers of a public body. */
const OFFICERS =
  /^(?:secretary|minister|undersecretary|spokesman|spokeswoman|spokesperson|majority|minority|republicans|democrats|officials?)$/;

/** What a firm has. */
const OF_A_FIRM = /^(?:profits?|revenues?|earnings|shares|founder|ceo|parent)$/;

/** Weighs the evidence for a weak name of a party. */
export function weighParty(weak: Weak, entities: EntityTable, give: Give): void {
  weighBusiness(weak, give);
  // "the Dow fell 94 points": an index of that name.
  if (weak.kind === "company" && isIndex(weak.placed)) give("words-of-things", -2.5, "points");
  weighTeam(weak, give);
  weighPair(weak, entities, give);
  weighSubject(weak, give);
  if (weak.placed.owns) give("owner-of", 0.9);
  weighArticle(weak, give);
  const said = saidWhatItIs(weak.placed, weak.behind);
  if (said !== undefined)
    give("said-what-it-is", weak.word || weak.behind.startsWith(` ${said}`) ? 2 : 1.5, said);
  if (weak.kind === "body") weighPublic(weak, give);
  weighOutlet(weak, give);
  if (weak.placed.context.possessive) weighPossessive(weak, give);
  weighWhere(weak, give);
  weighTicker(weak, give);
  weighPlaceWord(weak, give);
}

/** "the shares of Norde", "chez Norde", "Norde said", "Norde employees": where one works, deals and speaks. */
function weighBusiness({ placed, kind }: Weak, give: Give): void {
  const { context, language } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  const business = besides(context, IN_BUSINESS);
  if (business.length > 0)
    give("business-words", Math.min(0.5 * business.length, 1), business.map(({ text }) => text).join(" "));
  if (
    left?.joined &&
    ((language === "fr" && left.lower === "chez") || (language === "de" && left.lower === "bei"))
  )
    give("business-words", 0.6, left.text);
  if (context.right.find(2, SAYING)) give("it-says", 0.4);
  if (!right?.joined || right.capital || context.possessive) return;
  if (STAFF.has(right.lower)) give("business-words", 0.5, right.text);
  // "Norde profit climbs": what a firm has, without an article.
  if (kind === "company" && context.sentenceStart && OF_A_FIRM.test(right.lower))
    give("business-words", 0.5, right.text);
}

/** "City beat": a club. */
function weighTeam({ placed: { context }, club }: Weak, give: Give): void {
  const right = context.right.at(0);
  if (club && right?.joined && TEAM_VERBS.has(right.lower) && !context.possessive)
    give("does-something", 0.8, right.text);
}

/** "Reliance of India", "Three and Vodafone" */
function weighPair({ placed, kind, country, word }: Weak, entities: EntityTable, give: Give): void {
  if (kind === "company" && placed.gapBehind === " of ") {
    const from = placed.next?.candidates.some(
      ({ entity, kind }) => kind === "place" && entities.country(entity) === country,
    );
    if (from) give("from-a-place", 1);
  }
  const paired = word && /^\s(?:and|und|et|y|e)\s$/.test(placed.gapBehind) && placed.listed.has("party");
  if (paired)
    give("among-its-like", 1, placed.next && placed.text.slice(placed.next.start, placed.next.nameEnd));
}

/** "the City", "the Treasury": clubs have the article in the plural only, offices always. */
function weighArticle({ placed, kind, club, lower }: Weak, give: Give): void {
  const { context, capitals } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  if (left?.lower !== "the" || (right?.joined && isNounLike(right))) return;
  if (club && !context.hyphenAfter && !/s$/.test(lower)) give("article-before", -3, left.text);
  else if (kind === "body" && capitals === "plain") give("the-before", 0.6);
}

/** "Treasury Secretary Ann Lee", and words of what public bodies do. */
function weighPublic({ placed }: Weak, give: Give): void {
  const { context } = placed;
  const right = context.right.at(0);
  if (right?.joined && right.capital && !context.possessive && OFFICERS.test(right.lower))
    give("public-words", 1, right.text);
  const cues = besides(context, IN_PUBLIC);
  if (cues.length > 0)
    give("public-words", Math.min(0.4 * cues.length, 0.8), cues.map(({ text }) => text).join(" "));
}

/** "Norde magazine", "Norde stores" */
function weighOutlet({ placed, kind }: Weak, give: Give): void {
  const { context } = placed;
  const right = context.right.at(0);
  if (kind === "company" && right?.joined && !context.possessive && OUTLETS.has(right.lower))
    give("outlet-behind", /^(?:magazine|newspaper)$/.test(right.lower) ? 1 : 0.5, right.text);
}

/** "Norde's shares", "Norde's chairman", "Norde's Tim Brask": what a person does not have. */
function weighPossessive({ placed, lower }: Weak, give: Give): void {
  const { right: words } = placed.context;
  const owned = words.first(3).find(({ lower }) => BUSINESS.has(lower) || TITLES.has(lower));
  const person = givenNames().has(lower) && !isOrdinaryWord(lower);
  const title = owned !== undefined && TITLES.has(owned.lower) && !person;
  const given = words.at(0);
  const surname = words.at(1);
  const somebody =
    !person && given?.joined && givenNames().has(given.lower) && given.capital && surname?.capital;
  if (title) give("possessive", 1, owned.text);
  else if (somebody) give("possessive", 1, `${given.text} ${surname.text}`);
  else give("possessive", owned ? 0.5 : 0.3, owned?.text);
}

/** "the town of Norde". German says `bei` of a club or university, and `in` of a place only. */
function weighWhere({ placed, kind }: Weak, give: Give): void {
  const left = placed.context.left.at(0);
  const where = saidWhere(placed);
  if (where !== undefined) give("place-noun-before", -5, where);
  if (kind === "body" && placed.language === "de" && left?.joined && left.lower === "in")
    give("place-word-before", -3, left.text);
}

/** "Norde (NYSE: NRD)", "Norde (NRD)" */
function weighTicker({ placed, kind, behind }: Weak, give: Give): void {
  if (
    isBeforeBracket(behind) &&
    /^\s?\((?:[A-Z][A-Za-z]{1,9}(?:\s[A-Z][a-z]+)?)\s?:\s?[A-Z0-9.]{1,8}\)/.test(behind)
  )
    give("ticker", 3);
  else if (kind === "company" && isTickerOf(placed.surface, behind)) give("ticker", 1.5);
}

/** "at its plant in Norde, Pennsylvania", "a stake in Norde" */
function weighPlaceWord({ placed, behind }: Weak, give: Give): void {
  const { left: words } = placed.context;
  const left = words.at(0);
  if (!left?.joined || !PLACE_BEFORE_STRONG.has(left.lower) || left.lower === "outside") return;
  if (countriesBehind(behind).length > 0) give("in-another-country", -3, behind.slice(2).split(/[,;.\s]/)[0]);
  const owned = words.at(1);
  if (owned && INVESTED.has(owned.lower)) give("share-in", 1, `${owned.text} ${left.text}`);
  else if (placed.language === "en") give("place-word-before", -0.6, left.text);
}

/** "Target (TGT) was flat": letters of the name, from its first on, and no country's. */
function isTickerOf(surface: string, behind: string): boolean {
  const letters = /^\s?\(([A-Z]{2,5})(?:[.:][A-Z]{1,3})?\)/.exec(behind)?.[1];
  return (
    letters !== undefined &&
    letters[0] === surface[0]?.toUpperCase() &&
    !/^(?:USA?|UK|U?AE|EU)$/.test(letters)
  );
}

/** An opening bracket stands first, or behind a space. */
function isBeforeBracket(behind: string): boolean {
  return behind.charCodeAt(0) === BRACKET || behind.charCodeAt(1) === BRACKET;
}

/** "230 million years" */
function countsNoMoney({ lower, beyond }: Neighbour): boolean {
  return (
    (lower === "million" || lower === "billion") &&
    beyond?.joined === true &&
    /^(?:years?|light-years?|people|miles|kilomet(?:er|re)s|stars|species)$/.test(beyond.lower)
  );
}

const NONE: readonly Neighbour[] = [];

/** The nearby words, to both sides, that are in one of the sets. */
function besides(context: Context, sets: readonly WordSet[]): readonly Neighbour[] {
  let found: Neighbour[] | undefined;
  for (let side = 0; side < 2; side++) {
    const words = side === 0 ? context.left : context.right;
    let may = false;
    for (let i = 0; i < sets.length && !may; i++) may = words.mayHold(NEAR, sets[i] as WordSet);
    if (!may) continue;
    // One more, which tells what is counted.
    words.at(NEAR);
    let word = words.at(0);
    for (let i = 0; word && i < NEAR; i++, word = word.beyond)
      if (isIn(word.lower, sets) && !countsNoMoney(word)) found = [...(found ?? []), word];
  }
  return found ?? NONE;
}

function isIn(lower: string, sets: readonly WordSet[]): boolean {
  for (let i = 0; i < sets.length; i++) if (sets[i]?.has(lower)) return true;
  return false;
}
