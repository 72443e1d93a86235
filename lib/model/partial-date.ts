/**
 * Dates as precise as they are known, after the Extended Date/Time Format (EDTF, ISO 8601-2):
 * `2025-03-20` (day), `2025-03` (month), `2025-Q1` (quarter, written as press releases do), `2025` (year).
 * A trailing `~` marks any of them as approximate. The text is its own precision, so the two cannot disagree.
 */
export type DatePrecision = "day" | "month" | "quarter" | "year";

/** A partial date taken apart. `month` and `day` count from 1; `quarter` is 1 to 4. */
export interface PartialDate {
  precision: DatePrecision;
  approximate: boolean;
  year: number;
  quarter?: number;
  month?: number;
  day?: number;
}

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?(~)?$/;

/** Takes a partial date apart; `undefined` where the text is not one, or names a day that the calendar lacks. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const approximate = match[5] !== undefined;
  if (match[2] !== undefined) return { precision: "quarter", approximate, year, quarter: Number(match[2]) };
  if (match[3] === undefined) return { precision: "year", approximate, year };
  const month = Number(match[3]);
  if (month < 1 || month > 12) return undefined;
  if (match[4] === undefined) return { precision: "month", approximate, year, month };
  const day = Number(match[4]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return { precision: "day", approximate, year, month, day };
}

function daysInMonth(year: number, month: number): number {
  // The calendar repeats after 400 years; years below 100 would be taken for those of the last century.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

/** The last day that a partial date can mean, as `YYYY-MM-DD`; `undefined` where the text is no partial date. */
export function latestDay(text: string): string | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  const { year, quarter = 4, month = quarter * 3, day = daysInMonth(year, month) } = date;
  return iso(year, month, day);
}

/** The first day that a partial date can mean, as `latestDay` gives the last. */
export function earliestDay(text: string): string | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  const { year, quarter = 1, month = quarter * 3 - 2, day = 1 } = date;
  return iso(year, month, day);
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether two dates can mean one day, as `2025-Q1` and `2025-03-20`. */
export function canBeOneDay(one: string, other: string): boolean {
  return first(one) <= last(other) && first(other) <= last(one);
}

/** Whether a date tells more than another that can mean the same: fewer days, or the same ones for certain. */
export function isMorePrecise(date: string, than: string): boolean {
  if (!isWithin(date, than)) return false;
  return !isWithin(than, date) || (than.endsWith("~") && !date.endsWith("~"));
}

function isWithin(date: string, other: string): boolean {
  return first(date) >= first(other) && last(date) <= last(other);
}

// A text that is no date sorts before every day.
function first(date: string): string {
  return earliestDay(date) ?? "";
}

function last(date: string): string {
  return latestDay(date) ?? "";
}
