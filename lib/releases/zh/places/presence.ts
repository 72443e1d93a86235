/** Finds where a body of a Chinese text is based or has sites. */
import type { PresenceFact } from "../../agreements/presence/presence";
import type { Entity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import type { ChineseMention } from "../names/spot";

/** Sites that a body runs or builds. */
export const SITE =
  "(?:工厂|厂房|制造厂|冶炼厂|炼厂|炼油厂|糖厂|晶圆厂|(?<!\\p{Script=Han}[商券])厂(?=[，。、]|区)|基地|总装线|生产线|产线|车间|交付中心|研发中心|服务中心|中心|仓库|冷库|仓|货场|堆场|港区|港口|码头|泊位|厂区|校区|校园|园区|院区|分院|分校|门诊部|矿区|矿山|铜矿|金矿|铁矿|锂矿|煤矿|矿|电站|电厂|风电场|油田|气田|农场|牧场|种植园|分公司|子公司|办事处|代表处|营业部|分行|支行|研究院|研究所|实验室|试验场|测试场|试车场|机库|训练馆|球场|场馆|门店|商场|酒店|学校|医院|地面站|监测站|数据中心|机房|总部|运营中心)";
const HEAD_OFFICE =
  "(?:(?:全球|中国|亚太|区域|地区|运营|行政|集团|公司|企业)?总部|本部|院本部|校本部|住所地?|注册地址?|办公地址?|办公室)";
/** "工厂位于", "总部设在", "蜜雪冰城的则在": words before a place. */
const SEATED = new RegExp(
  `(?:${HEAD_OFFICE}|${SITE}|公司|集团|学院|大学)(?:现在|如今|眼下|现|目前|则|分别|均|都|也|还|继续|就|仍|原|一直|主要|分布|集中|全部|大多|仍然)*(?:位于|开在|放在|安在|设在|设于|坐落于|坐落在|地处|落在|建在|建于|分布在|分布于|座落于|留在|(?<!(?:公司|集团|大学|学院)(?:现|目前|则|分别|均|都|也|就|仍|原|一直|主要)*)[在为])$`,
  "u",
);
/** "在甲、乙等地拥有三座工厂": words after the last place of a list. */
const HAS = new RegExp(
  `^(?:等地|等国|等城市|等国家|机场|港区|保税区|开发区|新区|工业园区?|产业园区?|两地|三地|四地|境内|本地|当地|[市省县区州港])?(?:各自?|均|都|也|还|另外?|目前|已经?|先后|现|则|陆续|长期|仅|共|总共|合计|自行|自主|分别|同样)*(?:设有|设立了?|拥有|建有|建成|建了|开有|开设|办有|置有|布局了?|持有|运营着?|营运|经营着?|管理着?|设了|有(?=[^，。；]{0,14}?${SITE})|的工厂)`,
  "u",
);
/** "的生产基地", "哈密工厂": a site right after its place. */
const OWN_SITE = new RegExp(
  `^[市省县区港]?(?:的)?(?:[一二两三四五六七八九十\\d]+[家座个处条])?(?:(?!的)\\p{Script=Han}){0,6}?${SITE}`,
  "u",
);
const SITE_BEHIND = new RegExp(`^[市省县区港]?的\\p{Script=Han}{0,10}?${SITE}`, "u");
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

/** Rules whose names may be none. */
const LOOSE = /^(?:named beside another|acts|Latin name)$/u;

/** "公司", "其", "我们": words for the owner. */
const OWN_WORD = /公司|集团|学校|医院|我们|我校|我院|本行|本院|后者|前者|其|自有/u;
const HEAD = new RegExp(`${HEAD_OFFICE}[^，。；]{0,6}$`, "u");

/** "格林美在", "比亚迪的": words before a place with the owner's name first. */
const HOLDER = /(?:^|[，。；：！？\n、“])((?:(?![在于的])[\p{Script=Han}A-Za-z·&]){2,12})(?:在|于|的)$/u;

/** The name of the owner before a place between two offsets; `undefined` if there is none. */
export function holderOf(text: string, from: number, to: number): { raw: string; at: number } | undefined {
  const right = text.slice(to, to + 26);
  const joint = text[from - 1] ?? "";
  if (!/[在于的]/u.test(joint)) return undefined;
  if (
    joint === "的"
      ? !OWN_SITE.test(right)
      : !HAS.test(right) && !SITE_BEHIND.test(right) && !/^[、和及与]/u.test(right)
  )
    return undefined;
  const raw = HOLDER.exec(text.slice(Math.max(0, from - 16), from))?.[1];
  return raw === undefined || SITE_NAMED.test(raw) || NO_HOLDER.test(raw)
    ? undefined
    : { raw, at: from - 1 - raw.length };
}
/** "参观了学校位于": no name precedes. */
const NO_HOLDER = /[位设建处]$|参观|[了着过]/u;
const SITE_NAMED = new RegExp(
  `(?:${SITE}|产品|业务|市场|项目|仪式|会议|展会|论坛|研究|研发|试验|实验|生产|加工|施工|检修|建设|培训|工作|活动)$`,
  "u",
);

/** Places of one list: "在甲、乙和丙". */
interface PlaceList {
  places: ChineseMention[];
  start: number;
  end: number;
}

/** A sentence, with the last subject before it and the party that "公司" means. */
interface Around {
  start: number;
  end: number;
  focus: Entity | undefined;
  self: Entity | undefined;
}

/** The seats and sites in a sentence of the text. */
export function presenceIn(
  text: string,
  inside: readonly ChineseMention[],
  around: Around,
  before: readonly PresenceFact[],
): PresenceFact[] {
  const out: PresenceFact[] = [];
  const { start, end, focus, self } = around;
  let siteTold: boolean = false;
  for (const list of listsOf(text, inside)) {
    const from = clauseStart(text, list.start, start);
    const clause = text.slice(from, list.start);
    const right = text.slice(list.end, Math.min(end, list.end + 26));
    const planned = PLANNED.test(clause);
    const owns =
      ownerInClause(inside, from, list.start) ||
      OWN_WORD.test(clause) ||
      /^(?:主要|核心|现有|其余)/u.test(clause);
    // "实验室设在甲": what two bodies set up is neither's site.
    const told = text.slice(start, list.start);
    const alone: boolean =
      OWN_THING.test(clause) &&
      !TOGETHER.test(told) &&
      new Set(bodiesBefore(inside, list.start).map(({ entity }) => entity)).size <= 1;
    const sited: boolean =
      SEATED.test(clause) && (HEAD.test(clause) || owns || siteTold || alone) && !planned;
    const counted =
      !planned &&
      ((SITE_TOLD.test(told) && (COUNTED.test(clause) || RESPECTIVE.test(clause))) ||
        (FUNCTION.test(clause) && /^(?:[，。；]|$)/u.test(right)));
    // "烘焙基地在甲，乙的则在丙": the clause before names the thing.
    const elided: boolean = siteTold && /(?:的|的则|则|也)(?:位于|设在|在)$/u.test(clause);
    const seated =
      sited ||
      elided ||
      counted ||
      (!planned && FOUNDED.test(clause)) ||
      (/以$/u.test(clause) && BASE.test(right)) ||
      isSeatOf(text, inside, list.start);
    const has =
      !planned &&
      /(?:[在于]|另|遍布|遍及|分布)$/u.test(clause) &&
      HAS.test(right) &&
      !runsOn(inside, list.end, text) &&
      !/^\p{Script=Han}{0,3}(?:签|举)/u.test(right);
    const placed =
      !planned &&
      /(?:位于|设在|地处|坐落于|(?<![存现所实])在)$/u.test(clause) &&
      SITE_BEHIND.test(right) &&
      !AT_WORK.test(right);
    const runs =
      !planned && RUNS.test(clause) && (OWN_SITE.test(right) || /^(?:港|等港口|等地)/u.test(right));
    const vast =
      /^总部/u.test(right) &&
      list.places.some(({ entity }) => knownChinesePlace(entity.name)?.kind === "region");
    const owned =
      OWN_SITE.test(right) && !vast ? ownerRightBefore(text, inside, list.start, around) : undefined;
    siteTold = sited || elided || counted;
    if (!seated && !has && !placed && !runs && !owned) continue;
    const owner =
      owned ??
      (/^的/u.test(right) && /总部(?:位于|设在|在)$/u.test(clause) && !ownerInClause(inside, from, list.start)
        ? next(inside, list.end)
        : undefined) ??
      (BASE.test(right) && /^为[^，。；]{0,8}的/u.test(right) ? next(inside, list.end) : undefined) ??
      ownerBefore(text, inside, list.start, start, self, focus) ??
      focus;
    if (!owner) continue;
    // "甲、乙在丙各有码头": each of them has one.
    const owners = /^各/u.test(right)
      ? new Set([
          owner,
          ...inside
            .filter(
              ({ entity, start: at, end: to }) => entity.type !== "place" && at >= from && to <= list.start,
            )
            .map(({ entity }) => entity),
        ])
      : [owner];
    for (const one of owners)
      for (const { entity: place, start: at, end: to } of list.places)
        if (![...before, ...out].some((fact) => fact.entity === one && fact.place === place))
          out.push({
            entity: one,
            place,
            what: seated && /总部|住所|注册|办公|本部|公司/u.test(clause) ? "seat" : "site",
            proof: { start: at, end: to, rule: "presence" },
          });
  }
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

/** "攀钢西昌基地", "攀钢的西昌基地", "我们昆明的测试场". */
function ownerRightBefore(
  text: string,
  inside: readonly ChineseMention[],
  from: number,
  { self, focus }: Around,
): Entity | undefined {
  const named = inside.find(
    ({ entity, end }) =>
      entity.type !== "place" &&
      !LOOSE.test(entity.rule) &&
      end <= from &&
      /^(?:的|旗下的?|下属的?|所属的?|位于)?$/u.test(text.slice(end, from)),
  )?.entity;
  if (named) return named;
  return /(?:公司|集团|我们|我校|我院|学校)(?:的|位于)?$/u.test(text.slice(Math.max(0, from - 5), from))
    ? (self ?? focus)
    : undefined;
}

function ownerInClause(inside: readonly ChineseMention[], from: number, to: number): boolean {
  return inside.some(({ entity, start, end }) => entity.type !== "place" && start >= from && end <= to);
}

function next(inside: readonly ChineseMention[], to: number): Entity | undefined {
  return inside.find(({ entity, start }) => entity.type !== "place" && start >= to && start - to < 24)
    ?.entity;
}

/** The subject before a place: the nearest certain name, or "公司" for the publisher. */
function ownerBefore(
  text: string,
  inside: readonly ChineseMention[],
  from: number,
  start: number,
  self: Entity | undefined,
  focus: Entity | undefined,
): Entity | undefined {
  const names = inside.filter(({ entity, end }) => entity.type !== "place" && end <= from).reverse();
  const sure = names.find(({ entity }) => !LOOSE.test(entity.rule)) ?? names[0];
  // "甲是乙的子公司，总部位于丙": the subject is still the first name.
  const subject = names.at(-1);
  const clause = Math.max(text.lastIndexOf("，", from), start);
  if (
    subject &&
    subject.start - start <= 2 &&
    (sure?.end ?? start) < clause &&
    !/公司|集团/u.test(text.slice(clause, from))
  )
    return subject.entity;
  const words = text.slice(sure?.end ?? start, from);
  if (/该(?:公司|企业|集团|厂|校|院|行)/u.test(words)) return sure?.entity ?? focus;
  if (/(?:本|我)?(?<![子分母])(?:公司|集团|学校|医院)(?!的?(?:子|分)公司)|我们|我校|我院/u.test(words))
    return self ?? (sure && /[，：]/u.test(words) ? (focus ?? sure.entity) : sure?.entity) ?? focus;
  return sure?.entity ?? self ?? focus;
}
