/**
 * Whether a place is another one of the same name, by the state behind it: the Paris of "Paris, Texas"; or a state of the
 * same name as a country: the Georgia of "Fulton County, Georgia".
 */
import type { EntityTable } from "../name-index";
import type { Candidate } from "../sightings";
import type { Placed } from "./placed";
import { countriesNamed, stateBehind, stateNamed } from "./regions";
import { isCountry } from "./rivals";
import { STATE_BEHIND } from "./state-of-the-name";

const COUNTY_BEFORE = /\p{Lu}\p{Ll}+ (?:County|Parish), $/u;
/** The end of a place behind a comma. */
const ENDS_PLACE = /^(?:[,;:.)—]|$)/;
const REACH = 40;

/** The state that the place lies in or is, where the place meant by the candidate does not. */
export function elsewhere(
  entities: EntityTable,
  placed: Placed,
  { entity, kind }: Candidate,
): string | undefined {
  const country = kind === "place" ? entities.country(entity) : "";
  if (country === "") return undefined;
  if (isCountry(entities, entity)) return stateOfTheName(entities, placed, country);
  const behind = stateBehind(placed.text, placed.sighting.end);
  if (behind === undefined || !countriesNamed(behind).includes(country)) return behind;
  if (stateNamed(behind) === undefined) return undefined;
  const own = [...entities.within(entity)].map((one) => stateNamed(entities.label(one))).find(Boolean);
  return own === undefined || own === stateNamed(behind) ? undefined : behind;
}

/** A country's name where it is a state's: behind a town of another land or a county, or with what a state has. */
function stateOfTheName(entities: EntityTable, placed: Placed, country: string): string | undefined {
  const { surface, text, sighting, regionOf } = placed;
  if (stateNamed(surface) !== surface || countriesNamed(surface).length < 2) return undefined;
  const behind = text.slice(sighting.end, sighting.end + REACH);
  if (STATE_BEHIND.test(behind)) return surface;
  if (!ENDS_PLACE.test(behind)) return undefined;
  const before = text.slice(Math.max(0, sighting.start - REACH), sighting.start);
  const isTown = regionOf?.candidates.every(({ kind, entity }) => {
    const land = entities.country(entity);
    return kind === "place" && land !== "" && land !== country && !isCountry(entities, entity);
  });
  return isTown || COUNTY_BEFORE.test(before) ? surface : undefined;
}
