/** Resolves days that are written without a year, or in figures only. */
import { dayNumber, isDate, isoDay, parseDay, weekdayOf, yearOf } from "./calendar";
import { styleOf } from "./day-style";

const HALF_A_YEAR = 183;
/** How far ahead of the publication a day is that somebody has signed on: some releases are dated too early. */
export const SOON = 10;

/** A day as it is written, and what else tells which one it is. */
export interface WrittenDay {
  year: number | undefined;
  month: number;
  day: number;
  /** The day may be before or after the publication, where it is usually before. */
  nearest?: boolean;
  /** From 0 for Sunday. */
  weekday?: number | undefined;
}

/** A day. Without a year: the one on the weekday, the nearest one, or the last one up to ten days after publication. */
export function dayOf(
  { year, month, day, nearest = false, weekday }: WrittenDay,
  today: number | undefined,
): string | undefined {
  if (year !== undefined) return isDate(year, month, day) ? isoDay(dayNumber(year, month, day)) : undefined;
  if (today === undefined || month < 1 || day > 31) return undefined;
  const thisYear = yearOf(today);
  const days = [thisYear + 1, thisYear, thisYear - 1]
    .filter((candidate) => isDate(candidate, month, day))
    .map((candidate) => dayNumber(candidate, month, day))
    .filter((number) => number <= today + HALF_A_YEAR);
  const number =
    days.find((one) => weekdayOf(one) === weekday) ?? days.find((one) => nearest || one <= today + SOON);
  return number === undefined ? undefined : isoDay(number);
}

/** A day in figures. In the middle stands the month or, in "10/28/2026", the day. */
const IN_FIGURES = /^(?:(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?|(\d{4})[./](\d{1,2})[./](\d{1,2}))$/u;

/**
 * "15.03.2024", "2024/03/15", "15/03/24", "15/03": the day is before the month, unless only the reverse is possible or
 * `text` writes other days so.
 */
export function dayInFigures(words: string, text: string, today: number | undefined): string | undefined {
  const match = IN_FIGURES.exec(words);
  if (!match) return undefined;
  const [, first, second, short, long, ...rest] = match;
  if (long !== undefined)
    return dayOf({ year: Number(long), month: Number(rest[0]), day: Number(rest[1]) }, today);
  const year = short === undefined ? undefined : fullYear(short, today);
  const [a, b] = [Number(first), Number(second)];
  const [usual, reverse] = [
    dayOf({ year, month: b, day: a }, today),
    dayOf({ year, month: a, day: b }, today),
  ];
  if (usual === undefined || reverse === undefined) return usual ?? reverse;
  const style = styleOf(text);
  const order = style.order ?? (style.american && words.includes("/") ? "month first" : undefined);
  // Where nothing tells, one on the day of publication or just before it is likelier.
  const isReverse = order
    ? order === "month first"
    : !isJustBefore(usual, today) && isJustBefore(reverse, today);
  return isReverse ? reverse : usual;
}

/** A year of four or two figures: of these the last such year, or one that is soon. */
export function fullYear(figures: string, today: number | undefined): number {
  if (figures.length === 4) return Number(figures);
  const year = 2000 + Number(figures);
  return year > (today === undefined ? LATEST : yearOf(today) + FAR) ? year - 100 : year;
}

/** How many years ahead a short year may be; without a day of publication, the latest one. */
const FAR = 20;
const LATEST = 2060;

function isJustBefore(day: string, today: number | undefined): boolean {
  const ago = (today ?? Number.NaN) - (parseDay(day) ?? Number.NaN);
  return ago >= 0 && ago < JUST;
}
const JUST = 20;

/**
 * Whether figures with a year of two are a day beyond doubt, and no version, section or ratio: the text writes other
 * days so, or an American text has "on 3/15/24".
 */
export function isSurelyDay(
  figures: string,
  text: string,
  start: number,
  today: number | undefined,
): boolean {
  const day = parseDay(dayInFigures(figures, text, today));
  if (day === undefined || today === undefined || Math.abs(yearOf(day) - yearOf(today)) > YEARS) return false;
  const style = styleOf(text);
  if (!figures.includes("/")) return style.dotted;
  return style.slashed || (style.american && LEADS_TO_DAY.test(text.slice(Math.max(0, start - LEAD), start)));
}

/** The most years between such a day and the publication. */
const YEARS = 10;
const LEADS_TO_DAY =
  /\b(?:on|dated?|signed|since|until|by|(?:sun|mon|tues|wednes|thurs|fri|satur)day,?):? $/iu;
/** The longest word before such a day. */
const LEAD = 12;
