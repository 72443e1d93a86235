/**
 * The table of first words: where a name begins with a word of a spaced script, as most do, the whole word leads to it
 * by its hash, in one look instead of one a letter. (A spelling that ends within a word is no match anyway.)
 * What branches behind the first word, and every name that begins otherwise, hangs in tries.
 *
 * An open hash table with linear probing, a power of two large. A slot is 0 where it is free. Its lowest eight bits are
 * the highest of the hash; then comes `ALL`, then the place of a record (23 bits). With `ALL` that record is the whole
 * key, the only one with this word. Otherwise it is the word alone, with the root of a trie behind it, or `LIST` and
 * how many records follow: a few keys are found faster in a list than in a trie.
 */
import { DoubleArray, isOne, LEAF, LEAF_SHIFT } from "./double-array";
import { type Keys, RecordWriter, type WriteEntries } from "./records";

/** A slot's bit for a whole key. */
export const ALL = 0x100;
export const SLOT_SHIFT = 9;
/** In place of a root: the bit that says that a list follows; the bits above it are the number of its keys. */
export const LIST = LEAF;
export const LIST_SHIFT = LEAF_SHIFT;
/** Up to so many keys with one first word make a list instead of a trie. */
const MOST_LISTED = 8;
/** The hash of nothing. */
export const SEED = 0x811c9dc5;
/** Bytes of a record for its length, and for a trie's root. */
const LENGTH_BYTES = 3;
export const ROOT_BYTES = 4;

/** The hash of a word with one more code (Fowler, Noll and Vo 1991, over codes instead of bytes). */
export function hashCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The slot at which the search for a hash begins. */
export function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** The part of a hash that a slot keeps. */
export function labelOf(hash: number): number {
  return hash >>> 24;
}

/** The root, written at `at`, of the trie behind a first word. */
export function rootAt(tails: Uint8Array, at: number): number {
  return (
    (tails[at] as number) |
    ((tails[at + 1] as number) << 8) |
    ((tails[at + 2] as number) << 16) |
    ((tails[at + 3] as number) << 24)
  );
}

export interface Built {
  words: Int32Array<ArrayBuffer>;
  cells: Int32Array<ArrayBuffer>;
  tails: Uint8Array<ArrayBuffer>;
  /** By how many bits the places of records and the bases are shifted. */
  shifts: Uint8Array<ArrayBuffer>;
}

/** Builds table, tries and records. Keys need no order. `perKey` is the most bytes that `write` appends for one. */
export function buildIndex(keys: Keys, perKey: number, write: WriteEntries): Built {
  const groups = groupByWord(keys);
  const roots = groups.starts.length - 1;
  // A first word is written once, not for each of its keys.
  const bytes =
    keys.bytes.length + keys.count * (LENGTH_BYTES + perKey) + roots * (LENGTH_BYTES + ROOT_BYTES);
  for (let baseShift = 0; ; baseShift++) {
    const records = new RecordWriter(keys, bytes, keys.count + roots, write);
    const built = build(keys, groups, records, baseShift);
    if (built) return built;
  }
}

/** The numbers of the keys, those with one first word beside one another, and where each of these groups begins. */
interface Groups {
  order: Uint32Array;
  /** How many keys begin with no word: they stand first. */
  wordless: number;
  starts: Uint32Array;
}

function build(keys: Keys, groups: Groups, records: RecordWriter, baseShift: number): Built | undefined {
  const order = groups.order.slice();
  const array = new DoubleArray(keys, order, records, baseShift);
  const first = groups.wordless > 0 ? array.add(0, groups.wordless, 0) : 0;
  if (first === undefined) return undefined;
  const count = groups.starts.length - 1;
  const words = new Int32Array(slotsFor(count));
  for (let group = 0; group < count; group++) {
    const from = groups.starts[group] as number;
    const to = groups.starts[group + 1] as number;
    const key = order[from] as number;
    const hash = keys.hashes[key] as number;
    let slot = slotOf(hash, words.length);
    while (words[slot] !== 0) slot = (slot + 1) & (words.length - 1);
    if (isOne(keys, order, from, to, 0))
      words[slot] = labelOf(hash) | ALL | (records.record(order.subarray(from, to), 0) << SLOT_SHIFT);
    else if (to - from <= MOST_LISTED) {
      const listed = distinct(keys, order.subarray(from, to));
      const place = records.list(listed, LIST | (listed.length << LIST_SHIFT));
      words[slot] = labelOf(hash) | (place << SLOT_SHIFT);
    } else {
      const root = array.add(from, to, keys.words[key] as number);
      if (root === undefined) return undefined;
      words[slot] = labelOf(hash) | (records.word(key, root) << SLOT_SHIFT);
    }
  }
  const shifts = Uint8Array.of(records.shift, baseShift);
  return { words, cells: array.cells(first), tails: records.bytes(), shifts };
}

/** Groups equal keys; the shorter keys come first. */
function distinct(keys: Keys, members: Uint32Array): Uint32Array[] {
  const found: number[][] = [];
  for (const member of members) {
    const same = found.find(([first = 0]) => isOne(keys, Uint32Array.of(first, member), 0, 2, 0));
    if (same) same.push(member);
    else found.push([member]);
  }
  const length = ([key = 0]: readonly number[]) =>
    (keys.starts[key + 1] as number) - (keys.starts[key] as number);
  return found.sort((a, b) => length(a) - length(b)).map((one) => Uint32Array.from(one));
}

/** A power of two so that at most three quarters are taken. */
function slotsFor(words: number): number {
  let slots = 1;
  while (slots * 3 < words * 4 || slots <= words) slots *= 2;
  return slots;
}

function groupByWord(keys: Keys): Groups {
  const { count, words, hashes } = keys;
  const slots = slotsFor(count);
  /** For each slot the number of its group plus one. */
  const groupAt = new Uint32Array(slots);
  const groupOf = new Uint32Array(count);
  const firsts: number[] = [];
  const sizes: number[] = [];
  let wordless = 0;
  for (let key = 0; key < count; key++) {
    if (words[key] === 0) {
      wordless++;
      continue;
    }
    let slot = slotOf(hashes[key] as number, slots);
    for (;;) {
      const group = (groupAt[slot] as number) - 1;
      if (group < 0) {
        groupAt[slot] = firsts.push(key);
        sizes.push(0);
        groupOf[key] = firsts.length - 1;
        break;
      }
      if (isSameWord(keys, firsts[group] as number, key)) {
        groupOf[key] = group;
        break;
      }
      slot = (slot + 1) & (slots - 1);
    }
    const group = groupOf[key] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  const starts = new Uint32Array(firsts.length + 1);
  starts[0] = wordless;
  for (let group = 0; group < firsts.length; group++)
    starts[group + 1] = (starts[group] as number) + (sizes[group] as number);
  const places = starts.slice();
  const order = new Uint32Array(count);
  let place = 0;
  for (let key = 0; key < count; key++) {
    if (words[key] === 0) order[place++] = key;
    else {
      const group = groupOf[key] as number;
      order[places[group] as number] = key;
      places[group] = (places[group] as number) + 1;
    }
  }
  return { order, wordless, starts };
}

function isSameWord({ bytes, starts, words, hashes }: Keys, one: number, other: number): boolean {
  const length = words[one] as number;
  if (hashes[one] !== hashes[other] || length !== words[other]) return false;
  const a = starts[one] as number;
  const b = starts[other] as number;
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
