/**
 * Classes of English words that stand in like places, so that what a model learned of one word serves for its like: towns,
 * surnames, verbs of agreeing. Made by `scripts/word-classes.ts`, which says from what.
 *
 * Of each word 24 bits of its hash are kept, in rising order, each as its distance from the one before (LEB128), and a
 * byte for its class: a quarter of the space of the words themselves. A word that is not among them is taken for one of
 * them once in some three hundred.
 */
import { fnv } from "./hash";
import data from "./word-classes.json";

const BITS = 24;
/** The look-up is by these first. */
const HEAD_BITS = 13;

type Lookup = (word: string) => number | undefined;

let lookup: Lookup | undefined;

/** Words with their classes, as they are kept in `word-classes.json`. A later word that hashes alike is left out. */
export function packClasses(of: ReadonlyMap<string, number>): string {
  const rows = new Map<number, number>();
  for (const [word, number] of of) if (!rows.has(keyOf(word))) rows.set(keyOf(word), number);
  let text = "";
  let before = 0;
  for (const [key, number] of [...rows].sort(([a], [b]) => a - b)) {
    let gap = key - before;
    for (; gap > 127; gap >>>= 7) text += String.fromCharCode((gap & 127) | 128);
    text += String.fromCharCode(gap, number);
    before = key;
  }
  return btoa(text);
}

/** The class of a word in small letters, from 0 to 255; `undefined` where it is none of the common ones. */
export function wordClass(word: string): number | undefined {
  lookup ??= unpackClasses(data);
  return lookup(word);
}

/** Words that were asked for before; emptied when it grows, so that a long stream stays in flat memory. */
const likes = new Map<string, string>();
const MOST_LIKES = 20_000;

/** The class of a word as a feature's word: its number, or the word itself where it has none and is no word of letters. */
export function likeOf(word: string): string {
  let like = likes.get(word);
  if (like === undefined) {
    const number = wordClass(word);
    like = number !== undefined ? `${number}` : /\p{L}/u.test(word) ? "rare" : word;
    if (likes.size >= MOST_LIKES) likes.clear();
    likes.set(word, like);
  }
  return like;
}

/** The look-up of classes that were packed. */
export function unpackClasses(packed: string): Lookup {
  const bytes = Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0));
  const keys = new Uint32Array(bytes.length >>> 1);
  const classes = new Uint8Array(keys.length);
  let count = 0;
  let key = 0;
  for (let at = 0; at < bytes.length; count++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      key += (byte & 127) << shift;
      if (byte < 128) break;
    }
    keys[count] = key;
    classes[count] = bytes[at++] ?? 0;
  }
  // Where the keys that begin with the same bits begin: a few each, so that a search is a look at them.
  const starts = new Uint32Array((1 << HEAD_BITS) + 1);
  for (let i = 0; i < count; i++) {
    const head = ((keys[i] ?? 0) >>> (BITS - HEAD_BITS)) + 1;
    starts[head] = (starts[head] ?? 0) + 1;
  }
  for (let head = 1; head < starts.length; head++)
    starts[head] = (starts[head] ?? 0) + (starts[head - 1] ?? 0);
  return (word) => {
    const wanted = keyOf(word);
    const head = wanted >>> (BITS - HEAD_BITS);
    const end = starts[head + 1] ?? 0;
    for (let i = starts[head] ?? 0; i < end; i++) if (keys[i] === wanted) return classes[i];
    return undefined;
  };
}

function keyOf(word: string): number {
  return fnv(word) >>> (32 - BITS);
}
