/** Puts the spellings of a page that are to be judged into their surroundings. */
import { ENTRY_WEAK, type NameIndex } from "../name-index";
import { OPEN, type PageNames } from "../page-names";
import type { Sighting } from "../sightings";
import { type Near, Placed, Sorts } from "./placed";
import { rowHeads } from "./row-heads";

/** The longest gap between members of a list, in UTF-16 units. */
const LONGEST_GAP = 12;

/** So many rows that begin with names of one sort make a table of them. */
const ROWS = 2;

/** Looks at the surroundings of each open spelling, in the order of the text; `heads`: the names that head rows. */
export function place(names: PageNames, language: string, heads = rowHeads(names)): Placed[] {
  const isPlace = (sighting: Sighting) => sighting.candidates.some(({ kind }) => kind === "place");
  const isSureParty = (sighting: Sighting) =>
    sighting.candidates.some(({ kind, flags }) => !(flags & ENTRY_WEAK) && kind !== "place");
  const placed: Placed[] = [];
  const near = nearOn(names);
  for (let i = 0; i < names.length; i++) {
    if (names.plain[i] !== OPEN) continue;
    const sighting = names.at(i);
    const block = names.blockAt(sighting.block, language === "de");
    const one = new Placed(i, sighting, block, language, near);
    placed.push(one);
    const { next } = one;
    if (next === undefined) continue;
    one.region = one.gapBehind === ", " && isPlace(next);
    one.owns = /^['’]s\s$/.test(one.gapBehind) && isSureParty(next);
  }
  list(
    names,
    heads,
    placed,
    ({ candidates }) => candidates.filter(({ flags }) => !(flags & ENTRY_WEAK)).map(({ entity }) => entity),
    "listed",
  );
  list(names, heads, placed, ({ candidates }) => candidates.map(({ entity }) => entity), "listedWeak");
  return placed;
}

/** Puts spellings, given by their number on a page, into their surroundings. */
export function placing(names: PageNames, language: string): (at: number) => Placed {
  const near = nearOn(names);
  return (at) => {
    const sighting = names.peek(at);
    return new Placed(at, sighting, names.blockAt(sighting.block, language === "de"), language, near);
  };
}

/** Which spellings of a page stand close to one another in their block. */
export function nearOn(names: PageNames): Near {
  return {
    entities: names.index.entities,
    before(at, { start }) {
      if (!mayBeNear(names, at - 1)) return undefined;
      // Only open names may have a legal form behind them, which widens the gap.
      if (names.plain[at - 1] !== OPEN && start - (names.nameEnd[at - 1] as number) >= LONGEST_GAP)
        return undefined;
      const previous = names.peek(at - 1);
      return start - previous.end < LONGEST_GAP ? previous : undefined;
    },
    behind(at, { end }) {
      if (!mayBeNear(names, at) || (names.start[at + 1] as number) - end >= LONGEST_GAP) return undefined;
      return names.peek(at + 1);
    },
  };
}

/** Whether the spelling `i` stands in the block of the next one and not far before it, a legal form aside. */
function mayBeNear(names: PageNames, i: number): boolean {
  if (i < 0 || i + 1 >= names.length || names.block[i] !== names.block[i + 1]) return false;
  return (names.start[i + 1] as number) - (names.nameEnd[i] as number) < LONGEST_GAP + 40;
}

/**
 * Notes for each spelling the sorts of its neighbours in a list, and in a table those of the other `heads` of rows, by
 * the entities that `meant` gives for them.
 */
export function list(
  names: PageNames,
  heads: ReadonlySet<number>,
  placed: readonly Placed[],
  meant: (beside: Sighting, at: number) => readonly number[],
  field: "listed" | "listedWeak",
): void {
  const { index } = names;
  const ofRows = heads.size > ROWS ? sortsOfRows(names, heads, meant) : 0;
  for (let i = 0; i < placed.length; i++) {
    const one = placed[i] as Placed;
    let bits = ofRows !== 0 && heads.has(one.at) ? ofRows : 0;
    if (one.joinsPrevious && one.previous) bits |= sortsOf(index, meant(one.previous, one.at - 1));
    if (one.joinsNext && one.next) bits |= sortsOf(index, meant(one.next, one.at + 1));
    const sorts =
      bits === 0 ? Sorts.none : bits === 1 ? Sorts.places : bits === 2 ? Sorts.parties : Sorts.both;
    if (field === "listed") one.listed = sorts;
    else one.listedWeak = sorts;
  }
}

/** The sorts of the names that head several rows. */
function sortsOfRows(
  names: PageNames,
  heads: ReadonlySet<number>,
  meant: (head: Sighting, at: number) => readonly number[],
): number {
  const rows = [0, 0, 0, 0];
  for (const at of heads) {
    const bits = sortsOf(names.index, meant(names.peek(at), at));
    rows[bits] = (rows[bits] as number) + 1;
  }
  return ((rows[1] as number) >= ROWS ? 1 : 0) | ((rows[2] as number) >= ROWS ? 2 : 0);
}

function sortsOf(index: NameIndex, entities: readonly number[]): number {
  let bits = 0;
  for (const entity of entities) bits |= index.entities.kind(entity) === "place" ? 1 : 2;
  return bits;
}
