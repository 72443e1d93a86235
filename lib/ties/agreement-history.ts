/** Joins the histories of one agreement that two reports tell. */
import { type AgreementStatus, earliestDay, isMorePrecise, latestDay, type StatusChange } from "@/lib/model";
import { compareTexts } from "@/lib/model/compare-texts";
import { REPEATED_STATUSES } from "@/lib/model/later-steps";

/** How far two reports of one such step differ in its day at most: one may tell the signing, one the announcement. */
const APART_MS = 45 * 86_400_000;

/** How far on in an agreement's life a status is. */
const STAGES: Readonly<Record<AgreementStatus, number>> = {
  rumoured: 0,
  announced: 1,
  signed: 2,
  operating: 3,
  extended: 4,
  renegotiated: 4,
  expired: 5,
  terminated: 5,
};

const SIGNED_ANEW: ReadonlySet<AgreementStatus> = new Set([...REPEATED_STATUSES, "signed"]);

/**
 * Whether two reports tell the same step. An agreement can be extended again and again, and what began as a memorandum
 * can be signed once more as a contract; it is announced, begun and ended once.
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
  const added = new Set<StatusChange>();
  for (const told of from) {
    const { date } = told;
    const same = steps.find((step) => isSameStep(step, told));
    if (!same) {
      const step = { ...told };
      added.add(step);
      steps.push(step);
    } else if (date !== undefined && (same.date === undefined || isMorePrecise(date, same.date)))
      same.date = date;
  }
  // A stable sort: a step without a date stays behind the one that it followed.
  let at = "";
  const sorted = steps
    .map((step) => {
      if (step.date !== undefined) at = latestDay(step.date) ?? at;
      return { step, at };
    })
    .sort((a, b) => compareTexts(a.at, b.at))
    .map(({ step }) => step);
  return inStages(sorted, added);
}

/**
 * Puts a step before those of later stages that their dates allow it to have come before: what was signed and announced
 * on one day, or in one month, is signed, and not merely announced. Without a date only where two reports tell the
 * steps: within one, its author knew the order.
 */
function inStages(steps: readonly StatusChange[], added: ReadonlySet<StatusChange>): StatusChange[] {
  const canComeBefore = (step: StatusChange, other: StatusChange) => {
    if (STAGES[step.status] >= STAGES[other.status]) return false;
    if (step.date === undefined || other.date === undefined) return added.has(step) !== added.has(other);
    return compareTexts(earliestDay(step.date) ?? "", latestDay(other.date) ?? "") <= 0;
  };
  const ordered: StatusChange[] = [];
  for (const step of steps) {
    let to = ordered.length;
    while (to > 0 && canComeBefore(step, ordered[to - 1] as StatusChange)) to -= 1;
    ordered.splice(to, 0, step);
  }
  return ordered;
}
