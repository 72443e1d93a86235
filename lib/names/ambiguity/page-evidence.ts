/** What a whole page says that bears on every name on it. */
import type { PageContext } from "../find";
import { LOWER, UNSPACED, WORD } from "../fold";
import { ENTRY_WEAK, type NameIndex } from "../name-index";
import { givenNames } from "./given-names";
import { FUNCTION_WORDS, SPACE_WORDS } from "./lexicon";
import { longerName, personRole } from "./nested";
import type { PersonRole, Placed } from "./placed";
import { isCountry } from "./rivals";
import { TOPICS } from "./topics";

/** Evidence over a page. */
export interface PageEvidence {
  /** The page's language, its primary subtag; English where it does not say. */
  language: string;
  /** The country (ISO code) where that language is chiefly spoken. */
  spoken: string | undefined;
  /** The country of the page's publisher (ISO code), as far as its address or language tells. */
  home: string | undefined;
  /** Entities that a name which means nobody else proves. */
  sure: ReadonlySet<number>;
  /** How often each country (ISO code) is the country of a sure place or party that is not the country itself. */
  countries: ReadonlyMap<string, number>;
  /** The countries among the sure places. */
  nations: ReadonlySet<number>;
  /** Their ISO codes. */
  nationCodes: ReadonlySet<string>;
  /** How many sure entities each place contains. */
  containers: ReadonlyMap<number, number>;
  /** Spellings, in lower case, that are part of a person's name somewhere on the page. */
  persons: ReadonlyMap<string, PersonRole>;
  /** How often a spelling, in lower case, stands with a capital where only a name has one. */
  capitals: ReadonlyMap<string, number>;
  /** Words that the page uses in small letters. */
  small: ReadonlyMap<string, number>;
  /** For each of `TOPICS`, how many of its cue words the page holds. */
  topics: readonly number[];
  /** The page tells of the planets. */
  space: boolean;
  /** The page is written in Han characters, kana or Hangul. */
  unspaced: boolean;
}

/** Gathers a page's evidence from its text and from the spellings found in it. */
export function pageEvidence(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
  placed: readonly Placed[],
  language: string,
): PageEvidence {
  let words: WordEvidence | undefined;
  const read = () => {
    words ??= wordEvidence(blocks, index.classes);
    return words;
  };
  return {
    language,
    spoken: spokenIn(language),
    home: homeOf(page),
    ...spellingEvidence(index, placed),
    // Only weak names and rivals ask for the words: most pages' names are neither.
    get small() {
      return read().small;
    },
    get topics() {
      return read().topics;
    },
    get space() {
      return read().space;
    },
    get unspaced() {
      return read().unspaced;
    },
  };
}

/** How many UTF-16 units of a page are read to tell what it is about. */
const WORDS_REACH = 100_000;

type WordEvidence = Pick<PageEvidence, "small" | "topics" | "space" | "unspaced">;

function wordEvidence(blocks: readonly string[], classes: Uint8Array): WordEvidence {
  const small = new Map<string, number>();
  let unspaced = 0;
  let letters = 0;
  for (const block of blocks) {
    if (letters > WORDS_REACH) break;
    unspaced += countWords(block, classes, small);
    letters += block.length;
  }
  const count = (cues: ReadonlySet<string>) => {
    let sum = 0;
    for (const cue of cues) sum += small.get(cue) ?? 0;
    return sum;
  };
  return {
    small,
    topics: TOPICS.map(([, cues]) => count(cues)),
    space: count(SPACE_WORDS) >= 2,
    unspaced: unspaced > letters / 5,
  };
}

/** Counts the words in small letters into `small`; returns the number of units of scripts without spaces. */
function countWords(text: string, classes: Uint8Array, small: Map<string, number>): number {
  let unspaced = 0;
  for (let at = 0; at < text.length; ) {
    const bits = classes[text.charCodeAt(at)] ?? 0;
    if (!(bits & WORD)) {
      at++;
      continue;
    }
    if (bits & UNSPACED) {
      unspaced++;
      at++;
      continue;
    }
    const start = at;
    let onlySmall = true;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const inner = classes[unit] ?? 0;
      const joins = unit === 0x27 || unit === 0x2019 || unit === 0x2d;
      if (!(inner & WORD && !(inner & UNSPACED)) && !joins) break;
      if (!(inner & LOWER) && !joins) onlySmall = false;
      at++;
    }
    if (!onlySmall || at - start < 2) continue;
    const word = text.slice(start, at);
    small.set(word, (small.get(word) ?? 0) + 1);
  }
  return unspaced;
}

function spellingEvidence(index: NameIndex, placed: readonly Placed[]) {
  const { entities } = index;
  const sure = new Set<number>();
  const persons = new Map<string, PersonRole>();
  const capitals = new Map<string, number>();
  for (const one of placed) {
    const { candidates, start, end, nameEnd } = one.sighting;
    const [only] = candidates;
    const weak = candidates.every(({ flags }) => flags & ENTRY_WEAK);
    if (weak) {
      const surface = one.text.slice(start, nameEnd).toLowerCase();
      const role = personRole(one, givenNames());
      if (role !== undefined && persons.get(surface) !== "surname") persons.set(surface, role);
      if (
        role === undefined &&
        one.capitals === "plain" &&
        !one.context.sentenceStart &&
        !FUNCTION_WORDS.has(surface)
      )
        capitals.set(surface, (capitals.get(surface) ?? 0) + 1);
    }
    if (!only || candidates.length > 1 || (weak && end === nameEnd) || sure.has(only.entity)) continue;
    if (longerName(one, entities.kind(only.entity)) === undefined) sure.add(only.entity);
  }
  const countries = new Map<string, number>();
  const nations = new Set<number>();
  const nationCodes = new Set<string>();
  const containers = new Map<number, number>();
  for (const entity of sure) {
    for (const place of entities.within(entity)) containers.set(place, (containers.get(place) ?? 0) + 1);
    if (isCountry(entities, entity)) {
      nations.add(entity);
      nationCodes.add(entities.country(entity));
    } else {
      const country = entities.country(entity);
      if (country)
        countries.set(
          country,
          (countries.get(country) ?? 0) + (entities.kind(entity) === "company" ? 0.5 : 1),
        );
    }
  }
  return { sure, persons, capitals, countries, nations, nationCodes, containers };
}

function spokenIn(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    // What a page declares as its language may be anything.
    return undefined;
  }
}

/** The country that the page's address or language names: `www.example.co.nz`, `en-GB`. */
function homeOf(page: PageContext): string | undefined {
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(page.url)?.[1]?.toUpperCase();
  if (domain !== undefined && !/^(?:IO|AI|CO|TV|ME|FM|EU)$/.test(domain))
    return domain === "UK" ? "GB" : domain;
  const region = /^[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})$/i.exec(page.lang ?? "")?.[1]?.toUpperCase();
  // Most sites of the world say en-US by default.
  return region === "US" ? undefined : region;
}
