/** Finds names in a text: leftmost, then longest, both ends on a boundary, the case right. */

import { WIDE } from "./double-array";
import { IGNORED, SINGLE, SPACE, UNSPACED, WORD } from "./fold";
import { caseMatch } from "./letter-case";
import { ENTRY_LAST, type NameIndex, pairHash } from "./name-index";

/**
 * Finds the names in `text` and appends three numbers for each to `out`: start, end (UTF-16 units, end exclusive) and its
 * key. Matches do not overlap. With `genitive` an s may follow a name as if it were none of its word. Linear in the text for a given longest name.
 */
export function scan(index: NameIndex, text: string, out: number[], genitive = false): void {
  const { classes, cased, pairs } = index;
  const length = text.length;
  let i = 0;
  let unit = length > 0 ? text.charCodeAt(0) : 0;
  while (i < length) {
    const bits = classes[unit] as number;
    if (bits === SPACE || bits === IGNORED) {
      i++;
      unit = i < length ? text.charCodeAt(i) : 0;
      continue;
    }
    const nextUnit = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    if (
      pairs[pairHash(cased[unit] as number, cased[nextUnit] as number)] === 1 ||
      bits & SINGLE ||
      classes[nextUnit] === IGNORED
    ) {
      const end = longestFrom(index, text, i, out, genitive);
      if (end > i) {
        i = end;
        unit = i < length ? text.charCodeAt(i) : 0;
        continue;
      }
    }
    i++;
    unit = nextUnit;
    // Between the letters of a spaced script no name begins.
    if ((bits & (WORD | UNSPACED)) === WORD) {
      while (i < length) {
        const inner = classes[unit] as number;
        if ((inner & (WORD | UNSPACED)) !== WORD && inner !== IGNORED) break;
        i++;
        unit = i < length ? text.charCodeAt(i) : 0;
      }
    }
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
  const { nodes, tails, codes, classes } = index;
  const length = text.length;
  let found = 0;
  let node = 0;
  let at = start;
  let value = nodes[0] as number;
  while (at < length) {
    const code = codes[text.charCodeAt(at)] as number;
    if (code < 2) {
      if (code === 0) return found;
      at++;
      continue;
    }
    const child = (value >> 1) + code;
    if (nodes[2 * child + 1] !== node + 1) return found;
    node = child;
    value = nodes[2 * node] as number;
    at++;
    if (code === 2) while (at < length && classes[text.charCodeAt(at)] === SPACE) at++;
    if (value < 0) {
      const tail = ~value;
      const end = matchTail(index, text, at, tail);
      if (end >= 0 && endsHere(classes, text, end, genitive)) {
        ends[found] = end;
        keys[found++] = keyNumber(tails, tail);
      }
      return found;
    }
    if (value & 1 && endsHere(classes, text, at, genitive)) {
      const tail = ~(nodes[2 * (value >> 1)] as number);
      ends[found] = at;
      keys[found++] = keyNumber(tails, tail);
    }
  }
  return found;
}

function keyNumber(tails: Uint8Array, tail: number): number {
  return (
    ((tails[tail] as number) |
      ((tails[tail + 1] as number) << 8) |
      ((tails[tail + 2] as number) << 16) |
      ((tails[tail + 3] as number) << 24)) >>>
    0
  );
}

/** Compares a leaf's tail with the text at `at`; the end of the match, or -1. */
function matchTail(index: NameIndex, text: string, at: number, tail: number): number {
  const { tails, codes, classes } = index;
  const length = text.length;
  let from = at;
  let t = tail + 4;
  let left = tails[t++] as number;
  if (left === WIDE) {
    left = (tails[t] as number) | ((tails[t + 1] as number) << 8);
    t += 2;
  }
  while (left > 0) {
    if (from >= length) return -1;
    const code = codes[text.charCodeAt(from)] as number;
    from++;
    if (code === 1) continue;
    let expected = tails[t++] as number;
    if (expected === WIDE) {
      expected = (tails[t] as number) | ((tails[t + 1] as number) << 8);
      t += 2;
    }
    if (code !== expected) return -1;
    left--;
    if (code === 2) while (from < length && classes[text.charCodeAt(from)] === SPACE) from++;
  }
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
  const { entryFlags, entryUpper, uppers } = index;
  for (let e = key; ; e++) {
    if (caseMatch(index, text, start, end, uppers[entryUpper[e] as number] as number) !== undefined)
      return true;
    if ((entryFlags[e] as number) & ENTRY_LAST) return false;
  }
}
