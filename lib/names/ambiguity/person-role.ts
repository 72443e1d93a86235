/** Whether a spelling is part of a person's name: told by titles, given names and couples beside it. */
import { ENTRY_WEAK } from "../name-index";
import { isDemonym, isLand } from "./demonyms";
import { HEADS } from "./lexicon-heads";
import { PERSON_TITLES, TITLES } from "./lexicon-people";
import { COMPASS, PLACE_BEFORE, PLACE_BEFORE_STRONG } from "./lexicon-places";
import { ARTICLES, BEGINNINGS, CONNECTORS, FUNCTION_WORDS, WEEKDAYS_AND_MONTHS } from "./lexicon-sentence";
import type { Neighbour } from "./neighbours";
import type { PersonRole, Placed } from "./placed";

/** The part of a person's name that the spelling is, if any: by a title or given name before it, a surname behind. */
export function personRole(placed: Placed, givenNames: ReadonlySet<string>): PersonRole | undefined {
  return placed.role(() => roleOf(placed, givenNames));
}

function roleOf(placed: Placed, givenNames: ReadonlySet<string>): PersonRole | undefined {
  const { context, capitals, text } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  const named = left?.joined && left.capital && !left.possessive;
  if (!named && !(right?.joined && (right.capital || right.lower === "and"))) return undefined;
  if (capitals === "capitals" || context.hyphenBefore) return undefined;
  const surface = placed.lower;
  if (named) {
    // "Judge Chase Albright"
    const goesOn = right?.joined && right.capital && !context.possessive && isSurname(right);
    if (PERSON_TITLES.has(left.lower)) return goesOn && givenNames.has(surface) ? "given" : "surname";
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
      !(capitals !== "plain" && (FUNCTION_WORDS.has(left.lower) || VERBS_TOO.test(left.lower)))
    )
      return "surname";
    if (isInitial(left.text)) return "surname";
  }
  // "Nancy and Lincoln Worms": a couple.
  const mayBeCouple = right?.joined && right.lower === "and" && givenNames.has(surface);
  if (mayBeCouple && isCouple(placed, givenNames)) return "given";
  if (context.possessive || context.hyphenAfter || !right?.joined || !right.capital) return undefined;
  if (isInitial(right.text)) return givenNames.has(surface) ? "given" : undefined;
  if (!isSurname(right) || capitals === "title" || (left?.joined && left.lower === "the")) return undefined;
  const aged = /^,\s\d\d[,.]/.test(text.slice(right.end, right.end + 5));
  return aged || givenNames.has(surface) ? "given" : undefined;
}

/** Behind "Nancy": whether "and Lincoln Worms" makes a couple of them. */
function isCouple({ context, next }: Placed, givenNames: ReadonlySet<string>): boolean {
  const left = context.left.at(0);
  const partner = context.right.at(1);
  const shared = context.right.at(2);
  return (
    partner?.capital === true &&
    shared?.capital === true &&
    shared.joined &&
    !COMPASS.has(partner.lower) &&
    !next?.candidates.some(({ flags }) => !(flags & ENTRY_WEAK)) &&
    !(left?.joined && PLACE_BEFORE_STRONG.has(left.lower)) &&
    givenNames.has(partner.lower) &&
    !HEADS.has(shared.lower)
  );
}

function isInitial(word: string): boolean {
  return word.length <= LONGEST_INITIAL && /^\p{Lu}\.$/u.test(word);
}

/** The longest initial in UTF-16 units: a letter of two, and a full stop. */
const LONGEST_INITIAL = 3;

/** Given names that are verbs too: in a headline "Sue Visa" is no person. */
const VERBS_TOO =
  /^(?:sue|mark|grant|bill|pat|rob|chase|hunt|will|may|nick|skip|chip|pierce|lance|chuck|drew|guy|hope|rush|trace|wade|ward|tap|pitt|dash|flip|ring)$/;

/** Whether a capitalised word behind a given name may be the surname. */
function isSurname({ lower, text }: Neighbour): boolean {
  return (
    !HEADS.has(lower) &&
    !TITLES.has(lower) &&
    !FUNCTION_WORDS.has(lower) &&
    !WEEKDAYS_AND_MONTHS.has(lower) &&
    !isLand(text) &&
    !isDemonym(lower) &&
    // "ADRs", "EVs"
    !/^\p{Lu}{2,4}s?$/u.test(text)
  );
}
