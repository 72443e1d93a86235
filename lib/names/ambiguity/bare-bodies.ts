/**
 * Which body a page means by a bare "the Senate": after "the Texas Senate" that of Texas, after "the U.S. Senate" that
 * of the country. What the page said last holds, and the same paragraph comes first.
 */
import { ENTRY_WEAK } from "../name-index";
import { OPEN, type PageNames } from "../page-names";
import { isFoughtFor, isInstitution, ownerOf } from "./other-body";
import type { Placed } from "./placed";

/** A place in the text that says whose body a spelling names. */
interface Saying {
  at: number;
  block: number;
  own: boolean;
  detail: string;
}

/** Tells that a bare name means another land's body: the words that said so before, and whether they leave no doubt. */
export interface OtherBody {
  detail: string;
  sure: boolean;
}

/** Words for a state's own body, on a page of that state. */
const OF_THIS_STATE = /^(?:state|provincial|regional)$/;

/** For bare names of bodies, by number on the page: for each entity that they do not mean, the words that say so. */
export function bareBodies(
  names: PageNames,
  placed: readonly Placed[],
): ReadonlyMap<number, ReadonlyMap<number, OtherBody>> {
  const found = new Map<number, Map<number, OtherBody>>();
  const bare = new Map<number, { spelling: string; one: Placed }[]>();
  const sayings = new Map<string, Saying[]>();
  const { entities } = names.index;
  for (const one of placed) {
    if (!one.sighting.candidates.some(({ kind }) => kind === "body")) continue;
    if (!isInstitution(one.lower) || isFoughtFor(one)) continue;
    for (const candidate of one.sighting.candidates) {
      if (candidate.kind !== "body" || !(candidate.flags & ENTRY_WEAK)) continue;
      const { entity } = candidate;
      const spelling = one.lower;
      const owner = ownerOf(entities, one, candidate);
      if (owner) {
        const key = `${entity} ${spelling}`;
        const all = sayings.get(key) ?? [];
        all.push({ at: one.at, block: one.sighting.block, ...owner });
        sayings.set(key, all);
      } else bare.set(entity, [...(bare.get(entity) ?? []), { spelling, one }]);
    }
  }
  for (const [entity, all] of bare)
    for (const { spelling, one } of all) {
      const said = sayings.get(`${entity} ${spelling}`);
      const other = said === undefined ? undefined : saidLast(names, entity, one, said);
      if (other === undefined) continue;
      const here = found.get(one.at) ?? new Map<number, OtherBody>();
      found.set(one.at, here.set(entity, other));
    }
  return found;
}

/** The words that made the spelling another's body where the page said last whose it is. */
function saidLast(
  names: PageNames,
  entity: number,
  { at, sighting }: Placed,
  said: readonly Saying[],
): OtherBody | undefined {
  const before = said.findLast((one) => one.at < at);
  if (before) {
    if (before.own || namedBetween(names, entity, before.at, at)) return undefined;
    return { detail: before.detail, sure: before.block === sighting.block };
  }
  const [first] = said;
  if (!first || first.own || namedBetween(names, entity, -1, first.at)) return undefined;
  const headline = names.blocks[0] ?? "";
  const ofPage = OF_THIS_STATE.test(first.detail) || headline.includes(first.detail);
  return ofPage ? { detail: first.detail, sure: true } : undefined;
}

/** Whether the page gives the entity its full name between two spellings. */
function namedBetween(names: PageNames, entity: number, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (names.plain[i] === entity) return true;
    if (names.plain[i] !== OPEN) continue;
    const { candidates } = names.at(i);
    if (candidates.some((one) => one.entity === entity && !(one.flags & ENTRY_WEAK))) return true;
  }
  return false;
}
