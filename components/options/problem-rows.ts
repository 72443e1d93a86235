/** Filters a list of problems, and turns it into a file. */
import { BYTE_ORDER_MARK, csvLine, inertText } from "@/lib/formats/tables/write-csv";
import { type Problem, problemText } from "@/lib/model";

/** A filter: words that a problem must have, and a field; empty for all. */
export interface ProblemFilter {
  words: string;
  field: string;
}

/** The field of a problem without numbers, so that `parties[1].party` and `parties[2].party` are the same. */
export function fieldOf({ field }: Problem): string {
  return (field ?? "").replace(/\[\d+\]/g, "[…]");
}

/** The fields with problems, most frequent first, with the number of each. */
export function fieldCounts(problems: readonly Problem[]): { field: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const field = fieldOf(problem);
    if (field !== "") counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count);
}

/** The problems that pass a filter, in their order. */
export function filterProblems(problems: readonly Problem[], { words, field }: ProblemFilter): Problem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return problems.filter((problem) => {
    if (field !== "" && fieldOf(problem) !== field) return false;
    if (wanted.length === 0) return true;
    const text = problemText(problem).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

const COLUMNS = ["file", "line", "record", "field", "message", "advice"] as const;

/** Problems as CSV for spreadsheets, with the byte order mark that these need. */
export function problemsCsv(problems: readonly Problem[], file: string): string {
  const rows = problems.map((problem) =>
    COLUMNS.map((column) => inertText(String({ file, ...problem }[column] ?? ""))),
  );
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map(csvLine).join("");
}
