/** Reads Chinese orders that name a maker only by its product, "签署20架甲700飞机的购买协议", and who takes how many. */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";

const NUMBER = "(?:\\d[\\d,]*|[一二两三四五六七八九十百]+)(?:余|多)?[架艘辆列台套]";
const SIGNED = new RegExp(
  `^(?:签署|签订|签下|签|订立|达成|敲定)了?(?:一份|一笔)?(?:合计|总计|共计|共|至多|最多)?${NUMBER}(?:全新)?的?$`,
  "u",
);
const ORDER = /^[^，。；]{0,36}(?:购买|采购|订购|选购|购机|购置|租赁|意向)?(?:协议|合同|订单|合约|备忘录)/u;

/** The maker of what is counted after the verb at an offset, if an order is signed there. */
export function makerAt(text: string, actors: readonly ChineseMention[], at: number): Entity | undefined {
  const maker = actors.find(({ start }) => start > at);
  return maker &&
    maker.entity.type === "company" &&
    SIGNED.test(text.slice(at, maker.start)) &&
    /^[A-Za-z]{0,3}[-\d]|^(?:\p{Script=Han}{0,4}(?:飞机|客机|货机|直升机|客车|卡车|列车|风机|机组|船))/u.test(
      text.slice(maker.end, maker.end + 8),
    ) &&
    ORDER.test(text.slice(maker.end, maker.end + 50))
    ? maker.entity
    : undefined;
}

const TAKES = new RegExp(
  `^(?:（[^（）]{0,20}）)?(?:将|各|则|分别)?(?:购买|订购|采购|引进|认购|选购|购|订|租)?了?${NUMBER}`,
  "u",
);

/** "其中甲购买15架，乙购买12架": those who take part of an order; none if there is only one. */
export function takersIn(text: string, actors: readonly ChineseMention[]): Entity[] {
  const takers = new Set(
    actors
      .filter(({ entity, end }) => entity.type === "company" && TAKES.test(text.slice(end, end + 40)))
      .map(({ entity }) => entity),
  );
  return takers.size > 1 ? [...takers] : [];
}
