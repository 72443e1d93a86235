/** Reads Chinese agreements reported by a noun: "甲和乙的供货协议，上周刚刚落定". */
import type { Entity } from "../../entities/entity";
import type { Sentence } from "../sentence";
import { DENIED, NEGATED, RUMOUR } from "./cues";

const JOINS = /^(?:[”」]?[）)]|（[^（）]{0,40}）)*(?:与|和|同|跟)\p{Script=Han}{0,4}$/u;
const DOCUMENT =
  /^(?:[”」]?[）)]|（[^（）]{0,40}）)*的[^，。；：、与和同的签订]{0,14}?(?:协议|合同|合约|备忘录|长单|订单)(?![谈草纠争诉模条范到期尚未将会要若如能下项的及和与]|里[没未])/u;
/** What follows about the agreement: it is in force, or what it brings. */
const IN_FORCE =
  /^[^。；]{0,60}?(?:签|敲定|落定|生效|执行|履行|落地|约定|规定|为期|供货|供应|交付|发货|已发|热闹|金额|总额|总价|价值|\d(?:年|万|亿|GW|吨|艘|架|台))/u;
/** What may be before the first name: nothing, or the end of a clause. */
const OPENS = /(?:^|[，。：；—…]|[^根据]是)[\s　]*$/u;

/** Words for what came before the news. */
const BEFORE = /此前|早前|先前|之前|曾/u;

/** The parties that a sentence names so, unless a verb already reported that they agreed. */
export function namedByDocument({ text, start, end, line, actors, asked }: Sentence): Entity[][] {
  if (asked || DENIED.test(line) || RUMOUR.test(line) || BEFORE.test(line)) return [];
  const out: Entity[][] = [];
  actors.forEach((one, i) => {
    const other = actors[i + 1];
    if (!other || other.entity === one.entity || !JOINS.test(text.slice(one.end, other.start))) return;
    const document = DOCUMENT.exec(text.slice(other.end, Math.min(end, other.end + 60)));
    if (!document || !OPENS.test(text.slice(start, one.start)) || NEGATED.test(text.slice(start, one.start)))
      return;
    const behind = text.slice(other.end + document[0].length, end);
    if (IN_FORCE.test(behind)) out.push([one.entity, other.entity]);
  });
  return out;
}
