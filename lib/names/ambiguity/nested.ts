/**
 * Whether a spelling is part of a longer name of something else: the China of the South China Sea, the Dow Jones of an
 * index, the Florence of Florence Pugh. The longer name need not be known.
 */
import type { MarkKind } from "@/lib/model";
import { ENTRY_WEAK } from "../name-index";
import { capitalLeft } from "./context";
import { givenNames } from "./given-names";
import {
  AREAS,
  ARTICLES,
  BEFORE_AVERAGE,
  BEGINNINGS,
  BODIES_OF,
  CENTRAL_PLACES,
  COMPASS,
  COMPASS_PLACES,
  CONNECTORS,
  FUNCTION_WORDS,
  HEADS,
  HEADS_OF,
  NAMED_AFTER,
  PERSON_TITLES,
  PLACE_ADJECTIVES,
  PLACE_BEFORE,
  PLACE_NOUNS,
  PLACE_PREFIXES,
  PRESS_PERSONS,
  SMALL_HEADS,
  TITLES,
  WEEKDAYS_AND_MONTHS,
} from "./lexicon";
import type { Neighbour } from "./neighbours";
import { longerUnspaced } from "./nested-unspaced";
import type { Placed } from "./placed";

/** Why a spelling is part of a longer name; `undefined` where nothing says so. `kind` is what it would mean. */
export function longerName(placed: Placed, kind: MarkKind): string | undefined {
  const known = placed.longer(kind);
  if (known !== undefined) return known ?? undefined;
  const right = placed.isFreeRight ? undefined : longerToTheRight(placed, kind);
  const left = right === undefined && !placed.isFreeLeft(kind) ? longerToTheLeft(placed, kind) : undefined;
  // What has free characters behind is not written in a script without spaces.
  const found = right ?? left ?? (placed.isFreeRight ? undefined : longerUnspaced(placed, kind));
  placed.foundLonger(kind, found ?? null);
  return found;
}

/** As `longerName`, from the words alone: what the quick looks at the nearest characters must agree with. */
export function longerNameByWords(placed: Placed, kind: MarkKind): string | undefined {
  return longerToTheRight(placed, kind) ?? longerToTheLeft(placed, kind) ?? longerUnspaced(placed, kind);
}

function longerToTheRight(placed: Placed, kind: MarkKind): string | undefined {
  const { context, text, sighting } = placed;
  const beside = text.charAt(sighting.end);
  if (context.hyphenAfter || beside === "'" || beside === "’") return undefined;
  const surface = text.slice(sighting.start, sighting.end);
  const chain = placed.chain;
  const title = chain.findIndex(({ lower }) => TITLES.has(lower));
  // "Texas Attorney General" is an office, "Texas Governor Greg Abbott" a person with a title.
  const reach = title < 0 ? chain : chain.slice(0, title);
  const head = reach.findLastIndex(({ lower }) => HEADS.has(lower));
  if (head >= 0) return `${surface} … ${reach[head]?.text}`;
  const last = chain.at(-1);
  if (title >= 0 && last && SCHOOLS.has(last.lower)) return `${surface} … ${last.text}`;
  // "Tottenham High Road"
  const [next] = context.right;
  const road =
    next?.joined && next.capital
      ? /^\s(?:High|Old|New|Great|Upper|Lower)\s(\p{Lu}\p{L}+)/u.exec(
          text.slice(sighting.end, sighting.end + 30),
        )?.[1]
      : undefined;
  if (road !== undefined && HEADS.has(road.toLowerCase()) && placed.capitals === "plain")
    return `${surface} … ${road}`;
  // "US$ 40": the currency.
  if (isLand(surface) && /^\s?\$\s?\d/.test(text.slice(sighting.end, sighting.end + 4))) return `${surface}$`;
  if (kind === "place" && next?.joined && next.capital) {
    if (next.lower === "today" && placed.capitals === "plain") return `${surface} ${next.text}`;
    if (
      PRESS_PERSONS.has(next.lower) &&
      context.left[0]?.lower === "the" &&
      !context.right[1]?.capital &&
      placed.capitals === "plain"
    )
      return `the ${surface} ${next.text}`;
  }
  if (
    kind === "place" &&
    next?.joined &&
    !next.capital &&
    (AREAS.has(next.lower) || NAMED_AFTER.has(next.lower))
  )
    return `${surface} ${next.text}`;
  // "Orange and Riverside counties": the plural serves both.
  const [, second, third] = context.right;
  // "the Chelsea and Westminster Hospital": one article for one name.
  if (next?.lower === "and" && next.joined) {
    const joint = context.right
      .slice(1, 4)
      .findIndex(
        (word, i, all) =>
          HEADS.has(word.lower) && all.slice(0, i + 1).every((one) => one.capital && one.joined),
      );
    if (joint > 0 && context.left[0]?.lower === "the")
      return `${surface} and … ${context.right[joint + 1]?.text}`;
  }
  if (kind === "place" && next?.lower === "and" && second?.capital && third && AREAS.has(third.text))
    return `${surface} ${third.text}`;
  const number =
    kind === "place" || !isDigit(text.charCodeAt(sighting.end + 1))
      ? undefined
      : /^[\s-](\d{2,4})(?![\p{L}\p{N}.,%-])/u.exec(text.slice(sighting.end, sighting.end + 8))?.[1];
  if (number !== undefined && isIndexSize(Number(number))) return `${surface} ${number}`;
  if (kind !== "place" && next?.joined && !context.possessive && !next.capital && SMALL_HEADS.has(next.lower))
    return `${surface} ${next.text}`;
  // "the S&P/ASX 200": two names make an index.
  if (
    kind !== "place" &&
    /^\/\p{Lu}[\p{L}&]*\s(?:\d{2,4}|Composite|Index)\b/u.test(text.slice(sighting.end, sighting.end + 24))
  )
    return `${surface}/…`;
  // "the S&P technology index", "the Dow Jones Industrial index"
  const measures = kind !== "place" && (next?.capital || BEFORE_AVERAGE.has(next?.lower ?? ""));
  const measured = measures
    ? context.right
        .slice(0, 3)
        .findIndex(({ lower, capital, joined }) => joined && !capital && INDICES.has(lower))
    : -1;
  if (
    measured > 0 &&
    context.right.slice(0, measured).every(({ joined, text: one }) => joined && /^\p{L}+$/u.test(one))
  )
    return `${surface} … ${context.right[measured]?.text}`;
  if (next?.joined && BEFORE_AVERAGE.has(next.lower) && second?.lower === "average")
    return `${surface} ${next.text} ${second.text}`;
  const [first] = chain;
  if (!first) return undefined;
  if (first.lower === "attorney" && chain[1]?.lower === "general") return `${surface} Attorney General`;
  if (kind !== "place" || isLand(surface) || placed.capitals !== "plain") return undefined;
  if (placed.after?.candidates.some(({ flags }) => !(flags & ENTRY_WEAK))) return undefined;
  if (TITLES.has(first.lower) || WEEKDAYS_AND_MONTHS.has(first.lower) || isDemonym(first.lower))
    return undefined;
  if (/^\p{Lu}\.?$/u.test(first.text)) return undefined;
  // "the president of the United States Lyndon Johnson": another name begins.
  if (
    chain[1] &&
    !placed.sighting.candidates.every(({ flags }) => flags & ENTRY_WEAK) &&
    givenNames().has(first.lower)
  )
    return undefined;
  return `${surface} ${first.text}`;
}

function longerToTheLeft(placed: Placed, kind: MarkKind): string | undefined {
  const { context, before } = placed;
  const [first, second] = context.left;
  const elided = kind === "place" ? elidedHead(placed) : undefined;
  if (elided !== undefined) return elided;
  // "the University of California, Berkeley", "the University of Texas at Austin"
  if (kind === "place") {
    const before = textBefore(placed);
    const campus = before.includes("University of ") ? CAMPUS.exec(before)?.[0] : undefined;
    if (campus !== undefined) return campus;
  }
  if (!first?.joined || context.hyphenBefore) return undefined;
  // Romance languages put the head first: université Paris-Nanterre.
  if (
    placed.language !== "en" &&
    kind === "place" &&
    HEADS_OF.has(first.lower) &&
    !PLACE_NOUNS.has(first.lower)
  )
    return `${first.text} …`;
  if (CONNECTORS.has(first.lower) && !first.capital) {
    // "the Law Society of England and Wales"
    const shared = first.lower === "and" ? OF_TWO.exec(textBefore(placed))?.[1] : undefined;
    if (kind === "place" && shared !== undefined && BODIES_OF.has(shared.toLowerCase()))
      return `${shared} of … and …`;
    if (/^(?:and|for|in|on|y|e|et)$/.test(first.lower)) return undefined;
    const beforeThe = second?.lower === "of" ? context.left[2] : undefined;
    const owner = first.lower === "the" ? beforeThe : second;
    if (owner?.capital && HEADS_OF.has(owner.lower)) return `${owner.text} of …`;
    if (kind === "place" && first.lower === "of" && isBody(owner)) return `${owner?.text} of …`;
    // "Monte dei Paschi di Siena": joined by words that English does not use.
    if (
      placed.language === "en" &&
      second?.capital &&
      !/^(?:of|the)$/.test(first.lower) &&
      !TITLES.has(second.lower) &&
      second.joined &&
      placed.capitals === "plain"
    )
      return `${second.text} ${first.text} …`;
    return undefined;
  }
  // "the Democratic People's Republic of Korea"
  if (first.capital && first.possessive && first.lower === "people") return `${first.text} …`;
  if (
    kind === "place" &&
    first.capital &&
    (first.lower === "new" || first.lower === "great") &&
    second?.joined
  )
    return placed.capitals === "plain" ? `${first.text} …` : undefined;
  const capital = capitalLeft(context);
  if (!capital) return undefined;
  const { lower } = capital;
  if (kind !== "place") return heir(placed, capital.text) ? capital.text : undefined;
  {
    if (placed.language !== "en" && (ARTICLES.has(lower) || PLACE_BEFORE.has(lower))) return undefined;
    if (PLACE_PREFIXES.has(lower) && !(lower === "great" || lower === "new")) return `${capital.text} …`;
    if (lower === "new") return capital.text;
    const word =
      placed.text.slice(placed.sighting.start, placed.sighting.end).split(" ")[0]?.toLowerCase() ?? "";
    if (COMPASS.has(lower)) return COMPASS_PLACES.has(word) ? `${capital.text} …` : undefined;
    if (lower === "central" && CENTRAL_PLACES.has(word)) return `${capital.text} …`;
    // "Miss America", "Captain America"
    if (PERSON_TITLES.has(lower) && placed.capitals === "plain") return `${capital.text} …`;
    if (PLACE_ADJECTIVES.has(lower) || TITLES.has(lower) || WEEKDAYS_AND_MONTHS.has(lower)) return undefined;
    if (!context.left[1] || isDemonym(lower) || placed.capitals !== "plain")
      return before ? capital.text : undefined;
    return capital.text;
  }
}

const INDICES: ReadonlySet<string> = new Set([
  "index",
  "indexes",
  "indices",
  "average",
  "composite",
  "futures",
]);
const CAMPUS = /\bUniversity of (?:\p{Lu}\p{L}+\s?){1,2}(?:,\s|\sat\s|\s?[-–—]\s?)$/u;
const OF_TWO = /(\p{Lu}\p{L}+) of (?:the )?\p{Lu}\p{L}+ and $/u;
const SCHOOLS: ReadonlySet<string> = new Set(["school", "university", "college", "institute", "hospital"]);

function textBefore({ text, sighting }: Placed): string {
  return text.slice(Math.max(0, sighting.start - 48), sighting.start);
}

/** A body, before "of": what stands behind completes its name. */
function isBody(word: Neighbour | undefined): boolean {
  return word?.capital === true && BODIES_OF.has(word.lower);
}

/** "Betty Uber", "J.W. Marriott": a firm's name with a given name or initials before it is a person's. */
function heir(placed: Placed, left: string): boolean {
  const { sighting } = placed;
  const initials = /^(?:\p{Lu}\.){1,3}$/u.test(left);
  if ((!initials && !isGivenName(left.toLowerCase())) || sighting.end > sighting.nameEnd) return false;
  return !placed.before && /^\p{Lu}\p{Ll}+$/u.test(placed.surface) && placed.capitals === "plain";
}

function isGivenName(lower: string): boolean {
  if (FUNCTION_WORDS.has(lower) || TITLES.has(lower) || BEGINNINGS.has(lower) || ARTICLES.has(lower))
    return false;
  return givenNames().has(lower) && !WEEKDAYS_AND_MONTHS.has(lower);
}

/** "La Banca d'Italia", "l’université d’Orléans": the head before an elided preposition. */
function elidedHead({ text, sighting }: Placed): string | undefined {
  if (!/['’]/.test(text.charAt(sighting.start - 1))) return undefined;
  const before = text.slice(Math.max(0, sighting.start - 30), sighting.start);
  const head = /([\p{L}]+)\s(?:de\s)?(?:d|dell|l|all|nell)['’]$/u.exec(before)?.[1];
  return head !== undefined && HEADS_OF.has(head.toLowerCase()) ? `${head} …` : undefined;
}

/** Names that newsrooms put before anything, as English puts an adjective: US, U.S., UK, EU. */
export function isLand(surface: string): boolean {
  return surface.length <= LONGEST_LAND && /^(?:\p{Lu}\.?){2,3}$/u.test(surface);
}

/** Three letters of two units, each with a full stop. */
const LONGEST_LAND = 9;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Stock indices and rankings are named after how many they hold: 30, 100, 225, 500; models of aircraft are not. */
function isIndexSize(count: number): boolean {
  return count >= 30 && count <= 5_000 && count % 5 === 0;
}

export function isDemonym(lower: string): boolean {
  return /(?:ese|ish|ian|ean|can|ans|ians|eans|cans|ench|utch|erman|ermans|eek|wiss|aqi|aeli|audi|ani|talian)$/.test(
    lower,
  );
}
