/** Weighs what speaks for two places being the same, and what against. */
import type { Place, PlaceKind } from "@/lib/model";
import { countryReason, NOTHING, nameKey, scored, type Weighed } from "./evidence";
import type { MatchReason } from "./reason";
import { isExclusive, numbersOf, type RegisterNumber } from "./registers";

/** A place with the names of the places that contain it. */
export interface PlacePrint {
  place: Place;
  numbers: ReadonlyMap<string, RegisterNumber>;
  /** Keys of its names, and one spelling of each. */
  names: ReadonlyMap<string, string>;
  /** Keys of the names of its containers, from small to large. */
  within: readonly string[];
}

/** Kinds of which a country has only one with a name; names of cities and smaller places repeat. */
const ONE_OF_A_NAME: ReadonlySet<PlaceKind> = new Set(["country", "region", "province"]);

/** Two points of one town lie within this; two towns of one name hardly ever do. In kilometres. */
const NEAR_KM = 30;
/** From this distance on they are two places, whatever their names. In kilometres. */
const FAR_KM = 100;

/** Prepares a place; `within` are the names of the places that contain it. */
export function placePrintOf(place: Place, within: readonly string[]): PlacePrint {
  const names = new Map<string, string>();
  for (const { text, weak } of place.names) if (!weak && nameKey(text) !== "") names.set(nameKey(text), text);
  return { place, numbers: numbersOf(place, "place"), names, within: within.map(nameKey) };
}

/** Weighs two places: numbers first, then name and kind, then where they are. */
export function weighPlaces(a: PlacePrint, b: PlacePrint): Weighed {
  const numbers = [...a.numbers].flatMap(([key, one]) => (b.numbers.has(key) ? one : []));
  const sure = numbers.find(({ scheme }) => isExclusive(scheme));
  const number = sure ?? numbers[0];
  const name = [...a.names.keys()].find((key) => b.names.has(key));
  const km = distance(a.place, b.place);
  const isSettled = ONE_OF_A_NAME.has(a.place.kind);
  if (number === undefined && (name === undefined || a.place.kind !== b.place.kind)) return NOTHING;
  const isFar = km !== undefined && km > FAR_KM && !isSettled;
  if (isFar && number === undefined) return NOTHING;
  const reasons: MatchReason[] = [];
  // Any list may number its places: without a name in common that proves nothing.
  if (number)
    reasons.push({ sort: "identifier", text: number.words, weight: sure || name !== undefined ? 0.95 : 0.3 });
  if (name !== undefined)
    reasons.push({ sort: "name", text: `The same name: “${a.names.get(name)}”`, weight: 0.4 });
  const where = countryReason(a.place, b.place, 0.45);
  if (where) reasons.push(where);
  if (isFar) reasons.push({ sort: "place", text: `${Math.round(km)} km apart`, weight: -0.3 });
  if (a.place.kind === b.place.kind)
    reasons.push({ sort: "kind", text: `The same kind: ${a.place.kind}`, weight: isSettled ? 0.2 : 0.05 });
  if (km !== undefined && km <= NEAR_KM)
    reasons.push({ sort: "place", text: `At most ${Math.max(1, Math.round(km))} km apart`, weight: 0.15 });
  else if (a.within.some((key) => b.within.includes(key)) && !isSettled)
    reasons.push({ sort: "place", text: "Within the same place", weight: sharedNearest(a, b) ? 0.15 : 0.05 });
  return { ...scored(reasons), contradicts: isFar || (where !== undefined && where.weight < 0) };
}

/** Whether the smallest place that contains one contains the other too: a country alone tells hardly anything. */
function sharedNearest(a: PlacePrint, b: PlacePrint): boolean {
  const [left, right] = [a.within[0], b.within[0]];
  if (left === undefined || right === undefined) return false;
  return (
    (a.within.length > 1 && b.within.includes(left)) || (b.within.length > 1 && a.within.includes(right))
  );
}

/** The distance between two places in kilometres (haversine, mean radius); `undefined` where one has no coordinates. */
function distance(a: Place, b: Place): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return undefined;
  const rad = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * rad) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(a.lon, b.lon);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
