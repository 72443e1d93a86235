/** Which of several places or parties that bear one name a page means: told by where the rest of the page is, and what it is about. */
import { EntitySet } from "../entity-set";
import type { EntityTable } from "../name-index";
import type { PageEvidence } from "./page-evidence";
import type { Placed } from "./placed";
import type { Give } from "./reasons";
import { TOPICS } from "./topics";

let regionNames: Intl.DisplayNames | undefined;
const known = new WeakMap<EntityTable, Map<number, boolean>>();

/** Whether an entity is its country itself, and not something in it. */
export function isCountry(entities: EntityTable, entity: number): boolean {
  let answers = known.get(entities);
  if (!answers) {
    answers = new Map();
    known.set(entities, answers);
  }
  const answer = answers.get(entity) ?? tellCountry(entities, entity);
  answers.set(entity, answer);
  return answer;
}

function tellCountry(entities: EntityTable, entity: number): boolean {
  const country = entities.country(entity);
  if (!/^[A-Z]{2}$/.test(country) || entities.kind(entity) !== "place") return false;
  regionNames ??= new Intl.DisplayNames("en", { type: "region" });
  return regionNames.of(country) === entities.label(entity);
}

const holders = new WeakMap<EntityTable, EntitySet>();

/** Whether a place is known to contain others. */
function holdsPlaces(entities: EntityTable, entity: number): boolean {
  let known = holders.get(entities);
  if (!known) {
    known = new EntitySet(entities.count);
    for (let i = 0; i < entities.count; i++) for (const place of entities.within(i)) known.add(place);
    holders.set(entities, known);
  }
  return known.has(entity);
}

/** Weighs what tells one bearer of a name from the others. */
export function weighRivals(
  entities: EntityTable,
  entity: number,
  placed: Placed,
  page: PageEvidence,
  give: Give,
): void {
  const holds = placed.regionOf?.candidates.some((smaller) =>
    [...entities.within(smaller.entity)].includes(entity),
  );
  if (holds) give("holds-the-place-before", 2);
  // "In Olympia, Washington, lawmakers": behind an unknown place and a comma stands what holds places.
  if (placed.behindUnknownPlace && holdsPlaces(entities, entity)) give("region-behind-place", 1.5);
  if (placed.isDateline && !holdsPlaces(entities, entity)) give("dateline-of-a-city", 0.3);
  if (page.sure.has(entity)) give("sure-on-page", 1);
  const country = entities.country(entity);
  const inside = page.containers.get(entity) ?? 0;
  if (inside > 0) give("its-places-on-page", Math.min(0.8 * inside, 1.6));
  if (isCountry(entities, entity)) {
    const others = page.nations.size - (page.nations.has(entity) ? 1 : 0);
    if (others > 0) give("other-countries-on-page", Math.min(0.25 * others, 1));
  } else {
    const [parent] = entities.within(entity);
    if (parent !== undefined && page.sure.has(parent) && !isCountry(entities, parent))
      give("region-on-page", 0.5, entities.label(parent));
  }
  if (country !== "" && !isCountry(entities, entity) && page.nationCodes.has(country))
    give("its-country-on-page", 0.4, country);
  const here = country ? (page.countries.get(country) ?? 0) : 0;
  if (here > 0) {
    let all = 0;
    for (const count of page.countries.values()) all += count;
    give("country-on-page", 0.8 * (here / all) + 0.05, country);
  }
  if (country && country === page.home) give("country-of-publisher", 0.3, country);
}

/** Weighs the words around a spelling, and on the whole page, that belong to what an organisation is about. */
export function weighTopic(
  entities: EntityTable,
  entity: number,
  placed: Placed,
  page: PageEvidence,
  give: Give,
): void {
  const label = entities.label(entity);
  TOPICS.forEach(([name, cues], topic) => {
    if (!name.test(label)) return;
    const beside = [...placed.context.left, ...placed.context.right].filter(({ lower }) => cues.has(lower));
    if (beside.length > 0) give("topic-beside", 0.8, beside.map(({ text }) => text).join(" "));
    const cuesOnPage = page.topics[topic] ?? 0;
    if (cuesOnPage >= 3) give("topic-of-page", Math.min(0.15 * cuesOnPage, 1));
  });
}
