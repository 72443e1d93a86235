import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import { ownsNext } from "./owners";

const LINK =
  /^(?:（[^（）]{0,40}）)?[^，。；与同和跟]{0,8}(?:与|同|和|跟|、|及|以及|会同|联合|联同|联手|[伙夥]拍|，与|、与|携手|向)[^，。；]{0,16}$|^(?:（[^（）]{0,40}）)?[^，。；]{0,30}(?:项目|工程|工厂|基地|合资公司|合资企业)，(?:现)?(?:已|将|均)?[与同和]$/u;

/** What the other side of a contract is, before its name. */
export const OTHER_PART =
  "(?:船东|船厂|承建方|供货方|卖家|买家|业主|买方|卖方|采购方|发包方|委托方|出租方|承租方|被许可方|许可方|客户|用户|(?:合同|交易|协议)(?:对方|相对方|对手方?))(?:为|是|系|：)";
const OTHER = new RegExp(`${OTHER_PART}$`, "u");
const GIVES =
  /携手|牵手|联手|结盟|选定|选择|选中|挑选|指定|确定|委任|聘请|聘任|获|拿下|赢得|接到|收到|夺得|取得|成为|出任|入选|担任|并购|参股|领投|注资|订造|增购|卖给|出售给|给了|交给|授予|授权予|许可予|转让予|转予|让与|出让给|许给|许与|判给|批予|批给|判予|发给|签给|包给|订购|收购|入股|授权|许可给|转让给|采购|中标|对$|战略投资|委托|引进|承建/u;

/** What the other side of a deed is, before its name: "入股香氛品牌母公司甲". */
const DESCRIBED =
  /^了?(?:\p{Script=Han}|[A-Za-z]){0,16}(?:公司|企业|集团|厂商|平台|品牌|巨头|龙头|商|车企|药企|船东|机构|店|银行|基金)$/u;

interface Speakers {
  focus: Entity | undefined;
  parties: readonly Entity[];
  /** Those whom the sentence before names together. */
  near: readonly Entity[] | undefined;
  self: Entity | undefined;
}

/** Whether two names belong to one agreement; "签署购电协议，与" begins another. */
function joins(between: string): boolean {
  // "与甲（Alpha Corporation）的下属企业乙": what stands in brackets parts nobody.
  const words = between.replace(/（[^（）]{0,40}）/gu, "");
  return (LINK.test(between) || LINK.test(words)) && !/(?:签|订立|达成)[^，。；]{0,8}，/u.test(between);
}

/** Who agrees at a cue: a chain of names joined by 与, 同, 和, or what 双方 and a bare 与X stand for. */
export function partiesAt(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  at: number,
  cue: string,
  { focus, parties: agreed, near, self }: Speakers,
): Entity[] | undefined {
  const parties = near ?? agreed;
  const before = actors.filter(
    ({ start: from, end }, i) =>
      end <= at && !ownsNext(text, actors, i, at) && !inBrackets(text, actors, i, from),
  );
  const other = pointedAt(text, cue, before, start, at, { focus, parties, near, self });
  if (other) return other;
  const chain: ChineseMention[] = [];
  for (let i = before.length - 1; i >= 0; i--) {
    const mention = before[i];
    const next = chain[0];
    if (!mention) break;
    if (!next) {
      if (/[；。]/u.test(text.slice(mention.end, at)) || at - mention.end > 46)
        return implied(text, before, start, at, parties);
      chain.unshift(mention);
    } else if (mention.entity === next.entity) chain[0] = mention;
    else if (joins(text.slice(mention.end, next.start))) chain.unshift(mention);
    else break;
  }
  // "甲公告，终止与乙的投资协议": the partner stands behind the verb.
  if (/^(?:了|其)?(?:与|同)/u.test(text.slice(at + cue.length, at + cue.length + 2))) {
    const partner = actors.find(
      ({ start: from }) => from >= at + cue.length && from - at - cue.length < 10,
    )?.entity;
    const actor = chain.at(-1)?.entity ?? before.at(-1)?.entity ?? focus;
    if (partner && actor && partner !== actor) return [actor, partner];
  }
  const found = [...new Set(chain.map(({ entity }) => entity))];
  // "管委会与合资双方签署": one more, and those who were told of.
  const last = chain.at(-1);
  if (
    last &&
    found.length === 1 &&
    /^(?:与|同|和)[^，。；]{0,4}(?:双方|两家公司)/u.test(text.slice(last.end, at)) &&
    parties.length >= 2
  )
    return [...new Set([...found, ...parties])];
  const first = chain[0];
  // "双方与业主甲签署": those who were told of, and one more.
  if (
    first &&
    found.length === 1 &&
    parties.length >= 2 &&
    /(?:双方|两家公司|联合体|三方)[^，。；与和同]{0,6}(?:与|同|和)[^，。；]{0,8}$/u.test(
      text.slice(Math.max(start, first.start - 24), first.start),
    )
  )
    return [...new Set([...parties, ...found])];
  // "又与X签订": who acts is told before; the name before "又与" belongs to another clause.
  const led = first ? text.slice(Math.max(start, first.start - 20), first.start) : "";
  // "公司于1月17日与甲、乙签订": who acts is the company itself.
  if (
    found.length >= 2 &&
    /(?:本公司|该公司|(?<!\p{Script=Han}{2})公司)(?:[^，。；于在与和同]{0,8})?(?:[已曾]?[于在][^，。；]{0,12})?(?:分别)?(?:与|同|和)$/u.test(
      led,
    )
  ) {
    // "甲公告称，公司近日与…签署": the company is who the sentence begins with.
    const told = actors.find(
      ({ end, entity }) => end <= start + 40 && first && end < first.start && entity.type === "company",
    );
    const actor = /该公司/u.test(led) ? focus : (self ?? told?.entity ?? focus);
    if (actor && !found.includes(actor)) return [actor, ...found];
  }
  // "从甲和乙手中购入": who buys is told before.
  if (
    first &&
    /[从自]$/u.test(led) &&
    (at - (last?.end ?? at) <= 1 ||
      /^(?:方面|各自)?(?:手中|手里|处|那里)/u.test(text.slice(last?.end ?? at, at)))
  ) {
    const buyer =
      before.findLast(({ end, entity }) => end < first.start && !found.includes(entity))?.entity ?? focus;
    if (buyer && !found.includes(buyer)) return [buyer, ...found];
  }
  if (found.length >= 2 && !/[；。]/u.test(text.slice(chain[0]?.end ?? 0, chain.at(-1)?.start ?? 0)))
    return found;
  const both = implied(text, before, start, at, parties);
  if (both) return both;
  // "决定终止双方去年签订的协议".
  if (/^了?(?:双方|两家)/u.test(text.slice(at + cue.length, at + cue.length + 3))) {
    if (parties.length >= 2) return [...parties];
    const named = [...new Set(before.map(({ entity }) => entity))];
    if (named.length === 2) return named;
  }
  if (!first) {
    // "公司把海外权利许可给X": who gives is told before, who gets it behind.
    const getter = GIVES.test(cue)
      ? actors.find(({ start: from }) => from >= at + cue.length && from - at < 10)?.entity
      : undefined;
    const giver = /公司|其|该/u.test(text.slice(start, at))
      ? /该公司/u.test(text.slice(start, at))
        ? focus
        : (self ?? focus)
      : undefined;
    if (getter && giver && getter !== giver) return [giver, getter];
    return implied(text, before, start, at, parties);
  }
  // "与甲的协议，乙已于3月终止".
  const topic = before.findLast(({ end }) => end <= first.start && end > first.start - 24);
  if (
    topic &&
    topic.entity !== first.entity &&
    /[与和同]$/u.test(text.slice(Math.max(start, topic.start - 1), topic.start)) &&
    /^的[^，。；]{0,16}(?:协议|合同|合约|合作|备忘录)，$/u.test(text.slice(topic.end, first.start))
  )
    return [first.entity, topic.entity];
  const lead = text.slice(Math.max(start, first.start - 26), first.start);
  // "公司与X签署", "还与X签订": the subject stands before 与 in other words, or in the sentence before.
  if (/(?:与|同|和|向|跟|[将已]为)[^，。；]{0,14}$/u.test(lead)) {
    const told = before.filter(
      ({ end, entity }) =>
        end <= first.start && entity !== first.entity && !/[。；]/u.test(text.slice(end, first.start)),
    );
    // "甲与乙签署…，与丙签署": who acts, and not the partner told before.
    const named =
      told.findLast(
        ({ start: from }) => !/[与同跟和向、]$/u.test(text.slice(Math.max(start, from - 1), from)),
      ) ?? told.at(-1);
    const subject =
      /公司(?:已|将|将与|与)?[^，。]{0,6}$/u.test(lead) && self ? self : (named?.entity ?? focus);
    return subject && subject !== first.entity ? [subject, first.entity] : undefined;
  }
  // "乙完成A轮融资，由甲领投": who is given it is told before.
  if (/由$/u.test(lead) && TAKES.test(cue)) {
    const target = before.findLast(({ end, entity }) => end <= first.start && entity !== first.entity);
    if (target && !/[。；]/u.test(text.slice(target.end, first.start))) return [first.entity, target.entity];
  }
  // "X与…签署" with the partner behind the cue: "X收购Y", "X向Y订购".
  if (GIVES.test(cue)) {
    let i = actors.findIndex(
      ({ start: from }) =>
        from >= at + cue.length && (from - at < 10 || DESCRIBED.test(text.slice(at + cue.length, from))),
    );
    // "拿下甲旗下乙的订单": who orders is named behind its owner.
    while (i >= 0 && ownsNext(text, actors, i, text.length)) i += 1;
    const target = actors[i];
    if (target && target.entity !== first.entity) return [first.entity, target.entity];
  }
  // "甲承建的…合同签订，业主为乙".
  const side = actors.find(
    ({ start: from, entity }) =>
      from >= at && entity !== first.entity && OTHER.test(text.slice(Math.max(at, from - 8), from)),
  );
  if (side) return [first.entity, side.entity];
  return undefined;
}

/** "也同这家机构", "与该公司", "与后者": a body that was told of before, beside who acts. */
const POINTS =
  /(?:与|和|同|跟|向)(?:(?:这|那|上述|前述|同一)(?:一)?(?:家|所|个)?|该|此)(?:\p{Script=Han}{0,4}?)(?:公司|企业|集团|机构|大学|学校|高校|医院|银行|协会|厂商|车企|药企)[^，。；]{0,14}$|(?:与|和|同|跟|向)(?:后者|对方|它)[^，。；]{0,14}$/u;

const TAKES = /认购|收购|入股|参股|投资|领投|注资|增资|增持/u;

function pointedAt(
  text: string,
  cue: string,
  before: readonly ChineseMention[],
  start: number,
  at: number,
  { focus, parties }: Speakers,
): Entity[] | undefined {
  // "大众将认购其4.99%股份": who was told of before.
  if (/^(?:其|后者|该公司|对方)/u.test(text.slice(at + cue.length, at + cue.length + 4)) && TAKES.test(cue)) {
    const actor = before.at(-1)?.entity;
    const other = before.find(({ entity }) => entity !== actor)?.entity ?? focus;
    return actor && other && actor !== other ? [actor, other] : undefined;
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

/** "甲（乙的子公司）": who is named in brackets behind another. */
function inBrackets(text: string, actors: readonly ChineseMention[], i: number, from: number): boolean {
  const last = actors[i - 1];
  const between = last ? text.slice(last.end, from) : "";
  return (
    /^（[^）]{0,12}$/u.test(between) &&
    !/[称“「]/u.test(between) &&
    actors[i - 1]?.entity !== actors[i]?.entity
  );
}

/** Whom "双方" stands for: the two that the sentence names, else the parties told before. */
function implied(
  text: string,
  before: readonly ChineseMention[],
  start: number,
  at: number,
  parties: readonly Entity[],
): Entity[] | undefined {
  const from = Math.max(start, at - 40);
  const both = /双方|两家|[三四]方(?=[^，。；面]{0,8}$)/u.exec(text.slice(from, at));
  const document = both ? null : DOCUMENT_TOLD.exec(text.slice(from, at));
  const until = from + (both?.index ?? document?.index ?? 0);
  if (!both && !document) return undefined;
  const sides = before.filter(({ end }) => end <= until);
  const named = [...new Set(sides.map(({ entity }) => entity))];
  // "甲将为乙建造两艘船，合同6月9日签署".
  if (document) {
    if (named.length === 2)
      return /[为向给由从]/u.test(text.slice(sides[0]?.end ?? 0, sides.at(-1)?.start ?? 0))
        ? named
        : undefined;
    // "甲公告称，合同已于当日签署": the one that was told of before.
    return parties.length >= 2 && named.every((one) => parties.includes(one)) ? [...parties] : undefined;
  }
  const count = both?.[0].startsWith("三") ? 3 : both?.[0].startsWith("四") ? 4 : 2;
  if (count > 2) return named.length === count ? named : parties.length === count ? [...parties] : undefined;
  if (named.length === 2 && !named.every((one) => parties.includes(one)) && parties.length < 2) return named;
  return parties.length >= 2 ? [...parties] : undefined;
}
