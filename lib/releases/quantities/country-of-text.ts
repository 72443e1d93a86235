/** Counts the countries that a text speaks of: these decide whose dollars its sums are, and which of like-named places it means. */

import { demonymCountry, knownPlace, namesakesOf } from "../places/gazetteer";
import { matchesIn } from "../text/matches";

/** One to three capitalised words, which may name a country or a place in one. */
const NAME = /\p{Lu}[\p{L}.'-]*\p{L}(?:[ -]\p{Lu}[\p{L}.'-]*\p{L}){0,2}/gu;

/** The last text, kept since all its sums ask about it. */
let last: { text: string; countries: ReadonlyMap<string, number> } | undefined;

/** How often a text names each country, its people, or a city or region in it. By ISO 3166-1 alpha-2. */
export function countriesOf(text: string): ReadonlyMap<string, number> {
  if (last?.text !== text) last = { text, countries: counted(text, countryOf) };
  return last.countries;
}

/** The same, counted without the names that places of several countries have. */
export function countriesTold(text: string): ReadonlyMap<string, number> {
  return counted(text, (name) => (namesakesOf(name).length > 0 ? undefined : countryOf(name)));
}

type CountryOf = (name: string) => string | undefined;

function counted(text: string, countryOf: CountryOf): Map<string, number> {
  const out = new Map<string, number>();
  for (const [name] of matchesIn(NAME, text))
    for (const country of countriesIn(name, countryOf)) out.set(country, (out.get(country) ?? 0) + 1);
  return out;
}

/** The countries named by a run of words, as a whole or word by word. */
function countriesIn(name: string, countryOf: CountryOf): string[] {
  const whole = countryOf(name);
  if (whole) return [whole];
  const words = name.split(" ");
  if (words.length === 1) return [];
  return words.flatMap((word, i) => {
    const two = i + 1 < words.length ? countryOf(`${word} ${words[i + 1]}`) : undefined;
    return two ?? countryOf(word) ?? [];
  });
}

/** The country of a place or an adjective; `undefined` if it has none or several. */
export function countryOf(name: string): string | undefined {
  return demonymCountry(name) || knownPlace(name)?.country || undefined;
}
