/** The compiled index of all names, opened from its bytes: typed arrays, nothing parsed. */
import { EntityTable } from "./entity-table";
import { Unpacked } from "./pack";

/** "EnNa", little-endian. */
export const MAGIC = 0x614e6e45;
/** Goes up whenever the layout or the folding changes; an index of another version is compiled anew. */
export const INDEX_VERSION = 3;

/** Bits of an entry's flags. */
export const ENTRY_WEAK = 1;
/** The spelling is a name without its legal form. */
export const ENTRY_STEM = 2;
/** The name is a ticker, or short and all capitals. */
export const ENTRY_ACRONYM = 4;

/** The name is a planet's or moon's too. */
export const ENTRY_SKY = 8;

/** No entry of the same key follows. */
export const ENTRY_LAST = 16;

export type { EntityTable } from "./entity-table";

/** An open index. All arrays are views on one buffer. */
export interface NameIndex {
  /** Folding, by UTF-16 unit; see `fold.ts`. */
  cased: Uint16Array;
  classes: Uint8Array;
  /** The trie's code of each unit: 0 in no key, 1 passed over, 2 space, then by frequency. */
  codes: Uint16Array;
  /** Whether a key can begin with two units, by `pairHash`. */
  pairs: Uint8Array;
  nodes: Int32Array;
  tails: Uint8Array;
  /** A key is known by its first entry; its entries go on to the one flagged `ENTRY_LAST`. */
  entryEntity: Uint32Array;
  /** The ways in which names are capitalised: a bit for each of a key's first 32 units that is a capital. */
  uppers: Uint32Array;
  /** Which of them each entry's name is. */
  entryUpper: Uint8Array | Uint16Array | Uint32Array;
  entryFlags: Uint8Array;
  /** The number of the name in its record, 255 and above as 255. */
  entryName: Uint8Array;
  entities: EntityTable;
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
  return {
    cased: unpacked.u16(),
    classes: unpacked.bytes(),
    codes: unpacked.u16(),
    pairs: unpacked.bytes(),
    nodes: unpacked.i32(),
    tails: unpacked.bytes(),
    entryEntity: unpacked.u32(),
    uppers: unpacked.u32(),
    entryUpper: unpacked.narrowed(),
    entryFlags: unpacked.bytes(),
    entryName: unpacked.bytes(),
    entities: new EntityTable(unpacked),
  };
}
