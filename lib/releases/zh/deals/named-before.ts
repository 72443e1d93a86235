/** Resolves words for parties named before in Chinese sentences: "双方", "该公司", "合同". */

import type { Entity } from "../../entities/entity";
import { isWithin, namedBy } from "../../entities/party-sets";
import type { CueScene } from "./actors";
import { ENDING } from "./cues";

/** "也同这家机构", "与该公司", "与后者": a party named before, beside the subject. */
const POINTS =
  /(?:与|和|同|跟|向)(?:(?:这|那|上述|前述|同一)(?:一)?(?:家|所|个)?|该|此)(?:\p{Script=Han}{0,4}?)(?:公司|企业|集团|机构|大学|学校|高校|医院|银行|协会|厂商|车企|药企)[^，。；]{0,14}$|(?:与|和|同|跟|向)(?:后者|对方|它)[^，。；]{0,14}$/u;

/** Cues of taking a share in somebody. */
export const TAKES = /认购|收购|入股|参股|投资|领投|注资|增资|增持/u;

/** The subject, and the earlier party that a cue refers to. */
export function pointedAt({ text, cue, before, start, at, focus, parties }: CueScene): Entity[] | undefined {
  // "大众将认购其4.99%股份": a party named before.
  if (/^(?:其|后者|该公司|对方)/u.test(text.slice(at + cue.length, at + cue.length + 4)) && TAKES.test(cue)) {
    const actor = before.at(-1)?.entity;
    const other = before.find(({ entity }) => entity !== actor)?.entity ?? focus;
    return actor && other && actor !== other ? [actor, other] : undefined;
  }
  // "甲则授权它独家分销": the licensee was named before.
  if (
    cue === "授权" &&
    /^(?:它|其|后者|该公司)(?:独家|在|分销|经销|代理|使用|销售|生产)/u.test(text.slice(at + 2, at + 8))
  ) {
    const actor = before.at(-1)?.entity;
    return actor && focus && actor !== focus ? [actor, focus] : undefined;
  }
  const points = POINTS.exec(text.slice(Math.max(start, at - 40), at));
  if (!points) return undefined;
  const until = at - points[0].length;
  const actor = before.findLast(({ end }) => end <= until)?.entity ?? focus;
  const partner =
    parties.length >= 2
      ? parties.findLast((party) => party !== actor)
      : /[它方]/u.test(points[0])
        ? focus
        : undefined;
  return actor && partner && actor !== partner ? [actor, partner] : undefined;
}

const DOCUMENT_TOLD =
  /(?:^|，)(?:(?:该|相关|这份|上述|有关)?(?:合同|协议|订单|合约|文件)|(?:该|上述)(?:合资|合作|投资)?(?:项目|交易))[^，。；]{0,14}$/u;

/** "上述框架协议已于3月8日有效期届满": the ended document may be far from the verb. */
const ENDED_DOCUMENT =
  /(?:^|[，：])(?:该|相关|这份|上述|有关)?[^，。；：与和同]{0,6}(?:合同|协议|订单|合约|备忘录|意向书)[^，。；与和同]{0,24}$/u;
/** "原供应商乙因拖延工期，合同": whose contract is meant. */
const FORMER = /(?:原|前|此前的?|先前的?)(?!定|拟|计划|本)[^，。；与和同原]{2,8}$/u;

/** "双方", "两校", "两地". */
const BOTH =
  /双方|(?<!在)两家(?!\p{Script=Han}{0,3}(?:厂|商|银行))|(?<!\p{Script=Han}这)两[校院所行馆会](?=[^，。；]{0,16}$)|两[地市县区国州](?![域级间]|\p{Script=Han}{0,2}政府)(?=[^，。；]{0,16}$)|[三四]方(?=[^，。；面]{0,8}$)/u;

/** Words that refer to a party named before. */
const POINTS_BACK = /[为与和同向给由对把]它|其(?![中他余实次])|后者|对方/u;

/** The parties that "双方" means: the two that the sentence names, else those before. */
export function implied({ text, before, start, at, cue, parties, focus }: CueScene): Entity[] | undefined {
  const from = Math.max(start, at - 40);
  const both = BOTH.exec(text.slice(from, at));
  const pattern = ENDING.test(text.slice(at, at + cue.length + 8)) ? ENDED_DOCUMENT : DOCUMENT_TOLD;
  const document = both ? null : pattern.exec(text.slice(from, at));
  const until = from + (both?.index ?? document?.index ?? 0);
  if (!both && !document) return undefined;
  const sides = before.filter(({ end }) => end <= until);
  const named = namedBy(sides);
  // "甲将为乙建造两艘船，合同6月9日签署".
  if (document) {
    if (named.length === 2)
      return /[为向给由从]/u.test(text.slice(sides[0]?.end ?? 0, sides.at(-1)?.start ?? 0))
        ? named
        : undefined;
    const [only] = sides;
    if (
      only &&
      named.length === 1 &&
      focus &&
      focus !== only.entity &&
      pattern === ENDED_DOCUMENT &&
      FORMER.test(text.slice(Math.max(start, only.start - 12), only.start))
    )
      return [focus, only.entity];
    // "甲公告称，合同已于当日签署": the contract reported before.
    return parties.length >= 2 && isWithin(named, parties) ? [...parties] : undefined;
  }
  const count = both?.[0].startsWith("三") ? 3 : both?.[0].startsWith("四") ? 4 : 2;
  const others = focus && !named.includes(focus) ? [focus, ...named] : named;
  if (count > 2)
    return [named, parties, others].map((all) => [...all]).find(({ length }) => length === count);
  const isNew = named.length === 2 && !named.some((one) => parties.includes(one));
  if (isNew || (named.length === 2 && !isWithin(named, parties) && parties.length < 2)) return named;
  // "为甲开专列的是乙，两家续了合同": the party named, and the one mentioned before.
  const isNext = others.length === 2 && named.length === 1 && !named.some((one) => parties.includes(one));
  if (isNext && POINTS_BACK.test(text.slice(start, at))) return others;
  return parties.length >= 2 ? [...parties] : undefined;
}
