/** Decides who agrees at a cue with only one name before it, or none. */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { ChineseMention } from "../names/spot";
import type { CueScene } from "./actors";
import { makerAt } from "./makers";
import { TAKES } from "./named-before";
import { ownsNext } from "./owners";
import { INVESTED_IN } from "./transfers";

/** Words for the other side of a contract, before its name. */
export const OTHER_PART =
  "(?:船东|船厂|承建方|供货方|卖家|买家|业主|买方|卖方|采购方|发包方|委托方|出租方|承租方|被许可方|许可方|客户|用户|(?:合同|交易|协议)(?:对方|相对方|对手方?))(?:为|是|系|：)";
const OTHER = new RegExp(`${OTHER_PART}$`, "u");
const GIVES = regex("u")`
  携手|牵手|联手|结盟|选定|选择|选中|挑选|指定|确定|委任|聘请|聘任|获|拿下|赢得|接到|收到|夺得|取得|成为
  |出任|入选|担任|并购|参股|领投|注资|订造|增购|卖给|出售给|给了|交给|授予|授权予|许可予|转让予|转予|让与
  |出让给|许给|许与|判给|批予|批给|判予|发给|签给|包给|订购|收购|入股|授权|许可给|转让给|采购|中标|对$
  |战略投资|委托|引进|承建
`;

/** Words for the other side of a deed, before its name: "入股香氛品牌母公司甲". */
const DESCRIBED =
  /^了?(?:\p{Script=Han}|[A-Za-z]){0,16}(?:公司|企业|集团|厂商|平台|品牌|巨头|龙头|商|车企|药企|船东|机构|店|银行|基金)$/u;

/** Who agrees with the one party named before a cue. */
export function besideFirst(scene: CueScene, first: ChineseMention): Entity[] | undefined {
  const { text, start } = scene;
  const lead = text.slice(Math.max(start, first.start - 26), first.start);
  if (/(?:与|同|和|向|跟|[将已]为)[^，。；]{0,14}$/u.test(lead) || isReceiver(scene, first))
    return subjectAnd(scene, first, lead);
  return giverOf(scene, first, lead) ?? partnerGiven(scene, first) ?? otherSide(scene, first);
}

/** "甲对乙增资": whether the party named receives it. */
function isReceiver({ text, at, cue }: CueScene, { start, end }: ChineseMention): boolean {
  if (end !== at || !/资$/u.test(cue)) return false;
  BEFORE_RECEIVER.lastIndex = start - 1;
  return start > 0 && BEFORE_RECEIVER.test(text);
}
const BEFORE_RECEIVER = new RegExp(INVESTED_IN, "uy");

/** "公司与X签署", "还与X签订": the subject before 与 is no name, or in the sentence before. */
function subjectAnd(
  { text, before, start, focus, self }: CueScene,
  first: ChineseMention,
  lead: string,
): Entity[] | undefined {
  const earlier = before.filter(
    ({ end, entity }) =>
      end <= first.start && entity !== first.entity && !/[。；]/u.test(text.slice(end, first.start)),
  );
  // "甲与乙签署…，与丙签署": the subject is 甲, not the earlier partner.
  const named = earlier.findLast(
    ({ start: from }) => !/[与同跟和向、]$/u.test(text.slice(Math.max(start, from - 1), from)),
  );
  const subject =
    /公司(?:已|将|将与|与)?[^，。]{0,6}$/u.test(lead) && self
      ? self
      : (named?.entity ?? focus ?? earlier.at(-1)?.entity);
  return subject && subject !== first.entity ? [subject, first.entity] : undefined;
}

/** "乙完成A轮融资，由甲领投": the recipient is named first. */
function giverOf({ text, before, cue }: CueScene, first: ChineseMention, lead: string): Entity[] | undefined {
  if (!/由$/u.test(lead) || !TAKES.test(cue)) return undefined;
  const target = before.findLast(({ end, entity }) => end <= first.start && entity !== first.entity);
  return target && !/[。；]/u.test(text.slice(target.end, first.start))
    ? [first.entity, target.entity]
    : undefined;
}

/** The partner after the cue: "X收购Y", "X向Y订购". */
function partnerGiven({ text, actors, at, cue }: CueScene, first: ChineseMention): Entity[] | undefined {
  const maker = makerAt(text, actors, at);
  if (maker && maker !== first.entity) return [first.entity, maker];
  if (!GIVES.test(cue)) return undefined;
  let i = actors.findIndex(
    ({ start }) =>
      start >= at + cue.length &&
      (start - at < 10
        ? !/[，；]/u.test(text.slice(at, start))
        : DESCRIBED.test(text.slice(at + cue.length, start))),
  );
  // "拿下甲旗下乙的订单": the customer's name follows its owner's.
  while (i >= 0 && ownsNext(text, actors, i, text.length)) i += 1;
  const target = actors[i];
  return target && target.entity !== first.entity ? [first.entity, target.entity] : undefined;
}

/** "甲承建的…合同签订，业主为乙". */
function otherSide({ text, actors, at }: CueScene, first: ChineseMention): Entity[] | undefined {
  const side = actors.find(
    ({ start, entity }) =>
      start >= at && entity !== first.entity && OTHER.test(text.slice(Math.max(at, start - 8), start)),
  );
  return side && [first.entity, side.entity];
}

/** "公司把海外权利许可给X": the giver comes first, the recipient after the cue. */
export function giverAndGetter({
  text,
  actors,
  start,
  at,
  cue,
  focus,
  self,
}: CueScene): Entity[] | undefined {
  const getter = GIVES.test(cue)
    ? actors.find(({ start: from }) => from >= at + cue.length && from - at < 10)?.entity
    : undefined;
  const lead = text.slice(start, at);
  if (!getter || !/公司|其|该/u.test(lead)) return undefined;
  const giver = /该公司/u.test(lead) ? focus : (self ?? focus);
  return giver && getter !== giver ? [giver, getter] : undefined;
}
