/** Partial dates as whole numbers that compare as days do: 2025-03-20 is 20250320; 0 where there is no date. */
import { earliestDay, latestDay, parsePartialDate } from "@/lib/model";
import { remembered } from "./remembered";

const SPAN = /^(.*?)(?:\.\.|[-–—~](?=\d{4}))(.*)$/u;

/**
 * The date that a filter's value names, or the two of a span: `2024`, `2024-q3`, `2024..2025`, `2022-2024`. One of a span may
 * be empty, as in `2024..`; `undefined` where it is no date.
 */
export function datesOf(value: string): readonly [first: string, last: string | undefined] | undefined {
  const typed = value.toUpperCase().replaceAll("年", "");
  const [, first = typed, last] = SPAN.exec(typed) ?? [];
  const fits = (date = "") => date === "" || parsePartialDate(date) !== undefined;
  return (first || last) && fits(first) && fits(last) ? [first, last] : undefined;
}

/** Whether a filter's value is a date or a span; it may be a place otherwise. */
export function isDateValue(value: string): boolean {
  return datesOf(value) !== undefined;
}

/** The last day that a partial date can mean. */
export const lastDay = numbered(latestDay);

/** The first day that a partial date can mean. */
export const firstDay = numbered(earliestDay);

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

function numbered(dayOf: (date: string) => string | undefined): (date: string | undefined) => number {
  const numberOf = remembered((date) => Number(dayOf(date)?.replaceAll("-", "") ?? 0));
  return (date) => (date === undefined ? 0 : numberOf(date));
}
