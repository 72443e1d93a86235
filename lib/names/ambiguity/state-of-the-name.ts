/** Tells a state from a city in it that is called so too. */
import { textBefore } from "./nested-left";
import type { Placed } from "./placed";
import type { Give } from "./reasons";

/** Words behind a name that a state of a federation has. */
export const STATE_BEHIND =
  /^ (?:Gov\.|Governor|Lt\. Gov|Secretary of State|Attorney General|Legislature|governor|lawmakers|Republicans?\b|Democrats?\b|state (?:senator|lawmaker|representative|police)|State (?:Patrol|Police|House))/;
/** The same for what no city has, but a country may. */
const LEGISLATURE_BEHIND = /^(?:['’]s)? legislature/;
/** Before a region, and no city. */
const PART_OF_A_REGION =
  /(?<!\p{L})(?:(?:north|south|east|west)(?:east|west)?ern|[Uu]pstate|[Rr]ural|(?:[Ss]tates?|[Pp]rovinces?|[Gg]overnors?) of|(?:[Tt]owns?|city|cities|villages?|county|[Cc]ounties|[Ll]awmakers) in) $/u;
const REACH = 25;

/** Weighs what speaks for the state: "snow in western Norde". */
export function weighAsState(placed: Placed, give: Give): void {
  const { text, sighting } = placed;
  const behind = text.slice(sighting.end, sighting.end + REACH);
  const part =
    PART_OF_A_REGION.exec(textBefore(placed)) ?? STATE_BEHIND.exec(behind) ?? LEGISLATURE_BEHIND.exec(behind);
  if (part) give("where-it-is", 3.5, part[0].trim());
}
