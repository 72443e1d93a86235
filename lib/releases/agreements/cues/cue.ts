/** Defines a cue: words with the deed that they report. */

/** The deed that a cue reports; it decides where the parties stand. */
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

/** Makes a cue of whole words from the source of its pattern. */
export const cue = (deed: Deed, source: string): Cue => ({
  deed,
  pattern: new RegExp(`(?:^| )(?:${source})(?= )`, "gu"),
});
