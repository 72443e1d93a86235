/**
 * Dates among the words of a query: as results show them, `27 Apr 2026` and `Q3 2022`, as files write them, `2026-04`, as they
 * stand in American and in Chinese and Japanese texts, `April 27, 2026` and `2026年4月27日`, and in figures alone, `04/2026` and
 * `2026/4/27`. `04/05/2026` is none: who typed it may mean either day.
 */
import { dateOf, isDateValue } from "./days";
import type { Filter } from "./query";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const SPACED = [
  String.raw`(?<iso>\d{4}-(?:\d\d(?:-\d\d)?|q[1-4]))`,
  String.raw`(?<monthBefore>\d{1,2})[/.](?<ofMonthBefore>\d{4})`,
  String.raw`(?<yearFirst>\d{4})[/.](?<monthBehind>\d{1,2})(?:[/.](?<dayBehind>\d{1,2}))?`,
  String.raw`q(?<quarter>[1-4])\s(?<ofQuarter>\d{4})`,
  String.raw`(?:(?<day>\d{1,2})\s)?(?<month>\p{L}{3,9})\.?\s(?:(?<dayAfter>\d{1,2}),\s?)?(?<ofMonth>\d{4})`,
];
/** What stands around it needs no space. */
const HAN = String.raw`(?<!\d)(?<year>\d{4})年(?<monthOfYear>\d{1,2})月(?:(?<dayOfMonth>\d{1,2})[日号號])?`;
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:${SPACED.join("|")})(?![\p{L}\p{N}/-])|${HAN}`,
  "giu",
);

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

function valueOfDate(parts: Readonly<Record<string, string | undefined>>): string {
  const { iso, quarter, ofQuarter, month = "", ofMonth, year, monthBefore, yearFirst } = parts;
  if (iso !== undefined) return dateOf(iso);
  if (monthBefore !== undefined) return joined(parts.ofMonthBefore, monthBefore);
  if (yearFirst !== undefined) return joined(yearFirst, parts.monthBehind, parts.dayBehind);
  if (quarter !== undefined) return `${ofQuarter}-Q${quarter}`;
  if (year !== undefined) return joined(year, parts.monthOfYear, parts.dayOfMonth);
  const number = 1 + MONTHS.findIndex((name) => name.startsWith(month.toLowerCase()));
  return joined(ofMonth, String(number), parts.day ?? parts.dayAfter);
}

/** Year, month and day as files write them, as far as they are known. */
function joined(...parts: (string | undefined)[]): string {
  return parts.flatMap((part) => part?.padStart(2, "0") ?? []).join("-");
}
