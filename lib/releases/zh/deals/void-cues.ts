/** Recognises cues that report no agreement, or one reported already. */

import { latestDay } from "@/lib/model";
import { parseDay } from "../../dates/calendar";
import type { Entity } from "../../entities/entity";
import { matchesIn } from "../../text/matches";
import type { ReportedDeals } from "../reported-deals";
import type { Sentence } from "../sentence";
import { DENIED, END_DENIED, ENDING, NEGATED, PAST, PAST_ROUND, RUMOUR } from "./cues";

/** Whether a cue only says that nothing was agreed, or what others say. */
export function isVoid(text: string, start: number, end: number, at: number): boolean {
  const clause = text.slice(Math.max(start, at - 60), Math.min(end, at + 30));
  return (
    // Onlookers agree to nothing.
    /(?:见证(?!之?下|后)[^，。]{0,4}|(?:出席|参加)(?![^，。]{0,4}并)[^，。]{0,4})$/u.test(
      text.slice(Math.max(start, at - 8), at),
    ) ||
    NEGATED.test(text.slice(Math.max(start, at - 40), at)) ||
    ONCE_PLANNED.test(text.slice(Math.max(start, at - 60), at)) ||
    SUMMED_UP.test(text.slice(Math.max(start, at - 24), at)) ||
    isRuling(text.slice(start, end)) ||
    isSlogan(text, at, end) ||
    RUMOUR.test(text.slice(start, at)) ||
    (ENDING.test(text.slice(at, at + 16))
      ? END_DENIED.test(text.slice(Math.max(start, at - 40), at))
      : DENIED.test(clause.replace(POSSIBLE, "").replace(PUT_OFF, "$1")))
  );
}

/** "就可能收购仓储业务订立的备忘录": in notices, an agreement that does not bind yet. */
const POSSIBLE =
  /可能(?=(?:进行)?(?:收购|出售|认购|合作|投资|交易|合资|要约|成立)[^，。；]{0,24}(?:订立|签订|签署|协议|备忘录))/gu;
/** "签字仪式已推迟，双方将于下半年签署": still to be signed. */
const PUT_OFF = /推迟(，[^，。；]{0,6}将)/u;

/** "原拟以现金方式收购": a former plan that came to nothing. */
const ONCE_PLANNED = /(?:原本?|曾|一度|此前)(?:拟|计划|打算|有意|考虑)[^，。；]*$/u;
/** "过去一年合计签下超过60GWh订单": a total of many. */
const SUMMED_UP =
  /(?:过去|近|最近)(?:[一二两三四五六七八九十几数\d]{1,3}(?:个)?(?:年|季度|月))[^，。；]{0,6}(?:合计|累计|共计|总共|一共|共)(?:新)?$/u;

/** "收到仲裁委员会送达的裁决书": a ruling is no agreement, unless it is a settlement. */
const isRuling = (sentence: string) =>
  /(?:送达|收到|作出|下达)[^，。；]{0,20}(?:裁决书|判决书|裁定书|传票|起诉状|应诉通知书)/u.test(sentence) &&
  !/和解|调解/u.test(sentence);

/** "“携手同行”签约仪式": an event's name. */
function isSlogan(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_SLOGAN), at);
  if (!/[“「][^“「”」。\n]*$/u.test(before)) return false;
  return /^[^“”「」。；\n]{0,30}[”」](?:为主题|的?[^，。；与和同]{0,16}?(?:仪式|活动|大会|论坛|峰会|专场|推介会|洽谈会|对接会))/u.test(
    text.slice(at, Math.min(end, at + 60)),
  );
}

const LONGEST_SLOGAN = 24;

/** Whether the year says that it is long past, and not ended or renewed now: "2021年，甲与乙签订合同", "由去年中标的乙供应". */
export function isLongAgo(
  { published, text, start, end, dates }: Sentence,
  at: number,
  cue: string,
): boolean {
  const ago = matchesIn(YEARS_AGO, text.slice(start, at)).at(-1);
  if (ago && TELLS_WHEN.test(text.slice(start + ago.index + ago[0].length, at)))
    return !GOES_ON.test(text.slice(at, end));
  const today = parseDay(published);
  const when = dates.findLast((date) => date.end <= at);
  if (
    today === undefined ||
    !when ||
    !/^\d{4}(?:-Q|$)/u.test(when.value) ||
    GOES_ON.test(text.slice(at, end))
  )
    return false;
  const between = text.slice(when.end, at);
  if (BEGAN.test(text.slice(Math.max(0, when.start - 8), when.start)) || !TELLS_WHEN.test(between))
    return false;
  const saysWho = between.length < CLOSE && text[at + cue.length] === "的";
  const last = parseDay(latestDay(when.value));
  return last !== undefined && today - last > (saysWho ? 0 : LONG_AGO);
}

/** "十年前的今天", "两年前": not "2030年前". */
const YEARS_AGO =
  /(?<![\d一二两三四五六七八九十几数多])(?:[2-9]|\d{2}|[二两三四五六七八九几数]|[二三四五六七八九]?十[一二三四五六七八九几多]?)年前(?:的今天|(?!的))/gu;

/** The days after which a year is long past, and the most characters from it to its verb. */
const LONG_AGO = 400;
const CLOSE = 5;
/** "成立于2005年的甲", "2019年上市的甲": the year belongs to another verb. */
const BEGAN = /(?:成立|创[立建办]|[始兴筹]建|建[成立]|设立|诞生|上市|投产|落户)[^，。；]{0,3}$/u;
const TELLS_WHEN =
  /^(?![^，。；与和同跟向从由]{1,10}的)(?:，)?(?:(?!此次|本次|日前|近日|如今|目前|最终|现已)[^，。；])*$/u;
const GOES_ON = /(?<![陆持继连后手])续|延长|终止|解除|到期|期满|失效|作废|撤销|取消/u;

/** Whether a cue is about the history of an agreement reported already. */
export function isPassing(
  text: string,
  { start, end, at, cue }: { start: number; end: number; at: number; cue: string },
  found: readonly Entity[],
  deals: ReportedDeals,
): boolean {
  const isKnown = deals.withAll(found).length > 0;
  return (
    // "2021年曾续签": an earlier stage of a reported agreement.
    (isKnown && /曾[^，。]{0,6}$/u.test(text.slice(Math.max(start, at - 8), at))) ||
    // "此前于9月与乙签订的保荐协议继续有效": mentioned in passing.
    (deals.length > 0 &&
      PAST.test(text.slice(Math.max(start, at - 50), at)) &&
      text[at + cue.length] === "的") ||
    (isKnown && PAST_ROUND.test(text.slice(start, end)))
  );
}
