/**
 * Joins public bodies across small words: "University of Orvia at Calder", "Council on Rural Health", "Calder and Zemp
 * NHS Trust".
 */

import { knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textOf } from "../../text/tokens";
import { CALENDAR, isHouseWord } from "../lexicon";
import { isMatter, isSort } from "../matters";

/** The end of a university's campus, `at` if there is none: "University of Orvia | at Calder". */
export function campusBehind(tokens: readonly Token[], from: number, at: number): number {
  if (
    tokens[at]?.lower !== "at" ||
    tokens[from]?.lower !== "university" ||
    tokens[from + 1]?.lower !== "of" ||
    tokens[at + 1]?.capital !== true
  )
    return at;
  const land = textOf(tokens, from + 2, at);
  const { kind = "city" } = knownPlace(land) ?? {};
  return kind === "city" ? at : at + 2;
}

const ON_HEADS =
  /^(?:commission|council|committee|board|agency|bureau|secretariat|taskforce|centre|center|institute|authority)$/;

/** Whether the body's field follows: "State Council | on Rural Health", "Commission | on Human Rights". */
export function joinsOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.lower !== "on" || !next?.capital || CALENDAR.has(next.lower)) return false;
  if (!ON_HEADS.test(lowerAt(tokens, at - 1)) || tokens[at - 1]?.capital !== true) return false;
  return isMatter(next) || isSort(next) || isMatter(tokens[at + 2]) || /^(?:human|civil)$/.test(next.lower);
}

const MOST_WORDS = 3;
const isPlain = (token: Token | undefined) =>
  token?.capital === true && token.kind === "word" && !isHouseWord(token.lower);

/** Whether `and` joins two areas of one local body: "Calder and Zemp NHS Foundation Trust". */
export function joinsGrounds(tokens: readonly Token[], from: number, and: number): boolean {
  if (tokens[and]?.lower !== "and" || and - from > MOST_WORDS) return false;
  for (let at = from; at < and; at++) if (!isPlain(tokens[at])) return false;
  let end = and + 1;
  while (end <= and + MOST_WORDS && isPlain(tokens[end]) && !LOCAL.test(wordsFrom(tokens, end))) end += 1;
  if (end > and + 1 && LOCAL.test(wordsFrom(tokens, end))) return true;
  return isOfTwoLands(tokens, from, and);
}

/** Whether `and` joins two known countries or waters under one head: "Danube and Black Sea Bank". */
function isOfTwoLands(tokens: readonly Token[], from: number, and: number): boolean {
  const name = (start: number, end: number) => textOf(tokens, start, end);
  const first = knownPlace(name(from, and));
  if (!first || first.kind === "city") return false;
  for (let end = and + 2; end <= and + 1 + MOST_WORDS; end++) {
    const second = knownPlace(name(and + 1, end));
    if (second && second.kind !== "city" && LANDS_BODY.test(wordsFrom(tokens, end))) return true;
  }
  return false;
}

const LANDS_BODY =
  /^(?:(?:Trade and |Investment and )?(?:Development |Investment |Reconstruction )?Bank|Commission|Secretariat|Initiative|Council|Development Fund)\b/u;

const LOCAL = regex("u")`
  ^(?:NHS (?:Foundation )?Trust|(?:University |Teaching )?Health Board|Integrated Care Board
    |Health and Social Care (?:Trust|Partnership)|(?:Mayoral )?Combined Authority
    |Fire and Rescue (?:Service|Authority)|Constabulary)\b
`;

const wordsFrom = (tokens: readonly Token[], at: number) => textOf(tokens, at, at + 5);
