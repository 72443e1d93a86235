/** Finds names in a text: leftmost, then longest, both ends on a boundary, the case right. */

import type { Endings } from "./endings";
import { hashCode, labelOf, SEED, SLOT_SHIFT, slotOf } from "./first-words";
import { ends, keys, keysFrom } from "./keys-from";
import { caseMatch } from "./letter-case";
import {
  ALONE,
  BEGINS,
  ENTRY_LAST,
  IN_WORD,
  type NameIndex,
  nextEntry,
  PASSED,
  pairHash,
  upperAt,
} from "./name-index";
import { countsHere, isAnothers } from "./tongues";

/** How many places where a name may begin are gathered before they are looked up. */
const AHEAD = 64;
/** Those places, and the hashes of the words that begin there; reused, since scans do not nest. */
const begins = new Int32Array(AHEAD);
const hashes = new Int32Array(AHEAD);
/** The slots that the hashes lead to. */
const slots = new Int32Array(AHEAD);

/** Takes the three numbers of each name that is found. */
export type Found = { push(start: number, end: number, key: number): unknown };

/**
 * Finds the names in `text` and appends three numbers for each to `out`: start, end (UTF-16 units, end exclusive) and
 * its key. Matches do not overlap. One of the `endings` may follow a name within its word. Linear in the text for a
 * given longest name.
 */
export function scan(index: NameIndex, text: string, out: Found, endings?: Endings): void {
  const { starts, cased, pairs, codes } = index;
  const length = text.length;
  let waiting = 0;
  let free = 0;
  // What the unit before is. Worked out without branches, which a processor would mispredict at every word.
  let before = 0;
  for (let i = 0; ; i++) {
    let unit = 0;
    let is = 0;
    // A loop of its own, which an engine keeps in registers: nothing is called in it, and most units end here.
    for (; i < length; i++) {
      unit = text.charCodeAt(i);
      is = starts[unit] as number;
      if (is & BEGINS & ~((before & is) >> 1)) break;
      before = is;
    }
    if (i >= length) break;
    if (before & PASSED && is & IN_WORD && goesOn(starts, text, i)) {
      before = is;
      continue;
    }
    before = is;
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    if (
      pairs[pairHash(cased[unit] as number, cased[next] as number)] !== 1 &&
      !(is & ALONE) &&
      !((starts[next] as number) & PASSED)
    )
      continue;
    begins[waiting] = i;
    let hash = SEED;
    if (is & IN_WORD) {
      hash = hashCode(hash, codes[unit] as number);
      for (; i + 1 < length; i++) {
        const inner = text.charCodeAt(i + 1);
        const what = starts[inner] as number;
        if (what & IN_WORD) hash = hashCode(hash, codes[inner] as number);
        else if (!(what & PASSED)) break;
      }
    }
    hashes[waiting++] = hash;
    if (waiting === AHEAD) {
      free = lookUpAll(index, text, waiting, free, out, endings);
      waiting = 0;
    }
  }
  lookUpAll(index, text, waiting, free, out, endings);
}

/** Whether a word goes on at `at`, behind units that are passed over. */
function goesOn(starts: Uint8Array, text: string, at: number): boolean {
  let from = at - 1;
  while (from >= 0 && (starts[text.charCodeAt(from)] as number) & PASSED) from--;
  return from >= 0 && ((starts[text.charCodeAt(from)] as number) & IN_WORD) !== 0;
}

/** Appends the names at the first `count` gathered places, from `from` on; returns the end of the last name. */
function lookUpAll(
  index: NameIndex,
  text: string,
  count: number,
  from: number,
  out: Found,
  endings: Endings | undefined,
): number {
  fetchAhead(index, count);
  let free = from;
  for (let i = 0; i < count; i++) {
    const start = begins[i] as number;
    if (start < free) continue;
    const end = longestFrom(index, text, start, hashes[i] as number, out, endings);
    if (end > start) free = end;
  }
  return free;
}

/** What `fetchAhead` read: kept, so that the engine does not skip the reading. */
const fetched = new Uint8Array(1);

/**
 * Reads what the gathered hashes lead to. An index is larger than the processor's caches, so every look waits for
 * memory: looks that do not depend on one another wait at the same time, and not one after the other.
 */
function fetchAhead({ words, tails, tailShift }: NameIndex, count: number): void {
  for (let i = 0; i < count; i++) slots[i] = words[slotOf(hashes[i] as number, words.length)] as number;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number;
    const place = (slot & 0xff) === labelOf(hashes[i] as number) ? slot >>> SLOT_SHIFT : 0;
    sum += tails[place << tailShift] as number;
  }
  fetched[0] = sum;
}

/** Appends the longest name that begins at `start`, where a word has this hash, and returns its end, or -1. */
function longestFrom(
  index: NameIndex,
  text: string,
  start: number,
  hash: number,
  out: Found,
  endings: Endings | undefined,
): number {
  const found = keysFrom(index, text, start, hash, endings);
  for (let i = found - 1; i >= 0; i--) {
    const end = ends[i] as number;
    const key = keys[i] as number;
    if (!hasCandidate(index, text, start, end, key)) continue;
    if (!isAnothers(index, key)) out.push(start, end, key);
    return end;
  }
  return -1;
}

function hasCandidate(index: NameIndex, text: string, start: number, end: number, key: number): boolean {
  const { tails } = index;
  for (let entry = key; ; entry = nextEntry(tails, entry)) {
    const match = caseMatch(index, text, start, end, upperAt(index, entry));
    if (match !== undefined && countsHere(index, entry, text, start, end)) return true;
    if ((tails[entry] as number) & ENTRY_LAST) return false;
  }
}
