import { useEffect, useRef } from "react";

/** The problems that keep a form from being saved, at its head. Scrolls into view, since the button is at its end. */
export function FormProblems({ problems }: { problems: readonly string[] }) {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) told.current?.scrollIntoView({ block: "nearest" });
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={told} className="form-problems" role="alert">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
