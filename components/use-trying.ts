import { useState } from "react";
import type { Failure } from "./use-async";

/** What failed, tried again by the user. */
export interface Trying {
  isTrying: boolean;
  /** How often it failed once more. */
  tries: number;
  tryAgain: () => void;
}

/** Calls `again` and waits for what comes of it: another `problem`, also where it says the same, or none. */
export function useTrying(problem: Failure | undefined, again: () => void): Trying {
  const [seen, setSeen] = useState({ problem, isTrying: false, tries: 0 });
  if (problem !== seen.problem)
    setSeen({ problem, isTrying: false, tries: seen.tries + (seen.isTrying ? 1 : 0) });
  const tryAgain = () => {
    if (seen.isTrying) return;
    setSeen({ ...seen, isTrying: true });
    again();
  };
  return { isTrying: seen.isTrying, tries: seen.tries, tryAgain };
}
