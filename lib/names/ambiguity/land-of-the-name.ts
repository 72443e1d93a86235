/** Tells a country from a state or town of the same name: the Georgia of Atlanta, the Lebanon of Pennsylvania. */
import type { EntityTable } from "../name-index";
import { COUNTRY_BEHIND, NO_NEIGHBOUR, OF_A_COUNTRY } from "./lands-told";
import type { PageEvidence } from "./page-evidence";
import type { Give } from "./reasons";
import { regionNames } from "./region-names";
import { countriesNamed, isState } from "./regions";
import { STATE_BEHIND } from "./state-of-the-name";
import type { Weak } from "./weak-evidence";

/** The name of another land, or a part of one, before it or behind, as in a list. */
const LAND_BEFORE =
  /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:, (?:and |or )?| and | or |[-–]| with | to | from )$/u;
const LAND_BEHIND =
  /^(?:, (?:and |or )?| and | or |[-–]| with | to )(?:\p{Ll}*(?:th|st)(?:ern)? )?((?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u;
const REACH = 90;

/** Weighs what speaks for the country of the same name and against a place in another. */
export function weighLandOfTheName(
  { placed, entity, country }: Weak,
  entities: EntityTable,
  page: PageEvidence,
  give: Give,
): void {
  const { surface, text, sighting } = placed;
  const code = countriesNamed(surface).find((one) => regionNames().get(one) === surface);
  if (code === undefined || code === country || entities.country(entity) === code) return;
  const before = text.slice(Math.max(0, sighting.start - REACH), sighting.start);
  const behind = text.slice(sighting.end, sighting.end + REACH);
  const office = OF_A_COUNTRY.exec(before)?.[0].trim() ?? COUNTRY_BEHIND.exec(behind)?.[0];
  // "roads in Norde, and Norde pays": a name is no neighbour of itself.
  const neighbours = [LAND_BEFORE.exec(before)?.[1], LAND_BEHIND.exec(behind)?.[1]].filter(
    (name) => name !== surface,
  );
  const beside = neighbours.find(isOtherLand);
  // "from Norde to Alabama", where the page is not of the land
  const isAmongStates =
    !page.nationCodes.has(code) &&
    !page.countries.has(code) &&
    neighbours.some(
      (name = "") => isState(name) && countriesNamed(name).includes(country) && !NO_NEIGHBOUR.test(name),
    );
  if (office !== undefined || beside !== undefined) give("in-another-country", -3, office ?? beside);
  else if (isState(surface) && (isAmongStates || isStateHere(before, behind)))
    give("region-behind-place", STATE_BEHIND.test(behind) ? 2.5 : 1.5, before.slice(-20) + surface);
  else if (page.landsTold.isLand(surface)) give("in-another-country", -3, surface);
  else if (!page.nationCodes.has(country) && !page.countries.has(country) && page.home !== country)
    // A place word before it speaks for the country as much.
    give("country-not-on-page", page.landsTold.hintsAt(country, surface) ? -1 : -2, country);
}

/** "near Savannah, Georgia.", "Georgia Governor Ann Lee" */
function isStateHere(before: string, behind: string): boolean {
  return (
    STATE_BEHIND.test(behind) ||
    (/(?<!, )\b\p{Lu}\p{Ll}{2,}, $/u.test(before) && /^(?:[,;:.)—]|$)/.test(behind))
  );
}

/** Whether it ends or begins with the name of a country that no state of a federation bears. */
function isOtherLand(name: string | undefined): boolean {
  if (name === undefined) return false;
  const words = name.replace(/^the /, "").split(" ");
  return [words.join(" "), words[0] ?? "", words.at(-1) ?? ""].some(
    (one) => countriesNamed(one).length > 0 && !isState(one),
  );
}
