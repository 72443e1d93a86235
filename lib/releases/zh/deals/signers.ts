/** Reads signatories named after the verb in Chinese sentences: "与我校签约的，还有甲、乙", "签署协议的是甲与乙". */

import type { Entity } from "../../entities/entity";
import { matchesIn } from "../../text/matches";
import type { ChineseMention } from "../names/spot";
import { ownsNext } from "./owners";

/** The words up to the signatories; the group is their partner. */
const SIGNED_BY =
  /(?:(?:与|同|和|跟)([^，。；：《》与同和跟\n]{1,24}?))?(?:现场|当场|正式|一同|同时|集中)?(?:签署|签订|签约|签下|签字|订立|签)了?(?:[^，。；：《》\n]{0,20}|《[^《》\n]{2,60}》)?的(?:企业|单位|公司|高校|[两二三四五六]方)?，?(还有|另有|分别是|分别为|包括了?|有|是)/u;
/** Words between two signatories: a representative of the first, and a joining word. */
const JOINED = /^(?:（[^（）]{0,40}）)?[^，。；：、]{0,20}?(?:、|和|及|与|同|，?以及)[^，。；：、]{0,8}$/u;
/** What follows is an agreement, not a party. */
const OWN_HOUSE = /^(?:我|本|学)[校院所行会局厅馆市县区司]|^(?:学校|公司|医院|园区|市政府|县政府)$/u;

/** The agreements there: each signatory with the party before, or all together. */
export function signersBehind(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
): Entity[][] {
  const match = SIGNED_BY.exec(text.slice(start, end));
  if (!match) return [];
  const from = start + match.index + match[0].length;
  const behind = chainFrom(text, actors, from, end);
  const partner = match[1];
  if (partner === undefined) return match[2] === "是" && behind.length > 1 ? [behind] : [];
  const until = start + match.index + 1 + partner.length;
  const other = actors.find((one) => one.start > start + match.index && one.end <= until)?.entity;
  if (!other && !OWN_HOUSE.test(partner)) return [];
  return behind.filter((one) => one !== other).map((one) => (other ? [other, one] : [one]));
}

/** The joined names right after an offset. */
function chainFrom(text: string, actors: readonly ChineseMention[], from: number, end: number): Entity[] {
  const chain: Entity[] = [];
  let last = from;
  for (const [i, { entity, start, end: stop }] of actors.entries()) {
    if (start < from || stop > end || ownsNext(text, actors, i, end)) continue;
    const gap = text.slice(last, start);
    if (
      chain.length === 0
        ? !/^(?:[^，。；：、与同和]{0,12}|[^，。；：、与同和]{0,24}(?:——|：))$/u.test(gap)
        : !JOINED.test(gap)
    )
      break;
    if (!chain.includes(entity)) chain.push(entity);
    last = stop;
  }
  return chain;
}

/** "一是甲与乙结为友好城市；二是丙同丁的合作协议": a list of what was signed, inside a sentence or paragraph. */
const ITEM =
  /(?:^|(?<=[，。；：\n]))(?:[（(]?[一二三四五六七八九十]+[）)]?|其[一二三四五六七八九十])(?:份|个|项)?是/gu;
const INSTRUMENT =
  /协议|协定|备忘录|意向书|合同|合约|(?:结为|结成|缔结|建立)[^，。；]{0,8}(?:友好|姐妹|合作|伙伴|关系)|签/u;
/** How many characters before the list may say that agreements were signed. */
const FAR = 160;
const SEVERAL =
  /(?:签[署订下约了]|达成|落笔)[^。\n]{0,40}?(?:[\d两二三四五六七八九十]+(?:项|份|个)|协议|合同|备忘录|文件)|(?:[\d两二三四五六七八九十]+(?:项|份|个))[^。\n]{0,24}?(?:协议|合同|备忘录|文件)?[^。\n]{0,20}?(?:签|落笔)/u;

/** The parties of each item of such a list, with its offsets; a single name agrees with the subject. */
export function itemsSigned(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
  focus: Entity | undefined,
): { parties: Entity[]; start: number; end: number }[] {
  const marks = matchesIn(ITEM, text.slice(start, end)).map(({ index, 0: mark }) => ({
    at: start + index,
    end: start + index + mark.length,
  }));
  const [first] = marks;
  if (!first || !SEVERAL.test(text.slice(Math.max(0, first.at - FAR), first.at))) return [];
  return marks.flatMap((mark, i) => {
    const until = marks[i + 1]?.at ?? end;
    const item = text.slice(mark.end, until);
    const parties = INSTRUMENT.test(item) ? sidesOf(text, actors, mark.end, until, focus) : [];
    return parties.length > 1 ? [{ parties, start: mark.at, end: until }] : [];
  });
}

/** "与乙": the subject and the first name. */
function sidesOf(
  text: string,
  actors: readonly ChineseMention[],
  from: number,
  end: number,
  focus: Entity | undefined,
): Entity[] {
  const one = actors.find((actor) => actor.start >= from && actor.end <= end);
  return one && focus && focus !== one.entity && /^[与同和跟]$/u.test(text.slice(from, one.start))
    ? [focus, one.entity]
    : [];
}
