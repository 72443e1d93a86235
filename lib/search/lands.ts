/** The countries that parties and places are of: by name, by code, and by the adjective, as in `Hungarian plants`. */
import { countryName } from "@/lib/ties/labels";
import { codeOf, countryNumber, type Facets } from "./facets";
import { foldText } from "./fold";

/** What makes an adjective of a country's name: the most letters of the name that it stands in the place of, by its own. */
const ENDINGS: readonly (readonly [ending: string, most: number])[] = [
  ["n", 0],
  ["i", 0],
  ["an", 2],
  ["ian", 3],
  ["ean", 1],
  ["ese", 1],
  ["ish", 3],
  ["ine", 3],
  ["inian", 3],
  ["lese", 0],
];
const SHORTEST_STEM = 3;
/** Those that are made in no such way, or are a part of the name. */
const OTHERS: ReadonlyMap<string, string> = new Map(
  "american US british GB czech CZ danish DK dutch NL emirati AE finnish FI french FR german DE greek GR irish IE norwegian NO peruvian PE portuguese PT saudi SA slovak SK spanish ES swiss CH thai TH"
    .match(/\w+ \w+/g)
    ?.map((pair): [string, string] => [pair.slice(0, -3), pair.slice(-2)]),
);

export class Lands {
  readonly #facets: Facets;
  readonly #entities: number;
  /** The countries that there are, with their folded names. */
  #known: ReadonlyMap<number, string> | undefined;

  /** Entities are numbers from 0. */
  constructor(facets: Facets, entities: number) {
    this.#facets = facets;
    this.#entities = entities;
  }

  /** Countries by their English or Chinese name or their code. */
  called(value: string): Set<number> {
    const asked = foldText(value);
    const chinese = new Intl.DisplayNames("zh", { type: "region" });
    return this.#where(
      (name, country) =>
        name === asked ||
        chinese.of(codeOf(country) ?? "") === value ||
        (countryNumber(value.toUpperCase()) === country && value.length === 2),
    );
  }

  /** The entities of the countries that a folded word is the adjective of. */
  ofAdjective(word: string): number[] {
    const countries = this.#meant(word);
    const found: number[] = [];
    if (countries.size > 0)
      for (let entity = 0; entity < this.#entities; entity++)
        if (countries.has(this.#facets.countryOf(entity))) found.push(entity);
    return found;
  }

  #meant(word: string): Set<number> {
    const other = OTHERS.get(word);
    if (other !== undefined) return this.#where((_, country) => country === countryNumber(other));
    for (const [ending, most] of ENDINGS) {
      const stem = word.slice(0, -ending.length);
      if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) continue;
      const found = this.#where((name) =>
        name.split(" ").some((part) => part.startsWith(stem) && part.length - stem.length <= most),
      );
      // Nigeria is not Niger.
      if (found.size > 0) return found;
    }
    return new Set();
  }

  #where(test: (name: string, country: number) => boolean): Set<number> {
    this.#known ??= this.#all();
    return new Set([...this.#known].flatMap(([country, name]) => (test(name, country) ? [country] : [])));
  }

  #all(): Map<number, string> {
    const known = new Map<number, string>();
    for (let entity = 0; entity < this.#entities; entity++) {
      const country = this.#facets.countryOf(entity);
      const code = codeOf(country);
      if (code !== undefined && !known.has(country)) known.set(country, foldText(countryName(code)));
    }
    return known;
  }
}
