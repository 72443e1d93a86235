/** Tells a state from a city in it that is called so too. */
import type { Sighting } from "../sightings";
import { textBefore } from "./nested-left";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { isState } from "./regions";

/** Words behind a name that a state of a federation has. */
export const STATE_BEHIND =
  /^ (?:Gov\.|Governor|Lt\. Gov|Secretary of State|Attorney General|Legislature|governor|lawmakers|Republicans?\b|Democrats?\b|state (?:senator|lawmaker|representative|police)|State (?:Patrol|Police|House))/;
/** The same for what no city has, but a country may. */
export const LEGISLATURE_BEHIND = /^(?:['’]s)? legislature/;
/** Before a region, and no city. */
const PART_OF_A_REGION =
  /(?:(?:north|south|east|west)(?:east|west)?ern|upstate|rural|(?:states?|provinces?|governors?) of|(?:town|city|village|county) in) $/i;
const REACH = 25;

/** Weighs what speaks for the state: "snow in western Norde", "Norde and Ohio sued". */
export function weighAsState(placed: Placed, give: Give): void {
  const { text, sighting } = placed;
  const behind = text.slice(sighting.end, sighting.end + REACH);
  const part =
    PART_OF_A_REGION.exec(textBefore(placed)) ?? STATE_BEHIND.exec(behind) ?? LEGISLATURE_BEHIND.exec(behind);
  if (part) give("where-it-is", 3.5, part[0].trim());
  else if (
    (placed.joinsPrevious && isListedState(text, placed.previous)) ||
    (placed.joinsNext && isListedState(text, placed.next))
  )
    give("where-it-is", 3);
}

/** Whether a neighbour in a list is a state; Washington stands in lists of cities too. */
function isListedState(text: string, beside: Sighting | undefined): boolean {
  const name = beside && text.slice(beside.start, beside.nameEnd);
  return name !== undefined && name !== "Washington" && isState(name);
}
