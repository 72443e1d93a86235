/** Finds from when and until when a Chinese agreement runs. */

import type { Deal, Proven } from "../../agreements/deal";
import { isoDay, isoMonth, parseDay } from "../../dates/calendar";
import { matchesIn } from "../../text/matches";

const DATE = "(\\d{4})年(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?(?:底|末)?";
/** "有效期至2028年12月31日", "协议延长至2030年底" */
const UNTIL = new RegExp(
  `(?:有效期限?|期限|合同期|租期|协议|合同|合作)[^，。；\\n\\d]{0,12}?(?:[至到]|截[至止])${DATE}`,
  "gu",
);
/** "自2025年8月1日起生效", "2026年1月1日生效" */
const FROM = new RegExp(`${DATE}(?:起)?(?:正式)?(?:生效|施行|开始执行)`, "gu");

/** Gives agreements their terms; a term belongs to the last agreement reported. */
export function addValidity(text: string, deals: readonly Deal[]): void {
  for (const [field, pattern, rule] of [
    ["ends", UNTIL, "runs until"],
    ["effective", FROM, "takes effect"],
  ] as const)
    for (const { 0: all, index, 1: year = "", 2: month, 3: day } of matchesIn(pattern, text)) {
      const value = dateOf(Number(year), month, day);
      const deal = deals
        .filter(({ status }) => status.value !== "ended" && status.proof.start <= index + all.length)
        .sort((a, b) => b.status.proof.start - a.status.proof.start)[0];
      if (!deal || !value) continue;
      const term: Proven<string> = { value, proof: { start: index, end: index + all.length, rule } };
      deal[field] ??= term;
    }
}

/** The date as precise as given; `undefined` if the calendar has no such day. */
function dateOf(year: number, month: string | undefined, day: string | undefined): string | undefined {
  if (month === undefined) return String(year);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return isoMonth(year, Number(month));
  const number = parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return number === undefined ? undefined : isoDay(number);
}
