interface Props {
  /** What could not be read, as a sentence begins. */
  what: string;
  /** Why; nothing is said without it. */
  problem: string | undefined;
  /** Whether something of it is shown: that stays. */
  isShown: boolean;
  onAgain: () => void;
  className?: string;
}

/** Says that something could not be read, or not read again, and offers to try it once more. */
export function StaleNote({ what, problem, isShown, onAgain, className = "note failed" }: Props) {
  if (problem === undefined) return null;
  return (
    <p className={className} role="alert">
      {what} could not be read{isShown && " again: it is shown as it was before"}. {problem}{" "}
      <button type="button" className="linklike" onClick={onAgain}>
        Try again
      </button>
    </p>
  );
}
