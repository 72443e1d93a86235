/** When the agreements of a Chinese text were made. */
import type { Deal, Proven } from "../../agreements/deal";
import { isoDay, parseDay } from "../../dates/calendar";
import { DUE } from "../deals/cues";
import type { ChineseDate } from "./dates";

/** The main news has the day that the text opens with. */
export function dateFromOpening(
  deals: readonly Deal[],
  vague: ReadonlySet<Deal>,
  opening: Proven<string> | undefined,
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

/** A date as the text states it. */
export function stated({ value, start, end }: ChineseDate): Proven<string> {
  return { value, proof: { start, end, rule: "stated date" } };
}

/** Days but those on which something is still to be signed. */
export function notDue(text: string, dates: readonly ChineseDate[]): ChineseDate[] {
  return dates.filter(({ start }) => !DUE.test(text.slice(start - 4, start)));
}
