/** Reads Chinese agreements that are counted out: "签署两份协议。一份签给甲，另一份的卖方是乙和丙". */

import type { Entity } from "../../entities/entity";
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import type { ChineseMention } from "../names/spot";

const ROLE = "卖方|买方|对方|对手方|交易对手|合作方|合作伙伴|客户|另一方|承接方|业主|签约方|对象|船东|用户";
/** Words that count an agreement, up to its other side's name. */
export const PORTION = regex("gu")`
  (?<=^|[，。；：！？\n])(?:其中|而)?
  (?:[一首另]|另外?一|剩下的?一|第[一二三四五六]|最[大早近后新小]的?一?)(?:张|份|单|笔|项|个|宗|桩|则|批)
  (?:订单|合同|协议|单子|大单|船单)?(?:则|也)?
  (?:签给了?|来自|卖给了?|交给了?|授予了?|发给了?|归
    |的?(?:${ROLE})(?:则)?(?:是|为|有[两三四]家[，：]?|[：:])|是?(?:与|和|同|跟))
`;
/** Words that may be between the count and the name, such as the other side's role. */
const BETWEEN = /^[^，。；：]{0,10}$/u;
const LISTED = /^(?:[”」]?）)?(?:（[^（）]{0,40}）)?(?:、|和|及|以及|与)$/u;

/** A counted agreement, with the offsets of its words. */
export interface Portion {
  parties: Entity[];
  start: number;
  end: number;
}

const SEVERAL =
  /(?:签署|签订|签下|签了|拿到|拿下|达成|订立|接到|斩获|收获|公布|开出|许出)了?[^，。；：]{0,4}[两二三四五六七八几数](?:张|份|单|笔|项|个|宗|桩)/u;

/** The party that concluded several agreements, if they are counted out next. */
export function countsOut(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
): Entity | undefined {
  const match = SEVERAL.exec(text.slice(start, end));
  return match ? actors.findLast(({ end: stop }) => stop <= start + match.index)?.entity : undefined;
}

/**
 * The agreements counted out in a sentence. `told` is the party that concluded them, `focus` the last one mentioned.
 */
export function portionsIn(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
  focus: Entity | undefined,
  told: Entity | undefined,
): Portion[] {
  const out: Portion[] = [];
  for (const match of matchesIn(PORTION, text.slice(start, end))) {
    const at = start + match.index;
    const behind = at + match[0].length;
    const first = actors.findIndex(({ start: from }) => from >= behind);
    let last = actors[first];
    if (!last || !BETWEEN.test(text.slice(behind, last.start))) continue;
    const others = [last.entity];
    for (const next of actors.slice(first + 1)) {
      // "甲有限公司（下称“甲”）": a short form, no further party.
      if (next.entity !== last.entity && !LISTED.test(text.slice(last.end, next.start))) break;
      others.push(next.entity);
      last = next;
    }
    const actor = actors.findLast(({ end: stop, start: from }) => stop <= at && from >= start)?.entity;
    const lead = told ?? out[0]?.parties[0] ?? actor ?? focus;
    if (lead && !others.includes(lead))
      out.push({ parties: [lead, ...new Set(others)], start: at, end: nextMark(text, at, end) });
  }
  return out;
}

function nextMark(text: string, at: number, end: number): number {
  const mark = text.slice(at, end).search(/[。；]/u);
  return mark < 0 ? end : at + mark;
}

const LABEL =
  /(?:^|[，。；\n])[ 　]*(?:\d[.、])?(?:甲方|乙方|丙方|卖方|买方|出租方|承租方|发包[人方]|承包[人方]|业主|转让方|受让方|许可方|被许可方|委托方|受托方|供方|需方|供应商|采购方|投资方|融资方)(?:（[^（）]{0,12}）)?(?:[：:]|为|是|系)[ 　]*$/u;

/** "甲方：A", "乙方：B": the sides of an agreement, on lines of their own. */
export function labelledSides(text: string, mentions: readonly ChineseMention[]): Entity[] {
  return [
    ...new Set(
      mentions
        .filter(
          ({ entity, start }) =>
            entity.type !== "place" && LABEL.test(text.slice(Math.max(0, start - 24), start)),
        )
        .map(({ entity }) => entity),
    ),
  ];
}

/** "收到甲的书面通知": sender and recipient, about whom the sentence then speaks. */
export function notifiedSides(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  focus: Entity | undefined,
): Entity[] | undefined {
  for (const [i, one] of actors.entries()) {
    if (
      !/(?:收到|接到|接获|获)了?[^，。；]{0,6}$/u.test(text.slice(Math.max(start, one.start - 10), one.start))
    )
      continue;
    if (
      !/^(?:的|发来的?|发出的?|送达的?|出具的?)?[^，。；]{0,6}?[《“]?(?:通知|函|告知|中标)/u.test(
        text.slice(one.end, one.end + 16),
      )
    )
      continue;
    const receiver = actors[i - 1]?.entity ?? focus;
    return receiver && receiver !== one.entity ? [receiver, one.entity] : undefined;
  }
  return undefined;
}
