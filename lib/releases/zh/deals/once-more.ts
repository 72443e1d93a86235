/**
 * Reads further agreements of the same parties in Chinese texts: an earlier one, "去年3月双方签过一份", or those of a list,
 * "一共三份：".
 */

import { type Deal, newDeal, type Proof } from "../../agreements/deal";
import { nearest, stated } from "../details/dating";
import { chineseKind } from "../details/details";
import { numeral } from "../numeral";
import { beginsItem } from "../scene";
import type { Sentence } from "../sentence";
import type { Thread } from "../thread";
import { DENIED, RUMOUR } from "./cues";

const BOTH = "(?:双方|两家|[两三四]方|两[校院地市国]|两家公司)";
/** "1月30日，三方签过一份同型船合同". */
const SIGNED_BEFORE = new RegExp(
  `${BOTH}(?:还|已|就|曾|便|也)*(?:签|签署|签订|签下|达成|订立)过(?:了)?[^。；]{0,40}?(?:协议|合同|合约|订单|备忘录)`,
  "u",
);

/** An amount; without one, or with a word of `STAGE`, it is only an earlier stage of the news. */
const HOW_MUCH = /\d ?(?:多|余)?(?:万|亿)?(?:吨|艘|架|辆|台|套|列|颗|座|立方|[GMk]W|兆瓦|千瓦|元|美元|欧元)/u;
const STAGE = /备忘录|意向|框架|战略|合作协议|初步|草签/u;

/** Adds the earlier agreement of the last one's parties, if the sentence gives its day. */
function addEarlier(sentence: Sentence, thread: Thread): boolean {
  const { start, end, line, dates, asked } = sentence;
  const { current } = thread;
  const match = asked || DENIED.test(line) || RUMOUR.test(line) ? null : SIGNED_BEFORE.exec(line);
  if (!match || STAGE.test(match[0]) || !HOW_MUCH.test(line)) return false;
  const date = nearest(dates, start + match.index);
  if (!date || !current || current.parties.length < 2 || current.date?.value === date.value) return false;
  const count = { 三: 3, 四: 4 }[match[0].slice(0, 1)] ?? 2;
  if (current.parties.length !== count) return false;
  const deal = like(current, { start, end, rule: "signed before" });
  deal.status = { value: "signed", proof: { start, end, rule: "signed before" } };
  deal.kind = { value: chineseKind(line, line), proof: deal.status.proof };
  deal.date = stated(date);
  thread.vague.add(deal);
  thread.deals.add(deal);
  return true;
}

/** "一共三份：" before a list: so many agreements of the last parties. */
const COUNTED =
  /(?:一共|总共|共|分别(?:为|是)|签[署订下了]|这|合计)[^，。；：]{0,6}?([两二三四五六七八九]|\d)(?:份|项|个|笔|宗)(?:合同|协议|订单|合约)?[^，。；：]{0,6}[：:]?\s*$/u;

/** Notes that a list of agreements between the same parties follows. */
function noteBundle({ line }: Sentence, thread: Thread): void {
  const number = COUNTED.exec(line)?.[1];
  const { current } = thread;
  if (number === undefined || !current || current.parties.length < 2) return;
  thread.bundle = { of: current, left: numeral(number) };
}

/** Adds the agreement of an item that names no party; the first is reported already. */
function addItem({ line, start, end, actors }: Sentence, thread: Thread): void {
  const { bundle } = thread;
  if (!bundle || bundle.left === 0) return;
  if (!beginsItem(line) || actors.length > 0 || !/\d/u.test(line)) return;
  const isFirst = !bundle.isBegun;
  bundle.isBegun = true;
  bundle.left -= 1;
  if (isFirst) {
    thread.current = bundle.of;
    return;
  }
  const deal = like(bundle.of, { start, end, rule: "item of a list" });
  thread.deals.add(deal);
  thread.current = deal;
}

/** A new agreement with the parties, kind and day of another. */
function like({ parties, status, kind, date, signedAt }: Deal, proof: Proof): Deal {
  const deal = newDeal([...parties], { value: status.value, proof });
  deal.kind = { value: kind.value, proof };
  if (date) deal.date = date;
  if (signedAt) deal.signedAt = signedAt;
  return deal;
}

/** Adds further agreements of the same parties; returns whether the sentence's details belong to an earlier one. */
export function addOnceMore(sentence: Sentence, thread: Thread): boolean {
  if (addEarlier(sentence, thread)) return true;
  addItem(sentence, thread);
  noteBundle(sentence, thread);
  return false;
}
