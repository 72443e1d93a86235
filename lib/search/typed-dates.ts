/**
 * Finds dates among the words of a query: as results show them, `27 Apr 2026` and `Q3 2022`; as files have them,
 * `2026-04`; as in American, Chinese and Japanese texts, `April 27th, 2026` and `2026年4月27日`; with the months of other
 * languages, `27. März 2026`; in figures, `04/2026`, `27.4.2026` and `2026/4/27`, while `04/05/2026` is none, since it may
 * mean either day; told from now, `last month`. Also bounds: `since 2023`, `before March 2024`, `2022-2024`, `H2 2024`.
 */
import { earliestDay, latestDay } from "@/lib/model";
import { LANGUAGES } from "./country-names";
import { dateOf, isDateValue } from "./days";
import { foldText } from "./fold";
import type { Filter } from "./query";

const ORDINAL = "(?:st|nd|rd|th|er|[.º])?";
const YEAR = String.raw`(?:19|20)\d\d`;
const NOW = String.raw`(?<which>this|last)\s(?<span>year|month)`;
const SPACED = [
  String.raw`(?<iso>\d{4}-(?:\d\d(?:-\d\d)?|q[1-4]))`,
  String.raw`(?<monthBefore>\d{1,2})[/.](?<ofMonthBefore>\d{4})`,
  String.raw`(?<yearFirst>\d{4})[/.](?<monthBehind>\d{1,2})(?:[/.](?<dayBehind>\d{1,2}))?`,
  String.raw`(?<first>\d{1,2})(?<between>[/.])(?<second>\d{1,2})\k<between>(?<ofBoth>\d{4})`,
  String.raw`q(?<quarter>[1-4])\s(?<ofQuarter>\d{4})`,
  String.raw`(?:(?<day>\d{1,2})${ORDINAL}\s(?:of\s|de\s)?)?(?<month>MONTH)[.,]?\s(?:(?<dayAfter>\d{1,2})${ORDINAL}(?:,\s?|\s))?(?:de\s)?(?<ofMonth>\d{4})`,
  `(?<alone>${YEAR})`,
  NOW,
];
/** Words for a lower or an upper bound. */
const BOUND = String.raw`(?:(?<since>since|from|(?<after>after|nach|apr[eè]s)|seit|depuis|desde)|(?<until>until|till|(?<before>before|vor|avant)|bis|hasta))\s`;
const HALF = String.raw`h(?<half>[12])\s(?<ofHalf>\d{4})`;
const YEARS = String.raw`(?:from\s)?(?<firstYear>${YEAR})(?:\s?[-–]\s?|\sto\s|(?<=between\s\d{4})\sand\s)(?<lastYear>${YEAR})`;
/** A date that needs no spaces around it. */
const HAN = String.raw`(?<!\d)(?<year>\d{4})年(?<monthOfYear>\d{1,2})月(?:(?<dayOfMonth>\d{1,2})[日号號])?`;
const DATE = String.raw`(?<![\p{L}\p{N}/.-])(?:${YEARS}|${HALF}|(?:${BOUND})?(?:${SPACED.join("|")}))(?![\p{L}\p{N}/-])|${HAN}`;

/** Every date has a year, or is told from now. */
const MAYBE = new RegExp(String.raw`\d{4}|${NOW}`, "iu");

/** The months by name, the English ones first, and the pattern of dates. Made for the first query that may have one. */
let known: { months: ReadonlyMap<string, number>; pattern: RegExp } | undefined;

function knownDates() {
  if (known) return known;
  const months = new Map<string, number>();
  for (const language of LANGUAGES) {
    // With a day beside it, a month has its form in a date.
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
    for (let month = 0; month < 12; month++) {
      const parts = format.formatToParts(Date.UTC(2000, month));
      const { value = "" } = parts.find(({ type }) => type === "month") ?? {};
      // In Chinese and Japanese the month is a figure.
      if (/\p{L}$/u.test(value))
        for (const name of [value.toLowerCase(), foldText(value)]) months.set(name, month);
    }
  }
  const names = [...months.keys()];
  const beginnings = names.slice(0, 12).map((name) => name.slice(0, 3));
  const month = String.raw`(?:${names.join("|")})(?!\p{L})|(?:${beginnings.join("|")})\p{L}{0,6}`;
  known = {
    months,
    pattern: new RegExp(
      DATE.replace("MONTH", () => month),
      "giu",
    ),
  };
  return known;
}

/**
 * Takes such dates out of the words of a query and makes filters of them. A year alone stays a word, since names have
 * years too.
 */
export function takeDates(
  words: string,
  now = new Date(),
): { words: string; dates: Pick<Filter, "key" | "value">[] } {
  const dates: Pick<Filter, "key" | "value">[] = [];
  if (!MAYBE.test(words)) return { words, dates };
  const others = words.replace(knownDates().pattern, (text, ...rest: unknown[]) => {
    const parts = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { since, until, after, before, firstYear, lastYear, half, ofHalf } = parts;
    if (firstYear !== undefined && lastYear !== undefined) {
      dates.push({ key: "from", value: firstYear }, { key: "to", value: lastYear });
      return " ";
    }
    if (half !== undefined) {
      const [first, last] = half === "1" ? ["01", "06"] : ["07", "12"];
      dates.push({ key: "from", value: `${ofHalf}-${first}` }, { key: "to", value: `${ofHalf}-${last}` });
      return " ";
    }
    const date = parts.span === undefined ? valueOfDate(parts) : fromNow(now, parts.span, parts.which);
    if (!isDateValue(date)) return text;
    // "Before" and "after" exclude the month itself.
    const value = after !== undefined ? beside(date, 1) : before !== undefined ? beside(date, -1) : date;
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
  if (alone !== undefined) return (since ?? until) ? alone : "";
  if (iso !== undefined) return dateOf(iso);
  if (monthBefore !== undefined) return joined(parts.ofMonthBefore, monthBefore);
  if (yearFirst !== undefined) return joined(yearFirst, parts.monthBehind, parts.dayBehind);
  if (parts.first !== undefined) return joined(parts.ofBoth, ...monthAndDay(parts));
  if (quarter !== undefined) return `${ofQuarter}-Q${quarter}`;
  if (year !== undefined) return joined(year, parts.monthOfYear, parts.dayOfMonth);
  const { months } = knownDates();
  const name = Array.from(months.keys()).find((one) => one.startsWith(month.toLowerCase())) ?? "";
  return joined(ofMonth, String(1 + (months.get(name) ?? -1)), parts.day ?? parts.dayAfter);
}

/** The present year or month, or the one before. */
function fromNow(now: Date, span: string, which = ""): string {
  const back = which.toLowerCase() === "last" ? 1 : 0;
  const [years, months, length] = span.toLowerCase() === "month" ? [0, back, 7] : [back, 0, 4];
  const day = new Date(Date.UTC(now.getFullYear() - years, now.getMonth() - months));
  return day.toISOString().slice(0, length);
}

/** Which of two figures is the month: with points the second, with slashes the only one that can be. */
function monthAndDay({ first, second, between }: Readonly<Record<string, string | undefined>>) {
  if (between === "." || first === second || Number(first) > 12) return [second, first];
  return Number(second) > 12 ? [first, second] : ["", ""];
}

/** The year, month or day after a date, or before it. */
function beside(date: string, step: 1 | -1): string {
  const day = new Date((step > 0 ? latestDay(date) : earliestDay(date)) ?? "");
  day.setUTCDate(day.getUTCDate() + step);
  return day.toISOString().slice(0, date.length);
}

/** Year, month and day in ISO order, as far as they are known. */
function joined(...parts: (string | undefined)[]): string {
  return parts.flatMap((part) => part?.padStart(2, "0") ?? []).join("-");
}
