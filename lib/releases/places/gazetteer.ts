/** Countries, regions and larger cities by name; sources are in `scripts/releases-gazetteer.ts`. */

import { wordSet } from "../text/word-set";
import { CITIES_ZH, LANDS_ZH, PARTS_ZH } from "./chinese";
import { COUNTRY_NAMES, DEMONYMS, OTHER_NAMES } from "./demonyms";
import { foldPlace } from "./fold";
import data from "./gazetteer.json";
import { ENGLISH_CITIES, LANDS } from "./geography";

/** The gazetteer's entry for a name. `country` is ISO 3166-1 alpha-2, or empty for a place in several. */
export interface KnownPlace {
  kind: "country" | "region" | "city";
  country: string;
  /**
   * The size of a city: 0 for a small town, 4 for more than a million people; also of a region named like its capital.
   */
  size: number;
  /** It is also an ordinary word or a person's name, so that only its surroundings decide. */
  ordinary: boolean;
  /** It is a country or region, and a city of that name too: Singapore, New York. */
  isCity?: boolean;
}

/** The size from which a city is known by its name alone. */
export const LARGE = 2;

const CAPITALS = wordSet("US U.S U.S. USA U.S.A. UK U.K U.K. UAE U.A.E. EMEA APAC DRC PRC P.R.C. N.J");

/** A like-named place in another country than the one that a name alone means. */
export interface Namesake extends KnownPlace {
  /** It is meant where the text speaks of its country only, not just where the words beside the name say so. */
  rival: boolean;
}

let table: Map<string, KnownPlace> | undefined;
let namesakes: ReadonlyMap<string, readonly Namesake[]> | undefined;
let chinese: Map<string, KnownPlace> | undefined;
let longHeads: ReadonlySet<string> | undefined;
let demonyms: Map<string, string> | undefined;

/** The place with a name in Latin letters; the largest of several. */
export function anyPlace(name: string): KnownPlace | undefined {
  const before = asked.get(name);
  if (before !== undefined) return before ?? undefined;
  const place = lookUp(name);
  if (asked.size >= MOST_ASKED) asked.clear();
  asked.set(name, place ?? null);
  return place;
}

/** Names asked for before; emptied when there are many, to bound memory. */
const asked = new Map<string, KnownPlace | null>();
const MOST_ASKED = 16_000;

function lookUp(name: string): KnownPlace | undefined {
  table ??= latinTable();
  const key = foldPlace(name);
  const place = table.get(key);
  // A short name in capitals is more often a firm than a town: only `US` and fully written countries are places.
  if (name.length <= 10 && /^[\p{Lu}.]{2,5}$/u.test(name) && !CAPITALS.has(name))
    return place?.kind === "country" && key.length > 3 && /^\p{Lu}+$/u.test(name) ? place : undefined;
  if (place || !key.includes(" ")) return place;
  const short = SHORT.exec(key)?.[0];
  if (short !== undefined) return spelledOut(short, key.slice(short.length));
  // "Baguio City" is also called "Baguio", "Al Khobar" also "Khobar".
  const plain = key.replace(/^(?:al|el) | city$/, "");
  return plain === key ? undefined : townOf(table.get(plain));
}

/** "St. Louis", "Mt Isa", "Ft. Worth". */
const SHORT = /^(?:st|ste|mt|ft)\.? /;

function spelledOut(short: string, rest: string): KnownPlace | undefined {
  const firsts = short.startsWith("s")
    ? ["saint", "sankt", "st", "sainte"]
    : short.startsWith("m")
      ? ["mount"]
      : ["fort"];
  for (const first of firsts) {
    const place = table?.get(`${first} ${rest}`);
    if (place) return place;
  }
  return undefined;
}

const townOf = (place: KnownPlace | undefined) =>
  place?.kind === "city" && !place.ordinary ? place : undefined;

/** The same, but only countries, regions and cities known by their name alone. */
export function knownPlace(name: string): KnownPlace | undefined {
  const place = anyPlace(name);
  return place && (place.kind !== "city" || place.size >= LARGE) ? place : undefined;
}

/** The places of other countries that have a name too. */
export function namesakesOf(name: string): readonly Namesake[] {
  namesakes ??= namesakeTable();
  return namesakes.get(foldPlace(name)) ?? [];
}

/** The place with a name in a country; without one, or where none is known there, the place that the name alone means. */
export function placeIn(name: string, country: string | undefined): KnownPlace | undefined {
  const place = anyPlace(name);
  if (country === undefined || place?.country === country) return place;
  return namesakesOf(name).find((other) => other.country === country) ?? place;
}

/** Whether a known name of several words, with small ones inside, begins with a word: "Trinidad", "Bosnia". */
export function isLongPlaceHead(word: string): boolean {
  table ??= latinTable();
  longHeads ??= new Set(
    [...table.keys()]
      .filter((name) => / (?:and|of|am|an|de|do|da|del|en|sur|upon|el|la|al) /.test(name))
      .map((name) => name.slice(0, name.indexOf(" "))),
  );
  return longHeads.has(foldPlace(word));
}

/** The place with a Chinese name, also without 省 or 市. */
export function knownChinesePlace(name: string): KnownPlace | undefined {
  const table = chineseTable();
  // A county's town is also known without 市, but not searched for: "东方" and "永安" have other meanings.
  return table.get(name) ?? (name.length > 1 ? table.get(`${name}市`) : undefined);
}

/** All known Chinese names, for a matcher. */
export function chinesePlaceNames(): IterableIterator<string> {
  return chineseTable().keys();
}

/** The country of an adjective: DE for `German`. Empty for several countries, as for `European`. */
export function demonymCountry(word: string): string | undefined {
  demonyms ??= demonymTable();
  return demonyms.get(word);
}

/** Whether a two-word adjective begins with a word: "Saudi Arabian". */
export function opensDemonym(word: string): boolean {
  demonyms ??= demonymTable();
  for (const adjective of demonyms.keys()) if (adjective.startsWith(`${word} `)) return true;
  return false;
}

const demonymTable = () =>
  new Map(
    [...wordSet(DEMONYMS)].map((pair) => {
      const [adjective = "", country = ""] = pair.split(":");
      return [adjective.replaceAll("_", " "), country];
    }),
  );

function latinTable(): Map<string, KnownPlace> {
  const out = new Map<string, KnownPlace>();
  const ordinary = new Set(data.ordinary.split("|"));
  add(out, data.smallRegions, "region", 0, ordinary);
  data.cities.forEach((packed, i) => {
    add(out, packed, "city", data.cities.length - 1 - i, ordinary);
  });
  add(out, ENGLISH_CITIES, "city", LARGE);
  add(out, data.regions, "region", 0, ordinary);
  add(out, LANDS, "region", 0);
  add(out, OTHER_NAMES, "region", 0);
  add(out, data.countries, "country", LARGE);
  add(out, COUNTRY_NAMES, "country", LARGE);
  return out;
}

function namesakeTable(): Map<string, Namesake[]> {
  const out = new Map<string, Namesake[]>();
  const list = (packed: string, kind: KnownPlace["kind"], rival: boolean) => {
    for (const [country, name] of unpacked(packed))
      out.set(name, [...(out.get(name) ?? []), { kind, country, size: 0, ordinary: false, rival }]);
  };
  list(data.rivalCities, "city", true);
  list(data.rivalRegions, "region", true);
  list(data.farCities, "city", false);
  list(data.farRegions, "region", false);
  return out;
}

function chineseTable(): Map<string, KnownPlace> {
  if (chinese) return chinese;
  chinese = new Map();
  const inChina: KnownPlace = { kind: "city", country: "CN", size: LARGE, ordinary: false };
  for (const name of data.districtsZh.split("|")) chinese.set(name, { ...inChina, size: 0 });
  for (const name of data.placesZh.split("|")) chinese.set(name, inChina);
  add(chinese, CITIES_ZH, "city", LARGE);
  add(chinese, PARTS_ZH, "region", 0);
  add(chinese, LANDS_ZH, "country", LARGE);
  add(chinese, data.countriesZh, "country", LARGE);
  return chinese;
}

function add(
  out: Map<string, KnownPlace>,
  packed: string,
  kind: KnownPlace["kind"],
  size: number,
  ordinary?: ReadonlySet<string>,
): void {
  let plain: KnownPlace | undefined;
  for (const [country, name] of unpacked(packed)) {
    if (plain?.country !== country) plain = { kind, country, size, ordinary: false };
    const key = foldPlace(name);
    const before = kind === "city" ? undefined : out.get(key);
    // Osaka and Dubai are cities as well as regions, Singapore as well as a country.
    const city = before?.country === country && before.kind !== "country" ? before.size : 0;
    out.set(
      key,
      ordinary?.has(key) || city > 0
        ? {
            ...plain,
            size: kind === "region" ? city : size,
            ordinary: ordinary?.has(key) === true,
            isCity: city > 0,
          }
        : plain,
    );
  }
}

/** The countries and names of a packed list. */
function* unpacked(packed: string): Generator<readonly [country: string, name: string]> {
  for (const group of packed.split(";")) {
    const colon = group.indexOf(":");
    const country = group.slice(0, colon);
    for (const name of group.slice(colon + 1).split("|")) yield [country, name];
  }
}
