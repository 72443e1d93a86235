/** Dates the agreements of a Chinese text. */
import { earliestDay } from "@/lib/model";
import type { Deal, Proven } from "../../agreements/deal";
import type { EventStatus } from "../../agreements/event";
import { isDay, isoDay, parseDay } from "../../dates/calendar";
import { SOON } from "../../dates/written-days";
import { DUE } from "../deals/cues";
import type { Sentence } from "../sentence";
import type { ChineseDate } from "./dates";
import { isOfEarlierNews } from "./earlier-news";

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
 * The dates without those of older news, those on which something is still to be signed, and those after what was done.
 * A text may be dated a few days too early: a day soon after is one if its sentence begins with it and has nothing due, or
 * if it says that it was signed then.
 */
export function datesFor(
  status: EventStatus,
  { text, dates, published }: Pick<Sentence, "text" | "dates" | "published">,
): ChineseDate[] {
  const today = parseDay(published);
  const isDue = ({ start }: ChineseDate) => DUE.test(text.slice(Math.max(0, start - 4), start));
  const isDone = (date: ChineseDate) => {
    if (today === undefined) return true;
    const first = earliestDay(date.value) ?? "";
    if (first <= isoDay(today)) return true;
    if (first > isoDay(today + SOON) || isDue(date)) return false;
    const before =
      text
        .slice(Math.max(0, date.start - CLAUSE), date.start)
        .split(/[。；！？\n]/u)
        .at(-1) ?? "";
    const behind = text.slice(date.end, date.end + CLAUSE);
    return DONE.test(before)
      ? DONE_ON.test(behind) || DONE_IN_BRACKETS.test(before)
      : !NOT_DONE_ON.test(behind);
  };
  return dates.filter(
    (date) =>
      !(isDay(date.value) && isOfEarlierNews(text, date.start, date.end)) &&
      (status === "planned" ? !isDue(date) : isDone(date)),
  );
}

const DONE =
  /签[署订约字定下]|订立|达成|合资|收购|入股|增资|转让|完成|成立|结[为成]|宣布|公告|公布|披露|中标/u;
const DONE_IN_BRACKETS = new RegExp(`(?:${DONE.source})[^，。；（(]*[（(]$`, "u");
/** "，消息于…公布": what was done on the day before these words. */
const DONE_ON =
  /^，?(?:(?!将|拟|计划|预计)[^，。；：]){0,60}?(?:签[署订约字定下](?!的)|订立|达成|宣布|公告|公布|披露|发布(?!会)|中标)/u;
/** "起", "开幕的展会前，", "双方将举行", but not "签署…，将", "将其股权转让". */
const NOT_DONE_ON = new RegExp(
  `^(?:起|[^，。；]{0,14}前夕?，|(?:(?!${DONE.source})[^。；])*?(?:将(?!其|所持|持有|旗下)|拟|计划|预计))`,
  "u",
);
const CLAUSE = 64;
