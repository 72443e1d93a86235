/** The records of an index: the rest of each key behind the last branching, and the entries found for it. */
import { ByteWriter } from "./key-bytes";
import { ENTRY_LAST, nextEntry } from "./name-index";

/** The keys of an index: key k is `bytes[starts[k], starts[k + 1])`. Several may be equal, and none is empty. */
export interface Keys {
  bytes: Uint8Array;
  starts: Uint32Array;
  count: number;
  /** How many of a key's bytes are its first word: 0 where it begins otherwise, as in a script without spaces. */
  words: Uint32Array;
  /** The hash of the first word; see `hashCode`. */
  hashes: Uint32Array;
}

/** Appends what is found for a key; `members` are the numbers of the keys equal to it, in rising order. */
export type WriteEntries = (members: Uint32Array, tails: ByteWriter) => void;

/** In a record: the count is in the two bytes that follow. */
export const LONG = 255;
/** Where the record at `record`, with its entries, ends. */
export function behindRecord(tails: Uint8Array, record: number): number {
  const short = tails[record] as number;
  let entry =
    short === LONG
      ? record + 3 + ((tails[record + 1] as number) | ((tails[record + 2] as number) << 8))
      : record + 1 + short;
  while (!((tails[entry] as number) & ENTRY_LAST)) entry = nextEntry(tails, entry);
  return nextEntry(tails, entry);
}

/** How many bits the place of a record takes. */
const PLACE_BITS = 23;

/**
 * Writes records: how many bytes of key follow (one byte; 255 and then two, low first, where there are more), those
 * bytes, and what is found. They stand at multiples of a power of two, which is 1 for all but huge sets; none is at 0.
 */
export class RecordWriter {
  readonly shift: number;
  readonly #keys: Keys;
  readonly #write: WriteEntries;
  readonly #tails: ByteWriter;

  /** `bytes`: the most that are written, in the most `records`. */
  constructor(keys: Keys, bytes: number, records: number, write: WriteEntries) {
    this.#keys = keys;
    this.#write = write;
    let shift = 0;
    while (bytes + (records << shift) >= 2 ** (PLACE_BITS + shift)) shift++;
    this.shift = shift;
    this.#tails = new ByteWriter(Math.ceil(bytes / 2) + 64);
    this.#tails.byte(0);
  }

  /** A record of the rest of a key from `depth` on; returns its place, shifted. */
  record(members: Uint32Array, depth: number): number {
    this.#align();
    const place = this.#tails.length >>> this.shift;
    this.#rest(members, depth);
    return place;
  }

  /** A record of a key's first word, then a trie's root (four bytes, low first); returns its place, shifted. */
  word(key: number, root: number): number {
    const start = this.#keys.starts[key] as number;
    this.#align();
    const place = this.#tails.length >>> this.shift;
    this.#put(start, start + (this.#keys.words[key] as number));
    for (let bits = 0; bits < 32; bits += 8) this.#tails.byte((root >>> bits) & 0xff);
    return place;
  }

  /** As `word`, with the records of all its keys one after another instead of a trie; `root` says so. */
  list(keys: readonly Uint32Array[], root: number): number {
    const first = keys[0]?.[0] as number;
    const place = this.word(first, root);
    for (const members of keys) this.#rest(members, this.#keys.words[first] as number);
    return place;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#tails.bytes();
  }

  #align(): void {
    while (this.#tails.length & ((1 << this.shift) - 1)) this.#tails.byte(0);
  }

  #rest(members: Uint32Array, depth: number): void {
    const key = members[0] as number;
    this.#put((this.#keys.starts[key] as number) + depth, this.#keys.starts[key + 1] as number);
    this.#write(members, this.#tails);
  }

  #put(start: number, end: number): void {
    const tails = this.#tails;
    const length = Math.max(end - start, 0);
    if (length < LONG) tails.byte(length);
    else {
      tails.byte(LONG);
      tails.byte(length & 0xff);
      tails.byte(length >>> 8);
    }
    const room = tails.reserve(length);
    for (let i = start; i < end; i++) room[tails.length++] = this.#keys.bytes[i] as number;
  }
}
