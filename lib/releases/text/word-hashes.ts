/** Hashes of words that the models' features are of, made once for all the phrases and sentences a word stands in. */
import { fnv } from "./hash";
import { likeOf } from "./word-classes";

/** The hash of a word and that of its like. */
export interface WordHashes {
  word: number;
  like: number;
}

/** Words that were asked for before; emptied when it grows, so that a long stream stays in flat memory. */
const known = new Map<string, WordHashes>();
const MOST_KNOWN = 20_000;

/** The hashes of a word. */
export function hashesOf(word: string): WordHashes {
  let hashes = known.get(word);
  if (hashes === undefined) {
    hashes = { word: fnv(word), like: fnv(likeOf(word)) };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, hashes);
  }
  return hashes;
}
