/**
 * Finds places whose name is another place's on a page: after "a mill in Norde, Ohio" the next sentence's "Norde" is
 * that town, unless the page tells of the land in which the known Norde lies.
 */
import { ENTRY_PLACE } from "../name-index";
import type { PageNames } from "../page-names";
import { CAPITAL_BEHIND, COMMA_BESIDE } from "./glance";
import { elsewhere } from "./other-place";
import { placing } from "./place";
import { countriesNamed, isState } from "./regions";
import { isCountry } from "./rivals";

const COMMA = 0x2c;
const SMALL_A = 0x61;
/** How much on a page tells of a place's own land: the land or its region at once, other places there in twos. */
const ENOUGH = 2;

/** The numbers of such names, each with the state that the page says behind or before one of them. */
export function namesakesOn(names: PageNames, language: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const told = toldElsewhere(names, language);
  for (const [entity, { first, state }] of told) {
    if (isToldOfHere(names, entity, state)) continue;
    for (let i = 0; i < names.length; i++) {
      // What stands before may be the known place, but for the headline.
      const before = i < first && names.block[i] !== 0;
      if (names.isStrong(i) && names.entity[i] === entity && !before) found.set(i, state);
    }
  }
  return found;
}

/** The places that a state makes another's somewhere, with the number of the first such name. */
function toldElsewhere(names: PageNames, language: string): Map<number, { first: number; state: string }> {
  const told = new Map<number, { first: number; state: string }>();
  const { entities } = names.index;
  // A bare list of names tells no lands.
  if (entities.areAllBare) return told;
  const placedAt = placing(names, language);
  for (let i = 0; i < names.length; i++) {
    if (!((names.glances[i] as number) & (COMMA_BESIDE | CAPITAL_BEHIND)) || !names.isStrong(i)) continue;
    if (!((names.flags[i] as number) & ENTRY_PLACE)) continue;
    const entity = names.entity[i] as number;
    if (told.has(entity) || !mayBeTold(names, i)) continue;
    const placed = placedAt(i);
    const [only] = placed.sighting.candidates;
    const state = only && elsewhere(entities, placed, only);
    if (state !== undefined) told.set(entity, { first: i, state });
  }
  return told;
}

/** A quick look: a comma and a word with a capital stand behind it, or it is a country's that is a state's too. */
function mayBeTold({ index, blocks, block, start, nameEnd, entity }: PageNames, i: number): boolean {
  const text = blocks[block[i] as number] as string;
  const to = nameEnd[i] as number;
  if (text.charCodeAt(to) === COMMA && text.charCodeAt(to + 2) < SMALL_A) return true;
  return isCountry(index.entities, entity[i] as number) && isState(text.slice(start[i], to));
}

/** Whether the page names the land or region of a place, or others there. */
function isToldOfHere({ index, length, entity, flags }: PageNames, place: number, state: string): boolean {
  const { entities } = index;
  const country = entities.country(place);
  const within = entities.within(place);
  const isSameLand = countriesNamed(state).includes(country) && !isCountry(entities, place);
  const seen = new Set([place]);
  let told = 0;
  for (let i = 0; i < length && told < ENOUGH; i++) {
    const one = entity[i] as number;
    if (seen.has(one) || !((flags[i] as number) & ENTRY_PLACE) || entities.country(one) !== country) continue;
    seen.add(one);
    if (isSameLand) told += within.includes(one) && isState(entities.label(one)) ? ENOUGH : 0;
    else told += within.includes(one) || within.length === 0 || isCountry(entities, one) ? ENOUGH : 1;
  }
  return told >= ENOUGH;
}
