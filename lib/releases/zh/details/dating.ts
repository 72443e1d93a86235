/** When the agreements of a Chinese text were made. */
import type { Deal, Proven } from "../../agreements/deal";
import { isDay, isoDay, parseDay } from "../../dates/calendar";
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

/** "，消息于12月17日联合发布": what a day behind the words of the agreement is the day of. */
const TOLD_ON = /^[^，。；、（）]{0,8}?(?:签[署订约字定]|宣布|公布|发布|披露|公告)/u;

/** The last date before the cue in its sentence, else the first behind. */
export function nearest(dates: readonly ChineseDate[], at: number): ChineseDate | undefined {
  return [...dates].reverse().find(({ end }) => end <= at) ?? dates.find(({ start }) => start - at < 12);
}

/** The only day behind the cue, where the text says that it was signed or told then. */
export function toldOn(text: string, dates: readonly ChineseDate[], at: number): ChineseDate | undefined {
  const [only, other] = dates.filter(({ start, value }) => start >= at && isDay(value));
  return only && !other && TOLD_ON.test(text.slice(only.end, only.end + 16)) ? only : undefined;
}

/** A date as the text states it. */
export function stated({ value, start, end }: ChineseDate): Proven<string> {
  return { value, proof: { start, end, rule: "stated date" } };
}

/** Days but those on which something is still to be signed. */
export function notDue(text: string, dates: readonly ChineseDate[]): ChineseDate[] {
  return dates.filter(({ start }) => !DUE.test(text.slice(start - 4, start)));
}
