/** Reads names of places after a preposition: "在德国图林根州阿恩施塔特设有". */

import type { Entity, EntityType } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import { isSpelled, isSpelling } from "../names/spelling";
import { mayBePlace } from "./known-places";

/** What finding places needs from finding names. */
export interface PlaceFinder {
  known: Map<string, Entity>;
  give: (name: string, type: EntityType, rule: string, at: number) => Entity;
  cut: (at: number) => boolean;
}

/** Words before a place. */
const BEHIND = regex("gu")`
  所在地(?:的)?|位于|落户|选址|地处|设[在于]|坐落于|抵达|(?:前|运|发|飞|驶|通|销)往|来自|覆盖|遍布|遍及
  |分布[在于]|注册于|成立于|扎根|进驻
  |(?<![现存所正潜内实自旨好健常外老不])在(?!线|于|此|这|那|其|内|建|岸|校|职|场)
  |(?<![关对由位处属归限低高至等鉴基过终用定便大小优利善勇急易])于(?!是|此)
  |(?<![甚以乃直截])至(?!于|今|少|多|此)|(?<![达得受收感做看想提谈找遇直拿])到(?!了|期|位|场|来|账|底|此)
  |(?<![所])赴|(?<![独仅各又])自(?!己|主|动|有|身|筹|愿|由|行|研|然|治|贸)
  |(?<!已|历|曾)经(?!营|济|理|过|常|费|验|销|由|办|典|纪)
  |(?:聚焦|深耕|整合|打通)(?=\p{Script=Han}{2,6}[、和])
`;
/** Words that join the places of a list. */
const JOIN = /^(?:、|以及|和|及|与|到|至|经)(?:在)?/u;
/** Sorts of places, after the name. */
const SORT = regex("u")`
  ^(?:(?:经济技术|高新技术产业|经济|高新技术|旅游)?开发区|综合保税区|保税区|自由贸易(?:试验)?区|自贸区
    |自由区|工业园区?|工业城|工业区|产业园区?|科技园|高新区|新区|新城|港区|片区|校区|院区|半岛|群岛|河谷
    |盆地|高原|大区|自治区|港(?![口区务元股资币交澳籍商媒])|[岛湾](?!区)|市(?![场值面长委政民区郊内])
    |州(?![长府])|省(?![长委政内会城])|县(?![长委政城域])|镇(?![长])|区(?![域长块间分政委])|郡)
`;
const ZONE =
  /^(?:(?:经济技术|高新技术产业|经济)?开发区|新区|新城|港区|片区|校区|院区|工业园区?|保税区|自贸区)/u;
/** What follows the end of a place's name. */
const EDGE = regex("u")`
  ^(?:$|[，。；、：）“\n\s]|与|和|及|以及|的|等|两地|三地|签|举|正|隆|建|设|有|拥|兴|投|开|运|经|至|到
    |以[东南西北]|附近|成立|共|联|生产|合|新|各|均|都|则|也|已|还|将|为|是|向|近|郊
    |[东南西北中](?:部|侧|郊)|境|地区|上|内|进|启|揭|召|出|会|宣|发|达成|落|就|同|之间|路线|市场|航线|项目
    |[一二三四五六七八九十两\d]|当|现|目|工厂|基地|矿|油田|气田|机场|码头|铁路|公路|海域|首)
`;
/** Words whose first character may look like the last one of a spelled name. */
const WORDS: ReadonlySet<string> = wordSet(`
  利用 达成 达到 东部 东侧 东郊 东北 西部 西侧 西郊 西北 南部 南侧 海域 海上 海外 加强 加快 加大 加工 加速
  提供 提升 提高 提交 通过 通车 通航 当地 当天 当日 当场 当时 当年 安装 安排 布局 布置 施工 施行 登陆 登记
  多个 多家 多地 多座 多年 多次 尚未 特别 山区 科研 科技 普及 热电 内设 内部 内地 可以 平台 道路 门店 万元
  万吨 金额 石油 考察 查看 土地 木材 林业 因此 修建 扩建 易地 色彩 卡车 同时 图书 维修 维护 施划 优化 马上
  联合 本地 本部 本月 比如 依托 依法 瓦斯 沙盘 什么 坚持 海运 海关 海岸 纳入 索取 托管 托运 希望 普遍 福利
  森林 黑色 贝类 米业 雪场 山脉 奥运 古城 万名 万人 万套 谷物 洪水
`);

/** Counties whose names without 县 are ordinary words. */
const ORDINARY: ReadonlySet<string> = wordSet(`
  万年 和平 平原 平和 共和 友谊 凤凰 台前 同心 多伦 大方 大英 天台 天等 太和 太湖 定日 平顺 延长 方正 无极
  比如 清流 清水 温泉 滨海 石棉 祥云 莲花 资源 进贤 连城 通海 长子 黑山 龙门 改则 公安 交口 康乐 富裕 富民
  民权 民乐 会同 故城 全南 独山 隆化 集贤 新河 大城 中方 金川 金沙 金湖 长安 黄梅 都兰 延川
`);

/** A part of a country, or a description of the place in it. */
const PART =
  /^(?:(?:[东南西北中]|东南|东北|西南|西北)部(?:的)?(?:港口城市|城市|小镇|地区)?|境内的?|沿海(?:的|城市)|近郊的?|附近的|郊外的?|首都|首府|省会|州府|(?:港口|工业|海滨|边境|沿海)?城市|港城|小镇|古城)/u;

/** A place that was read. */
interface Read {
  start: number;
  end: number;
  /** The place itself, without the country before it. */
  inner?: string;
}

/** Adds the places after prepositions, and those listed with them. */
export function addBehindPrepositions(text: string, { known, give, cut }: PlaceFinder): void {
  const take = ({ start, end, inner }: Read) => {
    const name = text.slice(start, end);
    if (cut(start) || (known.get(name)?.type ?? "place") !== "place") return;
    const place = give(name, "place", "place context", start);
    if (inner && place.type === "place" && (known.get(inner)?.type ?? "place") === "place") {
      place.forms.set(inner, text.indexOf(inner, start));
      known.set(inner, place);
    }
  };
  for (const { 0: word, index } of matchesIn(BEHIND, text)) {
    let at = index + word.length;
    let first = true;
    for (;;) {
      const place = placeAt(text, at, first) ?? (first ? undefined : listedAt(text, at));
      if (!place) break;
      take(place);
      // "哈萨克斯坦东部的甲", "希腊港口城市乙": the place meant.
      const part = PART.exec(text.slice(place.end, place.end + 12))?.[0];
      const within = part ? placeAt(text, place.end + part.length, true) : undefined;
      if (within) take(within);
      const join = JOIN.exec(text.slice(place.end, place.end + 4))?.[0];
      if (!join) break;
      at = place.end + join.length;
      first = false;
    }
  }
}

/** Reads a name at an offset: a known place, what is in it, or one spelled like foreign names. */
function placeAt(text: string, at: number, first: boolean): Read | undefined {
  const known = knownAt(text, at);
  // "维多利亚-甲斯": a different place than the one it begins with.
  const large = hyphenedAt(text, at + known) > 0 ? 0 : known;
  let end = at + large;
  if (large > 0) {
    // "刚果（金）": which of two countries.
    if (/^（[金布]）/u.test(text.slice(end, end + 3))) end += 3;
    end += sortAt(text, end);
    const foreign = knownChinesePlace(text.slice(at, at + large))?.country !== "CN";
    // "德国图林根州阿恩施塔特": each is in the one before.
    let innerAt = end;
    let inner = "";
    for (let depth = 0; depth < 3; depth++) {
      const length = knownAt(text, end) || countyAt(text, end) || (foreign ? spelledAt(text, end, 2) : 0);
      if (length === 0) break;
      const next = end + length + sortAt(text, end + length);
      if (!EDGE.test(text.slice(next, next + 4)) && depth > 0) break;
      innerAt = end;
      inner = text.slice(end, next);
      end = next;
    }
    if (inner === "" && end === at + large) return { start: at, end };
    if (!EDGE.test(text.slice(end, end + 4))) return undefined;
    return { start: at, end, ...(inner ? { inner: text.slice(innerAt, end) } : {}) };
  }
  const length = spelledAt(text, at, first ? 3 : 2) || countyAt(text, at);
  if (length === 0) return undefined;
  end = at + length + sortAt(text, at + length);
  // "吉兰丹州哥打巴鲁": a place in a state.
  const inner = /[州省郡府]$/u.test(text.slice(at, end)) ? spelledAt(text, end, 2) : 0;
  if (inner > 0) {
    const stop = end + inner + sortAt(text, end + inner);
    if (EDGE.test(text.slice(stop, stop + 4))) return { start: at, end: stop, inner: text.slice(end, stop) };
  }
  return EDGE.test(text.slice(end, end + 4)) ? { start: at, end } : undefined;
}

/** "在阳明山及枋山设有": the last place of a list, before a verb. */
function listedAt(text: string, at: number): Read | undefined {
  const match =
    /^(?!其|该|此|各|多|全)(\p{Script=Han}{2,4}?)(?=(?:等地|等国)?(?:均|都|各|也|还)?(?:设有|建有|拥有|设立|两地|三地))/u.exec(
      text.slice(at, at + 12),
    );
  return match?.[1] && !/[的与和在于]|公司|集团|部门|中心|企业/u.test(match[1])
    ? { start: at, end: at + match[1].length }
    : undefined;
}

function knownAt(text: string, at: number): number {
  if (!mayBePlace(text, at)) return 0;
  for (let length = 9; length >= 2; length--) {
    const name = text.slice(at, at + length);
    if (name.length === length && knownChinesePlace(name) && !/^(?:东方|永安|新华|长江|合作)$/u.test(name))
      return length;
  }
  return 0;
}

/** The length of a county's name without 县 or 区: "阳朔", "徐汇". */
function countyAt(text: string, at: number): number {
  if (!mayBePlace(text, at)) return 0;
  for (const length of [4, 3, 2]) {
    const name = text.slice(at, at + length);
    if (ORDINARY.has(name)) continue;
    if (knownChinesePlace(`${name}县`) || (length > 2 && knownChinesePlace(`${name}区`)))
      return EDGE.test(text.slice(at + length, at + length + 4)) ||
        SORT.test(text.slice(at + length, at + length + 8))
        ? length
        : 0;
  }
  return 0;
}

/** How many parts hyphens may add to the first. */
const JOINED = 2;

function spelledAt(text: string, at: number, least: number, joined = JOINED): number {
  let end = at;
  while (end - at < 12 && isSpelling(text[end] ?? "")) end += 1;
  while (end > at && WORDS.has(text.slice(end - 1, end + 1))) end -= 1;
  const name = text.slice(at, end);
  if (end - at < least || (end - at >= 3 && !isSpelled(name))) return 0;
  return end - at + (joined > 0 ? hyphenedAt(text, end, joined - 1) : 0);
}

/** The length of what a hyphen adds to a spelled name: "甲亚-乙斯". */
function hyphenedAt(text: string, end: number, joined = JOINED - 1): number {
  if (!/^[-‐–－]/u.test(text.slice(end, end + 1))) return 0;
  const rest = spelledAt(text, end + 1, 2, joined);
  return rest > 0 ? 1 + rest : 0;
}

function sortAt(text: string, at: number): number {
  const length = SORT.exec(text.slice(at, at + 10))?.[0].length ?? 0;
  // "杭州湾校区": a zone of the place.
  return length === 1 ? 1 + (ZONE.exec(text.slice(at + 1, at + 11))?.[0].length ?? 0) : length;
}
