/** Whether a place is another one of the same name, by the state behind it: the Paris of "Paris, Texas". */
import type { EntityTable } from "../name-index";
import type { Candidate } from "../sightings";
import type { Placed } from "./placed";
import { countriesNamed, isState, stateBehind } from "./regions";
import { isCountry } from "./rivals";

/** Shorter names of states are abbreviations that do not begin as the state does. */
const SHORT = 3;

/** The state behind a place, where the place meant by the candidate does not lie in it. */
export function elsewhere(
  entities: EntityTable,
  { text, sighting }: Placed,
  { entity, kind }: Candidate,
): string | undefined {
  const state = kind === "place" ? stateBehind(text, sighting.end) : undefined;
  const country = entities.country(entity);
  if (state === undefined || country === "" || isCountry(entities, entity)) return undefined;
  if (!countriesNamed(state).includes(country)) return state;
  const own = [...entities.within(entity)].map((one) => entities.label(one)).find(isState);
  return own === undefined || own.startsWith(state) || state.length <= SHORT || state.includes(".")
    ? undefined
    : state;
}
