/** Hashes of words that the models' features are of. */
import { fnv } from "./hash";
import { likeOf } from "./word-classes";

/** The hash of a word, that of its like, and that of its last three characters. */
export interface WordHashes {
  word: number;
  like: number;
  end: number;
}

/** The hashes of a word. */
export function wordHashes(word: string): WordHashes {
  return { word: fnv(word), like: fnv(likeOf(word)), end: fnv(word.slice(-3)) };
}
