import type { BaseIssue } from "valibot";
import { getDotPath } from "valibot";

/** What keeps a form from being saved. */
export function FormProblems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="form-problems" role="alert">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

/** The schema's words for what is wrong, each with its field. */
export function problemsOf(issues: readonly BaseIssue<unknown>[]): string[] {
  return [
    ...new Set(
      issues.map((issue) => {
        const path = (getDotPath(issue) ?? "")
          .split(".")
          .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part))
          .join(" ");
        const message = /^(?:Invalid|Expected)/.test(issue.message) ? "is missing or wrong" : issue.message;
        return path === "" ? message : `${path}: ${message}`;
      }),
    ),
  ];
}
