/** What the words of a page tell: only those that bear on names are counted. */
import { LOWER, UNSPACED, WORD } from "../fold";
import { SPACE_WORDS } from "./lexicon";
import { TOPICS } from "./topics";

/** How many UTF-16 units of a page are read to tell what it is about. */
const REACH = 100_000;
const FILTER_BITS = 16;

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

const CUES: ReadonlySet<string> = new Set([...TOPICS.flatMap(([, cues]) => [...cues]), ...SPACE_WORDS]);

/** Reads the page for `asked`, words in lower case, and for the cue words of topics. */
export function pageWords(
  blocks: readonly string[],
  classes: Uint8Array,
  asked: Iterable<string>,
): PageWords {
  const counts = new Map<string, number>();
  const filter = new Uint8Array(1 << FILTER_BITS);
  for (const word of [...CUES, ...asked]) {
    counts.set(word, 0);
    filter[hashOf(word)] = 1;
  }
  let unspaced = 0;
  let letters = 0;
  for (const block of blocks) {
    if (letters > REACH) break;
    unspaced += countWords(block, classes, filter, counts);
    letters += block.length;
  }
  const sum = (cues: ReadonlySet<string>) => {
    let all = 0;
    for (const cue of cues) all += counts.get(cue) ?? 0;
    return all;
  };
  const small = new Set<string>();
  for (const [word, count] of counts) if (count > 0) small.add(word);
  return {
    small,
    topics: TOPICS.map(([, cues]) => sum(cues)),
    space: sum(SPACE_WORDS) >= 2,
    unspaced: unspaced > letters / 5,
  };
}

/** Counts the words in small letters into `counts`; returns the number of units of scripts without spaces. */
function countWords(
  text: string,
  classes: Uint8Array,
  filter: Uint8Array,
  counts: Map<string, number>,
): number {
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
    let hash = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const inner = classes[unit] as number;
      const joins = unit === 0x27 || unit === 0x2019 || unit === 0x2d;
      if (!(inner & WORD && !(inner & UNSPACED)) && !joins) break;
      if (!(inner & LOWER) && !joins) onlySmall = false;
      hash = mix(hash, unit);
      at++;
    }
    if (!onlySmall || at - start < 2 || !filter[hash]) continue;
    const word = text.slice(start, at);
    const count = counts.get(word);
    if (count !== undefined) counts.set(word, count + 1);
  }
  return unspaced;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

function mix(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) & ((1 << FILTER_BITS) - 1);
}
