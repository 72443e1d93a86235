/**
 * Classes of English words with similar contexts (towns, surnames, verbs of agreeing), so that what a model learned
 * about one word helps with others. Made by `scripts/word-classes.ts`, which names its sources.
 * An unlisted word is taken for a listed one about once in three hundred.
 */
import { fnv } from "./hash";
import { type HashedWords, openWords, packWords } from "./hashed-words";
import data from "./word-classes.json";

const BITS = 24;

let lookup: HashedWords | undefined;

/** Packs words with their classes for `word-classes.json`. A later word with the same hash is left out. */
export function packClasses(of: ReadonlyMap<string, number>): string {
  return packWords(
    [...of].map(([word, number]) => [fnv(word), number]),
    BITS,
  );
}

/** The class of a word in small letters, from 0 to 255; `undefined` for an uncommon word. */
export function wordClass(word: string): number | undefined {
  lookup ??= openWords(data, BITS);
  return lookup(fnv(word));
}

/** Words asked for before; emptied when it grows, to bound memory. */
const likes = new Map<string, string>();
const MOST_LIKES = 20_000;

/** A word's class as a feature's word: its number, or the word itself if it has none and is not all letters. */
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

/** The look-up for packed classes. */
export function unpackClasses(packed: string): (word: string) => number | undefined {
  const of = openWords(packed, BITS);
  return (word) => of(fnv(word));
}
