/** What a whole page says that bears on every name on it. */

import { EntitySet } from "../entity-set";
import type { PageContext } from "../find";
import { ENTRY_WEAK, type NameIndex } from "../name-index";
import type { PageNames } from "../page-names";
import { bareBodies, type OtherBody } from "./bare-bodies";
import { lastPersons } from "./last-person";
import { longerName } from "./nested";
import { type PageWords, pageWords } from "./page-words";
import type { PersonRole, Placed } from "./placed";
import { isCountry } from "./rivals";
import { spellingEvidence, WeakPlaces, weakSpellings } from "./spelling-evidence";

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
  /** The last words of the sure bodies' names, in lower case: what a report calls a club after its full name. */
  clubWords: ReadonlySet<string>;
  /** How many sure entities each place contains. */
  containers: ReadonlyMap<number, number>;
  /** Spellings, in lower case, that are part of a person's name somewhere on the page. */
  persons: ReadonlyMap<string, PersonRole>;
  /** Spellings, in lower case, that a longer name begins with somewhere on the page, as a team's does with its town. */
  teams: ReadonlySet<string>;
  /** Spellings, in lower case, that are the name of a ship, a storm, a work or an index somewhere on the page. */
  things: ReadonlySet<string>;
  /** Spellings, in lower case, that somewhere on the page stand as a place does: `in Orange`, `Orange, California`. */
  places: Pick<WeakPlaces, "has">;
  /** Numbers of spellings that stand as places do where their paragraph said before that they are some. */
  placesAgain: ReadonlySet<number>;
  /** How often a spelling, in lower case, stands with a capital where only a name has one. */
  capitals: ReadonlyMap<string, number>;
  /** Spellings, in lower case, that the page uses as words in small letters. */
  small: ReadonlySet<string>;
  /** What `bareBodies` tells of bodies that are named without their land. */
  bareBodies: ReadonlyMap<number, ReadonlyMap<number, OtherBody>>;
  /** Words with a capital in the names of sure parties, each with the countries (ISO codes) of those. */
  namesakes: ReadonlyMap<string, readonly string[]>;
  /** What `lastPersons` tells of surnames. */
  lastPersons: ReadonlyMap<number, "here" | "before">;
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
  const places = new WeakPlaces(placed);
  // The browser needs some milliseconds to get ready for the first such question.
  const spoken = lazily(() => spokenIn(language));
  const sure = lazily(() => sureEntities(names, placed));
  const known = lazily(() => telling(names, sure().judged));
  const clubWords = lazily(() => lastWordsOfClubs(index, [...names.bodies, ...sure().judged]));
  const regions = lazily(() => regionEvidence(index, known()));
  const namesakes = lazily(() => wordsOfParties(index, known()));
  const lastPerson = lazily(() => lastPersons(names, placed));
  const bare = lazily(() => bareBodies(names, placed));
  return new Gathered(language, homeOf(page), {
    words,
    spellings,
    places,
    spoken,
    sure,
    clubWords,
    regions,
    namesakes,
    lastPerson,
    bare,
  });
}

/** What finds each part of the evidence when it is first asked for. */
interface Finders {
  words: () => PageWords;
  spellings: () => ReturnType<typeof spellingEvidence>;
  places: WeakPlaces;
  spoken: () => string | undefined;
  sure: () => ReturnType<typeof sureEntities>;
  clubWords: () => ReadonlySet<string>;
  regions: () => ReturnType<typeof regionEvidence>;
  namesakes: () => ReadonlyMap<string, readonly string[]>;
  lastPerson: () => ReadonlyMap<number, "here" | "before">;
  bare: () => ReadonlyMap<number, ReadonlyMap<number, OtherBody>>;
}

/** A class, as an engine takes each object that is written with getters for one of a shape of its own, and finds what it asks of those slowly. */
class Gathered implements PageEvidence {
  readonly language: string;
  readonly home: string | undefined;
  readonly #find: Finders;

  constructor(language: string, home: string | undefined, find: Finders) {
    this.language = language;
    this.home = home;
    this.#find = find;
  }

  get namesakes(): PageEvidence["namesakes"] {
    return this.#find.namesakes();
  }

  get lastPersons(): PageEvidence["lastPersons"] {
    return this.#find.lastPerson();
  }

  get bareBodies(): PageEvidence["bareBodies"] {
    return this.#find.bare();
  }

  get spoken(): PageEvidence["spoken"] {
    return this.#find.spoken();
  }

  get sure(): PageEvidence["sure"] {
    return this.#find.sure().entities;
  }

  get persons(): PageEvidence["persons"] {
    return this.#find.spellings().persons;
  }

  get capitals(): PageEvidence["capitals"] {
    return this.#find.spellings().capitals;
  }

  get things(): PageEvidence["things"] {
    return this.#find.spellings().things;
  }

  get placesAgain(): PageEvidence["placesAgain"] {
    return this.#find.spellings().again;
  }

  get places(): PageEvidence["places"] {
    return this.#find.places;
  }

  get teams(): PageEvidence["teams"] {
    return this.#find.spellings().teams;
  }

  get clubWords(): PageEvidence["clubWords"] {
    return this.#find.clubWords();
  }

  get countries(): PageEvidence["countries"] {
    return this.#find.regions().countries;
  }

  get nations(): PageEvidence["nations"] {
    return this.#find.regions().nations;
  }

  get nationCodes(): PageEvidence["nationCodes"] {
    return this.#find.regions().nationCodes;
  }

  get containers(): PageEvidence["containers"] {
    return this.#find.regions().containers;
  }

  get small(): PageEvidence["small"] {
    return this.#find.words().small;
  }

  get topics(): PageEvidence["topics"] {
    return this.#find.words().topics;
  }

  get space(): PageEvidence["space"] {
    return this.#find.words().space;
  }

  get unspaced(): PageEvidence["unspaced"] {
    return this.#find.words().unspaced;
  }
}

function lazily<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** The entities that are sure: those that plain names mean, and those that are proved by a name which is to be judged. */
function sureEntities(names: PageNames, placed: readonly Placed[]) {
  const entities = new EntitySet(names.index.entities.count);
  for (let i = 0; i < names.length; i++) {
    const entity = names.plain[i] as number;
    if (entity >= 0) entities.add(entity);
  }
  const judged: number[] = [];
  for (let i = 0; i < placed.length; i++) {
    const proved = provedBy(placed[i] as Placed);
    if (proved !== undefined && entities.add(proved)) judged.push(proved);
  }
  return { entities, judged };
}

/** The entity that a name to be judged proves: it has no other meaning, and is no word or has its legal form behind. */
function provedBy(one: Placed): number | undefined {
  const { candidates, end, nameEnd } = one.sighting;
  const only = candidates[0];
  if (!only || candidates.length > 1) return undefined;
  if (only.flags & ENTRY_WEAK && end === nameEnd) return undefined;
  return longerName(one, only.kind) === undefined ? only.entity : undefined;
}

/** All sure entities, each once, of which more is known than their names. */
function telling(names: PageNames, judged: readonly number[]): number[] {
  const { entities } = names.index;
  const all: number[] = [];
  if (entities.areAllBare) return all;
  const seen = new EntitySet(entities.count);
  const add = (entity: number) => {
    if (seen.add(entity) && !entities.isBare(entity)) all.push(entity);
  };
  for (let i = 0; i < names.length; i++) {
    const entity = names.plain[i] as number;
    if (entity >= 0) add(entity);
  }
  for (const entity of judged) add(entity);
  return all;
}

function lastWordsOfClubs({ entities }: NameIndex, sure: readonly number[]): Set<string> {
  const words = new Set<string>();
  for (const entity of sure) {
    if (entities.kind(entity) !== "body") continue;
    const [last, ...before] = entities.label(entity).toLowerCase().split(" ").reverse();
    if (last !== undefined && before.length > 0) words.add(last);
  }
  return words;
}

/** "University of Cambridge" and "Paris Saint-Germain" tell which Cambridge and Paris the page means. */
function wordsOfParties({ entities }: NameIndex, sure: readonly number[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const entity of sure) {
    const country = entities.country(entity);
    if (entities.kind(entity) === "place" || country === "") continue;
    for (const word of entities.label(entity).split(/[\s-]+/)) {
      if (word.length < 4 || !/^\p{Lu}/u.test(word)) continue;
      const lower = word.toLowerCase();
      words.set(lower, [...(words.get(lower) ?? []), country]);
    }
  }
  return words;
}

function regionEvidence({ entities }: NameIndex, sure: readonly number[]) {
  const countries = new Map<string, number>();
  const nations = new Set<number>();
  const nationCodes = new Set<string>();
  const containers = new Map<number, number>();
  for (const entity of sure) {
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
  // As below, without its cost: most pages are English.
  if (language === "en") return "US";
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    // What a page declares as its language may be anything.
    return undefined;
  }
}

/** The country that the page's address or language names: `www.example.co.nz`, `en-GB`. */
export function homeOf(page: PageContext): string | undefined {
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(page.url)?.[1]?.toUpperCase();
  if (domain !== undefined && !/^(?:IO|AI|CO|TV|ME|FM|EU)$/.test(domain))
    return domain === "UK" ? "GB" : domain;
  const region = /^[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})$/i.exec(page.lang ?? "")?.[1]?.toUpperCase();
  // Most sites of the world say en-US by default.
  return region === "US" ? undefined : region;
}
