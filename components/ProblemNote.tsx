interface Props {
  /** What went wrong, in words for the user. */
  problem: string | undefined;
  className?: string;
  /** The id for the field that this is about to refer to. */
  id?: string;
}

/** Shows what went wrong, and announces it to screen readers at once; empty without a problem. */
export function ProblemNote({ problem, className = "note failed", id }: Props) {
  if (problem === undefined) return null;
  return (
    <p className={className} id={id} role="alert">
      {problem}
    </p>
  );
}
