/** Turns the places of the facts into places of the model, with kinds and coordinates. */
import { createRequire } from "node:module";
import { placeKindByWords } from "@/lib/formats/entity-kind";
import { PLACE_KINDS, type Place, type PlaceKind } from "@/lib/model";
import type { FactEntity, Facts } from "./facts";
import {
  cityPosition,
  countryPosition,
  divisionCode,
  divisionPosition,
  isCityDivision,
  type Position,
} from "./gazetteer";
import { governedPlaceName } from "./governments";
import { namesOf } from "./names";

/** Kinds of places that neither names nor the gazetteer tell, by key: general knowledge, entered by hand. */
const KINDS_BY_HAND = new Map<string, string>(
  Object.entries(createRequire(import.meta.url)("./place-kinds.json")),
);

/** All places, and for each government the id of the place that it governs. */
export interface Places {
  places: Place[];
  territories: ReadonlyMap<string, string>;
}

/**
 * Builds the places. A government with a place in its title that lies inside the place in the facts (a district of a
 * city) adds that place: government and place are two linked records.
 */
export function placesOf(facts: Facts): Places {
  const entities = [...facts.entities.values()];
  const known = new Map(entities.filter(({ type }) => type === "place").map((place) => [place.key, place]));
  const territories = new Map<string, string>();
  for (const government of entities.filter(({ type }) => type === "government")) {
    const title = governedPlaceName(government.name);
    const around = known.get(government.within ?? "");
    if (title === undefined || around === undefined) continue;
    const territory = textsOf(around).includes(title) ? around : districtOf(around, title, government);
    known.set(territory.key, territory);
    territories.set(government.key, territory.key);
  }
  return { places: [...known.values()].map((place) => placeOf(place, known)), territories };
}

function districtOf(around: FactEntity, name: string, { country }: FactEntity): FactEntity {
  const key = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return { key, type: "place", name, aliases: [], country, within: around.key };
}

function placeOf(place: FactEntity, known: ReadonlyMap<string, FactEntity>): Place {
  const { kind, position } = located(place, known);
  return {
    id: place.key,
    kind,
    names: namesOf(place),
    ...(place.country !== null && { country: place.country }),
    ...(place.within !== null && { within: place.within }),
    ...(position && { lat: position.lat, lon: position.lon }),
    ...(position?.geonames && { identifiers: [{ scheme: "geonames", value: position.geonames }] }),
  };
}

function located(
  place: FactEntity,
  known: ReadonlyMap<string, FactEntity>,
): { kind: PlaceKind; position: Position | undefined } {
  const { country } = place;
  const names = textsOf(place);
  const around = known.get(place.within ?? "");
  if (country === null) return { kind: kindByHand(place) ?? "region", position: undefined };
  if (!around) return { kind: "country", position: countryPosition(country) };
  if (around.country !== country) return { kind: "region", position: countryPosition(country) };

  const byName = kindByHand(place) ?? placeKindByWords(names);
  const isOfCountry = around.within === null;
  const division = isOfCountry ? divisionCode(country, names) : divisionAround(place, known);
  if (isOfCountry && division !== undefined && (byName ?? "province") === "province") {
    const isCity = isCityDivision(country, names) && !holdsTowns(place, known);
    const city = isCity ? cityPosition(country, names, division) : undefined;
    return { kind: isCity ? "city" : "province", position: city ?? divisionPosition(country, names) };
  }
  const position =
    byName === "site" || byName === "region" ? undefined : cityPosition(country, names, division);
  return { kind: byName ?? (position ? "city" : "region"), position };
}

/** The code of the first-order division around a place, where the facts name the division. */
function divisionAround(place: FactEntity, known: ReadonlyMap<string, FactEntity>): string | undefined {
  for (let at = known.get(place.within ?? ""); at !== undefined; at = known.get(at.within ?? "")) {
    const code =
      at.country === null || at.within === null ? undefined : divisionCode(at.country, textsOf(at));
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Whether the facts put a town into a place, which is then more than a town. */
function holdsTowns({ key }: FactEntity, known: ReadonlyMap<string, FactEntity>): boolean {
  return [...known.values()].some(
    (other) =>
      other.within === key && (kindByHand(other) ?? placeKindByWords(textsOf(other)) ?? "city") === "city",
  );
}

function kindByHand({ key }: FactEntity): PlaceKind | undefined {
  const kind = KINDS_BY_HAND.get(key);
  return PLACE_KINDS.find((known) => known === kind);
}

function textsOf(place: FactEntity): string[] {
  return namesOf(place).map(({ text }) => text);
}
