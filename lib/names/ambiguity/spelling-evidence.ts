/** Gathers what the surroundings of weak spellings tell about the same spellings elsewhere on the page. */
import { ENTRY_WEAK } from "../name-index";
import { givenNames } from "./given-names";
import { BUSINESS } from "./lexicon-business";
import { HEADS } from "./lexicon-heads";
import { KIN, STAFF } from "./lexicon-people";
import { ARTICLES, FUNCTION_WORDS } from "./lexicon-sentence";
import { longerName } from "./nested";
import { personRole } from "./person-role";
import type { PersonRole, Placed } from "./placed";
import { saidWhere } from "./said-where";
import { isSpelledOut } from "./spelled-out";
import { isIndex, isThing } from "./weak-person";
import { isBeforeLand, standsAsPlace } from "./weak-place";

/** The spellings, in lower case, that may be weak names. */
export function weakSpellings(placed: readonly Placed[]): Set<string> {
  const spellings = new Set<string>();
  for (const one of placed)
    if (one.sighting.candidates.some(({ flags }) => flags & ENTRY_WEAK)) spellings.add(one.lower);
  return spellings;
}

/** What the occurrences of weak spellings tell about their other occurrences. */
export function spellingEvidence(placed: readonly Placed[]) {
  const persons = new Map<string, PersonRole>();
  const capitals = new Map<string, number>();
  const teams = new Set<string>();
  const things = new Set<string>();
  const towns = new Set<string>();
  const saidIn = new Map<string, number>();
  const again = new Set<number>();
  for (const one of placed) {
    if (!one.sighting.candidates.every(({ flags }) => flags & ENTRY_WEAK)) continue;
    const surface = one.lower;
    // "the port of Santander … From Santander": the paragraph goes on about the place.
    const where = saidWhere(one);
    if (where !== undefined) saidIn.set(surface, one.sighting.block);
    else if (saidIn.get(surface) === one.sighting.block && mayBePlace(one)) again.add(one.at);
    if (isBeforeLand(one.text, one.sighting.end)) towns.add(surface);
    const role =
      where !== undefined
        ? undefined
        : (personRole(one, givenNames()) ??
          (KIN.has(one.context.left.at(0)?.lower ?? "") ? "given" : undefined));
    // A team's word stands behind its place's: "Dallas Cowboys", but "Lake Chad".
    const team = longerWithCapital(one);
    if (team !== undefined && !isInstitution(team)) teams.add(surface);
    if (isSpelledOut(one) || ((isThing(one) || isIndex(one)) && longerNameOfAny(one) === undefined))
      things.add(surface);
    // Captains in films bear the names of firms.
    if (role !== undefined && one.context.left.at(0)?.lower !== "captain") {
      if (persons.get(surface) !== "surname") persons.set(surface, role);
    } else if (one.capitals === "plain" && !one.context.sentenceStart && !FUNCTION_WORDS.has(surface))
      capitals.set(surface, (capitals.get(surface) ?? 0) + 1);
  }
  return { persons, capitals, teams, things, again, towns };
}

/** The weak spellings, in lower case, that stand somewhere as places do; each is looked at when asked for. */
export class WeakPlaces {
  readonly #placed: readonly Placed[];
  readonly #known = new Map<string, boolean>();

  constructor(placed: readonly Placed[]) {
    this.#placed = placed;
  }

  has(spelling: string): boolean {
    const before = this.#known.get(spelling);
    if (before !== undefined) return before;
    const found = this.#placed.some((one) => one.lower === spelling && isWeakPlace(one));
    this.#known.set(spelling, found);
    return found;
  }
}

function isWeakPlace(one: Placed): boolean {
  if (!one.sighting.candidates.every(({ flags }) => flags & ENTRY_WEAK)) return false;
  return longerWithCapital(one) === undefined && (saidWhere(one) !== undefined || standsAsPlace(one));
}

/** The longer name that a spelling makes with a capitalised word behind it. */
function longerWithCapital(one: Placed): string | undefined {
  return one.context.right.at(0)?.capital ? longerNameOfAny(one) : undefined;
}

/** The longer name of which a spelling is a part, whatever it would mean. */
function longerNameOfAny(one: Placed): string | undefined {
  return longerName(one, "place") ?? longerName(one, "company");
}

/** Whether a longer name ends like that of a hospital or street, and not like a team's. */
function isInstitution(longer: string): boolean {
  const last = longer.slice(longer.lastIndexOf(" ") + 1).toLowerCase();
  return HEADS.has(last) && !/^(?:[fcas]{2,3}|club|rovers|wanderers|athletic|albion|force|lines)$/.test(last);
}

/** Whether it may be a place: no article before it, as Romance languages give firms, and no word of a firm behind. */
function mayBePlace({ context, sighting }: Placed): boolean {
  const left = context.left.at(0);
  const right = context.right.at(0);
  if (sighting.end > sighting.nameEnd || (left?.joined && ARTICLES.has(left.lower))) return false;
  return !(right?.joined && (STAFF.has(right.lower) || BUSINESS.has(right.lower)));
}
