/** Recognises places by their wording, whoever has the name: "the Martin Linge field", "at King Edward Point". */

import type { ReleaseDocument } from "../../document";
import { anyPlace, knownPlace } from "../../places/gazetteer";
import { lowerAt, type Token, textAt, textOf } from "../../text/tokens";
import type { Candidate } from "../candidates/candidates";
import type { NamedCluster } from "../features/features";
import { partySort } from "../features/party-names";
import {
  ACTS,
  AREA,
  AREAS,
  AT,
  BEHIND,
  BETWEEN,
  FIRMS,
  GROUNDS,
  HOLDING,
  HOUSES,
  JOINS,
  LANDS,
  LINKS,
  LISTS,
  OVER,
  OWNER,
  ROUTES,
  SITES,
  SOMETIMES,
  THINGS,
  WATERS,
} from "./placed-words";

/** What the surroundings show: a place, a site's own name, or neither. */
export type Placed = "place" | "site" | undefined;

/** What all mentions of a name show together. */
export function placedBy(document: ReleaseDocument, { candidates, heard }: NamedCluster): Placed {
  if (heard.placed === null) heard.placed = placedIn(document, candidates);
  return heard.placed;
}

function placedIn({ sentences }: ReleaseDocument, candidates: readonly Candidate[]): Placed {
  // For a known country the model itself finds what it is named for: "incorporated in the Cayman Islands".
  const known = knownPlace(candidates[0]?.text ?? "");
  if (known && known.kind !== "city") return undefined;
  let best: Placed;
  let sites = 0;
  for (const { sentence, from, to, legal, text } of candidates.slice(0, 6)) {
    const tokens = sentences[sentence]?.tokens ?? [];
    // "After talks in Lyon, President Jo Berg and Prime Minister Ada Zemp": no list of places.
    if (HOLDS_OFFICE.test(text)) return undefined;
    const last = LISTS.at(tokens, to - 1);
    // A subject is no place.
    if (legal || (LISTS.has(tokens, to, ACTS) && !LISTS.has(tokens, before(tokens, from), BEHIND)))
      return undefined;
    if (((last & FIRMS) !== 0 && (last & LANDS) === 0) || (last & (THINGS | HOUSES)) !== 0) return undefined;
    const now = placedOnce(tokens, from, to);
    if (now === "site") sites += 1;
    if (now === "place") best = now;
  }
  return best ?? (sites > 0 && sites === candidates.length ? "site" : undefined);
}

/** A person with an office of state; a town may be called after one, but not with the first name too. */
const HOLDS_OFFICE =
  /^(?:(?:Deputy |First |Vice )?(?:Prime |Foreign |Finance |Energy |Trade |Defen[cs]e )?Minister|(?:Vice )?President|Chancellor|Premier|Secretary of State|Ambassador) \p{Lu}\S+ \p{Lu}/u;

/** The token before a name and its article. */
const before = (tokens: readonly Token[], from: number) =>
  tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;

function placedOnce(tokens: readonly Token[], from: number, to: number): Placed {
  const word = (i: number) => lowerAt(tokens, i);
  const first = listStart(tokens, from);
  const owned = LISTS.has(tokens, first - 1, OWNER);
  const located = LISTS.has(tokens, before(tokens, first), AT) && !LISTS.has(tokens, first - 2, HOLDING);
  const noun = owned || located ? nounBehind(tokens, to) : 0;
  if ((noun & GROUNDS) !== 0) return "place";
  if (
    to - from > 1 &&
    LISTS.has(tokens, to - 1, LANDS) &&
    LISTS.has(tokens, before(tokens, from), AT) &&
    (noun & SITES) === 0 &&
    !(word(from - 1) === "the" && LISTS.has(tokens, to - 1, SOMETIMES))
  )
    return "place";
  if (
    word(first - 1) === "of" &&
    LISTS.has(tokens, first - 2, first === from ? AREA : AREAS) &&
    !tokens[first - 2]?.capital
  )
    return "place";
  if (
    to - from === 2 &&
    LISTS.has(tokens, from, WATERS) &&
    LISTS.has(tokens, from - 1, AT | OVER) &&
    tokens[to]?.lower !== "'s"
  )
    return "place";
  if (LISTS.has(tokens, from - 1, AT) && !LISTS.has(tokens, from - 2, HOLDING) && isWithin(tokens, to))
    return "place";
  if (isHome(tokens, from, to)) return "place";
  if (first < from && located && isListed(tokens, first, from, to)) return "place";
  if (isSeries(tokens, from, to) || isOnRoute(tokens, from, to)) return "place";
  return (noun & SITES) !== 0 ? "site" : undefined;
}

/**
 * Whether a name is somebody's home, as no firm is: "a start-up from Arvik, has", "Kathrin Hill, which lies 60
 * kilometres north".
 */
function isHome(tokens: readonly Token[], from: number, to: number): boolean {
  const word = (i: number) => lowerAt(tokens, i);
  if (word(to) === "," && word(to + 1) === "which" && /^(?:lies|lay)$/.test(word(to + 2))) return true;
  return (
    word(from - 1) === "from" &&
    /^(?:company|firm|start-?up|house|maker|builder|developer|specialist|brewery|bakery|shipyard|yard|family)$/.test(
      word(from - 2),
    ) &&
    /^[,.;)]?$/.test(word(to)) &&
    to - from < 3
  );
}

/** Where a list "A, B and C" begins that contains the name at a token. */
function listStart(tokens: readonly Token[], from: number): number {
  let first = from;
  for (let steps = 0; steps < 3; steps++) {
    const link = lowerAt(tokens, first - 1);
    if ((link !== "and" && link !== ",") || !tokens[first - 2]?.capital) break;
    let at = first - 2;
    while (at > 0 && first - at < 6 && tokens[at - 1]?.capital) at -= 1;
    first = at;
  }
  return first;
}

/**
 * Whether a name is in a list of three or more after a preposition, whose first is a known place: "between Bodø, Røst
 * and Moskenes".
 */
function isListed(tokens: readonly Token[], first: number, from: number, to: number): boolean {
  // "In Norway, A and B signed": a comma after the opening starts no list.
  if (first < 2) return false;
  let end = first;
  while (tokens[end]?.capital) end += 1;
  const head = tokens.slice(first, end).map(({ text }) => text);
  const place = anyPlace(head.join(" "));
  if (!place || place.ordinary || partySort(textOf(tokens, from, to))) return false;
  let members = 1;
  let last = false;
  for (let at = end; members < 9 && !last; members++) {
    const comma = tokens[at]?.text === ",";
    last = tokens[comma ? at + 1 : at]?.lower === "and";
    if (!comma && !last) return false;
    at += comma && last ? 2 : 1;
    if (!tokens[at]?.capital) return false;
    while (tokens[at]?.capital) at += 1;
    if (last && LISTS.has(tokens, at, ACTS)) return false;
  }
  return last && members > 2;
}

/**
 * The word lists of the noun after a name, or after the list it is in: "the Troll 2 field", "the Kapuni and Maui gas
 * fields".
 */
function nounBehind(tokens: readonly Token[], to: number): number {
  let at = to;
  let several = false;
  while (LISTS.has(tokens, at, JOINS) && tokens[at + 1]?.capital && at < to + 8) {
    several = true;
    for (at += 1; tokens[at]?.capital; ) at += 1;
  }
  const figure = textAt(tokens, at);
  if (figure.length < 4 && /^(?:\d{1,2}|\p{Lu}|I{1,3})$/u.test(figure)) at += 1;
  for (let i = 0; i < 3 && LISTS.has(tokens, at, BETWEEN); i++) at += 1;
  const noun = tokens[at];
  if (!noun || noun.capital || (several && !noun.lower.endsWith("s"))) return 0;
  return LISTS.ofForm(noun.form);
}

/** Whether a country or region follows: ", Newfoundland", "in Denmark", "(Álava)". */
function isWithin(tokens: readonly Token[], to: number): boolean {
  const link = lowerAt(tokens, to);
  return (link === "," || link === "in" || link === "(") && landAt(tokens, to + 1) > 0;
}

/** The end of a country or region that begins at a token; 0 if none does. */
function landAt(tokens: readonly Token[], from: number): number {
  const start = tokens[from]?.lower === "the" ? from + 1 : from;
  let name = "";
  let end = 0;
  for (let i = start; i < start + 3 && tokens[i]?.capital; i++) {
    name += name === "" ? textAt(tokens, i) : ` ${tokens[i]?.text}`;
    const place = knownPlace(name);
    if (place && place.kind !== "city" && !place.ordinary) end = i + 1;
  }
  return end;
}

/** Whether a name is in a series of towns with their countries: "factories: Billund in Denmark, Kladno in …". */
function isSeries(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.lower !== "in") return false;
  const end = landAt(tokens, to + 1);
  if (end === 0) return false;
  let at = end;
  while (/^(?:,|and)$/.test(lowerAt(tokens, at)) && at < end + 2) at += 1;
  if (at === end || !tokens[at]?.capital) return false;
  const other = at;
  while (tokens[at]?.capital) at += 1;
  if (tokens[at]?.lower !== "in" || landAt(tokens, at + 1) === 0) return false;
  // One of the two must be known, since firms are also named with countries.
  return isTown(tokens, from, to) || isTown(tokens, other, at);
}

function isTown(tokens: readonly Token[], from: number, to: number): boolean {
  const place = anyPlace(textOf(tokens, from, to));
  return place !== undefined && !place.ordinary;
}

/** "the line from Dawei to Kanchanaburi", "a cable between A and B". */
function isOnRoute(tokens: readonly Token[], from: number, to: number): boolean {
  const link = lowerAt(tokens, from - 1);
  const word = (i: number) => lowerAt(tokens, i);
  // "will link Duqm with Sur": the ends of a connection.
  if (LISTS.has(tokens, from - 1, LINKS) && /^(?:with|and|to)$/.test(word(to)) && tokens[to + 1]?.capital)
    return true;
  if (/^(?:with|and|to)$/.test(link) && tokens[from - 2]?.capital) {
    let end = from - 2;
    while (end > from - 6 && tokens[end]?.capital) end -= 1;
    if (LISTS.has(tokens, end, LINKS)) return true;
  }
  if (link === "via") return !/^(?:in|at)$/.test(lowerAt(tokens, from - 2));
  let open = from - 1;
  // The second end: steps back over the first.
  if (link === "to" || link === "and") {
    open -= 1;
    while (open > from - 6 && tokens[open]?.capital) open -= 1;
    if (open === from - 2) return false;
  }
  const second = open !== from - 1;
  const opening = tokens[open]?.lower;
  const fits = (a: string, b: string) =>
    opening === a && (second ? link === b : tokens[to]?.lower === b && tokens[to + 1]?.capital === true);
  if (!fits("from", "to") && !fits("between", "and")) return false;
  for (let i = open - 1; i >= Math.max(0, open - 5); i--) if (LISTS.has(tokens, i, ROUTES)) return true;
  return false;
}
