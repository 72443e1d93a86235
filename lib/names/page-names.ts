/** The spellings on a page in flat arrays; objects are made for those only that need a closer look. */
import { isFree } from "./ambiguity/free";
import { legalFormLength } from "./legal-forms";
import { ENTRY_LAST, ENTRY_SKY, ENTRY_WEAK, type NameIndex } from "./name-index";
import { scan } from "./scan";
import { candidatesOf, insideAddress, type Sighting } from "./sightings";

/** What a spelling means that is to be judged. */
export const OPEN = -1;
/** How many spellings a page has room for at first. */
const FIRST_ROOM = 256;

/** The spellings on a page, numbered in the order of the text. */
export class PageNames {
  readonly index: NameIndex;
  readonly blocks: readonly string[];
  length = 0;
  block = new Int32Array(FIRST_ROOM);
  start = new Int32Array(FIRST_ROOM);
  nameEnd = new Int32Array(FIRST_ROOM);
  /** The spelling's key: its first entry in the index. */
  key = new Int32Array(FIRST_ROOM);
  /** The entity, where a spelling means this and nothing else whatever the page says; else `OPEN`. */
  plain = new Int32Array(FIRST_ROOM);
  readonly #sightings = new Map<number, Sighting>();

  constructor(index: NameIndex, blocks: readonly string[]) {
    this.index = index;
    this.blocks = blocks;
  }

  /** The spelling with everything that it may mean. */
  at(i: number): Sighting {
    const before = this.#sightings.get(i);
    if (before) return before;
    const { index, blocks } = this;
    const block = this.block[i] ?? 0;
    const start = this.start[i] ?? 0;
    const nameEnd = this.nameEnd[i] ?? 0;
    const text = blocks[block] ?? "";
    const end = nameEnd + (this.plain[i] === OPEN ? legalFormLength(text, nameEnd) : 0);
    const candidates = candidatesOf(index, text, start, nameEnd, this.key[i] ?? 0);
    const sighting = { block, start, end, nameEnd, candidates };
    this.#sightings.set(i, sighting);
    return sighting;
  }

  /** As this, with other sightings in the place of some, and with more of them. */
  with(replaced: ReadonlyMap<number, Sighting>, added: readonly Sighting[]): PageNames {
    const all = new PageNames(this.index, this.blocks);
    const more = [...added].sort((a, b) => a.block - b.block || a.start - b.start);
    let next = 0;
    const put = (sighting: Sighting) => {
      all.#sightings.set(all.length, sighting);
      all.add(sighting.block, sighting.start, sighting.nameEnd, 0, OPEN);
    };
    for (let i = 0; i <= this.length; i++) {
      const block = i < this.length ? (this.block[i] as number) : Number.POSITIVE_INFINITY;
      const start = this.start[i] ?? 0;
      for (let one = more[next]; one; one = more[++next]) {
        if (one.block > block || (one.block === block && one.start > start)) break;
        put(one);
      }
      if (i === this.length) break;
      const sighting = replaced.get(i) ?? this.#sightings.get(i);
      if (sighting && this.plain[i] === OPEN) put(sighting);
      else all.add(block, start, this.nameEnd[i] ?? 0, this.key[i] ?? 0, this.plain[i] ?? OPEN);
    }
    return all;
  }

  add(block: number, start: number, nameEnd: number, key: number, plain: number): void {
    const at = this.length++;
    if (at === this.block.length) {
      this.block = larger(this.block);
      this.start = larger(this.start);
      this.nameEnd = larger(this.nameEnd);
      this.key = larger(this.key);
      this.plain = larger(this.plain);
    }
    this.block[at] = block;
    this.start[at] = start;
    this.nameEnd[at] = nameEnd;
    this.key[at] = key;
    this.plain[at] = plain;
  }
}

function larger(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(4 * numbers.length);
  more.set(numbers);
  return more;
}

/**
 * Finds every spelling in the blocks of a page; with `german` also with a genitive s behind. With `explain` all of them
 * are to be judged, those too whose meaning a glance at the nearest characters tells.
 */
export function findNames(
  index: NameIndex,
  blocks: readonly string[],
  german: boolean,
  explain: boolean,
): PageNames {
  const names = new PageNames(index, blocks);
  const raw: number[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const text = blocks[block] as string;
    raw.length = 0;
    scan(index, text, raw, german);
    for (let i = 0; i < raw.length; i += 3) {
      const start = raw[i] as number;
      const nameEnd = raw[i + 1] as number;
      const key = raw[i + 2] as number;
      if (insideAddress(text, start, nameEnd)) continue;
      names.add(block, start, nameEnd, key, explain ? OPEN : plainMeaning(index, text, start, nameEnd, key));
    }
  }
  return names;
}

/** The entity of a name that is nobody else's and no word, where it stands by itself. */
function plainMeaning(index: NameIndex, text: string, start: number, end: number, key: number): number {
  if (((index.entryFlags[key] as number) & (ENTRY_LAST | ENTRY_WEAK | ENTRY_SKY)) !== ENTRY_LAST) return OPEN;
  const entity = index.entryEntity[key] as number;
  if (!isFree(text, index.classes, start, end, index.entities.isPlace(entity))) return OPEN;
  return legalFormLength(text, end) > 0 ? OPEN : entity;
}
