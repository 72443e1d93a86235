/** Finds places in Chinese texts: known ones, what is in them, and those shown by a preposition or suffix. */

import { addForm, type Entity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import { isSpelled } from "../names/spelling";
import { knownNamesIn } from "./known-places";
import { addBehindPrepositions, type PlaceFinder } from "./place-names";

const IN = "在|位于|落户|选址|到|于|至|地处|设在|驻|坐落|赴|布局|地址为|注册于|覆盖|运往|发往|抵达";
const ZONE =
  "经济技术开发区|经济开发区|高新技术开发区|工业区|自由区|院区|综合保税区|跨境经济合作区|自贸区|工业城|科技城|生态城|大学城|新城|经济区|合作区|度假区|商务区|校区|车辆段|高新技术产业开发区|自由贸易港|自由贸易试验区|保税区|工业园区|产业园|物流园|科技园|种业园|科学城|开发区|高新区|新区|片区|港区|园区|地区";
const UNIT = "市|县|省|区|镇|州|岛|旗|盟";
/** A town or zone by its suffix, with the city that it is in. */
const SUFFIXED = new RegExp(
  `(?<=${IN})(\\p{Script=Han}{2,5}?(?:省|市|州|盟|自治区|县|旗)\\p{Script=Han}{2,8}?(?:${ZONE}|区|县|镇|州|市)|\\p{Script=Han}{2,10}?(?:${ZONE}|${UNIT}))(?!场|域|块|间|分|民|值|面|长|委|下|舰)`,
  "gu",
);
const AFTER_IN = new RegExp(
  `(?:${IN})(?:\\p{Script=Han}{2,6}?(?:首都|首府|省会|港口城市|沿海城市))?(\\p{Script=Han}{2,5}?)(?=签|举行|揭牌|建设|建厂|设厂|设有|设立|拥有|投资|兴建|已有|已经有|的工厂|新建|有一座|，|。|、|与|同(?!时)|共建|生产|开工|和|及|港)`,
  "gu",
);
/** "总部设在哥德堡", "中心设在横琴": whatever follows is a place. */
const SEAT_IN =
  /(?:总部|中心|基地|工厂|学院|研究院|实验室|项目|公司)(?:现)?(?:位于|设在|设于|落户|选址|建在|坐落于|则在|(?<=总部)在)(\p{Script=Han}{2,6}?)(?=[，。、；（]|的|，|和|及|两地)/gu;
const SIGNED_IN =
  /(?:仪式|活动|大会|论坛|日|晚|午|在)?在(?:省城|(?:\p{Script=Han}{2,6}?)?(?:首都|首府)|省会)?(\p{Script=Han}{2,6}?)(?=(?:共同|联合|隆重|成功|顺利|合作)?(?:举行|正式)?(?:签署|签约|签订|签下|举行|举办))/gu;
/** "纳季兰、马达亚、海米斯穆谢特三地": the count says that all are places. */
const SEVERAL =
  /(?:[在为于和、到]|^)((?:\p{Script=Han}{2,7}、){1,20}\p{Script=Han}{2,7}(?:[和及]\p{Script=Han}{2,7})?|\p{Script=Han}{2,5}[和、及]\p{Script=Han}{2,5})(?:等)?[两二三四五六七八九十]+(?:地|市|城|县|省|个城市)/gu;
/** "在四川眉山、福建福州以及匈牙利卡辛茨巴茨卡建有基地": a list of places. */
const LISTED =
  /[在于]((?:(?![和及以与、])\p{Script=Han}){2,10}(?:(?:、|和|及|以及|与)(?:(?![和及以与、])\p{Script=Han}){2,10}?)+)(?:等地|等国|等)?(?=建有|设有|拥有|经营|运营|布局|设立|均有)/gu;
/** "位于吉打州居林的": a town after its state. */
const IN_STATE =
  /[在于](\p{Script=Han}{2,5}[州省郡府](?:\p{Script=Han}{1,6}[市县])?)(\p{Script=Han}{2,6}?)(?=的|建|设|兴|，|。|投|、|有|开)/gu;
/** "赞比亚首都卢萨卡": the town is meant. */
const CAPITAL =
  /^\p{Script=Han}{2,7}(?:首都|首府|省会|州府|港口城市|沿海城市|港城|小镇|古城)(?=\p{Script=Han}{2})/u;
/** "我校温江校区", "位于锦江院区": a campus named after its location. */
const CAMPUS =
  /(?<=在|于|到|至|我校|我院|本校|本院|学校|学院|医院|大学|落户|放|、|[和与及]|的|[，。\n])(?![新老主各本该两多东西南北全同整我其在于])((?:(?![的与和及在于、我校院])\p{Script=Han}){2,4}(?:校区|院区))/gu;
/** "后者位于甲州", "下周三在甲州": words before the place. */
const WHOSE = /^.*(?:位于|坐落于|地处|设于|在)/u;
/** Typical endings of towns. */
const TOWN = /[州城江海山河阳京都尔尼亚拉特巴里斯加西丹波克港湾林浦口]$/u;
/** Words that make a town or zone of the name before them. */
const BEHIND = new RegExp(`^(?:${ZONE}|港(?![口区务元股资币交澳])|[市县区](?!场|政府|委|长))`, "u");
/** Endings that no place has. */
const NO_PLACE = regex("u")`
  (?:领域|领域内|方面|上|中|下|里|内|外|前|后|间|产品|市场|会议|全球|海外|基础|技术|等|现场|线上|此|会|期间
    |总部|酒店|大楼|饭店|宾馆|大厦|中心|会堂|展馆|会馆|广场|大学|医院|礼堂|会议室|展台|展区|(?<![鼓牌门])楼
    |[报会]\p{Script=Han}厅|大厅|体育馆|船厂|工厂|会上|仪式|活动|厂区|社区|小区|校区|行业|国内|当地|本地
    |当场|上线|上市|同区|揭牌|成立|开工|投产|亮相|召开)$
`;
const NO_START =
  /^(?:其|本|该|此|全|各|多|这|那|省城|首都|省会|我|两|双|国家|新(?=的|建|增|厂|一)|今年|去年|不|将|已|并|还|与|和)/u;
/** Words after a large place that are no smaller place in it. */
const NO_INNER =
  /^(?:揭|举|设|建|的|市|省|和|与|等|签|投|生|拥|都|将|有|市场|地区|境内|政府|工厂|共|同|正|上|下|推|开|新|当|全|本|也|已|达|完|展|成|合|就|进|首|启|落|分|公|企|汽|电|钢|石|能|科|银|航|海关|大学)/u;

/** Whether a name may be a place's. */
export function mayBeNamed(name: string): boolean {
  return name.length >= 2 && !BAD.test(name) && !NO_PLACE.test(name) && !NO_START.test(name);
}

/** Adds the places of a text. */
export function addPlaces(text: string, finder: PlaceFinder): void {
  const found = addKnown(text, finder);
  addChains(text, finder, found);
  addBehindPrepositions(text, finder);
  addSeveral(text, finder);
  addListed(text, finder, found);
  addTownsOfCampuses(text, finder);
  addWithin(text, finder);
  addByContext(text, finder);
}

/** Gives a place another form, unless that is already another's. */
function alsoCalled({ known }: PlaceFinder, place: Entity, form: string, at: number): void {
  if (known.has(form)) return;
  addForm(place, form, at);
  known.set(form, place);
}

/** Adds places of the gazetteer; returns the names that occur in the text. */
function addKnown(text: string, finder: PlaceFinder): string[] {
  const found: string[] = [];
  for (const name of knownNamesIn(text)) {
    const at = text.indexOf(name);
    if (WORDS_TOO.has(name) && !isTown(text, name)) continue;
    found.push(name);
    if (finder.cut(at)) continue;
    const place = finder.give(name, "place", "gazetteer", at);
    // "张掖市": the same place with its sort.
    const whole =
      place.type === "place"
        ? ["市", "省", "州", "县", "港", "岛", "湾"]
            .map((sort) => name + sort)
            .find((form) => isWhole(text, form))
        : undefined;
    if (whole) alsoCalled(finder, place, whole, text.indexOf(whole));
  }
  return found;
}

/** Adds places that are counted after their names. */
function addSeveral(text: string, { give, cut }: PlaceFinder): void {
  for (const match of matchesIn(SEVERAL, text)) {
    const list = match[1] ?? "";
    let at = match.index + match[0].indexOf(list);
    for (const item of list.split(/[、和及]/u)) {
      const name = item.replace(/^.*[在于为]/u, "");
      at += item.length - name.length;
      if (name.length >= 2 && !cut(at) && !NO_PLACE.test(name) && !NO_START.test(name))
        give(name, "place", "place context", at);
      at += name.length + 1;
    }
  }
}

/** Adds places of a list; `found` are those of the gazetteer. */
function addListed(text: string, finder: PlaceFinder, found: readonly string[]): void {
  for (const match of matchesIn(LISTED, text)) {
    let at = match.index + 1;
    for (const name of (match[1] ?? "").split(/、|和|以及|及|与/u)) {
      at = text.indexOf(name, at);
      const large = found.find((one) => name.startsWith(one) && name.length > one.length);
      const isNamed = large !== undefined || isSpelled(name) || name.length <= 5;
      if (isNamed && !finder.cut(at) && !NO_PLACE.test(name) && !NO_START.test(name)) {
        const place = finder.give(name, "place", "place context", at);
        const small = large ? name.slice(large.length).replace(/^[省市]/u, "") : "";
        if (small.length >= 2) alsoCalled(finder, place, small, at);
      }
      at += name.length;
    }
  }
}

/** Adds campuses, which are also called by their towns. */
function addTownsOfCampuses(text: string, finder: PlaceFinder): void {
  for (const match of matchesIn(CAMPUS, text)) {
    const name = match[1] ?? "";
    if (finder.cut(match.index)) continue;
    const place = finder.give(name, "place", "place context", match.index);
    if (place.type === "place") alsoCalled(finder, place, name.slice(0, -2), match.index);
  }
}

/** Adds towns after their state. */
function addWithin(text: string, { give, cut }: PlaceFinder): void {
  for (const match of matchesIn(IN_STATE, text)) {
    const [, state = "", town = ""] = match;
    const name = state + town;
    const isPlace = !NO_INNER.test(town) && !NO_PLACE.test(name) && !BAD.test(name) && isSpelled(town);
    if (isPlace && !cut(match.index)) give(name, "place", "place context", match.index + 1);
  }
}

/** Adds places by their endings or the words before them. */
function addByContext(text: string, { give, cut }: PlaceFinder): void {
  for (const pattern of [SUFFIXED, AFTER_IN, SIGNED_IN, SEAT_IN])
    for (const match of matchesIn(pattern, text)) {
      const whole = match[1] ?? "";
      const name = whole.replace(WHOSE, "").replace(CAPITAL, "").replace(NO_START, "");
      const at = match.index + match[0].length - name.length;
      // "在甲和乙岛": two places.
      if (isTwo(name)) continue;
      if (name.length < 2 || cut(at) || BAD.test(name) || NO_PLACE.test(name)) continue;
      if (pattern === AFTER_IN && !knownChinesePlace(name) && !TOWN.test(name) && !isSpelled(name)) continue;
      give(name, "place", "place context", at);
    }
}

/** Whether two places are named, or a place beside something else: "氢能和零碳园区". */
function isTwo(name: string): boolean {
  const at = name.search(/(?<=.)[和与及](?=.)/u);
  if (at < 0 || isSpelled(name)) return false;
  return ![2, 3, 4, 5].some((length) => length > at && knownChinesePlace(name.slice(0, length)));
}

/** Cities whose names are also words. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  "来宾 灯塔 白银 安康 安宁 江山 阳春 仙桃 弥勒 大同 孝义 尚志 新星 双河 石首 东方 永安 界首 河间 海东 龙井 榆树 樟树 百色 文昌 开封 日照 朝阳 长春 吉安 天门".split(
    " ",
  ),
);

/** Whether a text uses such a name for the town: "来宾市", "在来宾", "广西来宾". */
function isTown(text: string, name: string): boolean {
  return new RegExp(
    `${name}市|(?:[在赴至、省和]|自治区|(?:[^0-9]{2})(?<=广西|湖北|辽宁|甘肃|陕西|浙江|广东|山西|黑龙江|新疆|海南|河南|山东|吉林|江西|湖南))${name}`,
    "u",
  ).test(text);
}

/** Whether a text has a place with its sort, unlike "上海市场" and "张掖市政府". */
function isWhole(text: string, form: string): boolean {
  const at = text.indexOf(form);
  return (
    at >= 0 &&
    !/^(?:场|值|面|长|委|政|人民|民|市场|域|区)/u.test(text.slice(at + form.length, at + form.length + 2))
  );
}

const BAD =
  /[，。；：！？“”「」（）()、\n\d]|签署|签订|签约|合作|协议|举行|举办|见证|双方|设有|建有|拥有|设立|开设|附近|以[东南西北]|的|^(?:收购|深度$|近日|日前|今日|当日|昨日|公司|企业|项目|产业|一体|三方|一季度)/u;

/** Adds known places with what is in them, as one: "江苏徐州", "广州番禺", "北京市海淀区". */
function addChains(text: string, { known, give, cut }: PlaceFinder, found: readonly string[]): void {
  const chain = (large: string, small: string, at: number) => {
    if (cut(at)) return;
    const end = at + large.length + small.length;
    const suffix = BEHIND.exec(text.slice(end, end + 12))?.[0] ?? "";
    const place = give(`${large}${small}${suffix}`, "place", "place context", at);
    if (place.forms.has(small) || known.get(small)?.type === "company") return;
    addForm(place, small, at + large.length);
    known.set(small, place);
  };
  const heads = new Map<string, string[]>();
  for (const name of found) heads.set(name.slice(0, 2), [...(heads.get(name.slice(0, 2)) ?? []), name]);
  for (const large of found)
    for (let at = text.indexOf(large); at >= 0; at = text.indexOf(large, at + 1))
      for (const between of ["", "省", "市"]) {
        const end = at + large.length;
        if (!text.startsWith(between, end)) continue;
        const inner = end + between.length;
        for (const small of heads.get(text.slice(inner, inner + 2)) ?? [])
          if (small !== large && text.startsWith(small, inner)) chain(`${large}${between}`, small, at);
      }
  for (const match of text.matchAll(
    /(?:在|位于|设在|落户|到|和|、|于|为)(\p{Script=Han}{2,3})(\p{Script=Han}{2,7}?)(?=设有|建有|拥有|投资|建设|生产|签|举行|和|、|，|。|的|有|已|与|投产|工厂|开工)/gu,
  )) {
    const [all, large = "", small = ""] = match;
    if (!knownChinesePlace(small) && !isSpelled(small) && !(small.length <= 3 && TOWN.test(small))) continue;
    if (knownChinesePlace(large) && !NO_INNER.test(small) && !NO_PLACE.test(small))
      chain(large, small, match.index + all.length - small.length - large.length);
  }
}
