/**
 * Whether a spelling is part of a longer name of something else: the China of the South China Sea, the Dow Jones of an
 * index, the Florence of Florence Pugh. The longer name need not be known.
 */
import type { MarkKind } from "@/lib/model";
import { ENTRY_STEM, ENTRY_WEAK } from "../name-index";
import { ageBehind } from "./aged";
import { isDemonym, isLand } from "./demonyms";
import { founder } from "./founder";
import { givenNames } from "./given-names";
import { SAYING } from "./lexicon-business";
import { AREAS, GREETINGS, HEADS, NAMED_AFTER, PRESS_PERSONS, SMALL_HEADS } from "./lexicon-heads";
import { TITLES } from "./lexicon-people";
import { WEEKDAYS_AND_MONTHS } from "./lexicon-sentence";
import type { Neighbour } from "./neighbours";
import { indexOf } from "./nested-index";
import { longerToTheLeft } from "./nested-left";
import { WORKS } from "./nested-proper";
import { hyphenatedHead, tiedName } from "./nested-tied";
import { longerUnspaced } from "./nested-unspaced";
import type { Placed } from "./placed";
import { isVerb } from "./weak-evidence";
import { WordSet } from "./word-set";

/** Why a spelling is part of a longer name; `undefined` where nothing says so. `kind` is what it would mean. */
export function longerName(placed: Placed, kind: MarkKind): string | undefined {
  const known = placed.longer(kind);
  if (known !== undefined) return known ?? undefined;
  const right = placed.isFreeRight(kind) ? undefined : longerToTheRight(placed, kind);
  const left = right === undefined && !placed.isFreeLeft(kind) ? longerToTheLeft(placed, kind) : undefined;
  // A spelling with free characters behind it is not in a script without spaces.
  const found = right ?? left ?? (placed.isFreeRight(kind) ? undefined : longerUnspaced(placed, kind));
  placed.foundLonger(kind, found ?? null);
  return found;
}

/** As `longerName`, from the words alone: what the quick looks at the nearest characters must agree with. */
export function longerNameByWords(placed: Placed, kind: MarkKind): string | undefined {
  return longerToTheRight(placed, kind) ?? longerToTheLeft(placed, kind) ?? longerUnspaced(placed, kind);
}

function longerToTheRight(placed: Placed, kind: MarkKind): string | undefined {
  const { context, text, sighting } = placed;
  const tied =
    kind === "place"
      ? tiedName(text, sighting.start, sighting.end, () => placed.capitals === "plain")
      : undefined;
  if (tied !== undefined) return tied;
  const named = hyphenatedHead(text, sighting.end);
  if (named !== undefined) return named;
  const beside = text.charCodeAt(sighting.end);
  if (context.hyphenAfter || beside === STRAIGHT || beside === CURLY) return undefined;
  const surface = text.slice(sighting.start, sighting.end);
  const age = ageBehind(text, sighting.end);
  if (age !== undefined) return surface + age;
  const first = kind === "place" ? wordsOfSort(placed) : 0;
  const head = headIn(placed, placed.chain, first)?.text ?? roadBehind(placed);
  if (head !== undefined) return `${surface} … ${head}`;
  if (first > 0) return undefined;
  const behind =
    (isLand(surface) ? MONEY.exec(text.slice(sighting.end, sighting.end + 9))?.[0] : undefined) ??
    wordBehind(placed, kind) ??
    sharedHead(placed, kind);
  if (behind !== undefined) return surface + behind;
  const other = indexOf(placed, kind) ?? (kind === "company" ? founder(placed) : undefined);
  if (other !== undefined) return other;
  const next = capitalBehind(placed, kind, surface);
  return next === undefined ? undefined : `${surface} ${next}`;
}

/**
 * Of a place its country, its sort and the word behind, where that only says what it is. Clubs are called "X City", though
 * not in all lands.
 */
const SAYS_ITS_SORT =
  /^(?:\w* (?:province (?:province|prefecture|region|autonomous)|region (?:region|autonomous)|district (?:county|district))|(?:CN|JP|KR|PH|TH|TW|VN) city city)$/;

/** How many words behind only say what sort of place it is: "Norde Province", where Norde is known as a province. */
function wordsOfSort({ context: { right, possessive }, entities, sighting }: Placed): number {
  const next = right.at(0);
  if (!next?.joined || possessive) return 0;
  // "Norde Tivan Autonomous Region"
  const count = next.capital && right.at(1)?.lower === "autonomous" ? 2 : 1;
  const isOne = sighting.candidates.some(({ entity }) =>
    SAYS_ITS_SORT.test(`${entities.country(entity)} ${entities.sort(entity)} ${right.at(count - 1)?.lower}`),
  );
  return isOne ? count : 0;
}

/** "Tottenham High Road" */
function roadBehind({ context, text, sighting, capitals }: Placed): string | undefined {
  const next = context.right.at(0);
  if (!next?.joined || !next.capital || !BEFORE_ROAD.has(next.lower) || capitals !== "plain")
    return undefined;
  const road = ROAD.exec(text.slice(sighting.end, sighting.end + 30))?.[1];
  return road !== undefined && HEADS.has(road.toLowerCase()) ? road : undefined;
}

/** The next word, where it makes a name or a thing of the spelling: "the Hong Kong dollar", "Norde High". */
function wordBehind(placed: Placed, kind: MarkKind): string | undefined {
  const { context, capitals } = placed;
  const next = context.right.at(0);
  if (!next?.joined) return undefined;
  const { lower, capital } = next;
  const isBehind =
    kind !== "place"
      ? !capital &&
        !context.possessive &&
        (SMALL_HEADS.has(lower) || (placed.language === "en" && GREETINGS.has(lower)))
      : (!capital && AREAS.has(lower)) ||
        ((!capital || capitals === "capitals") && NAMED_AFTER.has(lower)) ||
        // "Norde High": a school.
        (capital && capitals === "plain" && (lower === "today" || lower === "high")) ||
        (context.left.at(0)?.lower === "the" && (lower === "dollar" || isPress(placed, next)));
  return isBehind ? ` ${next.text}` : undefined;
}

/** "the Norde Guardian": a newspaper. */
function isPress({ context, capitals }: Placed, { lower, capital }: Neighbour): boolean {
  return capital && capitals === "plain" && PRESS_PERSONS.has(lower) && !context.right.at(1)?.capital;
}

/** What two names joined by "and" have in common: "the Chelsea and Westminster Hospital", "Orange and Riverside counties". */
function sharedHead(placed: Placed, kind: MarkKind): string | undefined {
  const { right, left } = placed.context;
  const next = right.at(0);
  if (next?.lower !== "and") return undefined;
  // One article for one name.
  if (next.joined && left.at(0)?.lower === "the") {
    const joint = right
      .first(6)
      .slice(1)
      .findIndex(
        (word, i, all) =>
          (HEADS.has(word.lower) || /^(?:banking|group|corporation)$/.test(word.lower)) &&
          all.slice(0, i + 1).every((one) => one.capital && one.joined),
      );
    const head = right.at(joint + 1)?.text ?? "";
    if (joint > 0 && !isKnownBehindAnd(placed, head)) return ` and … ${head}`;
  }
  const plural = kind === "place" ? right.at(2) : undefined;
  return plural && AREAS.has(plural.text) && right.at(1)?.capital ? ` ${plural.text}` : undefined;
}

/** The capitalised word behind a place that makes another name with it: "Norde Titans", "Norde Hilton". */
function capitalBehind(placed: Placed, kind: MarkKind, surface: string): string | undefined {
  const [first, second] = placed.chain;
  if (!first) return undefined;
  const { lower, text } = first;
  if (lower === "attorney" && second?.lower === "general") return "Attorney General";
  if (kind !== "place" || placed.capitals !== "plain") return undefined;
  if (isLand(surface)) return isFirmOfLand(placed, first) ? text : undefined;
  const { sighting, after } = placed;
  // "президент Китая Си Цзиньпин": behind a genitive another name begins.
  if (sighting.candidates.some(({ flags }) => flags & ENTRY_STEM)) return undefined;
  if (after?.candidates.some(({ flags }) => !(flags & ENTRY_WEAK))) return undefined;
  // Plural demonyms behind a place are mostly teams.
  const people = isDemonym(lower) && !lower.endsWith("ans");
  if (TITLES.has(lower) || WEEKDAYS_AND_MONTHS.has(lower) || people) return undefined;
  if (/^\p{Lu}\.?$/u.test(text)) return undefined;
  // "the president of the United States Lyndon Johnson": another name begins.
  const begins =
    second && !sighting.candidates.every(({ flags }) => flags & ENTRY_WEAK) && givenNames().has(lower);
  return begins ? undefined : text;
}

/** "the government of Norland and Westmark Steel": the words behind "and" are a name of their own, with its head. */
function isKnownBehindAnd({ gapBehind, next, text }: Placed, head: string): boolean {
  return (
    /^\s+and\s+$/i.test(gapBehind) &&
    next !== undefined &&
    text.slice(next.start, next.nameEnd).endsWith(head) &&
    next.candidates.some(({ flags }) => !(flags & ENTRY_WEAK))
  );
}

/** "U.S. Cellular said": a capitalised word that does something, and is neither an office nor a plural. */
function isFirmOfLand({ context }: Placed, { text, lower, possessive }: Neighbour): boolean {
  if (
    !/^\p{Lu}\p{Ll}{3,}(?<!s)$/u.test(text.replace(/['’]s$/, "")) ||
    TITLES.has(lower) ||
    ORGANS.test(lower) ||
    isDemonym(lower)
  )
    return false;
  const second = context.right.at(1);
  return (
    possessive ||
    (second?.joined === true && (SAYING.has(second.lower) || isVerb(second, context.right.at(2))))
  );
}

/** Organs of a state: what they do, the country does. */
const ORGANS = /^(?:treasury|fed|cabinet|embassy|capitol|military|central)$/;

/** The word from the number `from` on that ends the longer name which the words behind a spelling make with it, if any. */
function headIn(placed: Placed, chain: readonly Neighbour[], from: number): Neighbour | undefined {
  if (chain.length === 0) return undefined;
  // "Texas Attorney General" is an office, "Texas Governor Greg Abbott" a person with a title.
  // "Norland Labour Party"
  const title = chain.findIndex(({ lower }, i) => TITLES.has(lower) && chain[i + 1]?.lower !== "party");
  const reach = title < 0 ? chain.length : title;
  for (let i = reach - 1; i >= from; i--) {
    const word = chain[i];
    if (word && HEADS.has(word.lower) && !isHeadlineVerb(placed, word, i, reach)) return word;
  }
  const last = chain[chain.length - 1];
  // "Burnley Central station"
  const behind = title < 0 && last?.capital ? placed.context.right.at(chain.length) : undefined;
  if (behind?.joined && !behind.capital && WORKS.has(behind.lower) && placed.capitals === "plain")
    return behind;
  return title >= 0 && last && SCHOOLS.has(last.lower) ? last : undefined;
}

/** Whether a word is a verb in a headline, where every word has a capital: a possible object follows. */
function isHeadlineVerb(placed: Placed, { lower }: Neighbour, i: number, reach: number): boolean {
  if (!VERBS_TOO.has(lower) || placed.capitals === "plain") return false;
  return i + 1 < reach || placed.context.right.at(i + 1)?.capital === true;
}

const STRAIGHT = 0x27;
const CURLY = 0x2019;
const BEFORE_ROAD: ReadonlySet<string> = new WordSet(["high", "old", "new", "great", "upper", "lower"]);
const ROAD = /^\s(?:High|Old|New|Great|Upper|Lower)\s(\p{Lu}\p{L}+)/u;
/** "US$ 40", "US dollars" */
const MONEY = /^\s?(?:\$(?=\s?\d)|dollars?\b)/;
/** Heads that can be verbs in a headline. */
const VERBS_TOO: ReadonlySet<string> = new WordSet([
  "open",
  "post",
  "review",
  "order",
  "trust",
  "exchange",
  "fund",
  "back",
  "falls",
  "records",
  "forces",
  "mount",
  "register",
]);
const SCHOOLS: ReadonlySet<string> = new WordSet([
  "school",
  "university",
  "college",
  "institute",
  "hospital",
]);
