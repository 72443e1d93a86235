/** The selection on the map: agreements by where they are, rolled up from sites to cities, provinces or countries. */
import type { PlaceKind } from "@/lib/model";
import { compareNames } from "@/lib/model/compare-names";
import type { SelectedEntity, Selection } from "@/lib/search/selection";
import { countryName } from "@/lib/ties/labels";
import { LEVELS, type Level } from "./choices";

/** A place on the map with its agreements (places in the selection, the newest first). */
export interface Spot {
  /** Tells it apart from other spots. */
  key: string;
  /** The number of the place among the entities; `undefined` for a country that is only known by its code. */
  entity?: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Degrees north and east; `undefined` where no coordinates are known: then it stands at its country's middle. */
  at?: [lat: number, lon: number];
  agreements: number[];
}

export interface Atlas {
  /** Spots with more agreements first, those with as many by name. */
  spots: Spot[];
  /** Agreements that are tied to no place. */
  nowhere: number;
}

const SIZES: Record<PlaceKind, number> = {
  site: 0,
  park: 0,
  district: 1,
  city: 1,
  province: 2,
  region: 2,
  country: 3,
};

/** A country without a place of its own is named by its code. */
export function spotName({ entity, name, country }: Spot): string {
  return entity === undefined && country !== undefined ? countryName(country) : name;
}

/** Gathers the agreements of a selection by place. */
export function buildAtlas(selection: Selection, level: Level): Atlas {
  const spots = new Map<string, Spot>();
  const codes = countryCodes(selection);
  let nowhere = 0;
  selection.agreements.forEach(({ places }, row) => {
    const found = new Map<string, Spot>();
    for (const place of ownPlaces(selection, places)) {
      const spot = spotOf(selection, place, level, codes);
      if (spot) found.set(spot.key, spot);
    }
    if (found.size === 0) nowhere++;
    for (const [key, spot] of found) {
      const known = spots.get(key) ?? spot;
      known.agreements.push(row);
      spots.set(key, known);
    }
  });
  const ranked = [...spots.values()].sort(
    (a, b) => b.agreements.length - a.agreements.length || compareNames(spotName(a), spotName(b)),
  );
  return { spots: ranked, nowhere };
}

/** The code of each country among the entities, from its own record or that of a place in it: datasets vary. */
export function countryCodes({ entities }: Selection): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  entities.forEach(({ country, within }, number) => {
    if (country === undefined) return;
    for (const one of [number, ...within]) if (entities[one]?.sort === "country") codes.set(one, country);
  });
  return codes;
}

/** The innermost places of an agreement: those that contain no other of its places. */
function ownPlaces({ entities }: Selection, places: readonly number[]): number[] {
  const containers = new Set(places.flatMap((place) => entities[place]?.within ?? []));
  return places.filter((place) => !containers.has(place));
}

/** The spot of a place: the place itself, or the smallest one around it that is as large as the level asks for. */
function spotOf(
  { entities }: Selection,
  place: number,
  level: Level,
  codes: ReadonlyMap<number, string>,
): Spot | undefined {
  const chain = [place, ...(entities[place]?.within ?? [])];
  const large = chain.filter((one) => sizeOf(entities[one]) >= LEVELS.indexOf(level));
  const entity = large[0] ?? (level === "country" ? undefined : chain.at(-1));
  const country = chain
    .map((one) => entities[one]?.country ?? codes.get(one))
    .find((code) => code !== undefined);
  if (entity === undefined)
    return country === undefined ? undefined : { key: country, name: country, country, agreements: [] };
  const found = entities[entity];
  if (!found) return undefined;
  // One country is one spot, in however many datasets it stands.
  const key = level === "country" && country !== undefined ? country : found.ref;
  return {
    key,
    entity,
    name: found.name,
    agreements: [],
    ...(country !== undefined && { country }),
    ...(found.at && { at: found.at }),
  };
}

function sizeOf(entity: SelectedEntity | undefined): number {
  const sizes: Readonly<Partial<Record<string, number>>> = SIZES;
  return entity ? (sizes[entity.sort] ?? 0) : 0;
}
