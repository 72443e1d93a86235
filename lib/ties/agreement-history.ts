/** The life of an agreement, as two reports tell it. */
import { type AgreementStatus, earliestDay, latestDay, type StatusChange } from "@/lib/model";
import { compareTexts } from "@/lib/model/compare-texts";
import { REPEATED_STATUSES } from "@/lib/model/later-steps";

/** Two reports of one such step tell days that are no further apart: when it was signed, and when that was told. */
const APART_MS = 45 * 86_400_000;

const SIGNED_ANEW: ReadonlySet<AgreementStatus> = new Set([...REPEATED_STATUSES, "signed"]);

/**
 * Whether what two reports tell is one step. An agreement can be extended again and again, and what began as a memorandum is
 * signed once more as a contract; it is announced, begun and ended once.
 */
export function isSameStep(one: StatusChange, other: StatusChange): boolean {
  if (one.status !== other.status) return false;
  if (!SIGNED_ANEW.has(one.status) || one.date === undefined || other.date === undefined) return true;
  return !isLongBefore(one.date, other.date) && !isLongBefore(other.date, one.date);
}

function isLongBefore(one: string, other: string): boolean {
  return Date.parse(earliestDay(other) ?? "") - Date.parse(latestDay(one) ?? "") > APART_MS;
}

/** The steps of both in the order in which they happened; one step told twice keeps the more precise date. */
export function mergeHistory(into: readonly StatusChange[], from: readonly StatusChange[]): StatusChange[] {
  const steps = into.map((step) => ({ ...step }));
  for (const told of from) {
    const { date } = told;
    const same = steps.find((step) => isSameStep(step, told));
    if (!same) steps.push({ ...told });
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
