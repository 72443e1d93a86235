/**
 * Remembers parties that a Chinese sentence brings together without an agreement: the next one may say what "双方"
 * signed.
 */

import type { Entity } from "../../entities/entity";
import { namedBy } from "../../entities/party-sets";
import { foreignCountryBefore } from "../names/abroad";
import type { ChineseMention } from "../names/spot";
import type { Sentence } from "../sentence";
import type { Thread } from "../thread";
import { DENIED, RUMOUR } from "./cues";
import { ownsNext } from "./owners";

/** "甲宣布，将与乙共同建厂": the two that a sentence joins, if no other is named. */
export function namedTogether({ text, actors, line, asked }: Sentence): Entity[] | undefined {
  const sides = actors.filter((_, i) => !ownsNext(text, actors, i, text.length));
  const both = namedBy(sides);
  const second = sides.find(({ entity }) => entity !== both[0]);
  if (both.length !== 2 || !second || asked || DENIED.test(line) || RUMOUR.test(line)) return undefined;
  if (VISITS.test(beforeCountry(text, second.start))) return both;
  const first = sides.findLast(({ end, entity }) => end <= second.start && entity === both[0]);
  if (
    first &&
    JOINED.test(text.slice(first.end, second.start)) &&
    MEETS.test(text.slice(second.end, second.end + FAR))
  )
    return both;
  return /(?:将|拟|已|正|还|也|今后)?(?:与|同|和|携手|联手|联合)$/u.test(
    text.slice(Math.max(0, second.start - 4), second.start),
  ) &&
    /^[^。；]{0,30}?(?:共同|合作|联合|合资|携手|建设|供应|采购|收购|开发|投资)/u.test(
      text.slice(second.end, second.end + 40),
    )
    ? both
    : undefined;
}

/** "甲总经理李某和乙的方某握手": words that join two who meet. */
const JOINED = /^(?:（[^（）]{0,40}）)?[^，。；]{0,24}?(?:与|同|和)[^，。；与同和]{0,10}$/u;
const MEETS = /^[^。；]{0,30}?(?:举行|召开|会谈|座谈|会面|见面|会晤|握手|握了手|并排|相聚|同台|面对面)/u;
const FAR = 40;

/** The words before a name, without the country right before it. */
function beforeCountry(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 21), at);
  return before.slice(0, before.length - foreignCountryBefore(before).length);
}

/** "甲校长率代表团", "甲副校长为团长的代表团", "甲主任一行": words after a visitor. */
const TRAVELS = /^[^，。；]{0,20}?(?:代表团|访问团|考察团|参访团|一行|率团|率队|带队|为团长)/u;
/** Words before a host: "在乙，", "访问乙期间，", "抵达乙，". */
const AT_HOST = /(?:(?:^|[，。；：\n日])[ 　]*在(?:访问)?|到访|访问|走访|造访|拜访|抵达|来到|前往|赴)了?$/u;
/** Words after the host's name which say that it signs with the visitor. */
const WITH_HOST =
  /^(?:期间|时|后)?[^，。；与和同]{0,8}，[^。；]{0,40}?(?:双方|两[校院所市地县会]|代表团|访问团|一行|(?:与|和|同)(?:该[校院市所]|对方)?(?:副?[校院市县区所会部局]长|负责人|理事长|总裁|董事长))/u;

/** The visitor named in a sentence. */
export function guestIn({ text, actors, end }: Sentence): Entity | undefined {
  return actors.find(({ end: stop }) => TRAVELS.test(text.slice(stop, Math.min(end, stop + FAR))))?.entity;
}

/** Guest and host, if the sentence says by the place that both signed: "在乙，双方签署". */
export function hostAndGuest(
  text: string,
  before: readonly ChineseMention[],
  at: number,
  guest: Entity | undefined,
): Entity[] | undefined {
  const host = before.at(-1);
  if (!host || !AT_HOST.test(beforeCountry(text, host.start))) return undefined;
  if (!WITH_HOST.test(text.slice(host.end, at))) return undefined;
  const other =
    before.findLast(({ entity, end }) => end <= host.start && entity !== host.entity)?.entity ?? guest;
  return other && other !== host.entity ? [other, host.entity] : undefined;
}

/** "一行莅临乙", "会见了来访的乙": words before a host or visitor. */
const VISITS =
  /(?:莅临|到访|来访|访问|走访|拜访|造访|来到|考察|调研|会见|接待|抵达|走进|一行[到赴])了?(?:来访的|到访的|前来(?:考察|访问)的)?$/u;

/** The parties of a visit, as long as no other is named. */
export function stillTogether({ actors }: Sentence, { near }: Thread): Entity[] | undefined {
  return near && actors.every(({ entity }) => near.includes(entity)) ? near : undefined;
}
