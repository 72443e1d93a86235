/** The hashed names of the features by which the pair model judges sets of parties. */
import { fnv } from "../../text/hash";
import { pairBucket } from "./pair-model";

/** The hashes for one group or for the first of two. */
const namesOf = (mode: string) => ({
  mode: fnv(`${mode} `),
  // Some names contain the mode's hash as an unsigned number.
  preposition: fnv(`preposition ${fnv(`${mode} `) >>> 0} `),
  size: fnv(`size ${fnv(`${mode} `) >>> 0} `),
  before: fnv(`before ${mode} `),
  behind: fnv(`behind ${mode} `),
  post: fnv(`post ${mode} `),
  postWord: fnv(`post word ${mode} `),
  verb: fnv(`verb ${mode} `),
  beforeLike: fnv(`before like ${mode} `),
  postLike: fnv(`post like ${mode} `),
  verbLike: fnv(`verb like ${mode} `),
  verbTwo: fnv(`verb two ${mode} `),
});
export const PREPOSITIONS = fnv("prepositions ");
export const FAR = fnv("far ");
export const OTHERS = fnv("others ");
export const SECOND_SIZE = fnv("second size ");
export const UNNAMED_SECOND = pairBucket(fnv("unnamed second"));
export const TYPES = fnv("types ");
export const WEAK = pairBucket(fnv("weak"));
export const START = fnv("");
export const RULE = fnv("r ");
export const DEALS = fnv("deals ");
export const TOLD = fnv("told ");
export const TOLD_ALREADY = pairBucket(fnv("told already"));
export const ACROSS = fnv("across");
export const EDGE = fnv("edge");
export const OPENS = fnv("opens");
export const UNNAMED = fnv("unnamed");
export const ONE = namesOf("1");
export const TWO = namesOf("2");
export const PRE = fnv("pre ");
export const PRE_WORD = fnv("pre word ");
export const PRE_LIKE = fnv("pre like ");
export const BETWEEN = fnv("between ");
export const BETWEEN_WORD = fnv("between word ");
export const BETWEEN_LIKE = fnv("between like ");
export const BETWEEN_ALIKE = fnv("between alike ");
export const BETWEEN_TWO = fnv("between two ");
export const BETWEEN_ALL = fnv("between all ");
export const LAST = fnv("last ");
export const LAST_TWO = fnv("last two ");
