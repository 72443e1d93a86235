interface Props {
  /** What went wrong, in words for the user. */
  problem: string | undefined;
  className?: string;
  /** For a field to say that this is about it. */
  id?: string;
}

/** Shows what went wrong, announced to screen readers at once; nothing where nothing did. */
export function ProblemNote({ problem, className = "note failed", id }: Props) {
  if (problem === undefined) return null;
  return (
    <p className={className} id={id} role="alert">
      {problem}
    </p>
  );
}
