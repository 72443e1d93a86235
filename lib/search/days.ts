/** Partial dates as whole numbers that compare as days do: 2025-03-20 is 20250320; 0 where there is no date. */
import { latestDay, parsePartialDate } from "@/lib/model";
import { remembered } from "./remembered";

/** The last day that a partial date can mean. */
export function lastDay(date: string | undefined): number {
  return date === undefined ? 0 : lastOf(date);
}

const lastOf = remembered((date) => numberOf(latestDay(date)));

/** The first day that a partial date can mean. */
export function firstDay(date: string | undefined): number {
  return date === undefined ? 0 : firstOf(date);
}

const firstOf = remembered((date) => {
  const parsed = parsePartialDate(date);
  if (!parsed) return 0;
  const month = parsed.month ?? (parsed.quarter === undefined ? 1 : parsed.quarter * 3 - 2);
  return parsed.year * 10_000 + month * 100 + (parsed.day ?? 1);
});

function numberOf(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll("-", ""));
}
