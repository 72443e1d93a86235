/** Parties and places in Chinese texts. */
import { addForm, type Entity, type EntityType, newEntity } from "../entities/entity";
import type { KnownName } from "../entities/recognise";
import { knownChinesePlace } from "../places/gazetteer";
import { addPlaces, isSpelled } from "./find-places";
import { joinStems, shortForms } from "./forms";
import { personsIn, seats } from "./offices";

/** One occurrence; offsets are UTF-16 units. */
export interface ChineseMention {
  entity: Entity;
  start: number;
  end: number;
}

const HEAD = "(?:[\\p{Script=Han}A-Za-z0-9·]|(?<=[A-Za-z.]) (?=[A-Z]))";
const FULL = new RegExp(
  `${HEAD}{2,16}(?:（\\p{Script=Han}{2,6}）)?${HEAD}{0,24}?(?:股份有限公司|股份公司|有限责任公司|有限責任公司|有限公司|株式会社|株式會社|集团公司|控股集团|(?:农村)?商业银行)`,
  "gu",
);
const GOVERNMENT = new RegExp(
  `(?:中国（\\p{Script=Han}{2,4}）)?${HEAD}{1,14}?(?:人民政府|政府(?!采购)|管理委员会|管委会|委员会|发展改革委|发改委|商务部|工信部|财政部|管理局|港航局|能源局|商务局|商务厅)`,
  "gu",
);
const BODY = new RegExp(
  `${HEAD}{2,10}?(?:大学|大學|学院|學院|研究院|研究所|医院|醫院|协会|協會|基金会|基金會|实验室|商会|管理局)(?:附属${HEAD}{1,6}医院)?`,
  "gu",
);
/** "甲市市长…与乙市市长…代表两市签署": a city that acts through who governs it. */
const CITY =
  /(?<=^|[，。；、与與和同在，\n])(\p{Script=Han}{2,7}?[市省州])(?=(?:副)?(?:市长|市長|省长|州长)|代表团)/gu;
const SHORT =
  /[（(](?:以下|下)?(?:简称|簡稱|称|稱)?(?:为|為)?[：:]?[“「"《]?([^（）()“”「」"，。；]{2,16})[”」"》]?[)）]/uy;
/** "（以下简称“公司”或“甲乙”）": several short forms. */
const SHORTS =
  /[（(](?:以下|下)?(?:简称|称)(?:为)?[：:]?(?:[“「"][^”」"]{2,12}[”」"](?:或|、|，|和)?){2,4}[)）]/uy;
const PAIR = new RegExp(
  `(?:^|[，。；：、\\n日”」 ]|(?<=记者[^（）]{0,16}）)|日前|近日|随后|隨後|其中|此外|月|至于|关于|公司)(${HEAD}{2,22}?)(?:在|於|于)?(?:本月|上月|今年|去年|年初|年底|月初|月底|上周|本周|日前|早前|此前)?(?:較早時|较早时|早些时候|晚些时候)?(?:当日|昨日|日前|已|将|正式|刚|还|還|则|曾|均|都|首次|再次|近日|双双)?(?<!参)(?:与|與|同|和|向|跟)((?:(?![与同和])${HEAD}){2,24}?)(?=(?:在|于|於|日前|正式|签|簽|达成|達成|共同|联合|合作|续|續|就|的|将|深化|订|訂|采购|购买|購買|購|终止|终结|解除|合资|入股|组建|成立|携手|宣布|昨|一起|，|、|（|“|「))`,
  "gu",
);
/** "，与丹麦企业诺斯温德就…达成协议": who acts is told before. */
const WITH = new RegExp(
  `(?:^|[，。；、]|公司|还|又|已|将|其|日前|近日|今日|昨日|当日|宣布)(?:与|與|同|和|向)((?:(?![与同和])${HEAD}){2,24}?)(?=(?:（|就|签|簽|达成|達成|续签|共同|合作(?:建|开)|订立|订购))`,
  "gu",
);
const ALONE = new RegExp(
  `(?:^|[，。；：、\\n“「 —】])(${HEAD}{2,8}?)(?=(?:（[^（）]{2,30}）)?(?:\\d{1,2}月\\d{1,2}日|今日|昨日|今天|昨天)?(?:晚间|晚)?(?:总部|總部|拟|擬|宣布|表示|称|稱|公告|发布|發布|在${HEAD}{2,6}(?:设|設|拥|擁|建|有)|将与|將與|还与|還與|上月|此次|委托|收购|收購|入股|目前|已经|已與|已与|旗下|把|以|于\\d|加快|成立于|注册地|注册资本|创立于|已在|也在|今年|去年|需|希望|負責|负责|由此|的子公司|总裁|董事长|首席|持股|出资|占股|中标))`,
  "gu",
);
/** "…的中国东方航空（下称“东航”）": a name that the text gives a short form. */
const INTRODUCED = new RegExp(
  `(?:^|[，。；：、\\n与與和同的向]|子公司|旗下|企业)(${HEAD}{2,20}?)(?=[（(](?:以下|下)?(?:简称|簡稱|称|稱)(?:为|為)?[：:]?[“「"])`,
  "gu",
);
const ABBREVIATION =
  /^(?:[A-Z]{1,4}-?\d[A-Za-z\d-]*|X+|IP|AI|GWh?|MWh?|kWh?|LNG|CEO|CFO|CTO|COO|TEU|EPC|SUV|MPV|IT|APP|VR|AR|CT|MRI|PPA|OEM|ODM|ESG|IPO|LED|PV|EV|NEV|BOT|PPP|DNA|RNA|PCR|SaaS|GPU|CPU|API|USB|GPS|BIPV|LFP|OLED|DRAM|NAND|mRNA|ADC|VIP|MOU|FOB|CIF)$/u;
/** "中标华东电力集团…": who gives a contract. */
const GIVER = new RegExp(`中标(${HEAD}{2,14}?(?:集团|公司|银行|电网|大学|医院))`, "gu");
const LATIN = /[A-Z][A-Za-z0-9&.-]{1,20}(?: [A-Z][A-Za-z0-9&.-]{1,20}){0,3}/gu;
/** What no name begins with: adverbs, dates, verbs and titles that the patterns may catch. */
const NO_NAME =
  /^(?:截至|以取代|终止|報道|报道|推进|推动|加快|开展|共同|联合(?!\p{Script=Han}{2,}(?:公司|集团|银行|大学))|其中|双方|雙方|两家|兩家|公司|本公司|目前|此外|同时|同時|根据|根據|按照|今年|去年|另外|以及|他们|该|該|这|這|一家|多家|企业|企業|项目|項目|合作|有关|相关|业内|市场|市場|记者|記者|本报|此次|预计|計劃|计划|上述|以上|以下|这些|該等|较早|較早|本月|上月|同月|其他|部分|多国|公告|近年|近一年|多次|地方政府|近日|日前|昨日|今天|当日|仪式|活动|随后|隨後|董事长|总经理|副|市委|省委|总投资|投资|建设|协议|協議|政府|管委会|大学|集团|校方|校企|电池|产品|车型|工厂|方面|领域|未来|如果|由于|因为|但|而|并|也|还|在|从|到|对|将|已|可|就|不|没有|未|各|全|新|第|前|后|[一二三四五六七八九十两]+(?:家|个|座|期|年|月|日|方|是|份|批|次|项|大|万|千|百|种|分|台|架|艘|名|位|条|季|者|国|地)|\d)/u;
const BAD_INNER =
  /[，。；：！？“”「」（）()、\n]|主营|从事|签署|签订|签约|簽署|合作|协议|举行|举办|董事长|总经理|市长|院长|校长|总裁|见证|双方|期间|的总部|的工厂|转让给|揭牌|今天|记者|表示|认为|进一步|同意|关于|签下|年产|投产|总投资|基地|扩产|工厂|\d(?:GWh|MWh|GW|MW|万|亿|%)|建设(?!银行|集团|投资|局|厅|委|工程|部|控股|机械|管理|科技|发展)/u;

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
  const collect = (pattern: RegExp, type: EntityType, rule: string, group = 0) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (group > 0)
        pattern.lastIndex = match.index + Math.max(1, match[0].length - (match[group + 1]?.length ?? 0));
      if (cut(match.index)) continue;
      for (const raw of group > 0 ? match.slice(1) : [match[0]]) {
        const name = trimName(raw);
        if (!name) continue;
        const at = match.index + match[0].indexOf(name);
        // "若泽·阿尔梅达": the second part of a person's name; "IP", "GW": abbreviations of the language.
        if (text[at - 1] === "·" || (type === "company" && ABBREVIATION.test(name))) continue;
        if (/^[A-Z]/u.test(name) && /\d/u.test(text[at - 1] ?? "")) continue;
        // "在慕尼黑和德累斯顿设有": a foreign town, not a firm.
        if (group > 0 && isSpelled(name) && text.includes(`在${name}`)) continue;
        const entity = give(name, group > 0 || /局$/u.test(name) ? typeOf(name) : type, rule, at);
        // "德国费尔登汽车": the country may be part of the name.
        const abroad = FOREIGN_END.exec(text.slice(Math.max(0, at - 6), at))?.[0];
        if (abroad && match[0].includes(abroad + name)) {
          addForm(entity, abroad + name, at - abroad.length);
          byForm.set(abroad + name, entity);
        }
        SHORTS.lastIndex = at + name.length;
        for (const [, form = ""] of SHORTS.exec(text)?.[0].matchAll(/[“「"]([^”」"]{2,12})[”」"]/gu) ?? []) {
          addForm(entity, form, at);
          byForm.set(form, entity);
        }
        SHORT.lastIndex = at + name.length;
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
    }
  };
  collect(GOVERNMENT, "government", "authority's name");
  collect(CITY, "government", "authority's name");
  collect(FULL, "company", "legal form");
  collect(BODY, "organization", "body's name");
  collect(INTRODUCED, "company", "introduced short form", 1);
  collect(PAIR, "company", "named beside another", 1);
  collect(ALONE, "company", "acts", 1);
  collect(WITH, "company", "named beside another", 1);
  collect(GIVER, "company", "named beside another", 1);
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

/** "四川遂宁": two known places, the one in the other. */
function isPlaceInPlace(name: string): boolean {
  for (let cut = 2; cut <= name.length - 2; cut++)
    if (knownChinesePlace(name.slice(0, cut)) && knownChinesePlace(name.slice(cut))) return true;
  return false;
}

function typeOf(name: string): EntityType {
  if (
    /(?:大学|学院|研究院|研究所|医院|协会|基金会|大學|醫院|實驗室|实验室|港务局|商会|機場管理局|机场管理局)$/u.test(
      name,
    )
  )
    return "organization";
  if (/(?:政府|管委会|委员会|局|厅|部)$/u.test(name)) return "government";
  if (/(?:市|省|县|区|州)$/u.test(name) && name.length <= 5) return "government";
  if (knownChinesePlace(name) || isPlaceInPlace(name)) return "place";
  return "company";
}

/** "Germany's": what a text puts before the name of a firm from abroad. */
const FOREIGN =
  /^(?:德国|法国|英国|美国|日本|意大利|西班牙|瑞典|荷兰|瑞士|丹麦|挪威|芬兰|加拿大|澳大利亚|巴西|俄罗斯|印尼|新加坡|泰国|越南|马来西亚|匈牙利|波兰|土耳其|以色列|墨西哥|智利|阿根廷|沙特阿拉伯|沙特|阿联酋|卡塔尔|科威特|埃及|摩洛哥|南非|印度|哈萨克斯坦|乌兹别克斯坦|韩国|斯洛伐克|奥地利|比利时)(?:的)?(?:可再生能源)?(?:企业|公司|车企|巨头|厂商|集团)?/u;

const FOREIGN_END =
  /(?:德国|法国|英国|美国|日本|意大利|西班牙|瑞典|荷兰|瑞士|丹麦|挪威|加拿大|澳大利亚|巴西|俄罗斯|印尼|新加坡|泰国|越南|马来西亚|匈牙利|波兰|土耳其|以色列|墨西哥|智利|沙特|阿联酋|卡塔尔|埃及|摩洛哥|南非|印度|韩国)$/u;

/** Takes what stands before the name off a catch: dates, verbs, "the subsidiary". */
function trimName(raw: string | undefined): string | undefined {
  if (!raw) return undefined;
  let name = raw.replace(
    /^.*(?:旗下的?|其附属公司|附属公司|其子公司|控股子公司|全资子公司|子公司|孙公司|下属|控股的|\d日(?:上午|下午|晚)?|近日|日前|昨日|今日|当日|称|宣布|其中|还将?与|及|随后|集团的|联营企业|为基地的|為基地的|总部设在[\p{Script=Han}]{2,4}的|转让给|转给|中标|授权|委托|委託|入股|收购|收購|购入|受让自|引入|对接|元|向|与|與|同|和(?![\p{Script=Han}]{0,1}资))(?=\p{Script=Han}|[A-Z])/u,
    "",
  );
  name = name.replace(/(?:已|将|曾|刚|又)?(?:于|在)?\d.*[年月日]$/u, "");
  // "甲市人民政府战略合作": the body's name ends where its head does.
  name = name.replace(
    /^(\p{Script=Han}{2,12}?(?:人民政府|管委会|管理委员会))(?:战略|全面|深化|就|签|项目).*$/u,
    "$1",
  );
  // "智利矿业公司Minera Andina": the name that the text keeps in Latin letters.
  name = name.replace(/^\p{Script=Han}{2,12}(?:公司|企业|集团|厂商|开发商|巨头|机构|制造商)(?=[A-Z])/u, "");
  name = name.replace(/^.*（(?:记者|通讯员)[^（）]*）/u, "");
  name = name.replace(/(?:宣布|表示|透露|获悉|此前|日前|近日|今天|今日|昨日|昨天|组成)+$/u, "");
  name = name.replace(/(?<=有限公司|集团|大学)(?:战略|合作|签约|项目|全体股东).*$/u, "");
  name = name.replace(/(?<=\p{Script=Han}{2})[在于]\p{Script=Han}{0,6}$/u, "");
  name = name.replace(/(?:方面)?(?:则|也)?(?:可能|有意|计划|打算)$/u, "");
  const foreign = FOREIGN.exec(name);
  if (
    foreign &&
    name.length - foreign[0].length >= 2 &&
    !/^(?:石油|天然气|国家|国有|公共|皇家|中央|投资|工业|时报|电力|航空|银行|铁路|电信|邮政|政府|商会)/u.test(
      name.slice(foreign[0].length),
    )
  )
    name = name.slice(foreign[0].length);
  name = name
    .replace(/的$/u, "")
    .replace(/(?:多次|再次|首次|分别|还|還|则|已|将|將|也|均|都|当日|昨日|日前|再|又)+$/u, "");
  name = name.replace(
    /^(?:省城|省会|首都(?!\p{Script=Han}{2,}(?:院|所|大学|公司))|由|在|为|對|对|拟|拟与|将|的|是|于|从|至|年|月|日)+/u,
    "",
  );
  if (
    name.length < 2 ||
    name.length > 36 ||
    NO_NAME.test(name) ||
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
