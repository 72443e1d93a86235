/** Represents days as numbers, so that weekdays and distances are plain arithmetic. */

const DAY = 86_400_000;

/** The number of a day since 1970; months count from 1 and may run over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** A day's number as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  let iso = written.get(day);
  if (iso === undefined) {
    iso = new Date(day * DAY).toISOString().slice(0, 10);
    if (written.size === MOST_WRITTEN) written.clear();
    written.set(day, iso);
  }
  return iso;
}

/** Days written before, cached: a text has few. */
const written = new Map<number, string>();
const MOST_WRITTEN = 1000;

/** The number of a day written `YYYY-MM-DD`; `undefined` if the calendar has no such day. */
export function parseDay(iso: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // `Date.UTC` takes the year 24 for 1924.
  if (year < 100 || month < 1 || month > 12) return undefined;
  const day = dayNumber(year, month, date);
  return new Date(day * DAY).getUTCDate() === date ? day : undefined;
}

/** The weekday of a day, from 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The year of a day. */
export function yearOf(day: number): number {
  return Number(isoDay(day).slice(0, 4));
}

/** `YYYY-MM` of a month that may run over: month 0 of 2025 is December 2024. */
export function isoMonth(year: number, month: number): string {
  return isoDay(dayNumber(year, month, 1)).slice(0, 7);
}

/** Whether the calendar has such a day. */
export function isDate(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether a date is precise to the day, not only to the month or year. */
export function isDay(iso: string): boolean {
  return iso.length === "2026-01-31".length;
}
