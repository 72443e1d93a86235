/** Finds the names that begin at a place of a text: by their first word, or in a trie. */

import { BASE_SHIFT, ENDS, LEAF, LEAF_SHIFT } from "./double-array";
import { type Endings, endsWord } from "./endings";
import {
  ALL,
  hashCode,
  LIST,
  LIST_SHIFT,
  labelOf,
  ROOT_BYTES,
  rootAt,
  SEED,
  SLOT_SHIFT,
  slotOf,
} from "./first-words";
import { IGNORED, SPACE, UNSPACED, WORD } from "./fold";
import { byteOfCode, bytesOfCode, WIDE } from "./key-bytes";
import { IN_WORD, type NameIndex, PASSED } from "./name-index";
import { behindRecord, LONG } from "./records";

/** The ends of the keys that `keysFrom` found last, and the keys, the longest last; reused, since looks do not nest. */
export const ends: number[] = [];
export const keys: number[] = [];

/**
 * Notes every key that begins at `start`, where a word has this hash, and ends on a boundary; returns how many. One of
 * the `endings` may follow a key within its word.
 */
export function keysFrom(
  index: NameIndex,
  text: string,
  start: number,
  hash: number,
  endings: Endings | undefined,
): number {
  if (!((index.starts[text.charCodeAt(start)] as number) & IN_WORD))
    return branch(index, text, start, index.cells[0] as number, 0, endings);
  const found = endings ? lookUpStems(index, text, start, endings) : 0;
  return lookUp(index, text, start, hash, found, endings);
}

/** Looks up what the word at `start` may be without its ending, the shortest first. */
function lookUpStems(index: NameIndex, text: string, start: number, endings: Endings): number {
  const { starts, codes, classes } = index;
  let hash = SEED;
  let found = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const is = starts[unit] as number;
    if (is & PASSED) continue;
    if (!(is & IN_WORD)) break;
    hash = hashCode(hash, codes[unit] as number);
    if (endsWord(classes, text, at + 1, endings)) found = lookUp(index, text, start, hash, found, endings);
  }
  return found;
}

/** Looks up the word at `start` with this hash; notes the keys that begin with it behind those already found. */
function lookUp(
  index: NameIndex,
  text: string,
  start: number,
  hash: number,
  already: number,
  endings: Endings | undefined,
): number {
  const { words, tails, tailShift, classes } = index;
  const label = labelOf(hash);
  for (let slot = slotOf(hash, words.length); ; slot = (slot + 1) & (words.length - 1)) {
    const entry = words[slot] as number;
    if (entry === 0) return already;
    if ((entry & 0xff) !== label) continue;
    const end = matchTail(index, text, start, 0, (entry >>> SLOT_SHIFT) << tailShift);
    // Other words may have this label too.
    if (end < 0) continue;
    if (!(entry & ALL)) {
      const root = rootAt(tails, matched);
      return root & LIST
        ? readList(index, text, end, matched + ROOT_BYTES, root >>> LIST_SHIFT, already, endings)
        : branch(index, text, end, root, already, endings);
    }
    if (!endsHere(classes, text, end, endings)) return already;
    ends[already] = end;
    keys[already] = matched;
    return already + 1;
  }
}

/** Reads a list of so many records from `record` on; otherwise like `branch`. */
function readList(
  index: NameIndex,
  text: string,
  from: number,
  record: number,
  count: number,
  already: number,
  endings: Endings | undefined,
): number {
  const { tails, classes } = index;
  let found = already;
  let at = record;
  for (let i = 0; i < count; i++) {
    const end = matchTail(index, text, from, 0, at);
    if (end >= 0 && endsHere(classes, text, end, endings)) {
      ends[found] = end;
      keys[found++] = matched;
    }
    at = behindRecord(tails, at);
  }
  return found;
}

/** Walks a trie from `from` in the text, where its root is reached; notes its keys behind those already found. */
function branch(
  index: NameIndex,
  text: string,
  from: number,
  root: number,
  already: number,
  endings: Endings | undefined,
): number {
  const { cells, codes, classes, baseShift } = index;
  const length = text.length;
  let found = already;
  let cell = root;
  for (let at = from; ; ) {
    if (cell & ENDS && endsHere(classes, text, at, endings)) {
      const leaf = cells[(cell >>> BASE_SHIFT) << baseShift] as number;
      ends[found] = at;
      // Nothing is left of the key in this record, so its entries follow at once.
      keys[found++] = ((leaf >>> LEAF_SHIFT) << index.tailShift) + 1;
    }
    while (at < length && classes[text.charCodeAt(at)] === IGNORED) at++;
    if (at >= length) return found;
    const code = codes[text.charCodeAt(at)] as number;
    let passed = 0;
    if (code < WIDE) {
      cell = cells[((cell >>> BASE_SHIFT) << baseShift) + code] as number;
      if (code === 0 || (cell & 0xff) !== code) return found;
    } else {
      for (const count = bytesOfCode(code); passed < count && !(cell & LEAF); passed++) {
        const byte = byteOfCode(code, passed);
        cell = cells[((cell >>> BASE_SHIFT) << baseShift) + byte] as number;
        if ((cell & 0xff) !== byte) return found;
      }
      if (passed === bytesOfCode(code)) passed = 0;
    }
    // A tail may begin within the bytes of a character, and is then compared from that character on.
    if (passed === 0) {
      at++;
      if (code === 2) while (at < length && classes[text.charCodeAt(at)] === SPACE) at++;
    }
    if (cell & LEAF) {
      const end = matchTail(index, text, at, passed, (cell >>> LEAF_SHIFT) << index.tailShift);
      if (end >= 0 && endsHere(classes, text, end, endings)) {
        ends[found] = end;
        keys[found++] = matched;
      }
      return found;
    }
  }
}

/** The key of the record that `matchTail` matched last. */
let matched = 0;

/**
 * Compares the rest of a key, which a record holds, with the text at `at`; `passed` bytes of the first character are
 * matched already. Returns the end of the match, or -1.
 */
function matchTail(index: NameIndex, text: string, at: number, passed: number, record: number): number {
  const { tails, codes, classes } = index;
  const length = text.length;
  let from = at;
  let t = record + 1;
  let left = tails[record] as number;
  if (left === LONG) {
    left = (tails[t] as number) | ((tails[t + 1] as number) << 8);
    t += 2;
  }
  const stop = t + left;
  let skip = passed;
  while (t < stop) {
    if (from >= length) return -1;
    const code = codes[text.charCodeAt(from)] as number;
    from++;
    if (code < WIDE) {
      if (code === tails[t]) {
        t++;
        if (code === 2) while (from < length && classes[text.charCodeAt(from)] === SPACE) from++;
      } else if (code !== 1) return -1;
    } else {
      for (const count = bytesOfCode(code); skip < count; skip++)
        if (tails[t++] !== byteOfCode(code, skip)) return -1;
      skip = 0;
    }
  }
  matched = stop;
  return from;
}

/** Whether a name may end at `end`: no letter of a spaced script follows. Ignorable units do not separate. */
function endsHere(classes: Uint8Array, text: string, end: number, endings: Endings | undefined): boolean {
  let next = end;
  let bits = next < text.length ? (classes[text.charCodeAt(next)] as number) : 0;
  while (bits === IGNORED) {
    next++;
    bits = next < text.length ? (classes[text.charCodeAt(next)] as number) : 0;
  }
  if ((bits & WORD) === 0 || bits & UNSPACED) return true;
  if (endings && endsWord(classes, text, end, endings)) return true;
  let before = end - 1;
  while (before > 0 && classes[text.charCodeAt(before)] === IGNORED) before--;
  const last = classes[text.charCodeAt(before)] as number;
  return (last & WORD) === 0 || (last & UNSPACED) !== 0;
}
