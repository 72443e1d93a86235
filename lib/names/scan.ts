/** Finds names in a text: leftmost, then longest, both ends on a boundary, the case right. */

import { BASE_SHIFT, ENDS, LEAF, LEAF_SHIFT, LONG } from "./double-array";
import { IGNORED, SPACE, UNSPACED, WORD } from "./fold";
import { byteOfCode, bytesOfCode, WIDE } from "./key-bytes";
import { caseMatch } from "./letter-case";
import {
  ALONE,
  BEGINS,
  ENTRY_LAST,
  type NameIndex,
  nextEntry,
  PASSED,
  pairHash,
  upperAt,
} from "./name-index";

/**
 * Finds the names in `text` and appends three numbers for each to `out`: start, end (UTF-16 units, end exclusive) and its
 * key. Matches do not overlap. With `genitive` an s may follow a name as if it were none of its word. Linear in the text for a given longest name.
 */
export function scan(index: NameIndex, text: string, out: number[], genitive = false): void {
  const { starts, cased, pairs } = index;
  const length = text.length;
  // 1 where a word of a spaced script goes on: reckoned without branches, which most texts would make go wrong at every word.
  let inWord = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const is = starts[unit] as number;
    if (is & BEGINS & ~(inWord & (is >> 1))) {
      const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
      if (
        pairs[pairHash(cased[unit] as number, cased[next] as number)] === 1 ||
        is & ALONE ||
        (starts[next] as number) & PASSED
      ) {
        const end = longestFrom(index, text, i, out, genitive);
        if (end > i) {
          i = end - 1;
          inWord = 0;
          continue;
        }
      }
    }
    inWord = ((is >> 1) | (inWord & (is >> 2))) & 1;
  }
}

const SMALL_S = 0x73;

/** Where keys end along one walk; reused, since walks do not nest. */
const ends: number[] = [];
const keys: number[] = [];

/** Appends the longest name that begins at `start` and returns its end, or -1. */
function longestFrom(
  index: NameIndex,
  text: string,
  start: number,
  out: number[],
  genitive: boolean,
): number {
  const found = walk(index, text, start, genitive);
  for (let i = found - 1; i >= 0; i--) {
    const end = ends[i] as number;
    const key = keys[i] as number;
    if (!hasCandidate(index, text, start, end, key)) continue;
    out.push(start, end, key);
    return end;
  }
  return -1;
}

/** Walks the trie from `start`, notes every key that ends on a boundary, and returns how many. */
function walk(index: NameIndex, text: string, start: number, genitive: boolean): number {
  const { cells, codes, classes, baseShift } = index;
  const length = text.length;
  let found = 0;
  let cell = cells[0] as number;
  for (let at = start; at < length; ) {
    const code = codes[text.charCodeAt(at)] as number;
    if (code < 2) {
      if (code === 0) return found;
      at++;
      continue;
    }
    let passed = 0;
    if (code < WIDE) {
      cell = cells[((cell >>> BASE_SHIFT) << baseShift) + code] as number;
      if ((cell & 0xff) !== code) return found;
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
      if (end >= 0 && endsHere(classes, text, end, genitive)) {
        ends[found] = end;
        keys[found++] = matched;
      }
      return found;
    }
    if (cell & ENDS && endsHere(classes, text, at, genitive)) {
      const leaf = cells[(cell >>> BASE_SHIFT) << baseShift] as number;
      ends[found] = at;
      // Nothing is left of the key in this record, so its entries follow at once.
      keys[found++] = ((leaf >>> LEAF_SHIFT) << index.tailShift) + 1;
    }
  }
  return found;
}

/** The key of the record that `matchTail` found to match at last. */
let matched = 0;

/**
 * Compares a record's rest of a key with the text at `at`, of whose first character `passed` bytes are passed already;
 * the end of the match, or -1.
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

/** Whether a name may end at `end`: no letter of a spaced script goes on. Ignorable units do not separate. */
function endsHere(classes: Uint8Array, text: string, end: number, genitive: boolean): boolean {
  let next = end;
  let bits = next < text.length ? (classes[text.charCodeAt(next)] as number) : 0;
  while (bits === IGNORED) {
    next++;
    bits = next < text.length ? (classes[text.charCodeAt(next)] as number) : 0;
  }
  if ((bits & WORD) === 0 || bits & UNSPACED) return true;
  if (genitive && text.charCodeAt(next) === SMALL_S && endsHere(classes, text, next + 1, false)) return true;
  let before = end - 1;
  while (before > 0 && classes[text.charCodeAt(before)] === IGNORED) before--;
  const last = classes[text.charCodeAt(before)] as number;
  return (last & WORD) === 0 || (last & UNSPACED) !== 0;
}

function hasCandidate(index: NameIndex, text: string, start: number, end: number, key: number): boolean {
  const { tails } = index;
  for (let entry = key; ; entry = nextEntry(tails, entry)) {
    if (caseMatch(index, text, start, end, upperAt(index, entry)) !== undefined) return true;
    if ((tails[entry] as number) & ENTRY_LAST) return false;
  }
}
