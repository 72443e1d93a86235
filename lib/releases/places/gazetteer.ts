/** Countries, regions and larger cities by name; see `scripts/releases-gazetteer.ts` for the sources. */

import { DEMONYMS, OTHER_NAMES, OTHER_NAMES_ZH } from "./demonyms";
import data from "./gazetteer.json";

/** What the gazetteer knows of a name. `country` is ISO 3166-1 alpha-2, or empty for what lies in several. */
export interface KnownPlace {
  kind: "country" | "region" | "city";
  country: string;
}

const CAPITALS: ReadonlySet<string> = new Set(
  "US U.S U.S. USA U.S.A. UK U.K U.K. UAE U.A.E. EMEA APAC DRC N.J".split(" "),
);

let table: Map<string, KnownPlace> | undefined;
let chinese: Map<string, KnownPlace> | undefined;
let demonyms: Map<string, string> | undefined;

/** A name without accents and case, as the table's keys are. */
export function foldPlace(name: string): string {
  if (/^[ -~]*$/.test(name)) return name.toLowerCase();
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The place of a name in Latin letters; the largest kind where there are several. */
export function knownPlace(name: string): KnownPlace | undefined {
  table ??= latinTable();
  // A short name in capitals is more often a firm than a town: only `US` and the like are places.
  if (/^[\p{Lu}.]{2,5}$/u.test(name) && !CAPITALS.has(name)) return undefined;
  return table.get(foldPlace(name));
}

/** The place of a Chinese name without 省 or 市. */
export function knownChinesePlace(name: string): KnownPlace | undefined {
  return chineseTable().get(name);
}

/** All Chinese names that are known, for a matcher. */
export function chinesePlaceNames(): IterableIterator<string> {
  return chineseTable().keys();
}

/** The country that an adjective tells: `German` gives DE. Empty for what lies in several, such as `European`. */
export function demonymCountry(word: string): string | undefined {
  demonyms ??= new Map(
    DEMONYMS.split(" ").map((pair) => {
      const [adjective = "", country = ""] = pair.split(":");
      return [adjective.replaceAll("_", " "), country];
    }),
  );
  return demonyms.get(word);
}

function latinTable(): Map<string, KnownPlace> {
  const out = new Map<string, KnownPlace>();
  add(out, data.cities, "city");
  add(out, data.regions, "region");
  add(out, data.countries, "country");
  add(out, OTHER_NAMES, "region");
  return out;
}

function chineseTable(): Map<string, KnownPlace> {
  if (chinese) return chinese;
  chinese = new Map();
  add(chinese, data.countriesZh, "country", false);
  add(chinese, OTHER_NAMES_ZH, "region", false);
  for (const name of data.placesZh.split("|")) chinese.set(name, { kind: "city", country: "CN" });
  return chinese;
}

function add(out: Map<string, KnownPlace>, packed: string, kind: KnownPlace["kind"], latin = true): void {
  for (const group of packed.split(";")) {
    const colon = group.indexOf(":");
    const country = group.slice(0, colon);
    for (const name of group.slice(colon + 1).split("|"))
      out.set(latin ? foldPlace(name) : name, { kind, country });
  }
}
