/**
 * Whether a spelling is part of a longer name of something else: the China of the South China Sea, the Dow Jones of an
 * index, the Florence of Florence Pugh. The longer name need not be known.
 */
import type { MarkKind } from "@/lib/model";
import { ENTRY_WEAK } from "../name-index";
import { capitalLeft } from "./context";
import { founder } from "./founder";
import { givenNames } from "./given-names";
import {
  AREAS,
  ARTICLES,
  BEGINNINGS,
  BODIES_OF,
  CENTRAL_PLACES,
  COMPASS,
  COMPASS_PLACES,
  CONNECTORS,
  FUNCTION_WORDS,
  HEADS,
  HEADS_BEFORE,
  HEADS_OF,
  NAMED_AFTER,
  PERSON_TITLES,
  PLACE_ADJECTIVES,
  PLACE_BEFORE,
  PLACE_NOUNS,
  PLACE_PREFIXES,
  PRESS_PERSONS,
  SMALL_HEADS,
  SMALL_HEADS_OF,
  TITLES,
  WEEKDAYS_AND_MONTHS,
} from "./lexicon";
import type { Neighbour } from "./neighbours";
import { indexOf } from "./nested-index";
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
  const beside = text.charCodeAt(sighting.end);
  if (context.hyphenAfter || beside === STRAIGHT || beside === CURLY) return undefined;
  const surface = text.slice(sighting.start, sighting.end);
  const { chain } = placed;
  const head = headIn(placed, chain);
  if (head !== undefined) return `${surface} … ${head.text}`;
  // "Tottenham High Road"
  const next = context.right.at(0);
  const road =
    next?.joined && next.capital && BEFORE_ROAD.has(next.lower)
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
      context.left.at(0)?.lower === "the" &&
      !context.right.at(1)?.capital &&
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
  // "the Chelsea and Westminster Hospital": one article for one name.
  if (next?.lower === "and" && next.joined) {
    const joint = context.right
      .first(6)
      .slice(1)
      .findIndex(
        (word, i, all) =>
          (HEADS.has(word.lower) || /^(?:banking|group|corporation)$/.test(word.lower)) &&
          all.slice(0, i + 1).every((one) => one.capital && one.joined),
      );
    if (joint > 0 && context.left.at(0)?.lower === "the")
      return `${surface} and … ${context.right.at(joint + 1)?.text}`;
  }
  // "Orange and Riverside counties": the plural serves both.
  const plural = kind === "place" && next?.lower === "and" ? context.right.at(2) : undefined;
  if (plural && AREAS.has(plural.text) && context.right.at(1)?.capital) return `${surface} ${plural.text}`;
  if (kind !== "place" && next?.joined && !context.possessive && !next.capital && SMALL_HEADS.has(next.lower))
    return `${surface} ${next.text}`;
  const index = indexOf(placed, kind);
  if (index !== undefined) return index;
  const person = kind === "company" ? founder(placed) : undefined;
  if (person !== undefined) return person;
  const first = chain[0];
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

/** What ends the longer name that the words behind a spelling may make with it. */
function headIn(placed: Placed, chain: readonly Neighbour[]): Neighbour | undefined {
  if (chain.length === 0) return undefined;
  // "Texas Attorney General" is an office, "Texas Governor Greg Abbott" a person with a title.
  const title = chain.findIndex(({ lower }) => TITLES.has(lower));
  const reach = title < 0 ? chain.length : title;
  for (let i = reach - 1; i >= 0; i--) {
    const word = chain[i];
    if (word && HEADS.has(word.lower) && !isHeadlineVerb(placed, word, i, reach)) return word;
  }
  const last = chain[chain.length - 1];
  return title >= 0 && last && SCHOOLS.has(last.lower) ? last : undefined;
}

/** A verb in a headline, where every word has a capital: another word follows that may be its object. */
function isHeadlineVerb(
  { capitals, context }: Placed,
  { lower }: Neighbour,
  i: number,
  reach: number,
): boolean {
  if (!VERBS_TOO.has(lower) || capitals === "plain") return false;
  return i + 1 < reach || context.right.at(i + 1)?.capital === true;
}

function longerToTheLeft(placed: Placed, kind: MarkKind): string | undefined {
  const { context } = placed;
  const first = context.left.at(0);
  const elided = kind === "place" ? elidedHead(placed) : undefined;
  if (elided !== undefined) return elided;
  // "the University of California, Berkeley", "the University of Texas at Austin"
  if (kind === "place") {
    const before = textBefore(placed);
    const campus = before.includes("University of ") ? CAMPUS.exec(before)?.[0] : undefined;
    if (campus !== undefined) return campus;
  }
  // "Universität Duisburg-Essen"
  const compound = kind === "place" && context.hyphenBefore ? context.left.at(1) : undefined;
  if (compound?.joined && HEADS_OF.has(compound.lower)) return `${compound.text} …`;
  const inCompound =
    kind === "place" && context.hyphenBefore ? IN_COMPOUND.exec(textBefore(placed))?.[0] : undefined;
  if (inCompound !== undefined) return inCompound;
  if (!first?.joined || context.hyphenBefore) return undefined;
  if (kind === "place" && first.capital && HEADS_BEFORE.has(first.lower) && placed.capitals !== "capitals")
    return `${first.text} …`;
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
    if (NO_TIES_LEFT.has(first.lower)) return undefined;
    const second = context.left.at(1);
    // "the treaty of Versailles"
    if (kind === "place" && second && SMALL_HEADS_OF.has(second.lower)) return `${second.text} of …`;
    const beforeThe = second?.lower === "of" ? context.left.at(2) : undefined;
    const owner = first.lower === "the" ? beforeThe : second;
    if (owner?.capital && HEADS_OF.has(owner.lower)) return `${owner.text} of …`;
    // "la Universidad Autónoma de Madrid"
    const adorned = owner === second && owner?.capital && owner.joined ? context.left.at(2) : undefined;
    if (adorned?.capital && placed.language !== "en" && HEADS_OF.has(adorned.lower))
      return `${adorned.text} of …`;
    if (kind === "place" && first.lower !== "and" && isBody(owner)) return `${owner?.text} of …`;
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
    context.left.at(1)?.joined
  )
    return placed.capitals === "plain" ? `${first.text} …` : undefined;
  const capital = capitalLeft(context);
  if (!capital) return undefined;
  if (kind === "place") return placeWithWordBefore(placed, capital);
  return heir(placed, capital.text) ? capital.text : undefined;
}

/** The longer name that a capitalised word makes of the place behind it. */
function placeWithWordBefore(placed: Placed, { text, lower }: Neighbour): string | undefined {
  const { sighting } = placed;
  if (placed.language !== "en" && (ARTICLES.has(lower) || PLACE_BEFORE.has(lower))) return undefined;
  if (PLACE_PREFIXES.has(lower) && !(lower === "great" || lower === "new")) return `${text} …`;
  if (lower === "new") return text;
  if (COMPASS.has(lower) || lower === "central") {
    const word = placed.text.slice(sighting.start, sighting.end).split(" ")[0]?.toLowerCase() ?? "";
    if (COMPASS.has(lower)) return COMPASS_PLACES.has(word) ? `${text} …` : undefined;
    if (CENTRAL_PLACES.has(word)) return `${text} …`;
  }
  // "Miss America", "Captain America"
  if (PERSON_TITLES.has(lower) && placed.capitals === "plain") return `${text} …`;
  if (PLACE_ADJECTIVES.has(lower) || TITLES.has(lower) || WEEKDAYS_AND_MONTHS.has(lower)) return undefined;
  if (!placed.context.left.at(1) || isDemonym(lower) || placed.capitals !== "plain")
    return placed.before ? text : undefined;
  return text;
}

/** What may join two names as well as the parts of one. */
const NO_TIES_LEFT: ReadonlySet<string> = new Set(["and", "for", "in", "on", "y", "e", "et"]);
const BEFORE_ROAD: ReadonlySet<string> = new Set(["high", "old", "new", "great", "upper", "lower"]);
const STRAIGHT = 0x27;
const CURLY = 0x2019;

/** "Île-de-", "Stratford-upon-" */
const IN_COMPOUND = /\p{L}-\p{Ll}{1,4}-$/u;
const CAMPUS = /\bUniversity of (?:\p{Lu}\p{L}+\s?){1,2}(?:,\s|\sat\s|\s?[-–—]\s?)$/u;
const OF_TWO = /(\p{Lu}\p{L}+) of (?:the )?\p{Lu}\p{L}+ and $/u;
/** Of the heads, those that are verbs in a headline. */
const VERBS_TOO: ReadonlySet<string> = new Set([
  "open",
  "post",
  "review",
  "order",
  "trust",
  "exchange",
  "fund",
  "back",
]);
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
  const beside = text.charCodeAt(sighting.start - 1);
  if (beside !== STRAIGHT && beside !== CURLY) return undefined;
  const before = text.slice(Math.max(0, sighting.start - 30), sighting.start);
  const head = /([\p{L}]+)\s(?:de\s)?(?:d|dell|l|all|nell)['’]$/u.exec(before)?.[1];
  return head !== undefined && HEADS_OF.has(head.toLowerCase()) ? `${head} …` : undefined;
}

/** Names that newsrooms put before anything, as English puts an adjective: US, U.S., UK, EU. */
export function isLand(surface: string): boolean {
  if (surface.length > LONGEST_LAND || isSmallLetter(surface.charCodeAt(1))) return false;
  return /^(?:\p{Lu}\.?){2,3}$/u.test(surface);
}

/** Three letters of two units, each with a full stop. */
const LONGEST_LAND = 9;

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

export function isDemonym(lower: string): boolean {
  const last = lower.charCodeAt(lower.length - 1);
  if (last >= ASCII || !((LAST_OF_DEMONYMS >>> (last & 31)) & 1)) return false;
  return /(?:ese|ish|ian|ean|can|ans|eek|aqi|ani|ench|utch|wiss|aeli|audi|erman)$/.test(lower);
}

const ASCII = 0x80;
/** A bit for each letter that demonyms end with: rules most words out. */
const LAST_OF_DEMONYMS = [..."ehnski"].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);
