import { useState } from "react";
import type { Failure } from "./use-async";

interface Props {
  /** What could not be read, as a sentence begins. */
  what: string;
  /** Why; nothing is said without it. Another one is the answer to `onAgain`, also where it says the same. */
  problem: Failure | undefined;
  /** Whether something of it is shown: that stays. */
  isShown: boolean;
  onAgain: () => void;
  className?: string;
}

/** Says that something could not be read, or not read again, and offers to try it once more. */
export function StaleNote({ what, problem, isShown, onAgain, className = "note failed" }: Props) {
  const [seen, setSeen] = useState({ problem, isTrying: false, tries: 0 });
  if (problem !== seen.problem)
    setSeen({ problem, isTrying: false, tries: seen.tries + (seen.isTrying ? 1 : 0) });
  if (problem === undefined) return null;
  const tryAgain = () => {
    setSeen({ ...seen, isTrying: true });
    onAgain();
  };
  return (
    <p className={className}>
      {/* Drawn anew after each try, or a screen reader would not tell of one that failed as the one before. */}
      <span key={seen.tries} role="alert">
        {what} could not be read{isShown && " again: it is shown as it was before"}. {problem.message}
      </span>{" "}
      <button
        type="button"
        className="linklike"
        aria-disabled={seen.isTrying}
        onClick={seen.isTrying ? undefined : tryAgain}
      >
        {seen.isTrying ? "Trying …" : "Try again"}
      </button>
    </p>
  );
}
