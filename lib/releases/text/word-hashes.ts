/** Hashes of words that the models' features are of, made once for all the phrases and sentences a word stands in. */
import { fnv } from "./hash";
import { likeOf } from "./word-classes";

/** The hash of a word, that of its like, and that of its last three characters. */
export interface WordHashes {
  word: number;
  like: number;
  end: number;
}

/** Words that were asked for before; emptied when it grows, so that a long stream stays in flat memory. */
const known = new Map<string, WordHashes>();
const MOST_KNOWN = 20_000;

/** The hashes of a word. */
export function hashesOf(word: string): WordHashes {
  let hashes = known.get(word);
  if (hashes === undefined) {
    hashes = {
      word: fnv(word),
      like: fnv(likeOf(word)),
      end: fnv(word.slice(-3)),
    };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, hashes);
  }
  return hashes;
}
