import { useState } from "react";
import type { Failure } from "./use-answer";

/** A failure that the user can try again. */
export interface Trying {
  isTrying: boolean;
  /** How often it has failed again. */
  tries: number;
  tryAgain: () => void;
}

/** Calls `again` and waits for its result: a new `problem`, even with the same message, or none. */
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
