/** The compiled index of all names, opened from its bytes: typed arrays, nothing parsed. */
import type { EntityRef, MarkKind } from "@/lib/model";
import { Unpacked } from "./pack";

/** "EnNa", little-endian. */
export const MAGIC = 0x614e6e45;
/** Goes up whenever the layout or the folding changes; an index of another version is compiled anew. */
export const INDEX_VERSION = 1;

/** Bits of an entry's flags. */
export const ENTRY_WEAK = 1;
/** The spelling is a name without its legal form. */
export const ENTRY_STEM = 2;
/** The name is a ticker, or short and all capitals. */
export const ENTRY_ACRONYM = 4;

/** How entities' kinds are numbered in the index. */
export const MARK_KINDS: readonly MarkKind[] = ["company", "body", "place"];

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
  tails: Uint16Array;
  /** The entries of key k are `keyEntries[k]` to `keyEntries[k + 1]`. */
  keyEntries: Uint32Array;
  entryEntity: Uint32Array;
  /** A bit for each of a key's first 32 units that is a capital in the name. */
  entryUpper: Uint32Array;
  entryFlags: Uint8Array;
  /** The number of the name in its record, 255 and above as 255. */
  entryName: Uint8Array;
  entities: EntityTable;
}

/** How many texts are kept decoded. */
const MOST_DECODED = 5_000;

/** What is known of the entities that the names stand for. */
export class EntityTable {
  readonly count: number;
  readonly #kinds: Uint8Array;
  readonly #text: Uint8Array;
  readonly #textStarts: Uint32Array;
  readonly #withinStarts: Uint32Array;
  readonly #within: Uint32Array;
  readonly #relatedStarts: Uint32Array;
  readonly #related: Uint32Array;
  readonly #decoder = new TextDecoder();
  readonly #decoded = new Map<number, string>();

  constructor(unpacked: Unpacked) {
    this.#kinds = unpacked.bytes();
    this.#text = unpacked.bytes();
    this.#textStarts = unpacked.u32();
    this.#withinStarts = unpacked.u32();
    this.#within = unpacked.u32();
    this.#relatedStarts = unpacked.u32();
    this.#related = unpacked.u32();
    this.count = this.#kinds.length;
  }

  kind(entity: number): MarkKind {
    return MARK_KINDS[this.#kinds[entity] ?? 0] ?? "company";
  }

  ref(entity: number): EntityRef {
    return this.#string(3 * entity) as EntityRef;
  }

  /** The name to show. */
  label(entity: number): string {
    return this.#string(3 * entity + 1);
  }

  /** ISO 3166-1 alpha-2, or empty. */
  country(entity: number): string {
    return this.#string(3 * entity + 2);
  }

  /** The places that contain it, from small to large, as numbers of this table. */
  within(entity: number): Uint32Array {
    return this.#within.subarray(this.#withinStarts[entity], this.#withinStarts[entity + 1]);
  }

  /** The entities that it is tied to. */
  related(entity: number): Uint32Array {
    return this.#related.subarray(this.#relatedStarts[entity], this.#relatedStarts[entity + 1]);
  }

  #string(i: number): string {
    const before = this.#decoded.get(i);
    if (before !== undefined) return before;
    const text = this.#decoder.decode(this.#text.subarray(this.#textStarts[i], this.#textStarts[i + 1]));
    if (this.#decoded.size >= MOST_DECODED) this.#decoded.clear();
    this.#decoded.set(i, text);
    return text;
  }
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
    tails: unpacked.u16(),
    keyEntries: unpacked.u32(),
    entryEntity: unpacked.u32(),
    entryUpper: unpacked.u32(),
    entryFlags: unpacked.bytes(),
    entryName: unpacked.bytes(),
    entities: new EntityTable(unpacked),
  };
}
