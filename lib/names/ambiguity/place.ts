/** Puts the spellings of a page that are to be judged into their surroundings. */
import { ENTRY_WEAK, type NameIndex } from "../name-index";
import { OPEN, type PageNames } from "../page-names";
import type { Sighting } from "../sightings";
import { Block, Placed, type Sort } from "./placed";

const NOWHERE: ReadonlySet<Sort> = new Set();
const PLACES: ReadonlySet<Sort> = new Set(["place"]);
const PARTIES: ReadonlySet<Sort> = new Set(["party"]);
const BOTH: ReadonlySet<Sort> = new Set(["place", "party"]);

/** Nothing that is longer stands between the members of a list. */
const LONGEST_GAP = 12;

/** Looks at the surroundings of each open spelling, in the order of the text. */
export function place(names: PageNames, language: string): Placed[] {
  const { index, blocks } = names;
  const { entities } = index;
  const isPlace = (sighting: Sighting) =>
    sighting.candidates.some(({ entity }) => entities.kind(entity) === "place");
  const isSureParty = (sighting: Sighting) =>
    sighting.candidates.some(
      ({ entity, flags }) => !(flags & ENTRY_WEAK) && entities.kind(entity) !== "place",
    );
  const placed: Placed[] = [];
  let number = -1;
  let block = new Block("", index.classes, false);
  for (let i = 0; i < names.length; i++) {
    if (names.plain[i] !== OPEN) continue;
    const sighting = names.at(i);
    if (sighting.block !== number) {
      number = sighting.block;
      block = new Block(blocks[number] ?? "", index.classes, language === "de");
    }
    const previous = nearBefore(names, i, sighting);
    const next = nearBehind(names, i, sighting);
    const one = new Placed(i, sighting, block, language, previous, next);
    placed.push(one);
    if (next === undefined) continue;
    one.region = one.gapBehind === ", " && isPlace(next);
    one.owns = /^['’]s\s$/.test(one.gapBehind) && isSureParty(next);
  }
  list(
    names,
    placed,
    ({ candidates }) => candidates.filter(({ flags }) => !(flags & ENTRY_WEAK)).map(({ entity }) => entity),
    "listed",
  );
  list(names, placed, ({ candidates }) => candidates.map(({ entity }) => entity), "listedWeak");
  return placed;
}

/** The spelling before the `i`th, which is `sighting`, where it stands close before it in its block. */
export function nearBefore(names: PageNames, i: number, sighting: Sighting): Sighting | undefined {
  if (!mayBeNear(names, i - 1)) return undefined;
  const previous = names.peek(i - 1);
  return sighting.start - previous.end < LONGEST_GAP ? previous : undefined;
}

/** The spelling behind the `i`th, which is `sighting`, where it stands close behind it in its block. */
export function nearBehind(names: PageNames, i: number, sighting: Sighting): Sighting | undefined {
  if (!mayBeNear(names, i) || (names.start[i + 1] as number) - sighting.end >= LONGEST_GAP) return undefined;
  return names.peek(i + 1);
}

/** Whether the spelling `i` stands in the block of the next one and not far before it; a legal form may stand between. */
function mayBeNear(names: PageNames, i: number): boolean {
  if (i < 0 || i + 1 >= names.length || names.block[i] !== names.block[i + 1]) return false;
  return (names.start[i + 1] as number) - (names.nameEnd[i] as number) < LONGEST_GAP + 40;
}

/** Notes for each spelling of which sort those are, among the ones that `meant` gives, that stand beside it in a list. */
export function list(
  names: PageNames,
  placed: readonly Placed[],
  meant: (beside: Sighting, at: number) => readonly number[],
  field: "listed" | "listedWeak",
): void {
  const { index } = names;
  for (const one of placed) {
    let bits = 0;
    if (one.joinsPrevious && one.previous) bits |= sortsOf(index, meant(one.previous, one.at - 1));
    if (one.joinsNext && one.next) bits |= sortsOf(index, meant(one.next, one.at + 1));
    one[field] = bits === 0 ? NOWHERE : bits === 1 ? PLACES : bits === 2 ? PARTIES : BOTH;
  }
}

function sortsOf(index: NameIndex, entities: readonly number[]): number {
  let bits = 0;
  for (const entity of entities) bits |= index.entities.kind(entity) === "place" ? 1 : 2;
  return bits;
}
