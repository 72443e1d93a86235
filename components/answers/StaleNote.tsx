import type { Failure } from "./use-answer";
import { useTrying } from "./use-trying";

interface Props {
  /** What could not be read, as the beginning of a sentence. */
  what: string;
  /** Why; nothing is shown without it. `onAgain` must lead to a new object, even for an equal message. */
  problem: Failure | undefined;
  /** Whether something was read before: it stays on show. */
  isShown: boolean;
  onAgain: () => void;
  className?: string;
}

/** Says that something could not be read, or not again, and offers to retry. */
export function StaleNote({ what, problem, isShown, onAgain, className = "note failed" }: Props) {
  const { isTrying, tries, tryAgain } = useTrying(problem, onAgain);
  if (problem === undefined) return null;
  return (
    <p className={className}>
      {/* A new element after each try, so that a screen reader reads an equal message again. */}
      <span key={tries} role="alert">
        {what} could not be read{isShown && " again: it is shown as it was before"}. {problem.message}
      </span>{" "}
      <button type="button" className="linklike" aria-disabled={isTrying} onClick={tryAgain}>
        {isTrying ? "Trying …" : "Try again"}
      </button>
    </p>
  );
}
