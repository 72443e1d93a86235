/** What an agreement was on the day of an article, and how long there has been no news of it. Pure. */
import type { AgreementStatus, StatusChange } from "@/lib/model";
import { REPEATED_STATUSES } from "@/lib/model/later-steps";
import { earliestDay, latestDay, parsePartialDate } from "@/lib/model/partial-date";
import { agreementDate } from "./agreement-date";
import type { AgreementCard } from "./card";

/** After so many years without news an agreement counts as silent. */
export const SILENT_YEARS = 2;

const ENDED: ReadonlySet<AgreementStatus> = new Set(["expired", "terminated"]);

/** How an agreement stands, seen from the day of an article. */
export interface Standing {
  /** The status on that day; the present one where there is no article, or all of the agreement came later. */
  status: AgreementStatus;
  /** The date by which it is ordered, by what was known of it on that day. */
  date: string | undefined;
  /** All of it whose day is known came after the article. */
  isLater: boolean;
  /** The steps that came after the article, where the agreement itself did not; one without a date may have. */
  later: StatusChange[];
  /** The end of its term, where that is over and nothing says that it was extended or ended. */
  termOver?: string;
  /** The year of the latest news of it, where that is long ago and it has not ended. */
  silentSince?: number;
}

/**
 * How an agreement stands. `published` is the article's day: without it nothing is later. `knownUntil` is the date of
 * the dataset: without it nothing is called over or silent, as an old dataset proves no silence.
 */
export function standingOf(
  agreement: Pick<AgreementCard, "history" | "status" | "effective" | "ends" | "sources">,
  { published, knownUntil }: { published?: string | undefined; knownUntil?: string | undefined },
): Standing {
  const { history, sources } = agreement;
  const known = history.findLastIndex(({ date }) => date !== undefined && !isAfter(date, published));
  // Where every source is newer than the article, what happened at an unknown time since is told by them alone.
  const isNews =
    known >= 0 && sources.length > 0 && sources.every((one) => isAfter(one.published, published));
  const later = history.filter(
    ({ date }, i) => isAfter(date, published) || (isNews && date === undefined && i > known),
  );
  const isLater = isLaterThan(history, published);
  const before = isLater ? history : history.filter((step) => !later.includes(step));
  return {
    status: before.at(-1)?.status ?? agreement.status,
    date: agreementDate({ ...agreement, history: before }),
    isLater,
    later: isLater ? [] : later,
    ...(ENDED.has(agreement.status) || knownUntil === undefined ? {} : quietSince(agreement, knownUntil)),
  };
}

function quietSince(
  { history, effective, ends, sources }: Parameters<typeof standingOf>[0],
  knownUntil: string,
): Pick<Standing, "termOver" | "silentSince"> {
  // What was agreed anew at its end or since, or nobody knows when, may have another end now.
  const isAnew = history.some(({ status, date }) => REPEATED_STATUSES.has(status) && !isAfter(ends, date));
  if (ends !== undefined && !isAnew && isAfter(knownUntil, ends)) return { termOver: ends };
  const days = [effective, ...history.map((step) => step.date), ...sources.map((one) => one.published)];
  const last = days.map((text) => (text === undefined ? undefined : latestDay(text))).reduce(later);
  if (last === undefined) return {};
  const year = Number(last.slice(0, 4));
  // Compared as a text: years after 29 February there may be no such day.
  const quietUntil = `${String(year + SILENT_YEARS).padStart(4, "0")}${last.slice(4)}`;
  return (firstDay(knownUntil) ?? "") > quietUntil ? { silentSince: year } : {};
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** Whether all of a history whose day is known came after a day; false where no day is given. */
export function isLaterThan(history: readonly StatusChange[], published: string | undefined): boolean {
  const dated = history.filter(({ date }) => date !== undefined);
  return dated.length > 0 && dated.every(({ date }) => isAfter(date, published));
}

/**
 * Whether a partial date lies after another for certain: `2025` is not after `2025-03-20`, nor is an approximate date
 * after anything. False where either is missing.
 */
export function isAfter(date: string | undefined, than: string | undefined): boolean {
  const first = date === undefined ? undefined : firstDay(date);
  const last = than === undefined ? undefined : latestDay(than);
  return first !== undefined && last !== undefined && first > last;
}

/** The first day that a date can mean; none where it is approximate, and may be earlier. */
function firstDay(text: string): string | undefined {
  return parsePartialDate(text)?.approximate ? undefined : earliestDay(text);
}
