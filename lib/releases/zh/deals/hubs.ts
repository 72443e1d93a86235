/**
 * Reads a list of partners at a distance from their common party: one sentence says that a party signs with several,
 * and later sentences or list items name them: "合作方为甲、乙", "甲30架，乙20架", "甲、乙，都是长期采购协议".
 */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import type { Sentence } from "../sentence";
import { DENIED, RUMOUR } from "./cues";
import { ownsNext } from "./owners";

const SORT =
  "(?:公司|企业|机构|单位|高校|院校|大学|医院|银行|伙伴|客户|厂商|车企|药企|航企|航司|船厂|船东|协会|学校|部门|商家|供应商|经销商|投资方|械企|[合签]约方|合作方)";
/** Words after a party that signs with several unnamed ones. */
const WITH_SEVERAL = new RegExp(
  `^(?:[”」]?[）)]|（[^（）]{0,40}）)*[^。；与和同跟]{0,30}?(?:与|和|同|跟|向|在)[^，。；与和同跟]{0,6}?(?:(?:[\\d两二三四五六七八九十]+|多|数|几)[家所个位间]|各(?:类|地|级)?|政府部门、)[^，。；]{0,24}?${SORT}`,
  "u",
);
/** Words after a party that has several agreements. */
const HAS_SEVERAL =
  /^(?:[”」]?[）)]|（[^（）]{0,40}）)*[^。；与和同跟]{0,30}?(?:签[署订下了约]|拿下|收获|斩获|落定|敲定|达成|订立|接下)[^。；，与和同跟]{0,10}?(?:[两二三四五六七八九十]|\d{1,2})(?:份|个|家|笔|单|张|项|宗|桩)(?![^。；，]{0,6}(?:月|亿|万|方面))/u;
const SIGNS = /签|订购|订下|下单|采购|交换|共建|敲定|达成|成交/u;

/** The party said to sign with several, though the sentence names none of them. */
export function hubIn({ text, start, end, line, actors, asked }: Sentence): Entity | undefined {
  if (asked || DENIED.test(line) || RUMOUR.test(line) || !SIGNS.test(line)) return undefined;
  const hub = actors.find(
    (one, i) =>
      !ownsNext(text, actors, i, end) &&
      [WITH_SEVERAL, HAS_SEVERAL].some((pattern) => pattern.test(text.slice(one.end, one.end + FAR))),
  );
  const others = hub ? actors.filter(({ entity, start: at }) => at > hub.end && entity !== hub.entity) : [];
  return hub && others.length === 0 && start <= hub.start ? hub.entity : undefined;
}
const FAR = 90;

/** "合作方为甲、乙", "签约方：甲": a label before the names of partners. */
const LABEL =
  /(?:合作(?:方|单位|伙伴|企业|院校|高校|对象)|共建(?:方|单位)|签约(?:方|单位|对象|企业)|(?:合同)?对[手]?方|另一方)(?:则|均|也)?(?:分别)?(?:是|为|系|有|包括|[：:])$/u;
const JOINS = /^(?:[”」]?）)?(?:（[^（）]{0,40}）)?(?:、|和|及|以及|，以及|与)$/u;

/** The joined names after such a label; empty without one. */
export function labelledPartners(text: string, actors: readonly ChineseMention[], start: number): Entity[] {
  const first = actors.findIndex((one) => LABEL.test(text.slice(Math.max(start, one.start - 10), one.start)));
  return first < 0 ? [] : chainFrom(text, actors, first);
}

/** The names joined from the `first`th on. */
function chainFrom(text: string, actors: readonly ChineseMention[], first: number): Entity[] {
  const one = actors[first];
  if (!one) return [];
  const chain = [one.entity];
  let last = one;
  for (const next of actors.slice(first + 1)) {
    if (next.entity !== last.entity && !JOINS.test(text.slice(last.end, next.start))) break;
    if (!chain.includes(next.entity)) chain.push(next.entity);
    last = next;
  }
  return chain;
}

/** "▍甲：半年签了四家": a heading that names the party of the agreements below. */
const OVER = /^[：:—][^。\n]{0,30}(?:签|单|合同|协议|合作|采购|供应|订)/u;

/** The party in such a heading. */
export function headOf({ text, start, end, actors }: Sentence): Entity | undefined {
  const [first] = actors;
  return first &&
    (text[end] ?? "\n") === "\n" &&
    /^[\s　▍▪■●◆🔹•·\d.、（）()一二三四五六七八九十]*$/u.test(text.slice(start, first.start)) &&
    actors.every(({ entity }) => entity === first.entity) &&
    OVER.test(text.slice(first.end, end))
    ? first.entity
    : undefined;
}

/** "甲、乙、丙，都是长期采购协议": what each of the listed parties has. */
const ALL_HAVE =
  /^[^。；]{0,24}?(?:都是|均为|全是|都签|均签|各签|签的都是|签的是|都有)[^。；]{0,24}?(?:协议|合同|合约|订单|长单|备忘录)/u;

/** The names that open a sentence, if it says that each has an agreement. */
export function listedUnder({ text, start, actors, line, asked }: Sentence, hub: Entity): readonly Entity[] {
  const [first] = actors;
  if (!first || first.start !== start + line.search(/\S/u) || asked || DENIED.test(line)) return [];
  const chain = chainFrom(text, actors, 0);
  const last = actors.findLast(({ entity }) => entity === chain.at(-1));
  return chain.length > 1 &&
    last &&
    !chain.includes(hub) &&
    ALL_HAVE.test(text.slice(last.end, last.end + 60))
    ? chain
    : [];
}

const NUMBER = "(?:\\d[\\d,.]*|[一二两三四五六七八九十百]+)(?:余|多)?(?:万|亿)?";
const PORTION = new RegExp(
  `^(?:（[^（）]{0,20}）)?(?:将|各|则|分别|又|再|另|同样是|同样)*(?:购买|订购|采购|引进|认购|认领|选购|拿到|拿下|承接|接下|签下|签约|分得|摘得|获得|要了|包下|购|订|租)?了? ?(?:其中(?:的)?)?${NUMBER} ?(?:[架艘辆列台套座颗]|[MGk]Wh?|兆瓦|吉瓦|吨)`,
  "u",
);
/** "交银的子公司": takes part through another. */
const THROUGH = /^的[^，。；、]{0,8}(?:子公司|平台|公司)/u;

/** Those who take a share each, if at least `least`, and those who share one number with the next. */
export function takersCounted({ text, actors }: Sentence, hub: Entity, least: number): Entity[] {
  const takers: Entity[] = [];
  let joined: Entity[] = [];
  actors.forEach(({ entity, end }, i) => {
    if (entity === hub || entity.type === "place") return;
    const behind = text.slice(end, end + 60).replace(THROUGH, "");
    if (PORTION.test(behind)) takers.push(...joined, entity);
    const next = actors[i + 1];
    joined = next && /^(?:、|和|及|与)$/u.test(text.slice(end, next.start)) ? [...joined, entity] : [];
  });
  const all = [...new Set(takers)];
  return all.length < least ? [] : all;
}
