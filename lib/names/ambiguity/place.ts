/** Puts every spelling of a page into its surroundings. */
import { ENTRY_WEAK, type NameIndex } from "../name-index";
import type { Sighting } from "../sightings";
import { Block, Placed, type Sort } from "./placed";

const NOWHERE: ReadonlySet<Sort> = new Set();
const PLACES: ReadonlySet<Sort> = new Set(["place"]);
const PARTIES: ReadonlySet<Sort> = new Set(["party"]);
const BOTH: ReadonlySet<Sort> = new Set(["place", "party"]);

/** Nothing that is longer stands between the members of a list. */
const LONGEST_GAP = 12;
/** Looks at the surroundings of each sighting. `sightings` are in the order of the text. */
export function place(
  index: NameIndex,
  blocks: readonly string[],
  sightings: readonly Sighting[],
  language: string,
): Placed[] {
  const { entities } = index;
  const isPlace = (sighting: Sighting) =>
    sighting.candidates.some(({ entity }) => entities.kind(entity) === "place");
  const isSureParty = (sighting: Sighting) =>
    sighting.candidates.some(
      ({ entity, flags }) => !(flags & ENTRY_WEAK) && entities.kind(entity) !== "place",
    );
  let number = -1;
  let block = new Block("", index.classes, false);
  let gapBefore = "?";
  const placed = sightings.map((sighting, i): Placed => {
    if (sighting.block !== number) {
      number = sighting.block;
      block = new Block(blocks[number] ?? "", index.classes, language === "de");
      gapBefore = "?";
    }
    const previous = sightings[i - 1]?.block === number ? sightings[i - 1] : undefined;
    const next = sightings[i + 1]?.block === number ? sightings[i + 1] : undefined;
    const gapBehind =
      next && next.start - sighting.end < LONGEST_GAP ? block.text.slice(sighting.end, next.start) : "?";
    const one = new Placed(sighting, block, language, previous, next, gapBefore, gapBehind);
    gapBefore = gapBehind;
    if (next !== undefined && gapBehind !== "?") {
      one.region = gapBehind === ", " && isPlace(next);
      one.owns = /^['’]s\s$/.test(gapBehind) && isSureParty(next);
    }
    return one;
  });
  list(
    index,
    placed,
    (one) => one.sighting.candidates.filter(({ flags }) => !(flags & ENTRY_WEAK)).map(({ entity }) => entity),
    "listed",
  );
  list(index, placed, (one) => one.sighting.candidates.map(({ entity }) => entity), "listedWeak");
  return placed;
}

/** Notes for each spelling of which sort those are, among the ones that `meant` gives, that stand beside it in a list. */
export function list(
  index: NameIndex,
  placed: readonly Placed[],
  meant: (one: Placed, i: number) => readonly number[],
  field: "listed" | "listedWeak",
): void {
  let before = 0;
  placed.forEach((one, i) => {
    const last = placed[i - 1];
    const joined = last?.joinsNext === true;
    if (!joined && !one.joinsNext) {
      one[field] = NOWHERE;
      return;
    }
    const next = placed[i + 1];
    const bits = (joined ? before : 0) | (one.joinsNext && next ? sortsOf(index, meant(next, i + 1)) : 0);
    before = one.joinsNext ? sortsOf(index, meant(one, i)) : 0;
    one[field] = bits === 0 ? NOWHERE : bits === 1 ? PLACES : bits === 2 ? PARTIES : BOTH;
  });
}

function sortsOf(index: NameIndex, entities: readonly number[]): number {
  let bits = 0;
  for (const entity of entities) bits |= index.entities.kind(entity) === "place" ? 1 : 2;
  return bits;
}
