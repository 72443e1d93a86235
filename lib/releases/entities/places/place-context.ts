/** Recognises places by their surroundings, with or without the gazetteer: lists, prepositions, sites, seats. */

import { anyPlace, knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textOf } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";

/** A piece of evidence for a place; the rules give it points, and the model learns its own weight. */
export type PlaceCue = "list" | "list of places" | "within" | "site" | "seat" | "route" | "county";

/** The points of each cue in the rules' score. */
export const CUE_SCORES: Readonly<Record<PlaceCue, number>> = {
  list: 0.5,
  "list of places": 1,
  within: 1,
  site: 0.5,
  seat: 3,
  route: 0.8,
  county: 1.2,
};

const isLink = (word: string | undefined) =>
  word === "," || word === "and" || word === "or" || word === ";" || word === "&";

const LISTS = new WordLists({
  SITE: regex("")`
    ^(?:plants?|mills?|terminals?|factory|factories|depots?|sites?|refinery|refineries|works|shipyards?
      |yards?|mines?|smelters?|substations?|campus|campuses|warehouses?|facility|facilities|airports?
      |ports?|harbou?rs?|gigafactory|quarry|brewery|dam|reservoir|wharf|quay|pit|basin|branch|office
      |offices|laboratory|workshop|farm|dockyard|base|hub|estuary|coast)$
  `,
  OWNER: /^(?:the|its|our|their|his|her|'s|both|new|existing|former|nearby)$/,
  SEAT: /^(?:office|offices|headquarters|headquartered|hq|seat|location|venue|based|domicile|city|place)$/,
  AREA: regex("")`
    ^(?:county|counties|province|provinces|district|districts|region|regions|prefecture|municipality
      |townships?|states?|islands?|governorates?|boroughs?|communes?|cities|towns|villages|parishes|oblast
      |voivodeship|canton)$
  `,
  DIRECTION:
    /^(?:the|northern|southern|eastern|western|central|north|south|east|west|north-?eastern|south-?eastern|north-?western|south-?western|upper|lower|greater|neighbou?ring|nearby)$/,
  AT: /^(?:in|at|near|outside|between|from|to|via|serving)$/,
  IN: /^(?:in|at|near)$/,
  JOINS: /^(?:of|and)$/,
});
const { SITE, OWNER, SEAT, AREA, DIRECTION, AT, IN, JOINS } = LISTS.bits;

/** The cues around the tokens `from` to `to` (exclusive). */
export function placeCues(tokens: readonly Token[], from: number, to: number): PlaceCue[] {
  const out: PlaceCue[] = [];
  const before = lowerAt(tokens, from - 1);
  const after = lowerAt(tokens, to);
  const list = listAround(tokens, from, to);
  if (list.others > 0) {
    if (list.places > 0 && list.places * 2 >= list.others) out.push("list of places");
    if (list.starts !== from && LISTS.has(tokens, list.starts - 1, AT)) out.push("list");
  }
  if (within(tokens, to)) out.push("within");
  const behind = LISTS.at(tokens, to);
  if ((behind & SITE) !== 0 && tokens[to]?.capital === false && LISTS.has(tokens, from - 1, OWNER))
    out.push("site");
  if (
    LISTS.has(tokens, from - 2, SEAT) &&
    (before === ":" || (LISTS.has(tokens, from - 1, IN) && tokens[from - 2]?.capital === false))
  )
    out.push("seat");
  if (
    (before === "from" && after === "to" && tokens[to + 1]?.capital) ||
    (before === "between" && after === "and") ||
    (before === "to" && tokens[from - 2]?.capital && tokens[from - 3]?.lower === "from")
  )
    out.push("route");
  if ((behind & AREA) !== 0 && !LISTS.has(tokens, from - 1, JOINS)) out.push("county");
  return out;
}

/** Whether a known larger place follows: ", Bavaria", "in northern Norway". */
function within(tokens: readonly Token[], to: number): boolean {
  const link = lowerAt(tokens, to);
  if (link !== "," && link !== "in" && link !== "(") return false;
  let at = to + 1;
  if (link === "," && tokens[at]?.lower === "in") at += 1;
  for (let i = 0; i < 2 && LISTS.has(tokens, at, DIRECTION) && !tokens[at]?.capital; i++) at += 1;
  const place = placeFrom(tokens, at);
  return place !== undefined && place.kind !== "city" && !place.ordinary;
}

/** The known place that begins at a token, up to three words long. */
function placeFrom(tokens: readonly Token[], at: number) {
  if (!tokens[at]?.capital) return undefined;
  for (let length = 3; length > 0; length--) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || !words.every(({ capital }) => capital)) continue;
    const place = knownPlace(words.map(({ text }) => text).join(" "));
    if (place) return place;
  }
  return undefined;
}

/** The list around a name: how many other items are known places, and its first token. "Safaga, Hurghada and Sharm" */
function listAround(tokens: readonly Token[], from: number, to: number) {
  let others = 0;
  let places = 0;
  let starts = from;
  const count = (a: number, b: number) => {
    others += 1;
    const place = anyPlace(textOf(tokens, a, b));
    if (place && !place.ordinary && (place.kind !== "city" || place.size > 0)) places += 1;
  };
  for (let at = from; others < 8; ) {
    const end = beforeLink(tokens, at);
    if (end <= 0 || !tokens[end - 1]?.capital) break;
    let begin = end - 1;
    while (begin > 0 && end - begin < 4 && tokens[begin - 1]?.capital) begin -= 1;
    count(begin, end);
    starts = begin;
    at = begin;
  }
  for (let at = to, more = 0; more < 8; more++) {
    const begin = afterLink(tokens, at);
    if (begin <= at || !tokens[begin]?.capital) break;
    let end = begin + 1;
    while (end - begin < 4 && tokens[end]?.capital) end += 1;
    count(begin, end);
    at = end;
  }
  return { others, places, starts };
}

function beforeLink(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && at - end < 2 && isLink(tokens[end - 1]?.lower)) end -= 1;
  return end < at ? end : -1;
}

function afterLink(tokens: readonly Token[], at: number): number {
  let begin = at;
  while (begin - at < 2 && isLink(tokens[begin]?.lower)) begin += 1;
  return begin;
}
