/** What to set up: a Chromium unless `browser` is false, a Firefox where the machine can have one. */
export interface Needs {
  browser?: boolean;
  firefox?: boolean;
  /** Reports only on standard error. */
  quiet?: boolean;
}

/** Sets up what is missing. Throws, saying what to do, where something needed is not available. */
export function setUp(needs?: Needs): void;
