/** A word's hashes for the features of the pair model. */
import { wordSort } from "../../entities/features/word-sorts";
import { fnv } from "../../text/hash";
import { likeOf } from "../../text/word-classes";

/** A word as the pair model sees it. */
export interface PairWord {
  /** Whether it begins with three small letters. */
  small: boolean;
  stem: string;
  like: string;
  hashes: {
    sort: number;
    stem: number;
    like: number;
    /** Of the stem and of the class, as features of a whole sentence. */
    told: number;
    toldLike: number;
  };
}

const TOLD = fnv("s ");
const TOLD_LIKE = fnv("like ");

/** The hashes of a word for the pair model. */
export function pairWordOf(word: string): PairWord {
  const stem = word.replace(/(?:ing|ed|es|s)$/u, "").slice(0, 7);
  const like = likeOf(word);
  const hashes = {
    sort: fnv(wordSort(word)),
    stem: fnv(stem),
    like: fnv(like),
    told: fnv(stem, TOLD),
    toldLike: fnv(like, TOLD_LIKE),
  };
  return { small: /^\p{Ll}{3,}/u.test(word), stem, like, hashes };
}
