/** What to set up: a Chromium unless `browser` is false, a Firefox where the machine can have one. */
export interface Needs {
  browser?: boolean;
  firefox?: boolean;
  /** Says what it does on standard error only. */
  quiet?: boolean;
}

/** Sets up what is missing. Throws with what to do where something needed cannot be had. */
export function setUp(needs?: Needs): void;
