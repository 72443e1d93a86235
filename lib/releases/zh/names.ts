/** Parties and places in Chinese texts. */

import type { KnownName } from "../entities/clusters";
import { addForm, type Entity, type EntityType, newEntity } from "../entities/entity";
import { knownChinesePlace } from "../places/gazetteer";
import { foreignCountryBefore, withoutCountry } from "./abroad";
import { OTHER_PART } from "./actors";
import { bodyAround } from "./bodies";
import { addPlaces } from "./find-places";
import { joinStems, shortForms } from "./forms";
import { AT_END } from "./manner";
import { personsIn, seats } from "./offices";
import { BODY_BEHIND, joinedNames } from "./pairs";
import { isSpelled, SPELLING } from "./spelling";

/** One occurrence; offsets are UTF-16 units. */
export interface ChineseMention {
  entity: Entity;
  start: number;
  end: number;
}

const HEAD = "(?:[\\p{Script=Han}A-Za-z0-9·]|(?<=[A-Za-z.]) (?=[A-Z]))";
const LEGAL =
  "(?:股份有限公司|股份公司|有限责任公司|有限責任公司|有限公司|株式会社|株式會社|集团公司|控股集团|(?:农村)?商业银行)";
/** Looks for the legal form first: to try each length of a name from each character of the text is slow. */
const FULL = new RegExp(
  `(?=[\\p{Script=Han}A-Za-z0-9· （）]{2,48}?${LEGAL})${HEAD}{2,16}(?:（\\p{Script=Han}{2,6}）)?${HEAD}{0,24}?${LEGAL}`,
  "gu",
);
const GOVERNMENT = new RegExp(
  `(?:中国（\\p{Script=Han}{2,4}）)?${HEAD}{1,14}?(?:人民政府|政府(?!采购)|管理委员会|管委会|委员会|发展改革委|发改委|商务部|工信部|财政部|管理局|港航局|能源局|商务局|商务厅)`,
  "gu",
);
/** "海事及水务局", "农业农村厅": an office whose clause begins with it. */
const OFFICE = new RegExp(
  `(?<=^|[，。、；：\\n与同向由和])(${HEAD}{2,18}?(?<![格布结当全大开时对破出签部])(?:局|厅|署))(?=[签就在，。、与同共达订续举联（的于已将])`,
  "gu",
);
const BODY = new RegExp(
  `${HEAD}{2,10}?(?:大学|大學|学院|學院|研究院|研究所|医院|醫院|协会|協會|基金会|基金會|实验室|商会|管理局)(?:(?:\\p{Script=Han}{0,6}?医学院|医学部)?附属${HEAD}{1,8}?医院)?`,
  "gu",
);
/** "甲市市长…与乙市市长…代表两市签署": a city that acts through who governs it. */
const CITY =
  /(?<=^|[，。；、与與和同在，\n])(\p{Script=Han}{2,7}?[市省州])(?=(?:副)?(?:市长|市長|省长|州长)|代表团)/gu;
const SHORT =
  /[（(](?:以下|下)?(?:简称|簡稱|称|稱)?(?:为|為)?[：:]?[“「"《]?([^（）()“”「」"，。；]{2,30})[”」"》]?[)）]/uy;
/** "（以下简称“公司”或“甲乙”）": several short forms. */
const SHORTS =
  /[（(](?:以下|下)?(?:简称|称)(?:为)?[：:]?(?:[“「"][^”」"]{2,12}[”」"](?:或|、|，|和)?){2,4}[)）]/uy;
const ALONE = new RegExp(
  `(?:^|[，。；：、\\n“「 —】●•▲])据?(${HEAD}{2,8}?|${HEAD}{2,14}?(?:公司|集团|银行|合作社|联合体|财团|基金))(?=(?:（[^（）]{2,30}）)?(?:决定|同意|计划|正式|方面|董事会|股东会|管理层|发言人)?(?:\\d{1,2}月\\d{1,2}日|今日|昨日|今天|昨天)?(?:晚间|晚)?(?:总部|總部|拟|擬|宣布|披露|公布|发公告|则|昨|今|方面|董事会|股东会|承建|承接|承运|参建|晚间公告|表示|称|稱|公告|发布|發布|在${HEAD}{2,6}(?:设|設|拥|擁|建|有)|将与|將與|还与|還與|上月|此次|委托|收购|收購|入股|目前|已经|已與|已与|旗下|把|以|于\\d|加快|成立于|注册地|注册资本|创立于|已在|也在|今年|去年|需|希望|負責|负责|由此|的子公司|总裁|董事长|首席|持股|出资|占股|中标))`,
  "gu",
);
/** "…的中国东方航空（下称“东航”）": a name that the text gives a short form. */
const INTRODUCED = new RegExp(
  `(?:^|[，。；：、\\n与與和同的向]|子公司|旗下|企业)(${HEAD}{2,20}?)(?=[（(](?:以下|下)?(?:简称|簡稱|称|稱)(?:为|為)?[：:]?[“「"])`,
  "gu",
);
const ABBREVIATION =
  /^(?:[A-Z]{1,4}-?\d[A-Za-z\d-]*|X+|IP|AI|GWh?|MWh?|kWh?|LNG|CEO|CFO|CTO|COO|TEU|EPC|SUV|MPV|IT|APP|VR|AR|CT|MRI|PPA|OEM|ODM|ESG|IPO|LED|PV|EV|NEV|BOT|PPP|DNA|RNA|PCR|SaaS|GPU|CPU|API|USB|GPS|BIPV|LFP|OLED|DRAM|NAND|mRNA|ADC|VIP|MOU|FOB|CIF|HK|SH|SZ|SS|HKEX|NYSE|NASDAQ|ADR|OTC|US|UK|EU)$/u;
/** "中标华东电力集团…": who gives a contract. */
/** "丹麦企业诺和诺德则": a name behind what its firm is. */
const INTRODUCED_AS = new RegExp(
  `(?:企业|车企|药企|巨头|大厂|厂商|开发商|运营商|制造商|供应商|零售商|船东)((?![家方们和与同的在集联协达超约近逾共均已总])(?:[${SPELLING}和]{3,8}|(?:(?![与同和的])${HEAD}){2,8})?)(?=则|将|已|还|也|把|拟|日前|近日|今|昨|\\d|[，（]|与|與|同|和|宣布|表示|签|在)`,
  "gu",
);
/** "收购控股股东持有的甲55%股权": what is bought; "许可给乙": who gets it. */
const TARGET = new RegExp(
  `(?:收购|入股|受让|购入|增资|控股)(?:[^，。；、]{0,16}?(?:持有的?|所持的?|旗下的?))?(${HEAD}{2,14}?)(?=(?:约|共|合计)?\\d{1,3}(?:\\.\\d+)?%|(?:的)?(?:全部|部分|少数|多数|控股)?股[权份])`,
  "gu",
);
const RECEIVER = new RegExp(
  `(?:许可给|授予|转让给|卖给|出售给|授权给|独家授权)(${HEAD}{2,16}?)(?=[，。；、（]|使用|运营|开发|生产|$)`,
  "gu",
);
const GIVER = new RegExp(`中标(${HEAD}{2,14}?(?:集团|公司|银行|电网|大学|医院))`, "gu");
/** "业主为乙": the other side of a contract, told by its part. */
const OTHER_SIDE = new RegExp(`${OTHER_PART}(${HEAD}{2,20}?)(?=[，。；、（]|$)`, "gu");
const LATIN = /[A-Z][A-Za-z0-9&.-]{1,20}(?: [A-Z][A-Za-z0-9&.-]{1,20}){0,3}/gu;
/** What no name begins with: adverbs, dates, verbs and titles that the patterns may catch. */
const NO_NAME =
  /^(?:我[校院国司方]|共建|组建|新建|筹建|解除|续签|签订|结果|施工|覆盖|自愿|自然人|履行|本公告|合资|截至|以取代|终止|報道|报道|推进|推动|加快|开展|共同|联合(?!\p{Script=Han}{2,}(?:公司|集团|银行|大学))|其中|总部|本部|\p{Script=Han}{1,2}方(?!\p{Script=Han})|双方|雙方|两家|兩家|公司|本公司|目前|此外|同时|同時|根据|根據|按照|今年|去年|另外|以及|他们|该|該|这|這|一家|多家|企业|企業|项目|項目|合作|有关|相关|业内|市场|市場|记者|記者|本报|此次|预计|計劃|计划|上述|以上|以下|这些|該等|较早|較早|本月|上月|同月|其他|部分|多国|公告|近年|近一年|多次|地方政府|有(?!研|友|棵|色)|近日|日前|昨日|今天|当日|仪式|活动|随后|隨後|董事长|总经理|副|市委|省委|总投资|投资|建设|协议|協議|政府|管委会|大学|集团|校方|校企|电池|产品|车型|工厂|方面|领域|未来|如果|由于|因为|但|而|并|也|还|在(?!线)|从(?![化江])|到|对(?!外[经贸友科])|将(?!军|乐)|已|可(?!口|隆|孚|恩)|就|不(?!二|来梅)|没有|未(?!来资产)|各|全(?!聚|日空|志|球)|新(?=的|增|型|一|建|公司|工厂|项目|产品|技术|能源(?:汽车|项目|产业)|华社|华网|加坡元)|第(?!一(?:汽车|三共|太平|创业|医|拖拉机|重型|机床|制药|银行)|四范式)|前(?!海|程|沿)|后(?!谷)|[一二三四五六七八九十两]+(?:家|个|座|期|年|月|日|方|是|份|批|次|项|大|万|千|百|种|分|台|架|艘|名|位|条|季|者|国|地)|\d)/u;
const BAD_INNER =
  /[一二两三四五六七八九十百多\d]家(?!口|界)|注册成立|[，。；：！？“”「」（）()、\n]|主营|从事|签署|签订|签约|簽署|合作(?!社|银行|金融|办|社联)|协议|举行|举办|董事长|总经理|市长|院长|校长|总裁|见证|双方|期间|的总部|的工厂|转让给|揭牌|今天|记者|表示|认为|进一步|同意|关于|签下|年产|投产|总投资|基地|扩产|工厂|\d(?:GWh|MWh|GW|MW|万|亿|%)|建设(?!银行|集团|股份|有限|公司|总公司|投资|局|厅|委|工程|部|控股|机械|管理|科技|发展)/u;

/** Finds the parties and places of a Chinese text. */
export function chineseNames(
  text: string,
  known: readonly KnownName[],
  cut: (at: number) => boolean,
): { entities: Entity[]; mentions: ChineseMention[] } {
  const entities: Entity[] = [];
  const byForm = new Map<string, Entity>();
  const give = (name: string, type: EntityType, rule: string, at: number): Entity => {
    const before = byForm.get(name);
    if (before) return before;
    const entity = newEntity(name, type, rule, at);
    entities.push(entity);
    byForm.set(name, entity);
    return entity;
  };
  for (const { start, name, type, id, end } of known) {
    const entity = give(name, type, "known name", start);
    entity.known = id;
    addForm(entity, text.slice(start, end), start);
    byForm.set(text.slice(start, end), entity);
  }
  const compounds = compoundBodies(text, cut);
  const collect = (pattern: RegExp, type: EntityType, rule: string, group = 0) => {
    for (const match of text.matchAll(pattern)) {
      if (cut(match.index)) continue;
      const raw = match[group];
      if (raw !== undefined)
        take(
          raw,
          match.index + match[0].indexOf(raw),
          type === "company" && group > 0 ? undefined : type,
          rule,
        );
    }
  };
  /** Takes what a pattern caught as a name. Without a type, its own words tell the type. */
  const take = (raw: string, from: number, type: EntityType | undefined, rule: string) => {
    const name = trimName(raw);
    if (!name) return;
    const at = from + raw.indexOf(name);
    // A part of a body that is named by two matters is no body.
    if (compounds.some(({ start, end }) => at < end && start < at + name.length)) return;
    // "若泽·阿尔梅达": the second part of a person's name; "IP", "GW": abbreviations of the language.
    if (text[at - 1] === "·" || (type !== "government" && ABBREVIATION.test(name))) return;
    if (/^[A-Z]/u.test(name) && /\d/u.test(text[at - 1] ?? "")) return;
    // "在四川眉山、福建福州以及": a place acts as nobody.
    if (rule === "acts" && (knownChinesePlace(name) || isPlaceInPlace(name))) return;
    // "在慕尼黑和德累斯顿设有": a foreign town, not a firm.
    if (type === undefined && isSpelled(name) && text.includes(`在${name}`)) return;
    // "沙特阿美" is a firm's name already, and no firm "阿美" from there.
    const abroad = foreignCountryBefore(text.slice(Math.max(0, at - 9), at));
    if (abroad && byForm.has(abroad + name)) return;
    const entity = give(name, type === undefined || /局$/u.test(name) ? typeOf(name) : type, rule, at);
    // "德国费尔登汽车": the country may be part of the name.
    if (abroad && raw.includes(abroad + name)) {
      addForm(entity, abroad + name, at - abroad.length);
      byForm.set(abroad + name, entity);
    }
    shorten(entity, at + name.length);
  };
  /** Adds the short forms that the text gives behind a name. */
  function shorten(entity: Entity, end: number): void {
    const { name } = entity;
    const at = end - name.length;
    SHORTS.lastIndex = end;
    for (const [, form = ""] of SHORTS.exec(text)?.[0].matchAll(/[“「"]([^”」"]{2,12})[”」"]/gu) ?? []) {
      addForm(entity, form, at);
      byForm.set(form, entity);
    }
    SHORT.lastIndex = end;
    const short = SHORT.exec(text);
    if (
      short?.[1] &&
      !/^(?:\d|记者|图|编辑)/u.test(short[1]) &&
      (/称|稱|[“「"]/u.test(short[0]) ||
        name.includes(short[1]) ||
        /^[A-Z][A-Za-z0-9&. -]{1,24}$/u.test(short[1]))
    ) {
      addForm(entity, short[1], SHORT.lastIndex - short[1].length - 2);
      byForm.set(short[1], entity);
    }
  }
  for (const { start, end } of compounds) {
    const name = text.slice(start, end);
    shorten(give(name, typeOf(name), "authority's name", start), end);
  }
  collect(GOVERNMENT, "government", "authority's name");
  collect(OFFICE, "government", "named office", 1);
  collect(CITY, "government", "authority's name");
  collect(FULL, "company", "legal form");
  collect(BODY, "organization", "body's name");
  collect(INTRODUCED, "company", "introduced short form", 1);
  collect(INTRODUCED_AS, "company", "introduced by its trade", 1);
  const sure = new Set<number>();
  for (const { start, end } of spot(text, byForm, cut)) for (let at = start; at < end; at++) sure.add(at);
  for (const { raw, at } of joinedNames(text, (offset) => sure.has(offset)))
    if (!cut(at)) take(raw, at, undefined, "named beside another");
  collect(ALONE, "company", "acts", 1);
  collect(OTHER_SIDE, "company", "named beside another", 1);
  collect(GIVER, "company", "named beside another", 1);
  collect(TARGET, "company", "named beside another", 1);
  collect(RECEIVER, "company", "named beside another", 1);
  collect(LATIN, "company", "Latin name");
  const persons = personsIn(text);
  for (const [form, entity] of byForm)
    if (persons.has(form) && entity.forms.size === 1 && entity.known === undefined) {
      byForm.delete(form);
      entities.splice(entities.indexOf(entity), 1);
    }
  joinStems(entities, byForm);
  seats(entities, byForm, text);
  shortForms(entities, byForm, text);
  addPlaces(text, { known: byForm, give, cut });
  return { entities, mentions: spot(text, byForm, cut) };
}

/** Bodies with a joining word in their own name. */
function compoundBodies(text: string, cut: (at: number) => boolean): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const { index } of text.matchAll(/[与和及]/gu)) {
    const body = cut(index) ? undefined : bodyAround(text, index);
    if (body) out.push(body);
  }
  return out;
}

/** "四川遂宁": two known places, the one in the other. */
function isPlaceInPlace(name: string): boolean {
  for (let cut = 2; cut <= name.length - 2; cut++)
    if (knownChinesePlace(name.slice(0, cut)) && knownChinesePlace(name.slice(cut))) return true;
  return false;
}

/** "甘肃定西市安定区": a place in a known one. */
function beginsInPlace(name: string): boolean {
  return (
    name.length <= 14 && [2, 3, 4].some((length) => knownChinesePlace(name.slice(0, length)) !== undefined)
  );
}

function typeOf(name: string): EntityType {
  if (
    /(?:大学|学院|研究院|研究所|医院|协会|基金会|大學|醫院|實驗室|实验室|港务局|商会|機場管理局|机场管理局|医院集团|船级社(?:\p{Script=Han}{0,6}分社)?|学会|联合会|联盟|联合体|合作社|血液中心|研究中心|博物馆|图书馆|足球俱乐部|[台清成交港浙复]大)$/u.test(
      name,
    )
  )
    return "organization";
  if (/(?:政府|管委会|委员会|局|厅|部)$/u.test(name)) return "government";
  if (/州$/u.test(name) && isPlaceInPlace(name)) return "place";
  if (/(?:市|省|县|区|州)$/u.test(name) && (name.length <= 5 || beginsInPlace(name))) return "government";
  if (knownChinesePlace(name) || isPlaceInPlace(name)) return "place";
  return "company";
}

/** "德国车用电子大厂", "激光雷达厂商": what a firm is, before its name. */
const DESCRIBED =
  /^[\p{Script=Han}]{0,14}?(?:船东|业者|代工厂|车厂|药厂|船厂|企业|厂商|车企|药企|巨头|大厂|开发商|制造商|供应商|运营商|零售商|贸易商|生产商|承包商|服务商|经销商|发行商|龙头|央企|国企|民企|外企|航企|矿企|独角兽|品牌|球队|车队|初创公司|科技公司|上市公司|子公司|德商|日商|美商|港商|台商|外商)(?!联合|协会|服务|管理|家|集团|发展|局|投资|银行|研究|总部|孵化|园|股份|有限|总会|商会|方|公会|中心)(?=[\p{Script=Han}]{2}|[A-Z])|^[\p{Script=Han}]{2,12}(?:公司|集团|机构|组织|基金|平台|银行|大学)(?=[A-Z])/u;
/** What no name ends with: nouns that stand for one. */
const NO_END =
  /(?:伙伴|夥伴|客户|船东|企业|买家|对方|后者|前者|厂商|药企|车企|巨头|开发商|居民|消费者|各方|旗下|员工|政府部门|双方|三方|两家|机构|平台|有关|各国|合作方|投资者|代表|履行)$/u;

/** What may stand before a name in a catch: who owns it, a day, a verb, what joins it. */
const BEFORE_NAME = new RegExp(
  `^.*(?:旗下的?|其附属公司|附属公司|其子公司|控股子公司|全资子公司|子公司|孙公司|下属|控股的|(?:业主|买方|卖方|客户|发包方|承租方|出租方|投资方|合作伙伴|供应商|承包商|代理商|股东)(?!联|协|服|管|委)|\\d日(?:上午|下午|晚)?|近日|日前|昨日|今日|当日|称|宣布|其中|还将?与|(?<!埃)及(?!\\p{Script=Han}{2,6}(?:局|厅|署|部|委员会)$)|随后|集团的|联营企业|为基地的|為基地的|总部设在[\\p{Script=Han}]{2,4}的|转让给|转给|中标|授权|委托|委託|入股|收购|收購|购入|受让自|引入|对接|(?<=[\\d万亿])元|向|与|與|(?<![大协])同|和(?!\\p{Script=Han}{2,6}(?:局|厅|署|部|委员会)$|${BODY_BEHIND}|[\\p{Script=Han}]{0,1}资))(?=\\p{Script=Han}|[A-Z])`,
  "u",
);
const SPELLED_WITH_HE = new RegExp(`^[${SPELLING}]{1,4}和[${SPELLING}]{1,4}$`, "u");

/** "甲集团会长乙": who acts for a body, behind its name. */
const TITLED =
  /(?<=.{2})(?:执行|荣誉|名誉|常务)?副?(?:董事长|会长|总裁|总经理|首席执行官|首席财务官|首席运营官|CEO|行长|校长|院长|主席|市长|省长|州长|部长|局长|司长|理事长|秘书长|创始人|社长|主任|总监)(?:兼[^，。]{2,10})?(?:\p{Script=Han}{2,4}|[\p{Script=Han}·]{3,14})?$/u;

/** Takes what stands before the name off a catch: dates, verbs, "the subsidiary". */
function trimName(raw: string | undefined): string | undefined {
  if (!raw) return undefined;
  // "诺和诺德": 和 stands in a name that is spelled.
  if (SPELLED_WITH_HE.test(raw)) return raw;
  let name = raw.replace(BEFORE_NAME, "");
  name = name.replace(/(?:已|将|曾|刚|又)?(?:于|在)?\d.*[年月日]$/u, "");
  // "甲市人民政府战略合作": the body's name ends where its head does.
  name = name.replace(
    /^(\p{Script=Han}{2,12}?(?:人民政府|管委会|管理委员会))(?:战略|全面|深化|就|签|项目).*$/u,
    "$1",
  );
  name = name.replace(DESCRIBED, "");
  name = name.replace(TITLED, "");
  name = name.replace(/^.*（(?:记者|通讯员)[^（）]*）/u, "");
  name = name.replace(/(?:获悉|组成)+$/u, "").replace(AT_END, "");
  name = name.replace(
    /(?<=有限公司|集团|大学|学院|研究院)(?:战略|合作(?!社|银行)|签约|签署|项目|共建|组建|全体股东).*$/u,
    "",
  );
  name = name.replace(/(?<=\p{Script=Han}{2})[在于]\p{Script=Han}{0,6}$/u, "");
  name = name.replace(/(?:方面)?(?:则|也)?(?:可能|有意|计划|打算)$/u, "");
  name = withoutCountry(name);
  name = name.replace(/的$/u, "").replace(AT_END, "");
  name = name.replace(
    /^(?:省城|省会|首都(?!\p{Script=Han}{2,}(?:院|所|大学|公司))|由(?!利)|在(?!线)|为(?!尔)|对(?!外[经贸友科])|拟|拟与|将(?!军|乐)|的(?!卢)|是(?!德)|于(?![都洪田])|从(?![化江])|至(?![诚信善])|年|月(?!星)|日(?![立产本野清东照航新]))+/u,
    "",
  );
  if (
    name.length < 2 ||
    name.length > 36 ||
    NO_NAME.test(name) ||
    NO_END.test(name) ||
    BAD_INNER.test(name.replace(/（\p{Script=Han}{2,6}）/gu, ""))
  )
    return undefined;
  return name;
}

/** All occurrences from left to right, the longest first; a place inside a party's name is no mention. */
function spot(
  text: string,
  byForm: ReadonlyMap<string, Entity>,
  cut: (at: number) => boolean,
): ChineseMention[] {
  const heads = new Map<string, string[]>();
  for (const form of byForm.keys()) {
    const head = form.slice(0, 1);
    heads.set(head, [...(heads.get(head) ?? []), form]);
  }
  for (const list of heads.values()) list.sort((a, b) => b.length - a.length);
  const out: ChineseMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const form = heads.get(text[at] ?? "")?.find((candidate) => text.startsWith(candidate, at));
    if (form === undefined) continue;
    const entity = byForm.get(form);
    if (entity && !cut(at)) {
      out.push({ entity, start: at, end: at + form.length });
      entity.forms.set(form, Math.min(entity.forms.get(form) ?? at, at));
    }
    at += form.length - 1;
  }
  return out;
}
