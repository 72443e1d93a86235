/** What the pair model's features tell of a word, made once for all the sentences it stands in. */
import { wordSort } from "../entities/word-sorts";
import { fnv } from "../text/hash";
import { likeOf } from "../text/word-classes";

/** A word as the pair model sees it. */
export interface PairWord {
  /** Whether it begins with three small letters. */
  small: boolean;
  stem: string;
  like: string;
  hashes: { sort: number; stem: number; like: number };
}

/** Words that were asked for before; emptied when it grows, so that a long stream stays in flat memory. */
const known = new Map<string, PairWord>();
const MOST_KNOWN = 20_000;

/** What the features tell of a word. */
export function pairWord(word: string): PairWord {
  let found = known.get(word);
  if (found === undefined) {
    const stem = word.replace(/(?:ing|ed|es|s)$/u, "").slice(0, 7);
    const like = likeOf(word);
    const hashes = { sort: fnv(wordSort(word)), stem: fnv(stem), like: fnv(like) };
    found = { small: /^\p{Ll}{3,}/u.test(word), stem, like, hashes };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, found);
  }
  return found;
}
