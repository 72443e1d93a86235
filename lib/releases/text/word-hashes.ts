/** Hashes of words, for the models' features. */
import { fnv } from "./hash";
import { likeOf } from "./word-classes";

/** The hashes of a word, of its class, and of its last three characters. */
export interface WordHashes {
  word: number;
  like: number;
  end: number;
}

/** The hashes of a word. */
export function wordHashes(word: string): WordHashes {
  return { word: fnv(word), like: fnv(likeOf(word)), end: fnv(word.slice(-3)) };
}
