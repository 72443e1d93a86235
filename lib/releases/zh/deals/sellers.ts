/** Finds who sells a part of another in Chinese texts: "收购甲和乙持有的丙30%股权". */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import type { CueScene } from "./actors";

const BUYS =
  /^(?:收购|受让|购买|购入|买入|协议受让)了?(?:(?:其|公司|该公司)?(?:控股股东|大股东|股东|关联方|原股东))?$/u;
const JOINED =
  /^(?:[”」]?）)?(?:（[^（）]{0,40}）)?(?:、|和|及|以及|与)(?:(?:其|公司)?(?:控股股东|股东|子公司|一致行动人))?$/u;
const HOLDS = /^(?:[”」]?）)?(?:（[^（）]{0,40}）)*(?:合计|共同|分别|各自|目前|所|共)*(?:持有|拥有|持)的?/u;

/** The sellers, if the verb at an offset says that they hold what is bought. */
export function sellersAt(text: string, actors: readonly ChineseMention[], at: number): Entity[] {
  const first = actors.findIndex(({ start }) => start > at);
  let last = actors[first];
  if (!last || !BUYS.test(text.slice(at, last.start))) return [];
  const sellers = [last.entity];
  for (const next of actors.slice(first + 1)) {
    if (HOLDS.test(text.slice(last.end, last.end + 60))) break;
    // "甲有限公司（下称“甲”）": a short form, no further seller.
    if (next.entity !== last.entity && !JOINED.test(text.slice(last.end, next.start))) return [];
    sellers.push(next.entity);
    last = next;
  }
  return HOLDS.test(text.slice(last.end, last.end + 60)) ? [...new Set(sellers)] : [];
}

/** "公司拟收购甲持有的乙股权": buyer and seller. */
export function boughtFrom({ text, actors, before, at, focus, self }: CueScene): Entity[] | undefined {
  const sellers = sellersAt(text, actors, at);
  if (sellers.length === 0) return undefined;
  const named = before.findLast(({ entity }) => !sellers.includes(entity));
  const isCompany =
    self && /(?<!\p{Script=Han}{2})公司[^，。；]{0,30}$/u.test(text.slice(named?.end ?? at, at));
  const buyer = isCompany ? self : (named?.entity ?? focus);
  return buyer && !sellers.includes(buyer) ? [buyer, ...sellers] : undefined;
}
