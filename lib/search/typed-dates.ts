/** Dates among the words of a query: as results show them, `27 Apr 2026` and `Q3 2022`, and as files write them, `2026-04`. */
import { dateOf, isDateValue } from "./days";
import type { Filter } from "./query";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const DATE =
  /(?<![\p{L}\p{N}-])(?:(?<iso>\d{4}-(?:\d\d(?:-\d\d)?|q[1-4]))|q(?<quarter>[1-4])\s(?<ofQuarter>\d{4})|(?:(?<day>\d{1,2})\s)?(?<month>\p{L}{3,9})\.?\s(?<ofMonth>\d{4}))(?![\p{L}\p{N}-])/giu;

/**
 * Takes such dates out of the words of a query and makes filters of them. A year alone stays a word, since names have years too;
 * so does what is no date.
 */
export function takeDates(words: string): { words: string; dates: Pick<Filter, "key" | "value">[] } {
  const dates: Pick<Filter, "key" | "value">[] = [];
  const others = words.replace(DATE, (text, ...rest: unknown[]) => {
    const value = valueOfDate(rest.at(-1) as Readonly<Record<string, string | undefined>>);
    if (!isDateValue(value)) return text;
    dates.push({ key: "in", value });
    return " ";
  });
  return { words: others, dates };
}

function valueOfDate({
  iso,
  quarter,
  ofQuarter,
  day,
  month = "",
  ofMonth,
}: Readonly<Record<string, string | undefined>>): string {
  if (iso !== undefined) return dateOf(iso);
  if (quarter !== undefined) return `${ofQuarter}-Q${quarter}`;
  const number = 1 + MONTHS.findIndex((name) => name.startsWith(month.toLowerCase()));
  return [
    ofMonth,
    ...[String(number), day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0")),
  ].join("-");
}
