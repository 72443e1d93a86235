/** The life of an agreement, as two reports tell it. */
import { latestDay, type StatusChange } from "@/lib/model";
import { compareTexts } from "@/lib/model/compare-texts";

/** The steps of both in the order in which they happened; one step told twice keeps the more precise date. */
export function mergeHistory(into: readonly StatusChange[], from: readonly StatusChange[]): StatusChange[] {
  const steps = into.map((step) => ({ ...step }));
  for (const { status, date } of from) {
    const same = steps.find((step) => step.status === status);
    if (!same) steps.push({ status, ...(date !== undefined && { date }) });
    else if (date !== undefined && (same.date === undefined || isMorePrecise(date, same.date)))
      same.date = date;
  }
  // A stable sort: what has no date stays behind what it stood behind.
  let at = "";
  return steps
    .map((step) => {
      if (step.date !== undefined) at = latestDay(step.date) ?? at;
      return { step, at };
    })
    .sort((a, b) => compareTexts(a.at, b.at))
    .map(({ step }) => step);
}

function isMorePrecise(date: string, than: string): boolean {
  return date.length > than.length && date.startsWith(than.replace(/~$/, ""));
}
