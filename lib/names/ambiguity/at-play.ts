/**
 * Finds cities and states that name a side in a match: "Dallas beat Houston 24-17", "the Stuttgart captain". There a
 * club is meant, and not the place.
 */
import { ENTRY_LAST, type EntityTable } from "../name-index";
import type { PageNames } from "../page-names";
import type { Sighting } from "../sightings";
import { TEAM_VERBS } from "./lexicon-people";
import { PLACE_BEFORE } from "./lexicon-places";
import { NEAR_A_SIDE_BEFORE, NEAR_A_SIDE_BEHIND } from "./lexicon-play";
import { WEEKDAYS_AND_MONTHS } from "./lexicon-sentence";
import { placing } from "./place";
import type { Placed } from "./placed";
import { isState } from "./regions";
import { isCountry } from "./rivals";
import { standsAsPlace } from "./weak-place";

/** What makes a place a side, where its page is of sport. */
export interface Play {
  /** The words that it rests on. */
  detail: string;
  /** How points of a match are told beside it: by themselves, or behind a verb, which is rare outside of sport. */
  points: "bare" | "of a verb" | undefined;
}

/** "Sunderland 2, Newcastle 1", "Stuttgart 2:1 Augsburg" */
const RESULT =
  /^\s\d{1,3}(?:,\s(?:\p{Lu}[\p{L}.’'-]*\s){1,3}\d{1,3}(?!\d)|\s?[–:-]\s?\d{1,3}\s(\p{Lu}\p{Ll}\p{L}*|gewonnen|verloren|unterlegen|besiegt))/u;
/** Before the second side of such a result: the first side's points, in either form. */
const POINTS_BEHIND = /\p{Lu}\S*\s\d{1,3},\s$/u;
const POINTS_BEFORE = /\p{Lu}\S*\s\d{1,3}\s?[–:-]\s?\d{1,3}\s$/u;
/** Points behind a verb: "won 31-17", but not "lost by two goals to one". */
const POINTS = /^[^.;!?]{0,40}?\s\d{1,3}\s?[–:-]\s?\d{1,3}(?![\d–:-])/;
/** How far behind a name a result is looked for. */
const REACH = 60;
const COMMA = 0x2c;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** How many sides that do what sides do prove a match, where a result or words of sport are told too. */
const SIDES = 2;

/** How a place stands here as a side in a match; `undefined` for countries, as their teams bear the same names. */
export function playOf(entities: EntityTable, placed: Placed): Play | undefined {
  const { context, text, sighting } = placed;
  const [only, rival] = sighting.candidates;
  if (rival || only?.kind !== "place" || isCountry(entities, only.entity)) return undefined;
  const left = context.left.at(0);
  const right = context.right.at(0);
  // "in Berlin 2-1 ahead", "the hall in Berlin hosts" is where it is played.
  const isWhere = left?.joined === true && PLACE_BEFORE.has(left.lower);
  if (hasFigure(text, sighting) && !isWhere) {
    const behind = text.slice(sighting.end, sighting.end + REACH);
    const result = RESULT.exec(behind);
    if (result && !isTime(result[1])) return { detail: result[0].trim(), points: "bare" };
    const before = text.slice(Math.max(0, sighting.start - REACH), sighting.start);
    const other = /^\s\d/.test(behind) ? POINTS_BEHIND.exec(before) : POINTS_BEFORE.exec(before);
    if (other) return { detail: other[0].trim(), points: "bare" };
  }
  if (right?.joined && !isWhere && NEAR_A_SIDE_BEHIND.has(right.lower))
    return { detail: right.text, points: pointsBehind(text, sighting) };
  if (left?.joined && NEAR_A_SIDE_BEFORE.has(left.lower))
    return { detail: left.text, points: pointsBehind(text, sighting) };
  // "Sunderland hold on": a city is one, and its team are many.
  if (placed.language === "en" && !left?.joined && right?.joined && TEAM_VERBS.has(right.lower))
    return { detail: right.text, points: pointsBehind(text, sighting) };
  // "El Zaragoza": a city has no article.
  const club = left?.joined && CLUB_ARTICLES[placed.language]?.test(left.lower) && !isState(placed.surface);
  if (club && !/^(?:de|del|di|do|da)$/.test(right?.lower ?? ""))
    return { detail: left.text, points: undefined };
  return undefined;
}

/** Whether a figure stands directly behind a name, or before it, a comma aside: most have none, which is quick to see. */
function hasFigure(text: string, { start, end }: Sighting): boolean {
  return (
    isDigit(text, end + 1) ||
    isDigit(text, start - 2) ||
    (text.charCodeAt(start - 2) === COMMA && isDigit(text, start - 3))
  );
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= DIGIT_0 && unit <= DIGIT_9;
}

function pointsBehind(text: string, { end }: Sighting): Play["points"] {
  return POINTS.test(text.slice(end, end + REACH)) ? "of a verb" : undefined;
}

/** Articles, alone or with a preposition, of clubs that bear their city's name. */
const CLUB_ARTICLES: Readonly<Record<string, RegExp>> = {
  es: /^(?:el|del|al)$/,
  pt: /^(?:o|do|ao)$/,
  it: /^(?:il|del|al)$/,
};

function isGermanSport(blocks: readonly string[]): boolean {
  let count = 0;
  for (const block of blocks) count += block.match(GERMAN_SPORT)?.length ?? 0;
  return count >= GERMAN_WORDS;
}

/** So many German words of sport make a page one of sport. */
const GERMAN_WORDS = 2;
const GERMAN_SPORT =
  /(?<!\p{L})(?:(?:Bundes|Regional|Ober)liga|(?:Chef)?[Tt]rainer|Tore?|Torwart|Torhüter|Elfmeter|Halbzeit|Stürmer|Spieltag|[HR](?:in|ück)spiel|Fu(?:ß|ss)ball|Abseits|Eckball|Freistoß|Mittelfeld|Kicker)(?!\p{L})/gu;

/** "Berlin 20-25 May", "Berlin 20:15 Uhr": days and hours are no points. */
function isTime(word = ""): boolean {
  return /^(?:Uhr|Jän|Mär|Mai|Jun|Jul|Okt|Dez)/.test(word) || WEEKDAYS_AND_MONTHS.has(word.toLowerCase());
}

/**
 * The names on a page that are those of sides, by number, each with the words that say so. `isOfSport` is only asked
 * where something is played. A name that is a side once is one wherever it does not stand as a place does.
 */
export function sidesOn(
  names: PageNames,
  language: string,
  isOfSport: () => boolean,
): ReadonlyMap<number, string> {
  const { plays } = names;
  const sides = new Map<number, string>();
  if (plays.size === 0) return sides;
  const all = [...plays.values()];
  const told = all.filter(({ points }) => points !== undefined).length;
  if (all.length < SIDES && told === 0) return sides;
  // A list of cities has figures but no verbs.
  const proven = told > 0 && all.filter(({ points }) => points !== "bare").length >= SIDES;
  // Other words of sport are known in small letters only, which German nouns lack.
  if (!proven && !(language === "de" ? isGermanSport(names.blocks) : isOfSport())) return sides;
  const words = new Map<number, string>();
  for (const [at, { detail }] of plays) words.set(names.entity[at] as number, detail);
  const placedAt = placing(names, language);
  for (let i = 0; i < names.length; i++) {
    const single = (names.flags[i] as number) & ENTRY_LAST;
    const detail = single ? words.get(names.entity[i] as number) : undefined;
    if (detail === undefined) continue;
    if (plays.has(i) || !isWhere(placedAt(i))) sides.set(i, detail);
  }
  return sides;
}

/** Whether a name stands as a place does; "at Dallas" is where one plays. */
export function isWhere(placed: Placed): boolean {
  return standsAsPlace(placed) || placed.context.left.at(0)?.lower === "at";
}
