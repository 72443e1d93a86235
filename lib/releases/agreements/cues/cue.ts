/** What a cue is: words and the deed that they tell. */

/** What sort of deed a cue tells, which says where its parties stand. */
export type Deed =
  | "sign"
  | "agree"
  | "buy"
  | "order"
  | "choose"
  | "win"
  | "give"
  | "merge"
  | "venture"
  | "end"
  | "extend"
  | "invest"
  | "role"
  | "joint"
  | "noun";

/** One cue. `pattern` matches from the verb on. */
export interface Cue {
  deed: Deed;
  pattern: RegExp;
}

/** A cue of whole words, whose pattern is `source`. */
export const cue = (deed: Deed, source: string): Cue => ({
  deed,
  pattern: new RegExp(`(?:^| )(?:${source})(?= )`, "gu"),
});
