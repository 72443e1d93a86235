/** The spellings on a page in flat arrays; objects are only made for those that need a closer look. */

import type { Play } from "./ambiguity/at-play";
import { isFreeLeft, isFreeRight } from "./ambiguity/free";
import { opensSentenceBefore } from "./ambiguity/free-capital";
import { glance } from "./ambiguity/glance";
import { Block } from "./ambiguity/placed";
import { mayBeWord } from "./ambiguity/word-in-capitals";
import type { Endings } from "./endings";
import { legalFormLengthOnPage } from "./legal-forms";
import {
  ENTRY_ACRONYM,
  ENTRY_BODY,
  ENTRY_LAST,
  ENTRY_PLACE,
  ENTRY_SKY,
  ENTRY_WEAK,
  entityAt,
  type NameIndex,
} from "./name-index";
import { scan } from "./scan";
import { candidateOf, candidatesOf, insideAddress, isRespelled, type Sighting } from "./sightings";

/** In `plain`: the meaning is still to be judged. */
export const OPEN = -1;
/** In `plain`, from here on down: no meaning, as it is part of a longer name. `NOTHING - n` would mean entity n. */
export const NOTHING = -2;
/** The room at first: for one spelling in so many UTF-16 units of the page, and for some in any case. */
const UNITS_A_SPELLING = 80;
const FIRST_ROOM = 64;

/** The spellings on a page, numbered in the order of the text. */
export class PageNames {
  readonly index: NameIndex;
  readonly blocks: readonly string[];
  length = 0;
  block: Int32Array<ArrayBuffer>;
  start: Int32Array<ArrayBuffer>;
  nameEnd: Int32Array<ArrayBuffer>;
  /** The spelling's key: its first entry in the index; 0 where it is read from the page. */
  key: Int32Array<ArrayBuffer>;
  /** The flags of that entry, kept as reading an entry again waits for memory; 0 where it is read from the page. */
  flags: Uint8Array<ArrayBuffer>;
  /** What the nearest characters tell of a sure spelling: bits of `glance`; 0 for others. */
  glances: Uint8Array<ArrayBuffer>;
  /** The entity of that entry. */
  entity: Int32Array<ArrayBuffer>;
  /** The entity, where a spelling means only this whatever the page says; else `OPEN`, or from `NOTHING` on down. */
  plain: Int32Array<ArrayBuffer>;
  /** The public bodies that plain names mean. */
  readonly bodies: number[] = [];
  /** The names of places with one meaning that stand as a side in a match does, by number. */
  readonly plays = new Map<number, Play>();
  readonly #sightings = new Map<number, Sighting>();
  /** The blocks in which a spelling was looked at more closely. */
  readonly #looked: (Block | undefined)[] = [];

  constructor(index: NameIndex, blocks: readonly string[]) {
    this.index = index;
    this.blocks = blocks;
    const units = blocks.reduce((sum, block) => sum + block.length, 0);
    const room = FIRST_ROOM + Math.floor(units / UNITS_A_SPELLING);
    this.block = new Int32Array(room);
    this.start = new Int32Array(room);
    this.nameEnd = new Int32Array(room);
    this.key = new Int32Array(room);
    this.flags = new Uint8Array(room);
    this.glances = new Uint8Array(room);
    this.entity = new Int32Array(room);
    this.plain = new Int32Array(room);
  }

  /** The spelling with everything that it may mean. */
  at(i: number): Sighting {
    const before = this.#sightings.get(i);
    if (before) return before;
    const sighting = this.#read(i);
    this.#sightings.set(i, sighting);
    return sighting;
  }

  /** Whether a spelling that the page did not introduce has one strong meaning, so that its own sentence decides it. */
  isStrong(i: number): boolean {
    return isStrong(this.flags[i] as number);
  }

  /** As `isStrong`, where the spelling may have other meanings too. */
  isSure(i: number): boolean {
    return isSure(this.flags[i] as number);
  }

  /** The name as it is written there. */
  surfaceOf(i: number): string {
    return (this.blocks[this.block[i] as number] as string).slice(this.start[i], this.nameEnd[i]);
  }

  /** As `at`, for a sighting that need not be kept. */
  peek(i: number): Sighting {
    return this.#sightings.get(i) ?? this.#read(i);
  }

  /** The block of this number, with what is known of it; `german` where every noun has a capital. */
  blockAt(number: number, german: boolean): Block {
    const before = this.#looked[number];
    if (before) return before;
    const block = new Block(this.blocks[number] ?? "", this.index.classes, german);
    this.#looked[number] = block;
    return block;
  }

  #read(i: number): Sighting {
    const { index, blocks } = this;
    const block = this.block[i] ?? 0;
    const start = this.start[i] ?? 0;
    const nameEnd = this.nameEnd[i] ?? 0;
    const text = blocks[block] ?? "";
    const end = nameEnd + (this.plain[i] === OPEN ? legalFormLengthOnPage(text, nameEnd) : 0);
    const flags = this.flags[i] as number;
    const key = this.key[i] as number;
    // Where there is one entry only, `scan` has found its capitals to be right.
    const candidates =
      flags & ENTRY_LAST
        ? [candidateOf(index.tails, key, flags, this.entity[i] as number)]
        : candidatesOf(index, text, start, nameEnd, key);
    return { block, start, end, nameEnd, candidates };
  }

  /** A copy with some sightings replaced and others added. */
  with(replaced: ReadonlyMap<number, Sighting>, added: readonly Sighting[]): PageNames {
    const all = new PageNames(this.index, this.blocks);
    const more = [...added].sort((a, b) => a.block - b.block || a.start - b.start);
    let next = 0;
    const put = (sighting: Sighting, key = 0, flags = 0, entity = 0, glances = 0) => {
      all.#sightings.set(all.length, sighting);
      all.add(sighting.block, sighting.start, sighting.nameEnd, key, flags, glances, entity, OPEN);
    };
    for (let i = 0; i <= this.length; i++) {
      const block = i < this.length ? (this.block[i] as number) : Number.POSITIVE_INFINITY;
      const start = this.start[i] ?? 0;
      for (let one = more[next]; one; one = more[++next]) {
        if (one.block > block || (one.block === block && one.start > start)) break;
        put(one);
      }
      if (i === this.length) break;
      const other = replaced.get(i);
      const sighting = this.#sightings.get(i);
      const [key, flags, entity] = [this.key[i] ?? 0, this.flags[i] ?? 0, this.entity[i] ?? 0];
      const glances = this.glances[i] ?? 0;
      if (other) put(other);
      else if (sighting && this.plain[i] === OPEN) put(sighting, key, flags, entity, glances);
      else all.add(block, start, this.nameEnd[i] ?? 0, key, flags, glances, entity, this.plain[i] ?? OPEN);
    }
    return all;
  }

  add(
    block: number,
    start: number,
    nameEnd: number,
    key: number,
    flags: number,
    glances: number,
    entity: number,
    plain: number,
  ): void {
    const at = this.length++;
    if (at === this.block.length) {
      this.block = larger(this.block);
      this.start = larger(this.start);
      this.nameEnd = larger(this.nameEnd);
      this.key = larger(this.key);
      this.flags = larger(this.flags);
      this.glances = larger(this.glances);
      this.entity = larger(this.entity);
      this.plain = larger(this.plain);
    }
    this.block[at] = block;
    this.start[at] = start;
    this.nameEnd[at] = nameEnd;
    this.key[at] = key;
    this.flags[at] = flags;
    this.glances[at] = glances;
    this.entity[at] = entity;
    this.plain[at] = plain;
  }
}

function larger<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(numbers: T): T {
  const more = new (numbers.constructor as new (room: number) => T)(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** What `scan` finds in a block: an array that keeps its memory when it is emptied. */
class Spans {
  #numbers = new Int32Array(3 * FIRST_ROOM);
  length = 0;

  push(start: number, end: number, key: number): void {
    const at = this.length;
    if (at + 3 > this.#numbers.length) this.#numbers = larger(this.#numbers);
    this.#numbers[at] = start;
    this.#numbers[at + 1] = end;
    this.#numbers[at + 2] = key;
    this.length = at + 3;
  }

  at(i: number): number {
    return this.#numbers[i] as number;
  }
}

/** Reused, since scans do not nest. */
const raw = new Spans();

/**
 * Adds every spelling in the blocks from `from` up to `to` to `names`, with one of the `endings` behind it or none.
 * With `explain` all of them are left open, even where the nearest characters tell the meaning.
 */
export function findNames(
  names: PageNames,
  from: number,
  to: number,
  endings: Endings | undefined,
  explain: boolean,
): void {
  const { index, blocks } = names;
  for (let block = from; block < to; block++) {
    const text = blocks[block] as string;
    raw.length = 0;
    scan(index, text, raw, endings);
    for (let i = 0; i < raw.length; i += 3) {
      const start = raw.at(i);
      const nameEnd = raw.at(i + 1);
      const key = raw.at(i + 2);
      if (insideAddress(text, start, nameEnd)) continue;
      const own = index.tails[key] as number;
      const flags = isRespelled(index.classes, text, start, own) ? own | ENTRY_WEAK : own;
      const before = i > 0 ? raw.at(i - 2) : 0;
      const entity = entityAt(index.tails, key);
      const plain = !explain && isPlain(index, text, start, nameEnd, flags, before) ? entity : OPEN;
      const glances = isSure(flags) ? glance(text, index.classes, start, nameEnd) : 0;
      names.add(block, start, nameEnd, key, flags, glances, entity, plain);
    }
  }
}

/** Whether a spelling's meanings begin with a strong one. */
function isSure(flags: number): boolean {
  return (flags & (ENTRY_WEAK | ENTRY_SKY)) === 0;
}

function isStrong(flags: number): boolean {
  return (flags & (ENTRY_LAST | ENTRY_WEAK | ENTRY_SKY)) === ENTRY_LAST;
}

/** Whether a name has one meaning, is no word, and stands by itself; `before`: where the name before ends. */
function isPlain(
  { classes }: NameIndex,
  text: string,
  start: number,
  end: number,
  flags: number,
  before: number,
): boolean {
  // The sentence tells whose public body it is.
  if ((flags & (ENTRY_LAST | ENTRY_WEAK | ENTRY_SKY | ENTRY_BODY)) !== ENTRY_LAST) return false;
  if ((flags & ENTRY_ACRONYM) !== 0 && mayBeWord(text, start, end)) return false;
  const place = (flags & ENTRY_PLACE) !== 0;
  if (!isFreeRight(text, classes, start, end, place)) return false;
  const free =
    isFreeLeft(text, classes, start, place) ||
    (place && before !== start - 1 && opensSentenceBefore(text, classes, start));
  return free && legalFormLengthOnPage(text, end) === 0;
}
