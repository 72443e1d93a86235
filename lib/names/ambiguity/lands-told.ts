/** What a page tells of a land that shares its name with a state or town in another, read where a name leaves it open. */
import { landOfAdjective } from "./lands";
import { countriesNamed, isState } from "./regions";
import { STATE_BEHIND } from "./state-of-the-name";

/** Words before a name that only a country has. */
export const OF_A_COUNTRY =
  /\b(?:(?:[Rr]epublic|[Pp]resident|[Pp]rime [Mm]inister|[Pp]arliament|[Cc]itizens?|[Nn]ational Bank) of|[Aa]mbassador (?:of|to)|[Ee]mbass(?:y|ies) (?:of|in)|[Mm]inist(?:ry|er|ries|ers)\b[^.;:!?()]{0,60} of) $/;
/** Words behind a name that a country has, and no state of a federation. */
export const COUNTRY_BEHIND =
  /^(?:['’]s (?:\p{Ll}+ ){0,2}(?:parliament|president|prime minister|foreign minist|ruling party|government in exile|independence|ambassador|embass|central bank|army|military|currency)|, an? (?:[\p{L}\d.-]+ ){0,4}(?:country|nation|republic)\b)/u;
/** The same behind the adjective, where the name ends in a. */
const NATIONAL = /^n (?:government|parliament|president|prime minister|foreign|army|military|capital)\b/;
const CAPITAL = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu;
/** Titles and districts as America writes them. */
const AMERICAN = /\b(?:Gov|Sen|Rep)\. \p{Lu}|\p{Lu}\p{Ll}+ County\b/u;
/** States whose names stand for a government or a city, or for a girl beside another. */
export const NO_NEIGHBOUR = /^(?:Washington|New York|Virginia|Montana)$/;
const REACH = 90;

/** Answers once for each name and country. */
export class LandsTold {
  readonly #blocks: readonly string[];
  readonly #lands = new Map<string, boolean>();
  readonly #hints = new Map<string, boolean>();

  constructor(blocks: readonly string[]) {
    this.#blocks = blocks;
  }

  /** Whether the page somewhere gives the name an office that only a country has, and nowhere one of a state. */
  isLand(name: string): boolean {
    return answer(
      this.#lands,
      name,
      () =>
        this.#blocks.some((text) => hasOffice(text, name)) &&
        !this.#blocks.some((text) => placesOf(text, name).some(({ behind }) => STATE_BEHIND.test(behind))),
    );
  }

  /** Whether words of the country (ISO code), such as its other states and its people, stand on the page. */
  hintsAt(country: string, name: string): boolean {
    return answer(this.#hints, `${country} ${name}`, () =>
      this.#blocks.some((text) => hasWordOf(text, country, name)),
    );
  }
}

function answer(known: Map<string, boolean>, key: string, find: () => boolean): boolean {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

/** What stands before and behind each place of a name. */
function placesOf(text: string, name: string): readonly { before: string; behind: string }[] {
  const places: { before: string; behind: string }[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    places.push({
      before: text.slice(Math.max(0, at - REACH), at),
      behind: text.slice(end, end + REACH),
    });
  }
  return places;
}

function hasOffice(text: string, name: string): boolean {
  return placesOf(text, name).some(
    ({ before, behind }) =>
      COUNTRY_BEHIND.test(behind) ||
      NATIONAL.test(behind) ||
      // "president of Norde Power"
      (OF_A_COUNTRY.test(before) && !/^(?: ?\p{Lu}|\p{L})/u.test(behind)),
  );
}

function hasWordOf(text: string, country: string, name: string): boolean {
  if (country === "US" && AMERICAN.test(text)) return true;
  return Array.from(text.matchAll(CAPITAL), ([words]) => [words, ...words.split(" ")])
    .flat()
    .some(
      (word) =>
        landOfAdjective(word.toLowerCase()) === country ||
        (word !== name &&
          isState(word) &&
          !NO_NEIGHBOUR.test(word) &&
          countriesNamed(word).includes(country)),
    );
}
