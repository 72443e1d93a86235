/** Reads dates as tables write them, and tells in which order a column has day and month. */
import { parsePartialDate } from "@/lib/model";
import type { DateOrder } from "./mapping";

/** The last two-digit year of this century (POSIX). */
const LAST_OF_CENTURY = 68;
/** Day 0 of Excel. It accounts for the day too many that Excel gives the year 1900. */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);
const CALENDAR_LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "sv",
  "da",
  "cs",
  "tr",
  "id",
  "ru",
];

/** Words for a part of a year or month, before or behind it. */
const WITHIN = new RegExp(
  [
    String.raw`^(?:early|mid|late|(?:(?:the )?(?:beginning|start|middle|end)|spring|summer|autumn|fall|winter)(?: of)?|(?:anfang|mitte|ende|début|fin|mi|principios de|finales de))[\s-]+(?=\D*\d{4}$)(.+)$`,
    String.raw`^(?:[12]H|H[12])[\s/-]*(\d{4})$`,
    String.raw`^(\d{4})[\s/-]*(?:[12]H|H[12])$`,
    String.raw`^(\d{4}年)(?:[上下]半年|[春夏秋冬]季?|初|底|年?中)$`,
  ].join("|"),
  "iu",
);
/** What ends a date in Hungarian, Croatian or Korean (a full stop), and in Russian and Bulgarian (the word “year”). */
const TAIL = /(?<=\d)(?:\.|\s?г(?:\.|ода)?)$/u;
/** The weekday behind a date in Chinese and Japanese. */
const WEEKDAY_BEHIND =
  /\s*(?:(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日|[（(][月火水木金土日一二三四五六][)）])$/u;
/** What makes a date approximate. */
const ABOUT = /^(?:ca\.?|c\.|circa|about|approx\.?|um|vers|~)\s*|\s?~$/i;
const THREE_NUMBERS = /^(\d{1,4})\s*([-./\s])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/;

/**
 * Reads a date such as `3/20/2025`, `20.03.2025`, `2025年3月20日`, `March 2025`, `Q1 2025`, `20 mars 2025`,
 * `Thursday, March 20, 2025`, `2025-03-20T08:00Z`; `undefined` where it is none. Words like `c.`, `ca.` and `~` make it approximate.
 * @param order the order of day, month and year in a date of numbers only. Where the year comes first, `3/4/2025` is none,
 *   as nothing tells its month.
 */
export function dateOf(text: string, order: DateOrder): string | undefined {
  const bare = withoutWeekday(text.trim().replace(/\s+/g, " ")).replace(TAIL, "");
  const exact = bare.replace(ABOUT, "");
  if (exact !== bare) {
    const date = dateOf(exact, order);
    return date === undefined || date.endsWith("~") ? date : `${date}~`;
  }
  if (parsePartialDate(bare)) return bare;
  const within = WITHIN.exec(bare);
  // Partial dates have no parts of a year other than quarters and months.
  if (within) return dateOf(within.slice(1).join(""), order);
  const timeless = bare.replace(
    /(?:T|\s)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[-+]\d{2}:?\d{2})?$/i,
    "",
  );
  const found =
    numbers(timeless, order) ?? packed(timeless) ?? quarter(timeless) ?? han(timeless) ?? words(timeless);
  return found !== undefined && parsePartialDate(found) ? found : undefined;
}

function numbers(text: string, order: DateOrder): string | undefined {
  const three = THREE_NUMBERS.exec(text);
  if (three) {
    const [, a = "", , b = "", c = ""] = three;
    if (a.length >= 3) return iso(a, b, c);
    if (c.length < 3 && order === "ymd") return iso(a, b, c);
    if (order === "ymd" && isOpenDate(text)) return undefined;
    return order === "mdy" ? iso(c, a, b) : iso(c, b, a);
  }
  const yearMonth = /^(\d{4})\s?[-./]\s?(\d{1,2})$/.exec(text);
  if (yearMonth) return iso(yearMonth[1], yearMonth[2]);
  const monthYear = /^(\d{1,2})\s?[-./]\s?(\d{4})$/.exec(text);
  return monthYear ? iso(monthYear[2], monthYear[1]) : undefined;
}

/** Reads `20250320`, and the numbers of days in Excel. */
function packed(text: string): string | undefined {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (day) return iso(day[1], day[2], day[3]);
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.slice(0, 5)) : 0;
  return serial >= 10_000
    ? new Date(EXCEL_DAY_0 + serial * 86_400_000).toISOString().slice(0, 10)
    : undefined;
}

function quarter(text: string): string | undefined {
  for (const [form, quarterAt, yearAt] of QUARTERS) {
    const match = form.exec(text);
    const number = match?.[quarterAt] ?? "";
    if (!match) continue;
    const word = QUARTER_WORDS.indexOf(number.toLowerCase());
    return `${fullYear(match[yearAt] ?? "")}-Q${word < 0 ? number.charAt(0) : (word % 4) + 1}`;
  }
  return undefined;
}

/** How quarters are written, and which groups have the quarter and the year. */
const QUARTERS: readonly (readonly [form: RegExp, quarter: number, year: number])[] = [
  [/^(?:Q|T|K)\s?([1-4])[\s/.'’-]*(\d{4}|\d{2})$/i, 1, 2],
  [/^([1-4])(?:\s?Q|\. Quartal|er? trimestre)[\s/.'’-]*(\d{4}|\d{2})$/i, 1, 2],
  [/^(\d{4})[\s/.-]*(?:Q|T|K)\s?([1-4])$/i, 2, 1],
  [/^(\d{4})年\s?第?([一二三四1-4])季度$/u, 2, 1],
  [/^(\d{4})年\s?Q([1-4])$/i, 2, 1],
  [/^(?:the )?(first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter(?: of|,)? (\d{4})$/i, 1, 2],
];
const QUARTER_WORDS = ["一", "二", "三", "四", "first", "second", "third", "fourth"];

function han(text: string): string | undefined {
  const match = /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日号일]?)?)?$/u.exec(text);
  return match ? iso(match[1], match[2], match[3]) : undefined;
}

/** Reads a date with the month as a word, in any order. */
function words(text: string): string | undefined {
  const parts = text
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/gi, "$1")
    .split(/[\s,.'’\-/]+|(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u)
    .filter((part) => part !== "" && !/^(de|of|the|den|le)$/i.test(part));
  const month = parts.flatMap((part) => monthOf(part) ?? []);
  const rest = parts.filter((part) => monthOf(part) === undefined);
  if (month.length !== 1 || rest.some((part) => !/^\d{1,4}$/.test(part))) return undefined;
  if (rest.length === 1) {
    // `Mar-25` is a month of a year, as spreadsheets write it. In `25-Mar` and `March 25` it is a day of any year.
    const isYear = (rest[0] ?? "").length > 2 || /^\p{L}+\.?\s?['’/-]/u.test(text);
    return isYear ? iso(rest[0], String(month[0])) : undefined;
  }
  if (rest.length !== 2) return undefined;
  const [a = "", b = ""] = rest;
  return a.length >= 3 ? iso(a, String(month[0]), b) : iso(b, String(month[0]), a);
}

let months: ReadonlyMap<string, number> | undefined;

function monthOf(word: string): number | undefined {
  months ??= monthTable();
  return months.get(plain(word));
}

function monthTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [name, at] of calendarWords("month", 12)) if (!table.has(name)) table.set(name, at + 1);
  table.set("sept", 9);
  // The short form of German spreadsheets; Unicode's is `Mär`.
  table.set("mrz", 3);
  return table;
}

let weekdays: ReadonlySet<string> | undefined;

/** A date without the weekday before or behind it: long dates of spreadsheets have one, and it tells nothing. */
function withoutWeekday(text: string): string {
  const bare = text.replace(WEEKDAY_BEHIND, "");
  const [before = "", word = ""] = /^(\p{L}[\p{L}-]+)\.?,?\s(?=.*\d)/u.exec(bare) ?? [];
  if (word === "") return bare;
  weekdays ??= new Set(calendarWords("weekday", 7).map(([name]) => name));
  // `mar.` is Tuesday in Spanish, and March elsewhere.
  return weekdays.has(plain(word)) && monthOf(word) === undefined ? bare.slice(before.length) : bare;
}

/** The names of months or weekdays, long and short, with their number from 0. */
function calendarWords(part: "month" | "weekday", count: number): [name: string, at: number][] {
  return CALENDAR_LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).flatMap((length) => {
      const format = new Intl.DateTimeFormat(language, { [part]: length, day: "numeric", timeZone: "UTC" });
      return Array.from({ length: count }, (_, at): [string, number] => {
        const day = part === "month" ? Date.UTC(2024, at, 15) : Date.UTC(2024, 0, 1 + at);
        return [plain(format.formatToParts(day).find(({ type }) => type === part)?.value ?? ""), at];
      });
    }),
  ).filter(([name]) => (part === "month" ? /\p{L}{3}/u : /\p{L}{2}/u).test(name));
}

function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/\.$/, "").toLowerCase();
}

function fullYear(year: string): string {
  if (year.length === 2) return `${Number(year) <= LAST_OF_CENTURY ? "20" : "19"}${year}`;
  return year.length === 4 && year !== "0000" ? year : "";
}

function iso(year = "", month?: string, day?: string): string {
  // Databases write unknown parts as zeros: `2021-05-00`.
  const parts = [month, day].map((part) => part?.padStart(2, "0"));
  const known = parts.slice(0, parts.findIndex((part) => part === undefined || part === "00") >>> 0);
  return [fullYear(year), ...known].join("-");
}

/**
 * Whether a date can be read with either the day or the month first, as `3/4/2025`. With points it is European, the day
 * first.
 */
export function isOpenDate(text: string): boolean {
  const [, a = "", sign = "", b = "", c = ""] = THREE_NUMBERS.exec(bareNumbers(text)) ?? [];
  return (
    sign !== "." && a.length < 3 && c !== "" && Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b)
  );
}

/** Whether a date of three short numbers can begin with its year as well as with its day, as `25/03/04`. */
export function mayBeginWithYear(text: string): boolean {
  const [, first = "", sign = "", second = "", last = ""] = THREE_NUMBERS.exec(bareNumbers(text)) ?? [];
  return Number(first) > 12 && hasOpenYear({ first, sign, second, last });
}

interface Numbers {
  first: string;
  sign: string;
  second: string;
  last: string;
}

/**
 * The order in which a column has dates of numbers only; `undefined` where none of them tells. A number over 12 is no
 * month, and one over 31 or of four digits is a year. A year at the start tells nothing of dates that end in one, as
 * `3/4/2025`.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | undefined {
  const dates = numbersIn(cells);
  const votes: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0 };
  const plain = dates.filter(({ first }) => first.length >= 3);
  const others = dates.filter(({ first }) => first.length < 3);
  const open = new Set(others.filter((date) => Number(date.first) > 12 && hasOpenYear(date)));
  for (const date of others)
    if (beginsWithYear(date)) votes.ymd += 1;
    else if (open.has(date)) continue;
    else if (Number(date.first) > 12 && Number(date.second) <= 12) votes.dmy += 1;
    else if (Number(date.second) > 12 && Number(date.first) <= 12) votes.mdy += 1;
  const areShort = others.length === 0 || areLikeYears(others, plain);
  if (others.every((date) => hasOpenYear(date) || beginsWithYear(date))) {
    if (votes.ymd > 0 || (plain.length > 0 && areShort)) votes.ymd += open.size;
    else if (yearIn(others) === "last") votes.dmy = open.size;
  } else votes.dmy += open.size;
  if (others.some(({ last }) => last.length >= 3)) votes.ymd = 0;
  else if (areShort) votes.ymd += plain.length;
  const [best] = (["ymd", "dmy", "mdy"] as const).toSorted((left, right) => votes[right] - votes[left]);
  return best !== undefined && votes[best] > 0 ? best : undefined;
}

function beginsWithYear({ first, last }: Numbers): boolean {
  return (Number(first) > 31 || first === "00") && last.length < 3;
}

/** The likelier order of dates that `mayBeginWithYear`. */
export function likelierOrderOf(cells: readonly string[]): DateOrder {
  return yearIn(numbersIn(cells).filter(hasOpenYear)) === "first" ? "ymd" : "dmy";
}

function numbersIn(cells: readonly string[]): Numbers[] {
  return cells.flatMap((cell) => {
    const [, first = "", sign = "", second = "", last = ""] = THREE_NUMBERS.exec(bareNumbers(cell)) ?? [];
    return first === "" ? [] : [{ first, sign, second, last }];
  });
}

/** Whether the year of a date can be its first number as well as its last one. With points it is European. */
function hasOpenYear({ first, sign, second, last }: Numbers): boolean {
  const isDay = (number: string) => number.length === 2 && Number(number) > 0 && Number(number) <= 31;
  return sign !== "." && isDay(first) && isDay(last) && Number(second) <= 12;
}

/** How far apart the days of a few dates lie at least, and how many these are. */
const LEAST_SPREAD = 10;
const A_FEW = 3;

/** Where the year stands in dates with an open one: years lie closer together than days. */
function yearIn(dates: readonly Numbers[]): "first" | "last" | undefined {
  const spread = (numbers: number[]) => Math.max(...numbers) - Math.min(...numbers);
  const first = spread(dates.map((date) => Number(date.first)));
  const last = spread(dates.map((date) => Number(date.last)));
  if (Math.max(first, last) < LEAST_SPREAD) return undefined;
  // That the day comes first is taken for certain, that the year does is only asked about.
  if (dates.length >= A_FEW && last * 3 < first) return "last";
  return first * 3 < last ? "first" : undefined;
}

/** Whether the first numbers of dates are closer to the years of plain dates than the last ones: `25/3/4` beside `2025-03-05`. */
function areLikeYears(
  dates: readonly { first: string; last: string }[],
  plain: readonly { first: string }[],
): boolean {
  const distance = (number: string) =>
    Math.min(...plain.map(({ first }) => Math.abs((Number(first) % 100) - Number(number))));
  const closer = dates.map(({ first, last }) => Math.sign(distance(last) - distance(first)));
  return closer.reduce((sum, sign) => sum + sign, 0) > 0;
}

/** A date without what may stand around its numbers. */
function bareNumbers(text: string): string {
  const bare = withoutWeekday(text.trim().replace(/\s+/g, " "))
    .replace(/[T\s]\d{1,2}:.*$/, "")
    .replace(TAIL, "");
  const exact = bare.replace(ABOUT, "");
  return exact === bare ? bare : bareNumbers(exact);
}
