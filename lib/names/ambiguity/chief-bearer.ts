/** Of places or parties of one name the one that a dataset has as sure, where nothing on the page speaks for another. */
import { ENTRY_WEAK, type EntityTable } from "../name-index";
import type { Candidate } from "../sightings";
import { textBefore } from "./nested-left";
import type { PageEvidence } from "./page-evidence";
import type { Placed } from "./placed";
import { countriesNamed, isState } from "./regions";
import { isCountry } from "./rivals";

/** What may be an unknown town in it: "in Larch, Norde", "near Larch in Norde". */
const TOWN_BEFORE = /(?:\p{Lu}\p{L}+,|near \p{Lu}\p{L}+ in) $/u;

/** Whether one that bears its name surely is meant rather than those that bear it doubtfully. */
export function isChiefBearer(
  entities: EntityTable,
  placed: Placed,
  { entity, kind }: Candidate,
  page: PageEvidence,
): boolean {
  const others = placed.sighting.candidates.filter(
    (one) => one.flags & ENTRY_WEAK && (one.kind === "place") === (kind === "place"),
  );
  if (others.length === 0 || (placed.gapBefore !== ", " && TOWN_BEFORE.test(textBefore(placed))))
    return false;
  const home = entities.country(entity);
  const own = entities.within(entity);
  // The London of a page that names Ontario, or no town but Toronto, may be the other.
  return !others.some((other) => {
    const country = entities.country(other.entity);
    return (
      // A town in it that is called so too
      entities.within(other.entity).includes(entity) ||
      isBesideItsLike(entities, placed, country, home) ||
      (page.countries.has(country) && !page.countries.has(home)) ||
      entities
        .within(other.entity)
        .some((region) => page.sure.has(region) && !own.includes(region) && !isCountry(entities, region))
    );
  });
}

/** Whether a neighbour in a list is a state of the country, or only there where the chief bearer is not. */
function isBesideItsLike(
  entities: EntityTable,
  { text, joinsPrevious, previous, joinsNext, next }: Placed,
  country: string,
  home: string,
): boolean {
  return [joinsPrevious ? previous : undefined, joinsNext ? next : undefined].some((beside) => {
    if (!beside) return false;
    const name = text.slice(beside.start, beside.nameEnd);
    const sure = beside.candidates.filter(({ flags }) => !(flags & ENTRY_WEAK));
    const meant = sure.length > 0 ? sure : beside.candidates;
    if (country !== home && meant.every((one) => entities.country(one.entity) === country)) return true;
    // Washington stands in lists of cities too.
    return name !== "Washington" && isState(name) && countriesNamed(name).includes(country);
  });
}
