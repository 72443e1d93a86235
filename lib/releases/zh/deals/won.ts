/** Reads Chinese contracts without the awarding party: "甲中标某地输水管线项目", "甲成功签署电站设计合同". */
import type { Proof, Proven } from "../../agreements/deal";
import type { EventStatus } from "../../agreements/event";
import type { Entity } from "../../entities/entity";
import { nearest, stated } from "../details/dating";
import { chineseKind } from "../details/details";
import { merge } from "../merge";
import type { Sentence } from "../sentence";
import type { Thread } from "../thread";
import { DENIED, VAGUE } from "./cues";
import { isLongAgo } from "./void-cues";

const BESIDE =
  "(?:近日|日前|近期|今日|昨日|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|成功|再次|再度|顺利|连续|接连|首次|正式|又|再|喜|已|独家|单独)*";
/** Words between the winner and the verb. How it won may appear once, with any words. */
const BETWEEN = `^(?:（[^（）]{0,30}）)*${BESIDE}(?:以(?:第一名|最高分|综合[^，。；]{2,10})${BESIDE})?`;
const WORK = "(?:项目|工程|标段|合同|订单|[Ee][Pp][Cc]|总承包|总包|采购(?!平台|网|中心|公告))";
const WINS = new RegExp(
  `${BETWEEN}(?:中标|中选)(?!候选|结果|公[示告]|通知|[人方价率后的]|单位|单价)了?[^。；与和同]{2,50}?${WORK}`,
  "u",
);
const SIGNS = new RegExp(
  `${BETWEEN}(?:签署|签订|签下|签约|签得)(?!的|仪式)了?[^，。；与和同]{2,40}?(?:合同|订单)(?!管理|纠纷|范本|制度)`,
  "u",
);

/** Works and operations, as opposed to supplies. */
const BUILDS = /工程|标段|施工|设计|监理|总承?包|EPC|建设|运营|运维|服务/u;
const LONGEST = 110;

/** A contract with only one side named. */
export interface Won {
  winner: Entity;
  status: EventStatus;
  date: Proven<string> | undefined;
  /** The start of the winner's name and the end of the report. */
  start: number;
  end: number;
}

/** The contracts that a sentence reports so. */
export function wonIn(sentence: Sentence): Won[] {
  const { text, line, actors, start, end, dates, asked } = sentence;
  if (asked || DENIED.test(line)) return [];
  return actors.flatMap(({ entity, start: from, end: to }) => {
    if (entity.type !== "company" || /[与和同、及由]$/u.test(text.slice(start, from))) return [];
    const behind = text.slice(to, Math.min(end, to + LONGEST));
    const wins = WINS.exec(behind);
    const verb = wins ?? SIGNS.exec(behind);
    if (!verb || isLongAgo(sentence, to, "")) return [];
    const stop = to + verb[0].length;
    const day = VAGUE.test(line) ? undefined : nearest(dates, stop);
    const status = wins ? "announced" : "signed";
    return [{ winner: entity, status, date: day && stated(day), start: from, end: stop }];
  });
}

/** Adds the contracts of parties without any other agreement. */
export function addWon(text: string, { won, deals }: Thread): void {
  for (const { winner, status, start, end, date } of won.filter((one) => !deals.lastOf([one.winner]))) {
    const proof: Proof = { start, end, rule: "tender" };
    const deal = merge(deals, [winner], status, proof, "签");
    if (date) deal.date ??= date;
    const words = text.slice(start, end);
    const kind = chineseKind(words, "");
    const matter = BUILDS.test(words) ? "service" : "supply";
    if (deal.kind.value === "other") deal.kind = { value: kind === "other" ? matter : kind, proof };
  }
}
