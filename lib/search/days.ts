/** Partial dates as whole numbers that compare as days do: 2025-03-20 is 20250320; 0 where there is no date. */
import { latestDay, parsePartialDate } from "@/lib/model";
import { remembered } from "./remembered";

/** A date as it is typed: a quarter may have a small letter. */
export function dateOf(value: string): string {
  return value.toUpperCase();
}

/** Whether a filter's value is a date; it may be a place otherwise. */
export function isDateValue(value: string): boolean {
  return parsePartialDate(dateOf(value)) !== undefined;
}

/** The last day that a partial date can mean. */
export function lastDay(date: string | undefined): number {
  return date === undefined ? 0 : lastOf(date);
}

const lastOf = remembered((date) => numberOf(latestDay(date)));

/** The first day that a partial date can mean. */
export function firstDay(date: string | undefined): number {
  return date === undefined ? 0 : firstOf(date);
}

const firstOf = remembered((date) => {
  const parsed = parsePartialDate(date);
  if (!parsed) return 0;
  const month = parsed.month ?? (parsed.quarter === undefined ? 1 : parsed.quarter * 3 - 2);
  return parsed.year * 10_000 + month * 100 + (parsed.day ?? 1);
});

/** Whether some day lies in a period of each list. Periods include their first and last day. */
export function haveDayInCommon(
  lists: readonly (readonly (readonly [first: number, last: number])[])[],
): boolean {
  let common: (readonly [number, number])[] = [[0, Number.MAX_SAFE_INTEGER]];
  for (const periods of lists)
    common = common.flatMap(([first, last]) =>
      periods
        .map(([from, to]) => [Math.max(first, from), Math.min(last, to)] as const)
        .filter(([from, to]) => from <= to),
    );
  return common.length > 0;
}

function numberOf(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll("-", ""));
}
