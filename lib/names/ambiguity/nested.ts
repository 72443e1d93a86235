/**
 * Whether a spelling is part of a longer name of something else: the China of the South China Sea, the Dow Jones of an
 * index, the Florence of Florence Pugh. The longer name need not be known.
 */
import type { MarkKind } from "@/lib/model";
import { ENTRY_WEAK } from "../name-index";
import { capitalLeft } from "./context";
import {
  AREAS,
  ARTICLES,
  BEFORE_AVERAGE,
  BEGINNINGS,
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
  PLACE_BEFORE_STRONG,
  PLACE_NOUNS,
  PLACE_PREFIXES,
  SMALL_HEADS,
  TITLES,
  WEEKDAYS_AND_MONTHS,
} from "./lexicon";
import {
  HAN_BREAK,
  HAN_COMPANY,
  HAN_DEMONYM,
  HAN_GENERAL,
  HAN_HEADS,
  HAN_NATURE,
  HANGUL_DEMONYM,
  HANGUL_HEADS,
} from "./lexicon-han";
import type { PersonRole, Placed } from "./placed";

/** Why a spelling is part of a longer name; `undefined` where nothing says so. `kind` is what it would mean. */
export function longerName(placed: Placed, kind: MarkKind): string | undefined {
  if (placed.isFree(kind)) return undefined;
  return placed.longer(
    kind,
    () => longerToTheRight(placed, kind) ?? longerToTheLeft(placed, kind) ?? longerUnspaced(placed, kind),
  );
}

function longerToTheRight(placed: Placed, kind: MarkKind): string | undefined {
  const { context, text, sighting } = placed;
  if (context.hyphenAfter) return undefined;
  const surface = text.slice(sighting.start, sighting.end);
  const chain = placed.chain;
  const title = chain.findIndex(({ lower }) => TITLES.has(lower));
  // "Texas Attorney General" is an office, "Texas Governor Greg Abbott" a person with a title.
  const reach = title < 0 ? chain : chain.slice(0, title);
  const head = reach.findLastIndex(({ lower }) => HEADS.has(lower));
  if (head >= 0) return `${surface} … ${reach[head]?.text}`;
  const [next] = context.right;
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
  const joint = context.right
    .slice(1, 4)
    .findIndex(
      (word, i, all) =>
        HEADS.has(word.lower) && all.slice(0, i + 1).every((one) => one.capital && one.joined),
    );
  if (next?.lower === "and" && next.joined && joint > 0 && context.left[0]?.lower === "the")
    return `${surface} and … ${context.right[joint + 1]?.text}`;
  if (kind === "place" && next?.lower === "and" && second?.capital && third && AREAS.has(third.text))
    return `${surface} ${third.text}`;
  const number = /^\s(\d{2,4})(?![\p{L}\p{N}.,%])/u.exec(text.slice(sighting.end, sighting.end + 8))?.[1];
  if (number !== undefined && kind !== "place" && isIndexSize(Number(number))) return `${surface} ${number}`;
  if (kind !== "place" && next?.joined && !context.possessive && !next.capital && SMALL_HEADS.has(next.lower))
    return `${surface} ${next.text}`;
  if (next?.joined && BEFORE_AVERAGE.has(next.lower) && second?.lower === "average")
    return `${surface} ${next.text} ${second.text}`;
  const [first] = chain;
  if (!first) return undefined;
  if (first.lower === "attorney" && chain[1]?.lower === "general") return `${surface} Attorney General`;
  if (kind !== "place" || placed.capitals !== "plain" || isLand(surface)) return undefined;
  if (placed.after?.candidates.some(({ flags }) => !(flags & ENTRY_WEAK))) return undefined;
  if (TITLES.has(first.lower) || WEEKDAYS_AND_MONTHS.has(first.lower) || isDemonym(first.lower))
    return undefined;
  if (/^\p{Lu}\.?$/u.test(first.text)) return undefined;
  return `${surface} ${first.text}`;
}

function longerToTheLeft(placed: Placed, kind: MarkKind): string | undefined {
  const { context, before } = placed;
  const [first, second] = context.left;
  const elided = kind === "place" ? elidedHead(placed) : undefined;
  if (elided !== undefined) return elided;
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
    if (/^(?:and|for|in|on|y|e|et)$/.test(first.lower)) return undefined;
    const owner = first.lower === "the" ? context.left[2] : second;
    if (owner?.capital && HEADS_OF.has(owner.lower)) return `${owner.text} of …`;
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
  const capital = capitalLeft(context);
  if (!capital) return undefined;
  const { lower } = capital;
  if (kind === "place") {
    if (placed.language !== "en" && (ARTICLES.has(lower) || PLACE_BEFORE.has(lower))) return undefined;
    if (PLACE_PREFIXES.has(lower) && !(lower === "great" || lower === "new")) return `${capital.text} …`;
    if (lower === "new") return capital.text;
    if (COMPASS.has(lower)) {
      const word =
        placed.text.slice(placed.sighting.start, placed.sighting.end).split(" ")[0]?.toLowerCase() ?? "";
      return COMPASS_PLACES.has(word) ? `${capital.text} …` : undefined;
    }
    if (PLACE_ADJECTIVES.has(lower) || TITLES.has(lower) || WEEKDAYS_AND_MONTHS.has(lower)) return undefined;
    if (!context.left[1] || isDemonym(lower) || placed.capitals !== "plain")
      return before ? capital.text : undefined;
    return capital.text;
  }
  return undefined;
}

/** "La Banca d'Italia", "l’université d’Orléans": the head before an elided preposition. */
function elidedHead({ text, sighting }: Placed): string | undefined {
  if (!/['’]/.test(text.charAt(sighting.start - 1))) return undefined;
  const before = text.slice(Math.max(0, sighting.start - 30), sighting.start);
  const head = /([\p{L}]+)\s(?:de\s)?(?:d|dell|l|all|nell)['’]$/u.exec(before)?.[1];
  return head !== undefined && HEADS_OF.has(head.toLowerCase()) ? `${head} …` : undefined;
}

/** In scripts without spaces: the institution that begins with the place, its people and its language. */
function longerUnspaced({ text, sighting, next }: Placed, kind: MarkKind): string | undefined {
  if (sighting.end > sighting.nameEnd) return undefined;
  const last = text.slice(sighting.nameEnd - 1, sighting.nameEnd);
  const rest = text.slice(sighting.nameEnd, sighting.nameEnd + 16);
  if (/\p{Script=Hangul}/u.test(last))
    return (kind === "place" ? HANGUL_DEMONYM.exec(rest)?.[0] : undefined) ?? HANGUL_HEADS.exec(rest)?.[0];
  if (!/[\p{Script=Han}\p{Script=Katakana}ー]/u.test(last)) return undefined;
  if (kind === "place" && HAN_DEMONYM.test(rest)) return rest.charAt(0);
  const run = /^[\p{Script=Han}\p{Script=Katakana}ー]+/u.exec(rest)?.[0] ?? "";
  // Another known name ends what may belong to this one.
  const own = (run.split(HAN_BREAK)[0] ?? "").slice(0, next && next.start - sighting.nameEnd);
  const company = kind === "place" ? HAN_COMPANY.exec(own) : null;
  if (company && !HAN_GENERAL.test(company[1] ?? "")) return company[0];
  const head = HAN_HEADS.exec(own)?.[0];
  if (head !== undefined) return head;
  return kind === "company" ? HAN_NATURE.exec(own)?.[0] : undefined;
}

/** Names that newsrooms put before anything, as English puts an adjective: US, U.S., UK, EU. */
export function isLand(surface: string): boolean {
  return /^(?:\p{Lu}\.?){2,3}$/u.test(surface);
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

/** Which part of a person's name the spelling is, if it is one: a title or a given name before, a surname behind. */
export function personRole(placed: Placed, givenNames: ReadonlySet<string>): PersonRole | undefined {
  return placed.role(() => roleOf(placed, givenNames));
}

function roleOf(placed: Placed, givenNames: ReadonlySet<string>): PersonRole | undefined {
  const { context, capitals, text, sighting } = placed;
  if (capitals === "capitals" || context.hyphenBefore) return undefined;
  const surface = text.slice(sighting.start, sighting.nameEnd).toLowerCase();
  const [left] = context.left;
  const [right] = context.right;
  if (left?.joined && left.capital && !left.possessive) {
    if (PERSON_TITLES.has(left.lower)) return "surname";
    // Em, An, El and La are given names, and words of other languages.
    if (
      ARTICLES.has(left.lower) ||
      PLACE_BEFORE.has(left.lower) ||
      CONNECTORS.has(left.lower) ||
      BEGINNINGS.has(left.lower)
    )
      return undefined;
    if (
      givenNames.has(left.lower) &&
      left.lower !== surface &&
      !(capitals !== "plain" && FUNCTION_WORDS.has(left.lower))
    )
      return "surname";
    if (/^\p{Lu}\.$/u.test(left.text)) return "surname";
  }
  // "Nancy and Lincoln Worms": a couple.
  const [, partner, shared] = context.right;
  const couple =
    right?.joined &&
    right.lower === "and" &&
    partner?.capital &&
    shared?.capital &&
    shared.joined &&
    !COMPASS.has(partner.lower) &&
    !(left?.joined && PLACE_BEFORE_STRONG.has(left.lower));
  if (couple && givenNames.has(surface) && givenNames.has(partner.lower) && !HEADS.has(shared.lower))
    return "given";
  if (context.possessive || context.hyphenAfter || !right?.joined || !right.capital) return undefined;
  if (/^\p{Lu}\.$/u.test(right.text)) return givenNames.has(surface) ? "given" : undefined;
  const name =
    !HEADS.has(right.lower) &&
    !TITLES.has(right.lower) &&
    !FUNCTION_WORDS.has(right.lower) &&
    !WEEKDAYS_AND_MONTHS.has(right.lower) &&
    !isLand(right.text) &&
    !isDemonym(right.lower);
  if (!name || capitals === "title" || (left?.joined && left.lower === "the")) return undefined;
  const aged = /^,\s\d\d[,.]/.test(text.slice(right.end, right.end + 5));
  return aged || givenNames.has(surface) ? "given" : undefined;
}
