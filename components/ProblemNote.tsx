interface Props {
  /** What went wrong, in words for the user. */
  problem: string | undefined;
  className?: string;
}

/** Says what went wrong, to screen readers at once; nothing where nothing did. */
export function ProblemNote({ problem, className = "note failed" }: Props) {
  if (problem === undefined) return null;
  return (
    <p className={className} role="alert">
      {problem}
    </p>
  );
}
