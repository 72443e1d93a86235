/** Dates the agreements of a Chinese text. */
import { earliestDay } from "@/lib/model";
import type { Deal, Proven } from "../../agreements/deal";
import type { EventStatus } from "../../agreements/event";
import { isDay, isoDay, parseDay } from "../../dates/calendar";
import { SOON } from "../../dates/written-days";
import { DUE } from "../deals/cues";
import type { Sentence } from "../sentence";
import type { ChineseDate } from "./dates";
import { isFollowed, isOfEarlierNews } from "./earlier-news";
import { isOfFounding } from "./of-party";

/** Gives the main news the day in the text's opening. */
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

/** "，消息于12月17日联合发布": what the day after an agreement's words dates. */
const TOLD_ON = /^[^，。；、（）]{0,8}?(?:签[署订约字定]|宣布|公布|发布|披露|公告)/u;

/** The last date before the cue in its sentence, else the first after it. */
export function nearest(dates: readonly ChineseDate[], at: number): ChineseDate | undefined {
  return [...dates].reverse().find(({ end }) => end <= at) ?? dates.find(({ start }) => start - at < 12);
}

/** The only day after the cue, if the text says that it was signed or announced then. */
export function onlyDay(text: string, dates: readonly ChineseDate[], at: number): ChineseDate | undefined {
  const [only, other] = dates.filter(({ start, value }) => start >= at && isDay(value));
  return only && !other && TOLD_ON.test(text.slice(only.end, only.end + 16)) ? only : undefined;
}

/** A date with its proof in the text. */
export function stated({ value, start, end }: ChineseDate): Proven<string> {
  return { value, proof: { start, end, rule: "stated date" } };
}

/**
 * The dates without those of older news, those on which something is still to be done, and those after what was done. A
 * text may be dated a few days too early, so that a day soon after is that of the signing, unless something is due then.
 */
export function datesFor(
  status: EventStatus,
  { text, dates, published }: Pick<Sentence, "text" | "dates" | "published">,
): ChineseDate[] {
  const today = parseDay(published);
  const isPast = ({ start, end, value }: ChineseDate) => {
    if (today === undefined) return true;
    const first = earliestDay(value) ?? "";
    if (first > isoDay(today + SOON)) return false;
    if (first <= isoDay(today)) return true;
    const before = text.slice(Math.max(0, start - CLAUSE), start);
    const behind = text.slice(end, end + CLAUSE);
    return OF_SIGNING.test(`${before}|${behind}`) || !(WILL.test(before) || WILL_BE.test(behind));
  };
  return dates.filter(
    (date) =>
      !(isDay(date.value) && isOfEarlierNews(text, date.start, date.end)) &&
      !isFollowed(text, date.start, date.end) &&
      !isOfFounding(text, date.start, date.end) &&
      (status === "planned" ? !DUE.test(text.slice(date.start - 4, date.start)) : isPast(date)),
  );
}

const CLAUSE = 16;
/** What is due may be the signing: "签约仪式将于…举行", "…，双方将在上海举行签约仪式". */
const OF_SIGNING = /签[^，。；|]*\||\|(?:，?双方)?[^，。；]{0,12}签/u;
/** "将于", "预计", but not "合同签定于". */
const WILL = /(?:(?:将|拟|(?<!签)定)[在于]|预计[在于]?)$/u;
/** "，双方将举行", "拟召开", but not "，将乐县", "，公司将其股权转让". */
const WILL_BE =
  /^(?:，?双方)?(?:将|拟|预计)(?:正式|共同)?(?:举行|举办|召开|开幕|启动|开工|投产|交付|发布|[在于])/u;
