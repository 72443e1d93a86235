/** The countries as paths: shapes from `world-atlas` (Natural Earth, public domain), in the Equal Earth projection. */
import { type GeoProjection, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import codes from "i18n-iso-countries/codes.json";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A country as drawn. */
export interface CountryShape {
  /** ISO 3166-1 alpha-2; `undefined` for a territory that has none. */
  country: string | undefined;
  path: string;
}

export interface WorldMap {
  shapes: CountryShape[];
  /** Maps degrees to x and y in the picture; `undefined` outside it. */
  project(at: readonly [lat: number, lon: number]): [x: number, y: number] | undefined;
  /** The centre of a country, in degrees north and east. */
  middleOf(country: string): [lat: number, lon: number] | undefined;
}

/** ISO 3166-1 numeric. */
const ANTARCTICA = "010";
const ALPHA_2 = new Map(codes.map(([alpha2 = "", , numeric = ""]) => [numeric, alpha2]));

/** Prepares the shapes for a picture of this size. */
export function worldMap(world: Topology, width: number, height: number): WorldMap {
  const all = feature(world, world.objects.countries as GeometryCollection);
  // Nobody signs anything there, and it would leave a fifth of the picture white.
  const countries = { ...all, features: all.features.filter(({ id }) => String(id) !== ANTARCTICA) };
  const projection: GeoProjection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    countries,
  );
  const pathOf = geoPath(projection);
  const middles = new Map<string, [number, number]>();
  const shapes = countries.features.map((shape): CountryShape => {
    const country = ALPHA_2.get(String(shape.id).padStart(3, "0"));
    const [lon, lat] = geoCentroid(shape);
    if (country !== undefined) middles.set(country, [lat, lon]);
    return { country, path: pathOf(shape) ?? "" };
  });
  return {
    shapes,
    project: ([lat, lon]) => projection([lon, lat]) ?? undefined,
    middleOf: (country) => middles.get(country),
  };
}
