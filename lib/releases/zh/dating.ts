/** When the agreements of a Chinese text were made. */
import type { Deal, Proof } from "../agreements/deal";
import { isoDay, parseDay } from "../dates/calendar";
import type { ChineseDate } from "./dates";

/** The main news has the day that the text opens with. */
export function dateFromOpening(
  deals: readonly Deal[],
  vague: ReadonlySet<Deal>,
  opening: { value: string; proof: Proof } | undefined,
): void {
  if (!opening) return;
  for (const deal of deals)
    if (!deal.date && !vague.has(deal) && /^(?:signed|announced)$/u.test(deal.status.value))
      deal.date = opening;
}

/** A day some days after another; the other itself where it is no day. */
export function later(value: string, days: number): string {
  const day = parseDay(value);
  return day === undefined || days === 0 ? value : isoDay(day + days);
}

/** The last date before the cue in its sentence, else the first behind. */
export function nearest(dates: readonly ChineseDate[], at: number): ChineseDate | undefined {
  return [...dates].reverse().find(({ end }) => end <= at) ?? dates.find(({ start }) => start - at < 12);
}
