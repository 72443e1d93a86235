/** Counts the words of a page that bear on names. */
import { LOWER, UNSPACED, WORD } from "../fold";
import { SPORT_WORDS } from "./lexicon-play";
import { SPACE_WORDS } from "./lexicon-sky";
import { TOPICS } from "./topics";

/** How many UTF-16 units of a page are read to tell what it is about. */
const REACH = 50_000;
const FILTER_BITS = 14;
/** Signs that may stand within a word. */
const STRAIGHT = 0x27;
const CURLY = 0x2019;
const HYPHEN = 0x2d;

export interface PageWords {
  /** The words asked for that the page uses in small letters. */
  small: ReadonlySet<string>;
  /** For each of `TOPICS`, how many of its cue words the page holds. */
  topics: readonly number[];
  /** The page is about space. */
  space: boolean;
  /** The page is about sport. */
  sport: boolean;
  /** The page is written in Han characters, kana or Hangul. */
  unspaced: boolean;
}

/** The cue words of topics and of space, each with its number. */
const CUES: ReadonlyMap<string, number> = new Map(
  [...new Set([...TOPICS.flatMap(([, cues]) => [...cues]), ...SPACE_WORDS, ...SPORT_WORDS])].map(
    (cue, at) => [cue, at],
  ),
);
/** What sort of word a hash may belong to. */
const ASKED = 1;
const CUE = 2;
const CUE_FILTER = new Uint8Array(1 << FILTER_BITS);
for (const cue of CUES.keys()) CUE_FILTER[hashOf(cue)] = CUE;

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
    sport: sum(SPORT_WORDS) >= 2,
    unspaced: unspaced > letters / 5,
  };
}

/** A filter by hash of the cue words and the words asked for. */
function filterOf(asked: ReadonlySet<string>): Uint8Array {
  const filter = CUE_FILTER.slice();
  for (const word of asked) {
    const hash = hashOf(word);
    filter[hash] = (filter[hash] as number) | ASKED;
  }
  return filter;
}

/** The state of the count. */
interface Counting {
  asked: ReadonlySet<string>;
  filter: Uint8Array;
  small: Set<string>;
  /** By the number of the cue. */
  cues: Uint16Array;
}

/** Counts the words in small letters; returns the number of units of scripts without spaces. */
function countWords(text: string, classes: Uint8Array, { asked, filter, small, cues }: Counting): number {
  const { length } = text;
  let unspaced = 0;
  for (let at = 0; at < length; at++) {
    let unit = text.charCodeAt(at);
    let bits = classes[unit] as number;
    if (!(bits & WORD)) continue;
    if (bits & UNSPACED) {
      unspaced++;
      continue;
    }
    const start = at;
    // Whether all letters are small, and a hash of the units: both are found while the word is read once.
    let all = LOWER;
    let hash = 0;
    for (;;) {
      // A loop of its own, which an engine keeps in registers.
      do {
        all &= bits;
        hash = nextHash(hash, unit);
        at++;
        unit = at < length ? text.charCodeAt(at) : 0;
        bits = classes[unit] as number;
      } while ((bits & (WORD | UNSPACED)) === WORD);
      if (unit !== STRAIGHT && unit !== CURLY && unit !== HYPHEN) break;
      bits = WORD | LOWER;
    }
    // The unit that ends the word is passed over here.
    if (bits & UNSPACED) unspaced++;
    if (all === 0 || at - start < 2) continue;
    const may = filter[placeOf(hash, at - start)] as number;
    if (may === 0) continue;
    const word = text.slice(start, at);
    if (may & ASKED && asked.has(word)) small.add(word);
    const cue = may & CUE ? CUES.get(word) : undefined;
    if (cue !== undefined) cues[cue] = (cues[cue] as number) + 1;
  }
  return unspaced;
}

/** The hash of units with one more: the last six letters of a word tell most words apart. */
function nextHash(hash: number, unit: number): number {
  return (hash << 5) ^ unit;
}

/** The place in a filter of a word with this hash, of so many units. */
function placeOf(hash: number, length: number): number {
  return Math.imul(hash ^ length, 0x9e3779b1) >>> (32 - FILTER_BITS);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = nextHash(hash, word.charCodeAt(i));
  return placeOf(hash, word.length);
}
