/**
 * The countries of parties and places: by name, by code, and by adjective, as in `Hungarian plants`; and those of
 * continents and regions.
 */
import { countryName } from "@/lib/ties/labels";
import { CONTINENTS, REGIONS } from "./continents";
import { countryNames } from "./country-names";
import { codeOf, countryNumber, type Facets } from "./facets";
import { foldText } from "./fold";
import { remembered } from "./remembered";

/** The endings of adjectives, behind the letters that they share with a name, and how much of the name may be left. */
const ENDING = /^(?:[ni]|[ei]?an|l?ese|i?sh|ine)$/;
const MOST_LEFT = 3;
const LEAST_SHARED = 3;
/** Adjectives that are formed differently, or are part of the name. */
const OTHERS =
  "american US british GB czech CZ danish DK dutch NL emirati AE finnish FI french FR german DE greek GR irish IE norwegian NO peruvian PE portuguese PT saudi SA slovak SK spanish ES swiss CH thai TH";

const foldedNames = remembered((code) => countryNames(code).map(foldText));

/** A country of some entity, by its code, or a continent or region, by its names. */
interface Land {
  code?: string;
  names?: readonly string[];
  /** Its names without the one word in them that only joins others. */
  bare?: readonly string[];
  /** The words of its English name that may have an adjective. */
  words: readonly string[];
  countries: readonly number[];
}

export class Lands {
  readonly #facets: Facets;
  readonly #entities: number;
  #known: readonly Land[] | undefined;

  /** Entities are numbers from 0. */
  constructor(facets: Facets, entities: number) {
    this.#facets = facets;
    this.#entities = entities;
  }

  /** Countries by a name or their code, and those of a continent or region by its name. */
  called(value: string): Set<number> {
    const asked = foldText(value).replace(/^the /, "");
    const code = value.toUpperCase();
    return new Set(
      this.#all().flatMap((land) => (land.code === code || isCalled(land, asked) ? land.countries : [])),
    );
  }

  /**
   * The parties and places of the countries whose adjective a folded word is, or whose continent it names; of several
   * words only a continent's, without words that join others.
   */
  ofAdjective(word: string): number[] {
    const countries = this.#meant(word);
    const found: number[] = [];
    if (countries.length > 0)
      for (let entity = 0; entity < this.#entities; entity++)
        if (countries.includes(this.#facets.countryOf(entity))) found.push(entity);
    return found;
  }

  #meant(word: string): readonly number[] {
    const at = ` ${OTHERS}`.indexOf(` ${word} `);
    if (at >= 0) return [countryNumber(OTHERS.slice(at + word.length + 1))];
    // Nigeria shares more letters with its adjective than Niger.
    let most = LEAST_SHARED;
    let meant = this.#all().find(({ bare }) => bare?.includes(word))?.countries ?? [];
    if (/(?:[ni]|ese|sh|ine)$/.test(word))
      for (const { words, countries } of this.#all())
        for (const name of words) {
          const shared = sharedBy(word, name);
          const ending = word.slice(shared);
          const left = ending.length > 1 ? MOST_LEFT : 0;
          if (shared < most || name.length - shared > left || !ENDING.test(ending)) continue;
          meant = shared > most ? countries : [...meant, ...countries];
          most = shared;
        }
    return meant;
  }

  #all(): readonly Land[] {
    if (this.#known) return this.#known;
    const codes = new Set<string>();
    for (let entity = 0; entity < this.#entities; entity++) {
      const code = codeOf(this.#facets.countryOf(entity));
      if (code !== undefined) codes.add(code);
    }
    const countries = Array.from(codes, (code) => ({
      code,
      words: foldText(countryName(code)).split(" "),
      countries: [countryNumber(code)],
    }));
    const continents = [...CONTINENTS, ...REGIONS].map(({ names, countries }) => {
      const folded = names.map(foldText);
      const bare = folded.map((name) => name.replace(/ du /, " "));
      return { names: folded, bare, words: folded.slice(0, 1), countries: countries.map(countryNumber) };
    });
    this.#known = [...countries, ...continents];
    return this.#known;
  }
}

function isCalled({ code = "", names = foldedNames(code) }: Land, asked: string): boolean {
  return names.includes(asked);
}

/** How many letters two words have in common at their beginning. */
function sharedBy(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
