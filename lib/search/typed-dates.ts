/**
 * Finds dates among the words of a query: as results show them, `27 Apr 2026` and `Q3 2022`; as files have them,
 * `2026-04`; as in American, Chinese and Japanese texts, `April 27th, 2026` and `2026年4月27日`; with the months of other
 * languages, `27. März 2026`; in figures, `04/2026`, `27.4.2026` and `2026/4/27`, while `04/05/2026` is none, since it may
 * mean either day; told from now, `last month`, `last 12 months`. Also bounds: `since 2023`, `before March 2024`, `H2 2024`; and
 * spans, whose first date may go without the year: `2022-2024`, `from May 2023 to 3 June 2024`, `January to March 2024`.
 */
import { earliestDay, latestDay } from "@/lib/model";
import { LANGUAGES } from "@/lib/model/language";
import { isDateValue } from "./days";
import { foldText } from "./fold";
import { NOT_MARK } from "./left-out";
import type { Asked } from "./query";
import { hasOnlyJoins } from "./tokens";

const ORDINAL = "(?:st|nd|rd|th|er|[.º])?";
const YEAR = String.raw`(?:19|20)\d\d`;
/** From two on. */
const COUNTS = ["two", "three", "four", "five", "six"];
const NOW = String.raw`(?<which>this|last)\s(?<span>year|month)|(?:(?:over|within)\s)?(?:the\s)?(?:last|past)\s(?<count>[1-9]\d?|${COUNTS.join("|")})\s(?<span>year|month)s`;
/** What stands between the dates of a span. */
const JOIN = String.raw`\s?[-–—~到至]\s?|\s(?:to|through|[aà]|(?:and|und|et|y)(?<=(?:between|zwischen|entre)\s.{4,25}))\s`;
/** A year, or nothing where that of the second date counts. */
const ofYear = (between = "\\s") => String.raw`(?:${between}(?<year>\d{4})|(?=${JOIN}))`;
const SPACED = [
  String.raw`(?<year>\d{4})-(?:(?<month>\d\d)(?:-(?<day>\d\d))?|q(?<quarter>[1-4]))`,
  String.raw`(?<month>\d{1,2})[/.](?<year>\d{4})`,
  String.raw`(?<year>\d{4})[/.](?<month>\d{1,2})(?:[/.](?<day>\d{1,2}))?`,
  String.raw`(?<first>\d{1,2})(?<between>[/.])(?<second>\d{1,2})\k<between>(?<year>\d{4})`,
  String.raw`(?:h(?<half>[12])|(?<half>first|second)\shalf(?:\sof)?)${ofYear()}`,
  `q(?<quarter>[1-4])${ofYear()}`,
  String.raw`(?:(?<day>\d{1,2})${ORDINAL}\s(?:of\s|de\s)?)?(?<name>MONTH)[.,]?(?:\s(?<dayAfter>\d{1,2})${ORDINAL})?${ofYear("[,\\s]\\s?(?:de\\s)?")}`,
  `(?<year>${YEAR})`,
  NOW,
];
/** Words for a lower or an upper bound, and for a time within a date. */
const BOUND = String.raw`(?:(?<since>since|from|(?<after>after|nach|apr[eè]s)|seit|depuis|desde)|(?<until>until|till|(?<before>before|vor|avant)|bis|hasta)|(?<within>in|during|im\sjahre?|en|durante|pendant))\s`;
/** A date that needs no spaces around it. */
const HAN = String.raw`(?<!\d)[自从]?(?<year>${YEAR})\s?年(?:\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?[日号號])?|(?<within>[内內])|(?!\d))`;
const DATE = String.raw`(?<join>${JOIN}|\s?${NOT_MARK}(?:(?:between|zwischen|entre)\s)?)?(?:${HAN}|(?<![\p{L}\p{N}/.])(?:${BOUND})?(?:${SPACED.join("|")})(?![\p{L}\p{N}/]|-\d{1,3}(?![\d/.])))`;

/** A day that a month may lack, such as the 30th of February: whoever types it is told, since it is hardly anything else. */
const NO_DAY = /-(?:0[1-9]|1[0-2])-(?:29|3[01])$/;
/** The year of a date that is told without one. */
const NO_YEAR = "0000";
const YEAR_LENGTH = NO_YEAR.length;

type Parts = Readonly<Record<string, string | undefined>>;

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

/** A period, or a bound, and where it stands in the words. */
interface Span {
  from: string | undefined;
  to: string | undefined;
  start: number;
  end: number;
  /** A hyphen or `NOT` before it leaves it out. */
  isLeftOut: boolean;
  /** It has both of its dates. */
  isJoined?: boolean;
  /** A year alone may be part of a name, and a date without a year is none, unless another joins it. */
  isSure: boolean;
}

/**
 * Takes such dates out of the words of a query and makes filters of them. A year alone stays a word, since names have
 * years too, unless `in` or the like is before it and nothing that tells anything behind it.
 */
export function takeDates(words: string, now = new Date()): { words: string; dates: Asked[] } {
  const dates: Asked[] = [];
  let others = "";
  let at = 0;
  for (const { from, to, start, end, isLeftOut } of MAYBE.test(words) ? spansIn(words, now) : []) {
    others += `${words.slice(at, start)} `;
    at = end;
    if (isLeftOut) {
      dates.push({ key: "in", value: from === to ? `${from}` : `${from ?? ""}..${to ?? ""}`, isLeftOut });
      continue;
    }
    if (from !== undefined) dates.push({ key: from === to ? "in" : "from", value: from });
    if (to !== undefined && from !== to) dates.push({ key: "to", value: to });
  }
  return { words: others + words.slice(at), dates };
}

/** Whether nothing stands before a span. */
function isFirst(words: string, span: Span | undefined): boolean {
  return span !== undefined && words.slice(0, span.start).trim() === "";
}

/**
 * Where a span begins that ends with a date: a beginning without a year has that of the end, or the one before over New
 * Year. `undefined` where it is later than the end.
 */
function beginOf(from: string | undefined, to: string): string | undefined {
  const year = to.slice(0, 4);
  return [year, `${Number(year) - 1}`]
    .map((one) => from?.replace(NO_YEAR, one))
    .find((date) => date !== undefined && (earliestDay(date) ?? "") <= (latestDay(to) ?? ""));
}

function spansIn(words: string, now: Date): Span[] {
  const spans: Span[] = [];
  for (const match of words.matchAll(knownDates().pattern)) {
    const parts = match.groups ?? {};
    const { since, until, after, before, within, join = "", span, count } = parts;
    const [first, last] = periodOf(parts, now);
    const end = match.index + match[0].length;
    const isNot = join.includes(NOT_MARK);
    const isLeftOut = isNot || /^\s-$/.test(join) || (join === "-" && match.index === 0);
    const place = { start: match.index + (isLeftOut ? 0 : join.length), end, isLeftOut };
    const isBehind = join.endsWith("-") && !isLeftOut;
    if (!isDateValue(first)) {
      if (NO_DAY.test(first) && !isBehind) spans.push({ from: first, to: first, ...place, isSure: true });
      continue;
    }
    // "Before" and "after" exclude the month itself.
    const from = after !== undefined ? beside(last, 1) : until === undefined ? first : undefined;
    const to = before !== undefined ? beside(first, -1) : (since ?? count) === undefined ? last : undefined;
    const hasYear = !first.startsWith(NO_YEAR);
    const open = spans.at(-1);
    // A year behind other words may be part of a name: `Vision 2030 before 2024`.
    const isOpen = join !== "" || (from === undefined && (open?.isSure || isFirst(words, open)));
    const isApart =
      isNot ||
      (isLeftOut && open?.isJoined) ||
      (open?.isLeftOut && (isLeftOut || (join === "" && open.to !== undefined)));
    const begin =
      isOpen && !isApart && to !== undefined && words.slice(open?.end, match.index).trim() === ""
        ? beginOf(open?.from, to)
        : undefined;
    if (open && begin !== undefined) {
      // `May-2024` is one month.
      if (first.length > YEAR_LENGTH || begin === open.from) open.to = to;
      else open.to = open.to?.replace(NO_YEAR, begin.slice(0, 4));
      open.from = begin;
      open.end = end;
      open.isJoined = true;
      open.isSure = hasYear;
    } else if (!isBehind) {
      // Years that are left out one behind the other are no parts of names.
      const isListed =
        isLeftOut && open?.isLeftOut && words.slice(open.end, match.index + join.length - 1).trim() === "";
      if (open && isListed) open.isSure = true;
      const isTime = within !== undefined && hasOnlyJoins(words.slice(end));
      const isSure =
        hasYear &&
        (isListed || isTime || first.length > YEAR_LENGTH || (since ?? until ?? span) !== undefined);
      spans.push({ from, to, ...place, isSure });
    }
  }
  return spans.filter(({ isSure }) => isSure);
}

/** The dates of a match, its first and its last, which differ for half a year. */
function periodOf(parts: Parts, now: Date): readonly [first: string, last: string] {
  const { year = NO_YEAR, half } = parts;
  if (half !== undefined)
    return /^[1f]/i.test(half) ? [`${year}-01`, `${year}-06`] : [`${year}-07`, `${year}-12`];
  const date = parts.span === undefined ? valueOfDate(parts, year) : fromNow(now, parts.span, parts);
  return [date, date];
}

function valueOfDate(parts: Parts, year: string): string {
  const { quarter, name, dayAfter, month = name && numberOf(name), day = dayAfter } = parts;
  if (parts.first !== undefined) return joined(year, ...monthAndDay(parts));
  return quarter === undefined ? joined(year, month, day) : `${year}-Q${quarter}`;
}

/** The number of a month by the beginning of its name. */
function numberOf(name: string): string {
  const { months } = knownDates();
  const month = Array.from(months.keys()).find((one) => one.startsWith(name.toLowerCase())) ?? "";
  return String(1 + (months.get(month) ?? -1));
}

/** The present year or month, or the one before; the day on which the last few of them began. */
function fromNow(now: Date, span: string, { which = "", count }: Parts): string {
  const few = count === undefined ? 0 : Number(count) || COUNTS.indexOf(count.toLowerCase()) + 2;
  const back = few || Number(which.toLowerCase() === "last");
  const [years, months, length] = span.toLowerCase() === "month" ? [0, back, 7] : [back, 0, 4];
  const first = new Date(Date.UTC(now.getFullYear() - years, now.getMonth() - months, 1));
  if (few === 0) return first.toISOString().slice(0, length);
  const day = new Date(first);
  day.setUTCDate(now.getDate());
  // Six months before 31 August is the end of February, which has no such day.
  while (day.getUTCMonth() !== first.getUTCMonth()) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

/** Which of two figures is the month: with points the second, with slashes the only one that can be. */
function monthAndDay({ first, second, between }: Parts) {
  if (between === "." || first === second || Number(first) > 12) return [second, first];
  return Number(second) > 12 ? [first, second] : ["", ""];
}

/** The year, month or day after a date, or before it. */
function beside(date: string, step: 1 | -1): string {
  const day = new Date((step > 0 ? latestDay(date) : earliestDay(date)) ?? "");
  day.setUTCDate(day.getUTCDate() + step);
  // No date has a year of five figures.
  if (day.getUTCFullYear() > 9999) return date;
  return day.toISOString().slice(0, date.length);
}

/** Year, month and day in ISO order, as far as they are known. */
function joined(...parts: (string | undefined)[]): string {
  return parts.flatMap((part) => part?.padStart(2, "0") ?? []).join("-");
}
