/** Who agrees where a Chinese sentence tells of an agreement. */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import { makerAt } from "./makers";
import {
  actsUnnamed,
  isUnnamedFirm,
  whoGoesOn,
  withEachOf,
  withoutOrganisers,
  withoutTopic,
  withoutWitnesses,
} from "./own-house";
import { ownsNext } from "./owners";
import { boughtFrom } from "./sellers";
import { hostAndGuest } from "./together";
import { implied, pointedAt, TAKES } from "./told-before";

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

/** Who is spoken of where a sentence is read. */
export interface Speakers {
  /** Whom the text was about last. */
  focus: Entity | undefined;
  /** Those of the agreement that was told of last. */
  parties: readonly Entity[];
  /** Whoever publishes the text. */
  self: Entity | undefined;
  /** Who travels to others. */
  guest: Entity | undefined;
}

/** A cue that tells of an agreement; offsets are UTF-16 units of the text. */
export interface CueScene extends Speakers {
  text: string;
  /** Everybody whom the sentence names, in order. */
  actors: readonly ChineseMention[];
  /** Those of them before the cue who act for themselves. */
  before: readonly ChineseMention[];
  /** Where the sentence begins. */
  start: number;
  /** Where the cue begins. */
  at: number;
  cue: string;
}

/** A cue with the chain of names before it. */
interface Chained extends CueScene {
  /** Names that are joined, the last of them nearest to the cue. */
  chain: readonly ChineseMention[];
  /** Whom they name, each once. */
  found: readonly Entity[];
}

/** What parts nobody: the rest of a bracket with a short form, brackets, and when. */
const PARTS_NOBODY =
  /^[”」》"]?[）)]|（[^（）]{0,40}）|(?:[于在])?(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:[上下]午|晚间?)?/gu;

/** Whether two names belong to one agreement; "签署购电协议，与" begins another. */
function joins(between: string): boolean {
  // "与甲（Alpha Corporation）的下属企业乙", "甲（简称“乙”）于2021年7月27日与丙".
  const words = between.replace(PARTS_NOBODY, "");
  return (LINK.test(between) || LINK.test(words)) && !/(?:签|订立|达成)[^，。；]{0,8}，/u.test(between);
}

/**
 * Who agrees at a cue: a chain of names joined by 与, 同, 和, or what 双方 and a bare 与X stand for. `near` are those whom the
 * sentence before names together.
 */
export function partiesAt(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  at: number,
  cue: string,
  { near, ...speakers }: Speakers & { near: readonly Entity[] | undefined },
): Entity[] | undefined {
  const acting = actors.filter(
    ({ start: from, end }, i) =>
      end <= at && !ownsNext(text, actors, i, at) && !inBrackets(text, actors, i, from),
  );
  const alone = withoutWitnesses(text, withoutOrganisers(text, acting, at), at);
  const before = withoutTopic(text, alone, start, at);
  const parties = near ?? speakers.parties;
  const scene: CueScene = { ...speakers, parties, text, actors, before, start, at, cue };
  const other = pointedAt(scene) ?? boughtFrom(scene) ?? hostAndGuest(text, before, at, speakers.guest);
  if (other) return other;
  const chain = chainBefore(scene);
  if (!chain) return implied(scene);
  const chained: Chained = { ...scene, chain, found: [...new Set(chain.map(({ entity }) => entity))] };
  const [first] = chain;
  if (first && (actsUnnamed(text, start, first) || isUnnamedFirm(text, start, first, actors, scene)))
    return [...chained.found];
  return (
    partnerBehind(chained) ??
    withThoseToldOf(chained) ??
    withTheCompany(chained) ??
    withTheBuyer(chained) ??
    (first && (whoGoesOn(scene, first, chained.found) ?? withEachOf(scene, first, chained.found))) ??
    all(chained) ??
    implied(scene) ??
    bothBehind(scene) ??
    (first ? besideFirst(scene, first) : (giverAndGetter(scene) ?? implied(scene)))
  );
}

/** The names that are joined before a cue, nearest to it; nothing where the last of them stands too far from it. */
function chainBefore({ text, before, at }: CueScene): ChineseMention[] | undefined {
  const chain: ChineseMention[] = [];
  for (const mention of before.toReversed()) {
    const [next] = chain;
    if (!next) {
      if (/[；。]/u.test(text.slice(mention.end, at)) || at - mention.end > 46) return undefined;
      chain.unshift(mention);
    } else if (mention.entity === next.entity) chain[0] = mention;
    else if (joins(text.slice(mention.end, next.start))) chain.unshift(mention);
    else break;
  }
  return chain;
}

/** "甲公告，终止与乙的投资协议": the partner stands behind the verb. */
function partnerBehind({ text, actors, before, at, cue, focus, chain }: Chained): Entity[] | undefined {
  const behind = at + cue.length;
  const withWhom = /^(?:取消|放弃|叫停)/u.test(cue)
    ? /^(?:了|其)?[与同和在向从对]/u
    : /^(?:了|其)?(?:与|同)/u;
  if (!withWhom.test(text.slice(behind, behind + 2))) return undefined;
  const partner = actors.find(({ start }) => start >= behind && start - behind < 10)?.entity;
  const actor = chain.at(-1)?.entity ?? before.at(-1)?.entity ?? focus;
  return partner && actor && partner !== actor ? [actor, partner] : undefined;
}

/** One who is named, and those who were told of: "管委会与合资双方签署", "双方与业主甲签署". */
function withThoseToldOf({ text, start, at, parties, chain, found }: Chained): Entity[] | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || found.length !== 1 || parties.length < 2) return undefined;
  if (/^(?:与|同|和)[^，。；]{0,4}(?:双方|两家公司)/u.test(text.slice(last.end, at)))
    return [...new Set([...found, ...parties])];
  const lead = text.slice(Math.max(start, first.start - 24), first.start);
  return /(?:双方|两家公司|联合体|三方)[^，。；与和同]{0,6}(?:与|同|和)[^，。；]{0,8}$/u.test(lead)
    ? [...new Set([...parties, ...found])]
    : undefined;
}

/** What stands right before a chain, in its sentence. */
function leadOf({ text, start, chain: [first] }: Chained): string {
  return first ? text.slice(Math.max(start, first.start - 20), first.start) : "";
}

/** "公司于1月17日与甲、乙签订": who acts is the company itself. */
function withTheCompany(scene: Chained): Entity[] | undefined {
  const { actors, start, focus, self, chain, found } = scene;
  const lead = leadOf(scene);
  const isCompany =
    found.length >= 2 &&
    /(?:本公司|该公司|(?<!\p{Script=Han}{2})公司)(?:[^，。；于在与和同]{0,8})?(?:[已曾]?[于在][^，。；]{0,12})?(?:分别)?(?:与|同|和)$/u.test(
      lead,
    );
  if (!isCompany) return undefined;
  // "甲公告称，公司近日与…签署": the company is who the sentence begins with.
  const chainFrom = chain[0]?.start ?? 0;
  const told = actors.find(
    ({ end, entity }) => end <= start + 40 && end < chainFrom && entity.type === "company",
  );
  const actor = /该公司/u.test(lead) ? focus : (self ?? told?.entity ?? focus);
  return actor && !found.includes(actor) ? [actor, ...found] : undefined;
}

/** "从甲和乙手中购入": who buys is told before. */
function withTheBuyer(scene: Chained): Entity[] | undefined {
  const { text, before, at, focus, chain, found } = scene;
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || !/[从自]$/u.test(leadOf(scene))) return undefined;
  const isFromThem =
    at - last.end <= 1 || /^(?:方面|各自)?(?:手中|手里|处|那里)/u.test(text.slice(last.end, at));
  if (!isFromThem) return undefined;
  const buyer =
    before.findLast(({ end, entity }) => end < first.start && !found.includes(entity))?.entity ?? focus;
  return buyer && !found.includes(buyer) ? [buyer, ...found] : undefined;
}

/** All of a chain in one clause. */
function all({ text, at, focus, chain, found }: Chained): Entity[] | undefined {
  // "甲开会。乙、丙到场，三方签署": who was spoken of is the third.
  const isThird = found.length === 2 && /三方[^，。；]{0,10}$/u.test(text.slice(Math.max(0, at - 14), at));
  if (isThird && focus && !found.includes(focus)) return [focus, ...found];
  const isOneClause = !/[；。]/u.test(text.slice(chain[0]?.end ?? 0, chain.at(-1)?.start ?? 0));
  return found.length >= 2 && isOneClause ? [...found] : undefined;
}

/** "决定终止双方去年签订的协议". */
function bothBehind({ text, before, at, cue, parties }: CueScene): Entity[] | undefined {
  const behind = at + cue.length;
  if (!/^了?(?:双方|两家)/u.test(text.slice(behind, behind + 3))) return undefined;
  if (parties.length >= 2) return [...parties];
  const named = [...new Set(before.map(({ entity }) => entity))];
  return named.length === 2 ? named : undefined;
}

/** "公司把海外权利许可给X": who gives is told before, who gets it behind. */
function giverAndGetter({ text, actors, start, at, cue, focus, self }: CueScene): Entity[] | undefined {
  const getter = GIVES.test(cue)
    ? actors.find(({ start: from }) => from >= at + cue.length && from - at < 10)?.entity
    : undefined;
  const lead = text.slice(start, at);
  if (!getter || !/公司|其|该/u.test(lead)) return undefined;
  const giver = /该公司/u.test(lead) ? focus : (self ?? focus);
  return giver && getter !== giver ? [giver, getter] : undefined;
}

/** Who agrees with the one who is named before a cue. */
function besideFirst(scene: CueScene, first: ChineseMention): Entity[] | undefined {
  const { text, start } = scene;
  const topic = ofTopic(scene, first);
  if (topic) return topic;
  const lead = text.slice(Math.max(start, first.start - 26), first.start);
  if (/(?:与|同|和|向|跟|[将已]为)[^，。；]{0,14}$/u.test(lead)) return subjectAnd(scene, first, lead);
  return giverOf(scene, first, lead) ?? partnerGiven(scene, first) ?? otherSide(scene, first);
}

/** "与甲的协议，乙已于3月终止". */
function ofTopic({ text, before, start }: CueScene, first: ChineseMention): Entity[] | undefined {
  const topic = before.findLast(({ end }) => end <= first.start && end > first.start - 24);
  return topic &&
    topic.entity !== first.entity &&
    /[与和同]$/u.test(text.slice(Math.max(start, topic.start - 1), topic.start)) &&
    /^的[^，。；]{0,16}(?:协议|合同|合约|合作|备忘录)，$/u.test(text.slice(topic.end, first.start))
    ? [first.entity, topic.entity]
    : undefined;
}

/** "公司与X签署", "还与X签订": the subject stands before 与 in other words, or in the sentence before. */
function subjectAnd(
  { text, before, start, focus, self }: CueScene,
  first: ChineseMention,
  lead: string,
): Entity[] | undefined {
  const told = before.filter(
    ({ end, entity }) =>
      end <= first.start && entity !== first.entity && !/[。；]/u.test(text.slice(end, first.start)),
  );
  // "甲与乙签署…，与丙签署": who acts, and not the partner told before.
  const named = told.findLast(
    ({ start: from }) => !/[与同跟和向、]$/u.test(text.slice(Math.max(start, from - 1), from)),
  );
  const subject =
    /公司(?:已|将|将与|与)?[^，。]{0,6}$/u.test(lead) && self
      ? self
      : (named?.entity ?? focus ?? told.at(-1)?.entity);
  return subject && subject !== first.entity ? [subject, first.entity] : undefined;
}

/** "乙完成A轮融资，由甲领投": who is given it is told before. */
function giverOf({ text, before, cue }: CueScene, first: ChineseMention, lead: string): Entity[] | undefined {
  if (!/由$/u.test(lead) || !TAKES.test(cue)) return undefined;
  const target = before.findLast(({ end, entity }) => end <= first.start && entity !== first.entity);
  return target && !/[。；]/u.test(text.slice(target.end, first.start))
    ? [first.entity, target.entity]
    : undefined;
}

/** The partner behind the cue: "X收购Y", "X向Y订购". */
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
  // "拿下甲旗下乙的订单": who orders is named behind its owner.
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
