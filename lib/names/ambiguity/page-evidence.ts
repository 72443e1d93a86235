/** Gathers what a whole page says that bears on every name on it. */

import type { EntitySet } from "../entity-set";
import type { PageContext } from "../find";
import type { PageNames } from "../page-names";
import { bareBodies, type OtherBody } from "./bare-bodies";
import { LandsTold } from "./lands-told";
import { lastPersons } from "./last-person";
import { LongForms } from "./long-forms";
import { homeOf, spokenIn } from "./page-home";
import { type PageWords, pageWords } from "./page-words";
import type { PersonRole, Placed } from "./placed";
import { type Refusal, refusalsOn } from "./refusals";
import { spellingEvidence, WeakPlaces, weakSpellings } from "./spelling-evidence";
import {
  describedEntities,
  lastWordsOfClubs,
  regionEvidence,
  sureEntities,
  wordsOfParties,
} from "./sure-entities";

/** Evidence over a page. */
export interface PageEvidence {
  /** The page's language, its primary subtag; English where it does not say. */
  language: string;
  /** The country (ISO code) where that language is chiefly spoken. */
  spoken: string | undefined;
  /** The country of the page's publisher (ISO code), if its address or language tells. */
  home: string | undefined;
  /** Entities that are proved by a name that means nobody else. */
  sure: Pick<EntitySet, "has">;
  /** For each country (ISO code), how many sure places and parties lie in it, without the country itself. */
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
  /** Numbers of spellings that stand as places do, after their paragraph said that they are places. */
  placesAgain: ReadonlySet<number>;
  /** Spellings, in lower case, that a region follows somewhere on the page. */
  towns: ReadonlySet<string>;
  /** How often a spelling, in lower case, stands with a capital where only a name has one. */
  capitals: ReadonlyMap<string, number>;
  /** Spellings, in lower case, that the page uses as words in small letters. */
  small: ReadonlySet<string>;
  /** What `bareBodies` tells of public bodies named without their land. */
  bareBodies: ReadonlyMap<number, ReadonlyMap<number, OtherBody>>;
  /** Words with a capital in the names of sure parties, each with the countries (ISO codes) of those parties. */
  namesakes: ReadonlyMap<string, readonly string[]>;
  /** What `lastPersons` tells of surnames. */
  lastPersons: ReadonlyMap<number, "here" | "before">;
  /** What initials stand for on the page. */
  longForms: Pick<LongForms, "ofAnother">;
  /** What the page tells of lands that share their names with places elsewhere. */
  landsTold: Pick<LandsTold, "isLand" | "hintsAt">;
  /** Numbers of names that the page uses for something else, each with the reason. */
  refusals: ReadonlyMap<number, Refusal>;
  /** For each of `TOPICS`, how many of its cue words the page holds. */
  topics: readonly number[];
  /** The page is about space. */
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
  // Only weak names and rivals need these, and most names are neither.
  const words = lazily(() => pageWords(blocks, index.classes, weakSpellings(placed)));
  const spellings = lazily(() => spellingEvidence(placed));
  const places = new WeakPlaces(placed);
  // The browser needs some milliseconds to get ready for the first such question.
  const spoken = lazily(() => spokenIn(language));
  const sure = lazily(() => sureEntities(names, placed));
  const known = lazily(() => describedEntities(names, sure().judged));
  const clubWords = lazily(() => lastWordsOfClubs(index, [...names.bodies, ...sure().judged]));
  const regions = lazily(() => regionEvidence(index, known()));
  const namesakes = lazily(() => wordsOfParties(index, known()));
  const lastPerson = lazily(() => lastPersons(names, placed));
  const bare = lazily(() => bareBodies(names, placed));
  const refusals = lazily(() => refusalsOn(names, language, homeOf(page), () => words().sport));
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
    refusals,
    longForms: new LongForms(blocks),
    landsTold: new LandsTold(blocks),
  });
}

/** Functions that find parts of the evidence when they are first asked for. */
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
  refusals: () => ReadonlyMap<number, Refusal>;
  longForms: LongForms;
  landsTold: LandsTold;
}

/** A class, since engines give each object literal with getters a shape of its own, which is slow to read. */
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

  get towns(): PageEvidence["towns"] {
    return this.#find.spellings().towns;
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

  get longForms(): PageEvidence["longForms"] {
    return this.#find.longForms;
  }

  get landsTold(): PageEvidence["landsTold"] {
    return this.#find.landsTold;
  }

  get refusals(): PageEvidence["refusals"] {
    return this.#find.refusals();
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
