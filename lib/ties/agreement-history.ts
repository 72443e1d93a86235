/** The life of an agreement, as two reports tell it. */
import { latestDay, type StatusChange } from "@/lib/model";

/** The steps of both in the order in which they happened; one step told twice keeps the more precise date. */
export function mergeHistory(into: readonly StatusChange[], from: readonly StatusChange[]): StatusChange[] {
  const steps = into.map((step) => ({ ...step }));
  for (const { status, date } of from) {
    const same = steps.find((step) => step.status === status);
    if (!same) steps.push({ status, ...(date !== undefined && { date }) });
    else if (date !== undefined && (same.date === undefined || isMorePrecise(date, same.date)))
      same.date = date;
  }
  const day = ({ date }: StatusChange) => (date === undefined ? undefined : latestDay(date));
  // A stable sort: what has no date stays behind what it stood behind.
  return steps
    .map((step, i) => ({ step, at: day(step) ?? day(steps[i - 1] ?? step) ?? "" }))
    .sort((a, b) => (a.at === "" || b.at === "" ? 0 : a.at.localeCompare(b.at)))
    .map(({ step }) => step);
}

function isMorePrecise(date: string, than: string): boolean {
  return date.length > than.length && date.startsWith(than.replace(/~$/, ""));
}
