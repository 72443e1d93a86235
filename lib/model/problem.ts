/** What is wrong with an input, in words that let a person mend it. */
export interface Problem {
  /** The name of the file, where there is one. */
  file?: string;
  /** The line in the file, counted from 1. */
  line?: number;
  /** Which record: its list, its number from 0 and its id, such as `agreements[3] (catl-zenith-2025)`. */
  record?: string;
  /** The path of the field in the record, such as `parties[1].party`. */
  field?: string;
  /** What is wrong, and what was found. */
  message: string;
  /** What to do about it. */
  advice: string;
}

/** A problem in one line: where, what, and what to do. */
export function problemText(problem: Problem): string {
  const where = [
    problem.file,
    problem.line === undefined ? undefined : `line ${problem.line}`,
    problem.record,
    problem.field,
  ].filter((part) => part !== undefined);
  return `${where.length > 0 ? `${where.join(", ")}: ` : ""}${problem.message} ${problem.advice}`;
}

/** Thrown by everything that reads input; carries every problem found, not only the first. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.slice(0, 20).map(problemText).join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}
