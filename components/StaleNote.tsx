import type { Failure } from "./use-async";
import { useTrying } from "./use-trying";

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
  const { isTrying, tries, tryAgain } = useTrying(problem, onAgain);
  if (problem === undefined) return null;
  return (
    <p className={className}>
      {/* Drawn anew after each try, or a screen reader would not tell of one that failed as the one before. */}
      <span key={tries} role="alert">
        {what} could not be read{isShown && " again: it is shown as it was before"}. {problem.message}
      </span>{" "}
      <button type="button" className="linklike" aria-disabled={isTrying} onClick={tryAgain}>
        {isTrying ? "Trying …" : "Try again"}
      </button>
    </p>
  );
}
