/**
 * Classes of English words that stand in like places, so that what a model learned of one word serves for its like: towns,
 * surnames, verbs of agreeing. Made by `scripts/word-classes.ts`, which says from what.
 *
 * A word that is not among them is taken for one of them once in some three hundred.
 */
import { fnv } from "./hash";
import { type HashedWords, openWords, packWords } from "./hashed-words";
import data from "./word-classes.json";

const BITS = 24;

let lookup: HashedWords | undefined;

/** Words with their classes, as they are kept in `word-classes.json`. A later word that hashes alike is left out. */
export function packClasses(of: ReadonlyMap<string, number>): string {
  return packWords(
    [...of].map(([word, number]) => [fnv(word), number]),
    BITS,
  );
}

/** The class of a word in small letters, from 0 to 255; `undefined` where it is none of the common ones. */
export function wordClass(word: string): number | undefined {
  lookup ??= openWords(data, BITS);
  return lookup(fnv(word));
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
export function unpackClasses(packed: string): (word: string) => number | undefined {
  const of = openWords(packed, BITS);
  return (word) => of(fnv(word));
}
