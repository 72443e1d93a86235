/** What the words of a page tell: only those that bear on names are counted. */
import { LOWER, UNSPACED, WORD } from "../fold";
import { SPACE_WORDS } from "./lexicon";
import { TOPICS } from "./topics";

/** How many UTF-16 units of a page are read to tell what it is about. */
const REACH = 100_000;
const FILTER_BITS = 14;
/** What may stand within a word. */
const STRAIGHT = 0x27;
const CURLY = 0x2019;
const HYPHEN = 0x2d;

export interface PageWords {
  /** Which of the words that were asked for the page uses in small letters. */
  small: ReadonlySet<string>;
  /** For each of `TOPICS`, how many of its cue words the page holds. */
  topics: readonly number[];
  /** The page tells of the planets. */
  space: boolean;
  /** The page is written in Han characters, kana or Hangul. */
  unspaced: boolean;
}

/** The cue words of topics and of space, each with its number. */
const CUES: ReadonlyMap<string, number> = new Map(
  [...new Set([...TOPICS.flatMap(([, cues]) => [...cues]), ...SPACE_WORDS])].map((cue, at) => [cue, at]),
);
/** What a hash may be that of. */
const ASKED = 1;
const CUE = 2;
const CUE_FILTER = new Uint8Array(1 << FILTER_BITS);
for (const cue of CUES.keys()) CUE_FILTER[hashOf(cue, 0, cue.length)] = CUE;

/** Reads the page for `asked`, words in lower case, and for the cue words of topics. */
export function pageWords(
  blocks: readonly string[],
  classes: Uint8Array,
  asked: ReadonlySet<string>,
): PageWords {
  const counting = {
    asked,
    filter: filterOf(asked),
    small: new Set<string>(),
    cues: new Uint16Array(CUES.size),
  };
  let unspaced = 0;
  let letters = 0;
  for (const block of blocks) {
    if (letters > REACH) break;
    unspaced += countWords(block, classes, counting);
    letters += block.length;
  }
  const sum = (cues: ReadonlySet<string>) => {
    let all = 0;
    for (const cue of cues) all += counting.cues[CUES.get(cue) ?? -1] ?? 0;
    return all;
  };
  return {
    small: counting.small,
    topics: TOPICS.map(([, cues]) => sum(cues)),
    space: sum(SPACE_WORDS) >= 2,
    unspaced: unspaced > letters / 5,
  };
}

/** Which words' hashes are those of cues or of what is asked for. */
function filterOf(asked: ReadonlySet<string>): Uint8Array {
  const filter = CUE_FILTER.slice();
  for (const word of asked) {
    const hash = hashOf(word, 0, word.length);
    filter[hash] = (filter[hash] as number) | ASKED;
  }
  return filter;
}

/** What is counted, as it stands. */
interface Counting {
  asked: ReadonlySet<string>;
  filter: Uint8Array;
  small: Set<string>;
  /** By the number of the cue. */
  cues: Uint16Array;
}

/** Counts the words in small letters; returns the number of units of scripts without spaces. */
function countWords(text: string, classes: Uint8Array, { asked, filter, small, cues }: Counting): number {
  let unspaced = 0;
  for (let at = 0; at < text.length; ) {
    const bits = classes[text.charCodeAt(at)] as number;
    if (!(bits & WORD)) {
      at++;
      continue;
    }
    if (bits & UNSPACED) {
      unspaced++;
      at++;
      continue;
    }
    const start = at;
    let onlySmall = true;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const inner = classes[unit] as number;
      if ((inner & (WORD | UNSPACED | LOWER)) === (WORD | LOWER)) continue;
      if ((inner & (WORD | UNSPACED)) === WORD) onlySmall = false;
      else if (unit !== STRAIGHT && unit !== CURLY && unit !== HYPHEN) break;
    }
    if (!onlySmall || at - start < 2) continue;
    const hash = hashOf(text, start, at);
    const may = filter[hash] as number;
    if (may === 0) continue;
    const word = text.slice(start, at);
    if (may & ASKED && asked.has(word)) small.add(word);
    const cue = may & CUE ? CUES.get(word) : undefined;
    if (cue !== undefined) cues[cue] = (cues[cue] as number) + 1;
  }
  return unspaced;
}

/** By some of a word's units: that is told sooner than by all. */
function hashOf(text: string, start: number, end: number): number {
  let hash =
    Math.imul(text.charCodeAt(start), 0x9e3779b1) ^ Math.imul(text.charCodeAt(start + 1), 0x85ebca6b);
  const middle = text.charCodeAt((start + end) >>> 1);
  hash ^=
    Math.imul((text.charCodeAt(end - 1) << 5) | (end - start), 0xc2b2ae35) ^ Math.imul(middle, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) & ((1 << FILTER_BITS) - 1);
}
