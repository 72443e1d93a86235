/** The compiled index of all names, opened from its bytes: typed arrays, nothing parsed. */
import type { MarkKind } from "@/lib/model";
import { EntityTable } from "./entity-table";
import { Unpacked } from "./pack";

/** "EnNa", little-endian. */
export const MAGIC = 0x614e6e45;
/** Goes up whenever the layout or the folding changes; an index of another version is compiled anew. */
export const INDEX_VERSION = 14;

/** Bits of an entry's flags. */
export const ENTRY_WEAK = 1;
/** The spelling is a name without its legal form, or a country's in a case that follows a noun. */
export const ENTRY_STEM = 2;
/** The name is a ticker, or short and all capitals. */
export const ENTRY_ACRONYM = 4;
/** The name is a planet's or moon's too. */
export const ENTRY_SKY = 8;
/** No entry of the same key follows. */
export const ENTRY_LAST = 16;
/** The entity is a place. */
export const ENTRY_PLACE = 32;
/**
 * A byte with the name's number in its record ends the entry, 255 and above as 255; without it the number is 0. Where the
 * byte is 0, the number is `ABROAD`, and two more follow.
 */
export const ENTRY_NAMED = 64;
/** The entity is a public body. */
export const ENTRY_BODY = 128;

/** The flags that say how an entry is stored, and nothing about the name. */
export const ENTRY_LAYOUT = ENTRY_LAST | ENTRY_PLACE | ENTRY_NAMED | ENTRY_BODY;
/** In place of a name's number: the name is that of the record's country, on pages of the languages that follow. */
export const ABROAD = 256;
/** Among the bits of those languages: the name is in another case than the nominative. */
export const IN_CASE = 1 << 14;
/** As above: it is a longer name of something else, and its words are no names. */
export const ANOTHERS = 1 << 15;
/** The most bytes that an entry takes. */
export const ENTRY_BYTES = 11;
/** Three bytes of an entry number its entity. */
export const MOST_ENTITIES = 1 << 24;
/** Where an entry has this as the number of its capitals, that number takes the three bytes that follow. */
export const WIDE_UPPER = 255;

/** A key can begin with this unit. */
export const BEGINS = 1;
/** Behind this unit a word goes on: no name begins there. */
export const IN_WORD = 2;
/** This unit is passed over: behind it a word goes on where it did before. */
export const PASSED = 4;
/** A key may consist of this unit alone. */
export const ALONE = 8;

export type { EntityTable } from "./entity-table";

/** An open index. All arrays are views on one buffer. */
export interface NameIndex {
  /** Folding, by UTF-16 unit; see `fold.ts`. */
  cased: Uint16Array;
  classes: Uint8Array;
  /** The code of each unit in keys: 0 in no key, 1 passed over, 2 space, then by frequency. */
  codes: Uint16Array;
  /** For each unit, whether a name may begin with it or behind it: `BEGINS` and the bits after it. */
  starts: Uint8Array;
  /** Whether a key can begin with two units, by `pairHash`. */
  pairs: Uint8Array;
  /** What the first word of a name leads to, by its hash; see `first-words.ts`. */
  words: Int32Array;
  /** The tries; see `double-array.ts`. A key is known by the place of its first entry in the tails. */
  cells: Int32Array;
  /**
   * A key's entries follow it in its record, up to the one flagged `ENTRY_LAST`. Each has flags; the entity, in three
   * bytes; the number in `uppers` of how its name is capitalised; the number of the name, where `ENTRY_NAMED` says so.
   */
  tails: Uint8Array;
  tailShift: number;
  baseShift: number;
  /** The ways to capitalise names, the commonest first: a bit for each of a key's first 32 units that is a capital. */
  uppers: Uint32Array;
  entities: EntityTable;
  /** A bit for each language in which a text is read: names that are `ABROAD` count in theirs only. */
  tongues: number;
}

/** Whether a key can begin with two units: the place in `NameIndex.pairs`. */
export function pairHash(first: number, second: number): number {
  return ((first * 251) ^ second) & 0xffff;
}

/**
 * Opens compiled bytes. Throws a `RangeError` where they are no index, or one of another version.
 */
export function openNames(buffer: ArrayBuffer): NameIndex {
  const unpacked = new Unpacked(buffer, MAGIC, INDEX_VERSION);
  const [cased, classes, codes] = [unpacked.u16(), unpacked.bytes(), unpacked.u16()];
  const [starts, pairs] = [unpacked.bytes(), unpacked.bytes()];
  const [words, cells, tails] = [unpacked.i32(), unpacked.i32(), unpacked.bytes()];
  const [tailShift = 0, baseShift = 0] = unpacked.bytes();
  const uppers = unpacked.u32();
  const entities = new EntityTable(unpacked);
  return {
    cased,
    classes,
    codes,
    starts,
    pairs,
    words,
    cells,
    tails,
    tailShift,
    baseShift,
    uppers,
    entities,
    tongues: 0,
  };
}

/** The kind of entity that an entry's flags tell. */
export function kindOf(flags: number): MarkKind {
  return flags & ENTRY_PLACE ? "place" : flags & ENTRY_BODY ? "body" : "company";
}

/** The entity of the entry at `entry`. */
export function entityAt(tails: Uint8Array, entry: number): number {
  return (
    (tails[entry + 1] as number) | ((tails[entry + 2] as number) << 8) | ((tails[entry + 3] as number) << 16)
  );
}

/** The capitals of the name of the entry at `entry`: a bit for each of its key's first 32 units. */
export function upperAt({ tails, uppers }: Pick<NameIndex, "tails" | "uppers">, entry: number): number {
  const number = tails[entry + 4] as number;
  if (number !== WIDE_UPPER) return uppers[number] as number;
  const wide =
    (tails[entry + 5] as number) | ((tails[entry + 6] as number) << 8) | ((tails[entry + 7] as number) << 16);
  return uppers[wide] as number;
}

/** The number of the name of the entry at `entry` in its record, or `ABROAD`. */
export function nameAt(tails: Uint8Array, entry: number): number {
  return (tails[entry] as number) & ENTRY_NAMED ? (tails[behindUpper(tails, entry)] as number) || ABROAD : 0;
}

/** A bit for each language in whose pages the entry at `entry`, whose name is `ABROAD`, counts. */
export function tonguesAt(tails: Uint8Array, entry: number): number {
  const at = behindUpper(tails, entry);
  return (tails[at + 1] as number) | ((tails[at + 2] as number) << 8);
}

/** Where the entry behind the one at `entry` begins, if any does. */
export function nextEntry(tails: Uint8Array, entry: number): number {
  const end = behindUpper(tails, entry);
  if (!((tails[entry] as number) & ENTRY_NAMED)) return end;
  return tails[end] === 0 ? end + 3 : end + 1;
}

function behindUpper(tails: Uint8Array, entry: number): number {
  return entry + (tails[entry + 4] === WIDE_UPPER ? 8 : 5);
}
