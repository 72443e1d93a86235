/** Reads interviews: who speaks on each line and for whom, and what a question presupposes. */
import { matchesIn } from "../text/matches";

/** "蓝海涛：…": a line that opens with its speaker. */
const SPEAKER = /^[ 　]*([\p{Script=Han}A-Za-z·]{1,10})：/gmu;
/** The actual question, after what it presupposes. */
const ASKS_BEHIND =
  /，(?=(?:能否|可否|能不能|可不可以|可以|请问?|怎么|如何|为什么|为何|当时|背景|具体)[^，。？；]{0,24}？$)/u;
/** Words by which a question cites others or asks whether it is so. */
const OPEN =
  /听说|据说|据传|传闻|盛传|传出|有消息|如果|假如|倘若|是否|是不是|会不会|有没有|可能|计划|打算|拟/u;

/** The speakers of a text: two or more in turn, one of whom asks; otherwise none. */
export function speakersIn(text: string): Set<string> {
  const lines = new Map<string, number>();
  let asks = false;
  for (const { index, 0: all, 1: name = "" } of matchesIn(SPEAKER, text)) {
    lines.set(name, (lines.get(name) ?? 0) + 1);
    const end = text.indexOf("\n", index + all.length);
    asks ||= /？\s*$/u.test(text.slice(index, end < 0 ? text.length : end));
  }
  const often = [...lines].filter(([, count]) => count > 1).map(([name]) => name);
  return new Set(asks && often.length > 1 ? often : []);
}

/** The end of what a question presupposes, `undefined` if it presupposes nothing: "甲和乙签了协议，能否介绍一下？". */
export function presupposed(question: string): number | undefined {
  const asks = ASKS_BEHIND.exec(question);
  if (!asks) return undefined;
  const asked = question.slice(0, asks.index);
  return /[签订购达][^，。]{0,3}[了过]|已/u.test(asked) && !OPEN.test(asked) ? asks.index + 1 : undefined;
}

const INTERVIEWED =
  /^[^\n]{0,12}?(?:对话|专访|访谈|采访)([\p{Script=Han}A-Za-z0-9]{2,12}?)(?:联合)?(?:创始人|CEO|董事长|总裁|总经理|行长|校长|院长|首席)/u;

/** "对话甲科技CEO": the interviewee's company, by the headline. */
export function askedHouse(text: string): { name: string; at: number } | undefined {
  const [all = "", name] = INTERVIEWED.exec(text) ?? [];
  return name === undefined ? undefined : { name, at: all.lastIndexOf(name) };
}

/** "我们和乙签了": the speaker's side, with another. */
export const WE =
  /我们(?=(?:已经?|还|也|就|刚|刚刚|又|将|会|去年|今年|上月)?(?:和|与|跟|同|向|是|签|收购|拿下))/gu;
