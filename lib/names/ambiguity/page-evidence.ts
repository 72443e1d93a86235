/** What a whole page says that bears on every name on it. */

import { EntitySet } from "../entity-set";
import type { PageContext } from "../find";
import { ENTRY_WEAK, type NameIndex } from "../name-index";
import { OPEN, type PageNames } from "../page-names";
import { givenNames } from "./given-names";
import { FUNCTION_WORDS, KIN } from "./lexicon";
import { longerName, personRole } from "./nested";
import { pageWords } from "./page-words";
import type { PersonRole, Placed } from "./placed";
import { isCountry } from "./rivals";

/** Evidence over a page. */
export interface PageEvidence {
  /** The page's language, its primary subtag; English where it does not say. */
  language: string;
  /** The country (ISO code) where that language is chiefly spoken. */
  spoken: string | undefined;
  /** The country of the page's publisher (ISO code), as far as its address or language tells. */
  home: string | undefined;
  /** Entities that a name which means nobody else proves. */
  sure: Pick<EntitySet, "has">;
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
  /** Spellings, in lower case, that are part of a longer name somewhere on the page. */
  nested: ReadonlySet<string>;
  /** How often a spelling, in lower case, stands with a capital where only a name has one. */
  capitals: ReadonlyMap<string, number>;
  /** Spellings, in lower case, that the page uses as words in small letters. */
  small: ReadonlySet<string>;
  /** For each of `TOPICS`, how many of its cue words the page holds. */
  topics: readonly number[];
  /** The page tells of the planets. */
  space: boolean;
  /** The page is written in Han characters, kana or Hangul. */
  unspaced: boolean;
}

/** Gathers a page's evidence from its text and from the spellings found in it. */
export function pageEvidence(
  names: PageNames,
  page: PageContext,
  placed: readonly Placed[],
  language: string,
): PageEvidence {
  const { blocks, index } = names;
  // Only weak names and rivals ask for it: most pages' names are neither.
  const words = lazily(() => pageWords(blocks, index.classes, weakSpellings(placed)));
  const spellings = lazily(() => spellingEvidence(placed));
  const sure = lazily(() => sureEntities(names, placed));
  const regions = lazily(() => regionEvidence(index, sure()));
  return {
    language,
    spoken: spokenIn(language),
    home: homeOf(page),
    get sure() {
      return sure();
    },
    get persons() {
      return spellings().persons;
    },
    get capitals() {
      return spellings().capitals;
    },
    get nested() {
      return spellings().nested;
    },
    get countries() {
      return regions().countries;
    },
    get nations() {
      return regions().nations;
    },
    get nationCodes() {
      return regions().nationCodes;
    },
    get containers() {
      return regions().containers;
    },
    get small() {
      return words().small;
    },
    get topics() {
      return words().topics;
    },
    get space() {
      return words().space;
    },
    get unspaced() {
      return words().unspaced;
    },
  };
}

function lazily<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function sureEntities(names: PageNames, placed: readonly Placed[]): EntitySet {
  const { entities } = names.index;
  const sure = new EntitySet(entities.count);
  for (let i = 0; i < names.length; i++) {
    const entity = names.plain[i] as number;
    if (entity !== OPEN) sure.add(entity);
  }
  for (const one of placed) {
    const { candidates, end, nameEnd } = one.sighting;
    const [only] = candidates;
    if (!only || candidates.length > 1 || sure.has(only.entity)) continue;
    if (only.flags & ENTRY_WEAK && end === nameEnd) continue;
    if (longerName(one, entities.kind(only.entity)) === undefined) sure.add(only.entity);
  }
  return sure;
}

function weakSpellings(placed: readonly Placed[]): Set<string> {
  const spellings = new Set<string>();
  for (const { sighting, text } of placed)
    if (sighting.candidates.some(({ flags }) => flags & ENTRY_WEAK))
      spellings.add(text.slice(sighting.start, sighting.nameEnd).toLowerCase());
  return spellings;
}

function spellingEvidence(placed: readonly Placed[]) {
  const persons = new Map<string, PersonRole>();
  const capitals = new Map<string, number>();
  const nested = new Set<string>();
  for (const one of placed) {
    const { candidates, start, nameEnd } = one.sighting;
    if (!candidates.every(({ flags }) => flags & ENTRY_WEAK)) continue;
    const surface = one.text.slice(start, nameEnd).toLowerCase();
    const role =
      personRole(one, givenNames()) ?? (KIN.has(one.context.left[0]?.lower ?? "") ? "given" : undefined);
    if (!one.isFree("place") && longerName(one, "place") !== undefined) nested.add(surface);
    if (role !== undefined) {
      if (persons.get(surface) !== "surname") persons.set(surface, role);
    } else if (one.capitals === "plain" && !one.context.sentenceStart && !FUNCTION_WORDS.has(surface))
      capitals.set(surface, (capitals.get(surface) ?? 0) + 1);
  }
  return { persons, capitals, nested };
}

function regionEvidence({ entities }: NameIndex, sure: EntitySet) {
  const countries = new Map<string, number>();
  const nations = new Set<number>();
  const nationCodes = new Set<string>();
  const containers = new Map<number, number>();
  for (const entity of sure.members) {
    for (const place of entities.within(entity)) containers.set(place, (containers.get(place) ?? 0) + 1);
    const country = entities.country(entity);
    if (!country) continue;
    if (isCountry(entities, entity)) {
      nations.add(entity);
      nationCodes.add(country);
    } else {
      const weight = entities.kind(entity) === "company" ? 0.5 : 1;
      countries.set(country, (countries.get(country) ?? 0) + weight);
    }
  }
  return { countries, nations, nationCodes, containers };
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
