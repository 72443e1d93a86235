/** Finds where a body of a Chinese text is based or has sites. */

import type { PresenceFact } from "../../agreements/presence/presence";
import type { Entity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import type { ChineseMention } from "../names/spot";
import { type Around, bodyBehind, ownerBefore, ownerInClause, ownerRightBefore } from "./presence-owners";
import { HAS, OWN_SITE, SITE, SITE_BEHIND } from "./site-words";

const HEAD_OFFICE =
  "(?:(?:全球|中国|亚太|区域|地区|运营|行政|集团|公司|企业)?总部|本部|院本部|校本部|住所地?|注册地址?|办公地址?|办公室)";
/** "工厂位于", "总部设在", "蜜雪冰城的则在": words before a place. */
const SEATED = regex("u")`
  (?:${HEAD_OFFICE}|${SITE}|公司|集团|学院|大学)
  (?:现在|如今|眼下|现|目前|则|分别|均|都|也|还|继续|就|仍|原|一直|主要|分布|集中|全部|大多|仍然)*
  (?:位于|开在|放在|安在|设在|设于|坐落于|坐落在|地处|落在|建在|建于|分布在|分布于|座落于|留在
    |(?<!(?:公司|集团|大学|学院)(?:现|目前|则|分别|均|都|也|就|仍|原|一直|主要)*)[在为])$
`;
/** "经营希腊比雷埃夫斯港": verbs for running a site. */
const RUNS = /(?:经营|运营|拥有|管理|运营着|经营着|整合了?|控股|参观了?\p{Script=Han}{0,6}位于)$/u;
const FOUNDED =
  /(?:成立|创立|创办|创建|诞生|注册|发源|扎根|起步|起家)(?:于|在)$|(?:扎根|立足)$|(?:总部|本部)所在(?:地|的)的?$/u;
/** Words for plans: what is built under an agreement is no site yet. */
const PLANNED =
  /将|还要|拟|计划|打算|准备|有望|争取|投资|共同|合资|合建|签署|签约|签订|筹建|收购|购买|受让|转让|取得|洽谈|考虑|评估|选址|协议(?:约定|规定)|如果|没有|并无|并未|不再|不参与|尚未|未(?:在|设)|传闻|据传/u;
/** "一座在甲，另一座在乙": counts sites mentioned before. */
const COUNTED =
  /(?:[一两二三四五六七八九十]|另一|另外一|第[二三四五])[座个家处条间](?:则|也|还|正|就)*(?:位于|设在|建在|开在|在)$/u;
/** "现有工厂三座，分别位于甲、乙". */
const RESPECTIVE = /^(?:分别|均|都|全部|主要)*(?:位于|设在|分布在|分布于|坐落于|坐落在|建在|落在)$/u;
/** "研发在甲，生产在乙。": activities with their places. */
const FUNCTION = /(?:研发|生产|制造|组装|设计|运营|办公|仓储)(?:则|都|也|主要)?(?:放在|设在|在)$/u;
/** "以甲为第二基地". */
const BASE = /^为(?:其|主要|海外|亚太|全球|区域|国内|第[一二三四])?(?:生产|运营|研发)?(?:基地|总部|大本营)/u;
/** "研究在甲的实验室开展": an activity, which shows no owner. */
const AT_WORK = new RegExp(
  `^的\\p{Script=Han}{0,10}?${SITE}(?:里|内|中)?(?:开展|进行|推广|完成|举行|签|组装)`,
  "u",
);
const SITE_TOLD = new RegExp(SITE, "u");
/** Sites that a body has for itself; a laboratory or a centre may belong to two. */
const OWN_THING = /仓|厂|产线|车间|码头|矿|基地|电站|门店|办事处|分公司|办公室|总部/u;
const TOGETHER = /共建|联合|合作|双方|项目|共同|合资|拟|将|计划/u;

/** "公司", "其", "我们": words for the owner. */
const OWN_WORD = /公司|集团|学校|医院|我们|我校|我院|本行|本院|后者|前者|其|自有/u;
const HEAD = new RegExp(`${HEAD_OFFICE}[^，。；]{0,6}$`, "u");

/** Places of one list: "在甲、乙和丙". */
interface PlaceList {
  places: ChineseMention[];
  start: number;
  end: number;
}

/** Such a list, with the words around it. */
interface ListInClause extends PlaceList {
  /** Where its clause begins. */
  from: number;
  /** The words before it in the clause. */
  clause: string;
  /** The words before it in the sentence. */
  lead: string;
  /** The next words of the sentence. */
  right: string;
  /** The clause says that something is only planned there. */
  planned: boolean;
}

/** The seats and sites in a sentence of the text. */
export function presenceIn(
  text: string,
  inside: readonly ChineseMention[],
  around: Around,
  before: readonly PresenceFact[],
): PresenceFact[] {
  const out: PresenceFact[] = [];
  let isSiteBefore = false;
  for (const places of listsOf(text, inside)) {
    const list = inClause(text, places, around);
    const isSite = standsThere(inside, list, isSiteBefore);
    const seated = isSite || isSeat(text, inside, list);
    isSiteBefore = isSite;
    const owned =
      OWN_SITE.test(list.right) && !isVast(list)
        ? ownerRightBefore(text, inside, list.start, around)
        : undefined;
    if (!seated && !owned && !hasSite(text, inside, list)) continue;
    const owner =
      owned ?? ownerNext(inside, list) ?? ownerBefore(text, inside, list.start, around) ?? around.focus;
    if (!owner) continue;
    for (const entity of sharersOf(owner, inside, list))
      for (const { entity: place, start, end } of list.places)
        if (![...before, ...out].some((fact) => fact.entity === entity && fact.place === place))
          out.push({
            entity,
            place,
            what: seated && /总部|住所|注册|办公|本部|公司/u.test(list.clause) ? "seat" : "site",
            proof: { start, end, rule: "presence" },
          });
  }
  return out;
}

function inClause(text: string, list: PlaceList, { start, end }: Around): ListInClause {
  const from = clauseStart(text, list.start, start);
  const clause = text.slice(from, list.start);
  return {
    ...list,
    from,
    clause,
    lead: text.slice(start, list.start),
    right: text.slice(list.end, Math.min(end, list.end + 26)),
    planned: PLANNED.test(clause),
  };
}

/** Whether a site named before the list stands there; `isSiteBefore`: one stands at the list before. */
function standsThere(inside: readonly ChineseMention[], list: ListInClause, isSiteBefore: boolean): boolean {
  const { clause, lead, right, planned } = list;
  // "烘焙基地在甲，乙的则在丙": the clause before names the thing.
  if (isSiteBefore && /(?:的|的则|则|也)(?:位于|设在|在)$/u.test(clause)) return true;
  if (planned) return false;
  return (
    (SEATED.test(clause) && (isSiteBefore || HEAD.test(clause) || isOwned(inside, list))) ||
    (SITE_TOLD.test(lead) && (COUNTED.test(clause) || RESPECTIVE.test(clause))) ||
    (FUNCTION.test(clause) && /^(?:[，。；]|$)/u.test(right))
  );
}

/** Whether the clause says whose site it is. */
function isOwned(inside: readonly ChineseMention[], { from, start, clause, lead }: ListInClause): boolean {
  return (
    ownerInClause(inside, from, start) ||
    OWN_WORD.test(clause) ||
    /^(?:主要|核心|现有|其余)/u.test(clause) ||
    // "实验室设在甲": what two bodies set up is neither's site.
    (OWN_THING.test(clause) &&
      !TOGETHER.test(lead) &&
      new Set(bodiesBefore(inside, start).map(({ entity }) => entity)).size <= 1)
  );
}

/** Whether a body was founded at the list, has its base there, or is only said to be there. */
function isSeat(text: string, inside: readonly ChineseMention[], list: ListInClause): boolean {
  const { clause, right, planned, start } = list;
  return (
    (!planned && FOUNDED.test(clause)) ||
    (/以$/u.test(clause) && BASE.test(right)) ||
    isSeatOf(text, inside, start)
  );
}

/** Whether the words behind the list name a site there. */
function hasSite(text: string, inside: readonly ChineseMention[], list: ListInClause): boolean {
  const { clause, right, planned, end } = list;
  if (planned) return false;
  return (
    (/(?:[在于]|另|遍布|遍及|分布)$/u.test(clause) &&
      HAS.test(right) &&
      !runsOn(inside, end, text) &&
      !/^\p{Script=Han}{0,3}(?:签|举)/u.test(right)) ||
    (/(?:位于|设在|地处|坐落于|(?<![存现所实])在)$/u.test(clause) &&
      SITE_BEHIND.test(right) &&
      !AT_WORK.test(right)) ||
    (RUNS.test(clause) && (OWN_SITE.test(right) || /^(?:港|等港口|等地)/u.test(right)))
  );
}

/** "欧洲总部": whose it is, the place before it does not say. */
function isVast({ places, right }: ListInClause): boolean {
  return (
    /^总部/u.test(right) && places.some(({ entity }) => knownChinesePlace(entity.name)?.kind === "region")
  );
}

/** The owner named behind the list: "总部位于甲的乙", "以甲为基地的乙". */
function ownerNext(inside: readonly ChineseMention[], list: ListInClause): Entity | undefined {
  const { clause, right, from, start, end } = list;
  const isNext =
    (/^的/u.test(right) && /总部(?:位于|设在|在)$/u.test(clause) && !ownerInClause(inside, from, start)) ||
    (BASE.test(right) && /^为[^，。；]{0,8}的/u.test(right));
  return isNext ? bodyBehind(inside, end) : undefined;
}

/** The owner; of "甲、乙在丙各有码头", each of the bodies. */
function sharersOf(
  owner: Entity,
  inside: readonly ChineseMention[],
  { right, from, start }: ListInClause,
): ReadonlySet<Entity> {
  const out = new Set([owner]);
  if (/^各/u.test(right))
    for (const { entity, start: at } of bodiesBefore(inside, start)) if (at >= from) out.add(entity);
  return out;
}

function bodiesBefore(inside: readonly ChineseMention[], at: number): ChineseMention[] {
  return inside.filter(({ entity, end }) => entity.type !== "place" && end <= at);
}

/** The places of a sentence, grouped by list. */
function listsOf(text: string, inside: readonly ChineseMention[]): PlaceList[] {
  const out: PlaceList[] = [];
  for (const mention of inside) {
    if (mention.entity.type !== "place") continue;
    const last = out.at(-1);
    const between = last ? text.slice(last.end, mention.start) : "";
    if (last && /^(?:[市省县区]|港)?(?:[、和及与]|以及|，以及|，并在|、并在|到)(?:在)?$/u.test(between)) {
      last.places.push(mention);
      last.end = mention.end;
    } else out.push({ places: [mention], start: mention.start, end: mention.end });
  }
  return out;
}

/** "在欧洲经营甲国的港口": the next place is the site. */
function runsOn(inside: readonly ChineseMention[], to: number, text: string): boolean {
  return inside.some(
    ({ entity, start }) =>
      entity.type === "place" &&
      start > to &&
      start - to < 6 &&
      /^(?:经营|运营|拥有|管理)着?$/u.test(text.slice(to, start)),
  );
}

/** Where the clause of a place begins; a list of places does not end it. */
function clauseStart(text: string, at: number, start: number): number {
  for (let i = at - 1; i >= start; i--) if (/[，。；：\n]/u.test(text[i] ?? "")) return i + 1;
  return start;
}

/** "外高桥造船位于上海": only 位于 is between the name and the place. */
function isSeatOf(text: string, inside: readonly ChineseMention[], from: number): boolean {
  return inside.some(
    ({ entity, end }) =>
      entity.type !== "place" &&
      end < from &&
      /^(?:现|则|也|就)?(?:位于|坐落于|地处|(?<=就)在)$/u.test(text.slice(end, from)),
  );
}
