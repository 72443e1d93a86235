/** The countries of parties and places: by name, by code, and by adjective, as in `Hungarian plants`. */
import { countryName } from "@/lib/ties/labels";
import { countryNames } from "./country-names";
import { codeOf, countryNumber, type Facets } from "./facets";
import { foldText } from "./fold";

/** The endings of adjectives, behind the letters that they share with a name, and how much of the name may be left. */
const ENDING = /^(?:[ni]|[ei]?an|l?ese|i?sh|ine)$/;
const MOST_LEFT = 3;
const LEAST_SHARED = 3;
/** Adjectives that are formed differently, or are part of the name. */
const OTHERS =
  "american US british GB czech CZ danish DK dutch NL emirati AE finnish FI french FR german DE greek GR irish IE norwegian NO peruvian PE portuguese PT saudi SA slovak SK spanish ES swiss CH thai TH";

export class Lands {
  readonly #facets: Facets;
  readonly #entities: number;
  /** The countries of all entities, with the words of their English names. */
  #known: ReadonlyMap<number, readonly string[]> | undefined;

  /** Entities are numbers from 0. */
  constructor(facets: Facets, entities: number) {
    this.#facets = facets;
    this.#entities = entities;
  }

  /** Countries by a name or their code. */
  called(value: string): Set<number> {
    const asked = foldText(value);
    return new Set(
      [...this.#all().keys()].filter((country) => {
        const code = codeOf(country) ?? "";
        return code === value.toUpperCase() || countryNames(code).some((name) => foldText(name) === asked);
      }),
    );
  }

  /** The parties and places of the countries whose adjective a folded word is. */
  ofAdjective(word: string): number[] {
    const countries = this.#meant(word);
    const found: number[] = [];
    if (countries.length > 0)
      for (let entity = 0; entity < this.#entities; entity++)
        if (countries.includes(this.#facets.countryOf(entity))) found.push(entity);
    return found;
  }

  #meant(word: string): number[] {
    const at = ` ${OTHERS}`.indexOf(` ${word} `);
    if (at >= 0) return [countryNumber(OTHERS.slice(at + word.length + 1))];
    // Nigeria shares more letters with its adjective than Niger.
    let most = LEAST_SHARED;
    let meant: number[] = [];
    if (/(?:[ni]|ese|sh|ine)$/.test(word))
      for (const [country, names] of this.#all())
        for (const name of names) {
          const shared = sharedBy(word, name);
          const ending = word.slice(shared);
          const left = ending.length > 1 ? MOST_LEFT : 0;
          if (shared < most || name.length - shared > left || !ENDING.test(ending)) continue;
          if (shared > most) meant = [];
          most = shared;
          meant.push(country);
        }
    return meant;
  }

  #all(): ReadonlyMap<number, readonly string[]> {
    if (this.#known) return this.#known;
    const known = new Map<number, readonly string[]>();
    for (let entity = 0; entity < this.#entities; entity++) {
      const country = this.#facets.countryOf(entity);
      const code = codeOf(country);
      if (code !== undefined && !known.has(country))
        known.set(country, foldText(countryName(code)).split(" "));
    }
    this.#known = known;
    return known;
  }
}

/** How many letters two words have in common at their beginning. */
function sharedBy(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
