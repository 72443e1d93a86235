/** Resolves days that are written without a year, or in figures only. */
import { matchesIn } from "../text/matches";
import { dayNumber, isDate, isoDay, parseDay, weekdayOf, yearOf } from "./calendar";

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
  const year = short === undefined ? undefined : Number(short) + (short.length === 2 ? CENTURY : 0);
  const [a, b] = [Number(first), Number(second)];
  const [usual, reverse] = [
    dayOf({ year, month: b, day: a }, today),
    dayOf({ year, month: a, day: b }, today),
  ];
  if (usual === undefined || reverse === undefined) return usual ?? reverse;
  const order = orderOf(text);
  // Where nothing tells, one on the day of publication or just before it is likelier.
  const isReverse = order
    ? order === "month first"
    : !isJustBefore(usual, today) && isJustBefore(reverse, today);
  return isReverse ? reverse : usual;
}

const CENTURY = 2000;

function isJustBefore(day: string, today: number | undefined): boolean {
  const ago = (today ?? Number.NaN) - (parseDay(day) ?? Number.NaN);
  return ago >= 0 && ago < JUST;
}
const JUST = 20;

const WITH_YEAR = /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/gu;

type Order = "month first" | "day first" | undefined;
/** The last text, kept since all its days ask about it. */
let last: { text: string; order: Order } | undefined;

/** The order in which a text writes its days, where some can only be read in one. */
function orderOf(text: string): Order {
  if (last?.text !== text) {
    const pairs = matchesIn(WITH_YEAR, text).map(({ 1: a, 3: b }) => [Number(a), Number(b)] as const);
    const dayFirst = pairs.some(([day, month]) => day > 12 && day <= 31 && month <= 12);
    const monthFirst = pairs.some(([month, day]) => day > 12 && day <= 31 && month <= 12);
    last = { text, order: dayFirst === monthFirst ? undefined : monthFirst ? "month first" : "day first" };
  }
  return last.order;
}
