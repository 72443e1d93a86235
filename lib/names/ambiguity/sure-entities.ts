/** The entities that a page surely names, and what these tell about where and whom it is about. */
import { EntitySet } from "../entity-set";
import { ENTRY_WEAK, type NameIndex } from "../name-index";
import type { PageNames } from "../page-names";
import { longerName } from "./nested";
import type { Placed } from "./placed";
import { isCountry } from "./rivals";

/** The sure entities: those that plain names mean, and those that an open name proves. */
export function sureEntities(names: PageNames, placed: readonly Placed[]) {
  const entities = new EntitySet(names.index.entities.count);
  for (let i = 0; i < names.length; i++) {
    const entity = names.plain[i] as number;
    if (entity >= 0) entities.add(entity);
  }
  const judged: number[] = [];
  for (let i = 0; i < placed.length; i++) {
    const proved = provedBy(placed[i] as Placed);
    if (proved !== undefined && entities.add(proved)) judged.push(proved);
  }
  return { entities, judged };
}

/** The entity that an open name proves: it has no other meaning, and is no word or has its legal form behind it. */
function provedBy(one: Placed): number | undefined {
  const { candidates, end, nameEnd } = one.sighting;
  const only = candidates[0];
  if (!only || candidates.length > 1) return undefined;
  if (only.flags & ENTRY_WEAK && end === nameEnd) return undefined;
  return longerName(one, only.kind) === undefined ? only.entity : undefined;
}

/** The sure entities of which more is known than their names, each once. */
export function describedEntities(names: PageNames, judged: readonly number[]): number[] {
  const { entities } = names.index;
  const all: number[] = [];
  if (entities.areAllBare) return all;
  const seen = new EntitySet(entities.count);
  const add = (entity: number) => {
    if (seen.add(entity) && !entities.isBare(entity)) all.push(entity);
  };
  for (let i = 0; i < names.length; i++) {
    const entity = names.plain[i] as number;
    if (entity >= 0) add(entity);
  }
  for (const entity of judged) add(entity);
  return all;
}

/** The last words of bodies' names, in lower case: what a report calls a club after its full name. */
export function lastWordsOfClubs({ entities }: NameIndex, sure: readonly number[]): Set<string> {
  const words = new Set<string>();
  for (const entity of sure) {
    if (entities.kind(entity) !== "body") continue;
    const [last, ...before] = entities.label(entity).toLowerCase().split(" ").reverse();
    if (last !== undefined && before.length > 0) words.add(last);
  }
  return words;
}

/** "University of Cambridge" and "Paris Saint-Germain" tell which Cambridge and Paris the page means. */
export function wordsOfParties({ entities }: NameIndex, sure: readonly number[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const entity of sure) {
    const country = entities.country(entity);
    if (entities.kind(entity) === "place" || country === "") continue;
    for (const word of entities.label(entity).split(/[\s-]+/)) {
      if (word.length < 4 || !/^\p{Lu}/u.test(word)) continue;
      const lower = word.toLowerCase();
      const countries = words.get(lower);
      if (!countries) words.set(lower, [country]);
      else if (!countries.includes(country)) countries.push(country);
    }
  }
  return words;
}

/** Where sure entities are: their countries, those that are countries themselves, and the places that contain them. */
export function regionEvidence({ entities }: NameIndex, sure: readonly number[]) {
  const countries = new Map<string, number>();
  const nations = new Set<number>();
  const nationCodes = new Set<string>();
  const containers = new Map<number, number>();
  for (const entity of sure) {
    for (const place of entities.within(entity)) containers.set(place, (containers.get(place) ?? 0) + 1);
    const country = entities.country(entity);
    if (!country) continue;
    if (isCountry(entities, entity)) {
      nations.add(entity);
      nationCodes.add(country);
    } else {
      const weight = entities.kind(entity) === "company" ? 0.5 : 1;
      countries.set(country, (countries.get(country) ?? 0) + weight);
    }
  }
  return { countries, nations, nationCodes, containers };
}
