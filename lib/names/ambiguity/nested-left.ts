/** Whether words before a spelling make a longer name with it: University of California, New England, Betty Uber. */
import type { MarkKind } from "@/lib/model";
import { ENTRY_WEAK } from "../name-index";
import { capitalLeft } from "./context";
import { isDemonym } from "./demonyms";
import { givenNames } from "./given-names";
import { BUSINESS } from "./lexicon-business";
import { BODIES_OF, HEADS_BEFORE, HEADS_OF, SMALL_HEADS_OF } from "./lexicon-heads";
import { FAMILY, OCCUPATIONS, PERSON_TITLES, TITLES } from "./lexicon-people";
import {
  CENTRAL_PLACES,
  COMPASS,
  COMPASS_PLACES,
  PLACE_ADJECTIVES,
  PLACE_BEFORE,
  PLACE_NOUNS,
  PLACE_PREFIXES,
} from "./lexicon-places";
import { ARTICLES, BEGINNINGS, CONNECTORS, FUNCTION_WORDS, WEEKDAYS_AND_MONTHS } from "./lexicon-sentence";
import type { Neighbour } from "./neighbours";
import { isProperName } from "./nested-proper";
import { openingNames } from "./opening-names";
import type { Placed } from "./placed";
import { isUnspaced } from "./weak-unspaced";
import { WordSet } from "./word-set";

/** Words that join two names as often as the parts of one. */
const NO_TIES_LEFT: ReadonlySet<string> = new WordSet(["and", "for", "in", "on", "y", "e", "et", "und"]);
const STRAIGHT = 0x27;
const CURLY = 0x2019;

/** "Île-de-", "Stratford-upon-", but "made-in-" */
const IN_COMPOUND =
  /(?<!\p{L})(?:(?:Neu|New|Alt|Old|Nord|North|Süd|South|Ost|West)-$|(?!Made-)\p{Lu}[\p{L}’']*-\p{Ll}{1,4}-$)/u;
const CAMPUS = /\bUniversity of (?:\p{Lu}\p{L}+\s?){1,2}(?:,\s|\sat\s|\s?[-–—]\s?)$/u;
const KIN_BEFORE =
  /(?<!\p{L})(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|whose) (?:[\p{Ll}-]+ ){0,2}(\p{Ll}+),? $/u;
const OF_CAPITALS = /(\p{Lu}\p{L}+) of \p{Lu}\p{Ll}+ $/u;
const OF_TWO = /(\p{Lu}\p{L}+) of (?:the )?\p{Lu}\p{L}+ and $/u;

/** The longer name that the words before a spelling make with it; `undefined` where they make none. */
export function longerToTheLeft(placed: Placed, kind: MarkKind): string | undefined {
  const { context } = placed;
  const first = context.left.at(0);
  const apart =
    kinBefore(placed) ?? (kind === "place" ? (elidedHead(placed) ?? compoundBefore(placed)) : undefined);
  if (apart !== undefined) return apart;
  if (!first?.joined || context.hyphenBefore) return undefined;
  if (kind === "place" && isHeadBefore(placed, first)) return `${first.text} …`;
  if (CONNECTORS.has(first.lower) && !first.capital)
    return (
      (first.lower === "and" && kind === "place" ? bodyOfTwo(placed) : undefined) ??
      ownerBefore(placed, kind, first)
    );
  // "the Democratic People's Republic of Korea"
  if (first.capital && first.possessive && first.lower === "people") return `${first.text} …`;
  if (
    kind === "place" &&
    first.capital &&
    (first.lower === "new" || first.lower === "great") &&
    context.left.at(1) !== undefined
  )
    return placed.capitals === "plain" ? `${first.text} …` : undefined;
  const capital = capitalLeft(context);
  if (!capital) return undefined;
  if (kind === "place") return placeWithWordBefore(placed, capital);
  return isPersonsName(placed, capital) ? capital.text : undefined;
}

/** "the University of California, Berkeley", "Universität Duisburg-Essen", "Île-de-France" */
function compoundBefore(placed: Placed): string | undefined {
  const before = textBefore(placed);
  const campus = before.includes("University of ") ? CAMPUS.exec(before)?.[0] : undefined;
  if (campus !== undefined || !placed.context.hyphenBefore) return campus;
  const compound = placed.context.left.at(1);
  if (compound?.joined && HEADS_OF.has(compound.lower)) return `${compound.text} …`;
  return IN_COMPOUND.exec(before)?.[0];
}

/** Whether the word before a place is the head of a name: Romance languages put it first ("université Paris-Nanterre"). */
function isHeadBefore({ capitals, language }: Placed, { capital, lower }: Neighbour): boolean {
  return (
    (capital && HEADS_BEFORE.has(lower) && capitals !== "capitals") ||
    (language !== "en" && HEADS_OF.has(lower) && !PLACE_NOUNS.has(lower))
  );
}

/** "the Law Society of England and Wales" */
function bodyOfTwo(placed: Placed): string | undefined {
  const body = OF_TWO.exec(textBefore(placed))?.[1];
  return body !== undefined && BODIES_OF.has(body.toLowerCase()) ? `${body} of … and …` : undefined;
}

/** What the spelling belongs to, by a connector before it: "the treaty of Versailles", "la Universidad Autónoma de Madrid". */
function ownerBefore(placed: Placed, kind: MarkKind, connector: Neighbour): string | undefined {
  const { lower } = connector;
  if (NO_TIES_LEFT.has(lower)) return undefined;
  const { left } = placed.context;
  const second = left.at(1);
  if (kind === "place" && second && SMALL_HEADS_OF.has(second.lower)) return `${second.text} of …`;
  const beforeThe = second?.lower === "of" ? left.at(2) : undefined;
  const owner = lower === "the" ? beforeThe : second;
  if (owner?.capital && HEADS_OF.has(owner.lower)) return `${owner.text} of …`;
  const adorned = owner === second && owner?.capital && owner.joined ? left.at(2) : undefined;
  if (adorned?.capital && placed.language !== "en" && HEADS_OF.has(adorned.lower))
    return `${adorned.text} of …`;
  if (kind === "place" && (isBody(owner) || (owner === second && isProperName(placed, owner))))
    return `${owner?.text} of …`;
  // "Monte dei Paschi di Siena": joined by words that English does not use.
  const isForeign =
    placed.language === "en" &&
    second?.capital &&
    !/^(?:of|the)$/.test(lower) &&
    !TITLES.has(second.lower) &&
    second.joined &&
    placed.capitals === "plain";
  return isForeign ? `${second.text} ${connector.text} …` : undefined;
}

/** "his wife, Georgia", "her sons Dell and Hess": whose family stands directly before. */
function kinBefore(placed: Placed): string | undefined {
  const first = placed.context.left.at(0);
  // Most words are ruled out by this, and a pattern would be tried for every name.
  if (!first || !FAMILY.has(first.lower)) return undefined;
  const [, kin] = KIN_BEFORE.exec(textBefore(placed)) ?? [];
  return kin !== undefined && FAMILY.has(kin) ? kin : undefined;
}

/** The longer name that a capitalised word makes of the place behind it. */
function placeWithWordBefore(placed: Placed, { text, lower }: Neighbour): string | undefined {
  const { context, sighting } = placed;
  // "NOR과 독일": a particle ends the name before.
  if (isUnspaced(text)) return undefined;
  // "A CATL Debrecenben épít": the second of two known names has a case of its own, unless it is a genitive.
  if (placed.before && context.possessive && !/['’s]/.test(placed.text.charAt(sighting.end)))
    return undefined;
  // "the University of South Alabama"
  const head = context.left.at(1)?.lower === "of" ? OF_CAPITALS.exec(textBefore(placed))?.[1] : undefined;
  if (head !== undefined && HEADS_OF.has(head.toLowerCase())) return `${head} of …`;
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
  // "Irving Berlin wrote it."
  if (!context.left.at(1) && placed.capitals === "plain" && openingNames().has(lower)) return text;
  if (!context.left.at(1) || isDemonym(lower) || placed.capitals !== "plain")
    return placed.before ? text : undefined;
  return text;
}

/** The text of the block shortly before a spelling. */
export function textBefore({ text, sighting }: Placed): string {
  return text.slice(Math.max(0, sighting.start - 48), sighting.start);
}

/** A body, before "of": what stands behind completes its name. */
function isBody(word: Neighbour | undefined): boolean {
  return word?.capital === true && BODIES_OF.has(word.lower);
}

/** Whether a firm's name is a person's here, told by the word before it. */
export function isBearer(placed: Placed): boolean {
  const capital = placed.context.hyphenBefore ? undefined : capitalLeft(placed.context);
  return capital !== undefined && isPersonsName(placed, capital, isTitledOrWho(placed, capital.text));
}

/** "Betty Uber", "J.W. Marriott", "Mr Ford": a given name, initials or a title make a person's name of a firm's. */
function isPersonsName(placed: Placed, { text, lower }: Neighbour, isToldOtherwise = false): boolean {
  const { sighting } = placed;
  const initials = /^(?:\p{Lu}\.){1,3}$/u.test(text);
  const isPerson = initials || PERSON_TITLES.has(lower) || isGivenName(lower) || isToldOtherwise;
  if (!isPerson || sighting.end > sighting.nameEnd) return false;
  return (
    /^\p{Lu}\p{Ll}+$/u.test(placed.surface) &&
    // In German and in a headline's byline only given names that are not also words count; in other headlines none do.
    (placed.capitals === "plain" ||
      (placed.capitals === "nouns" && PERSON_TITLES.has(lower)) ||
      ((placed.capitals === "nouns" || placed.context.left.at(1)?.lower === "by") &&
        openingNames().has(lower))) &&
    (!placed.before || isGivenBefore(placed))
  );
}

/** In small letters: an office that a report puts before a full name. */
const OFFICE = /^(?:chief|executive|chair(?:wo)?man|director|officer|secretary|founder|spokes(?:wo)?man)$/;

/** "Coach Tivo Norde", "Tivo Norde, who": a given name that no list has. */
function isTitledOrWho({ context, text, sighting }: Placed, given: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(given)) return false;
  const title = context.left.at(1);
  return (
    (title?.joined === true &&
      (PERSON_TITLES.has(title.lower) || OCCUPATIONS.has(title.lower) || OFFICE.test(title.text))) ||
    text.startsWith(", who ", sighting.end)
  );
}

/** "Austin Marriott said": a weak place or a firm before is a given name, unless it stands as a place or a firm follows. */
function isGivenBefore({ before, context }: Placed): boolean {
  const second = context.left.at(1);
  if (second?.joined && (ARTICLES.has(second.lower) || PLACE_BEFORE.has(second.lower))) return false;
  const right = context.right.at(0);
  if (right?.joined && (right.capital || BUSINESS.has(right.lower))) return false;
  return before?.candidates.every(({ flags, kind }) => flags & ENTRY_WEAK || kind === "company") === true;
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
