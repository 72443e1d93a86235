/**
 * Dates among the words of a query: as results show them, `27 Apr 2026` and `Q3 2022`, as files write them, `2026-04`, as they
 * stand in American and in Chinese and Japanese texts, `April 27, 2026` and `2026年4月27日`, and in figures alone, `04/2026` and
 * `2026/4/27`. `04/05/2026` is none: who typed it may mean either day. And from when or until when: `since 2023`, `before March
 * 2024`, `2022-2024`.
 */
import { dateOf, isDateValue } from "./days";
import type { Filter } from "./query";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const BEGINNINGS = MONTHS.map((name) => name.slice(0, 3)).join("|");
const YEAR = String.raw`(?:19|20)\d\d`;
const SPACED = [
  String.raw`(?<iso>\d{4}-(?:\d\d(?:-\d\d)?|q[1-4]))`,
  String.raw`(?<monthBefore>\d{1,2})[/.](?<ofMonthBefore>\d{4})`,
  String.raw`(?<yearFirst>\d{4})[/.](?<monthBehind>\d{1,2})(?:[/.](?<dayBehind>\d{1,2}))?`,
  String.raw`q(?<quarter>[1-4])\s(?<ofQuarter>\d{4})`,
  String.raw`(?:(?<day>\d{1,2})\s)?(?<month>(?:${BEGINNINGS})\p{L}{0,6})\.?\s(?:(?<dayAfter>\d{1,2}),\s?)?(?<ofMonth>\d{4})`,
  `(?<alone>${YEAR})`,
];
/** From when or until when. */
const BOUND = String.raw`(?:(?<since>since|from|after|seit|depuis|desde)|(?<until>until|till|before|bis|hasta))\s`;
const YEARS = String.raw`(?:from\s)?(?<firstYear>${YEAR})(?:\s?[-–]\s?|\sto\s|(?<=between\s\d{4})\sand\s)(?<lastYear>${YEAR})`;
/** What stands around it needs no space. */
const HAN = String.raw`(?<!\d)(?<year>\d{4})年(?<monthOfYear>\d{1,2})月(?:(?<dayOfMonth>\d{1,2})[日号號])?`;
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:${YEARS}|(?:${BOUND})?(?:${SPACED.join("|")}))(?![\p{L}\p{N}/-])|${HAN}`,
  "giu",
);

/**
 * Takes such dates out of the words of a query and makes filters of them. A year alone stays a word, since names have years
 * too; so does what is no date.
 */
export function takeDates(words: string): { words: string; dates: Pick<Filter, "key" | "value">[] } {
  const dates: Pick<Filter, "key" | "value">[] = [];
  const others = words.replace(DATE, (text, ...rest: unknown[]) => {
    const parts = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { since, until, firstYear, lastYear } = parts;
    if (firstYear !== undefined && lastYear !== undefined) {
      dates.push({ key: "from", value: firstYear }, { key: "to", value: lastYear });
      return " ";
    }
    const value = valueOfDate(parts);
    if (!isDateValue(value)) return text;
    dates.push({ key: since !== undefined ? "from" : until !== undefined ? "to" : "in", value });
    return " ";
  });
  return { words: others, dates };
}

function valueOfDate(parts: Readonly<Record<string, string | undefined>>): string {
  const {
    alone,
    since,
    until,
    iso,
    quarter,
    ofQuarter,
    month = "",
    ofMonth,
    year,
    monthBefore,
    yearFirst,
  } = parts;
  // No day of a year is after it, or before it.
  if (alone !== undefined)
    return (since ?? until)
      ? String(Number(alone) + (/after/i.test(since ?? "") ? 1 : /before/i.test(until ?? "") ? -1 : 0))
      : "";
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
