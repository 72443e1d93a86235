/** Quantities in Chinese texts. */
import type { FoundQuantity } from "../../quantities/find-quantities";

const UNITS: Readonly<Record<string, readonly [unit: string, money: boolean]>> = {
  人民币: ["CNY", true],
  元: ["CNY", true],
  美元: ["USD", true],
  欧元: ["EUR", true],
  港元: ["HKD", true],
  日元: ["JPY", true],
  日圆: ["JPY", true],
  英镑: ["GBP", true],
  坚戈: ["KZT", true],
  里拉: ["TRY", true],
  兹罗提: ["PLN", true],
  印尼盾: ["IDR", true],
  越南盾: ["VND", true],
  林吉特: ["MYR", true],
  兰特: ["ZAR", true],
  卢布: ["RUB", true],
  雷亚尔: ["BRL", true],
  卢比: ["INR", true],
  丹麦克朗: ["DKK", true],
  挪威克朗: ["NOK", true],
  瑞典克朗: ["SEK", true],
  瑞士法郎: ["CHF", true],
  里亚尔: ["SAR", true],
  沙特里亚尔: ["SAR", true],
  韩元: ["KRW", true],
  新台币: ["TWD", true],
  迪拉姆: ["MAD", true],
  新元: ["SGD", true],
  泰铢: ["THB", true],
  吨: ["t", false],
  公吨: ["t", false],
  "%": ["%", false],
  "％": ["%", false],
  个百分点: ["%", false],
  年: ["years", false],
  个月: ["months", false],
  台: ["units", false],
  套: ["units", false],
  辆: ["vehicles", false],
  架: ["aircraft", false],
  艘: ["vessels", false],
  列: ["trains", false],
  座: ["stations", false],
  公里: ["km", false],
  千瓦: ["kW", false],
  兆瓦: ["MW", false],
  吉瓦: ["GW", false],
  千瓦时: ["kWh", false],
  兆瓦时: ["MWh", false],
  吉瓦时: ["GWh", false],
  公斤: ["kg", false],
  立方米: ["m3", false],
  标箱: ["TEU", false],
  标准箱: ["TEU", false],
  个泊位: ["berths", false],
  组: ["sets", false],
  家门店: ["stores", false],
  家酒店: ["hotels", false],
  瓩: ["kW", false],
  TEU: ["TEU", false],
  载重吨: ["dwt", false],
  名学生: ["students", false],
  名学员: ["students", false],
  支: ["支", false],
  剂: ["doses", false],
  张床位: ["beds", false],
  澳元: ["AUD", true],
  加元: ["CAD", true],
  亩: ["mu", false],
  公顷: ["hectares", false],
  平方米: ["m2", false],
  澳门元: ["MOP", true],
  港币: ["HKD", true],
  新西兰元: ["NZD", true],
  比索: ["MXN", true],
  埃镑: ["EGP", true],
  第纳尔: ["KWD", true],
  苏姆: ["UZS", true],
  奈拉: ["NGN", true],
  先令: ["KES", true],
  比尔: ["ETB", true],
  台币: ["TWD", true],
  平方公里: ["km2", false],
  平米: ["m2", false],
  个工作机会: ["jobs", false],
  个工作岗位: ["jobs", false],
  个职位: ["jobs", false],
  条航线: ["routes", false],
  条固定航线: ["routes", false],
  名医生: ["doctors", false],
  名教师: ["teachers", false],
  名护士: ["nurses", false],
  家社区医院: ["hospitals", false],
  家医院: ["hospitals", false],
  所学校: ["schools", false],
  间客房: ["rooms", false],
  个车站: ["stations", false],
  座加氢站: ["stations", false],
  颗卫星: ["satellites", false],
  个就业岗位: ["jobs", false],
  个岗位: ["jobs", false],
  人: ["people", false],
  人次: ["passengers", false],
  名: ["people", false],
  桶: ["barrels", false],
  片: ["wafers", false],
  张床: ["beds", false],
  家: ["stores", false],
  天: ["days", false],
  瓶: ["bottles", false],
  箱: ["cases", false],
  米: ["m", false],
  公升: ["litres", false],
  升: ["litres", false],
  英亩: ["acres", false],
  平方呎: ["square feet", false],
  平方英尺: ["square feet", false],
  令吉: ["MYR", true],
  葡币: ["MOP", true],
  度: ["kWh", false],
  股: ["shares", false],
  口井: ["wells", false],
  栋: ["buildings", false],
  个车位: ["parking spaces", false],
  条生产线: ["lines", false],
  成: ["%", false],
};
const NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十][一二两三四五六七八九十百千零]{0,6})";
/** Not within a number, nor in one that counts a place in a row: "第一百五十台". */
const FREE = "(?<![\\d.第〇○零一二两三四五六七八九十百千-]|第[\\d,〇○零一二两三四五六七八九十百千]{1,9})";
/** Of two that begin alike the longer stands first. */
const SCALES: Readonly<Record<string, number>> = { 百万: 1e6, 千万: 1e7, 万亿: 1e12, 万: 1e4, 亿: 1e8 };
const SCALE = `(${Object.keys(SCALES).join("|")})?(?:多|余)?`;
const UNIT_WORDS =
  "瓩|家酒店|载重吨|TEU|GWh|MWh|GW|MW|kW|千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|立方米|标准箱|标箱|个泊位|组|家门店|名学生|名学员|张床位|沙特里亚尔|里亚尔|瑞士法郎|瑞典克朗|挪威克朗|丹麦克朗|卢比|雷亚尔|卢布|兰特|林吉特|越南盾|印尼盾|兹罗提|里拉|坚戈|澳元|加元|公斤|支|剂(?!量)|美元|欧元|港元|日元|日圆|英镑|韩元|新台币|新元|泰铢|迪拉姆|人民币|元|公吨|吨|个百分点|[%％]|年(?!\\d|度|月|产)|个月|台|套|辆|架|艘|列|座工厂|座|公里|亩|公顷|平方米|平方公里|平米|澳门元|港币|新西兰元|比索|埃镑|第纳尔|苏姆|奈拉|先令|比尔|台币|个工作机会|个工作岗位|个职位|条(?:固定)?航线|名医生|名教师|名护士|家社区医院|家医院|所学校|间客房|个车站|座加氢站|颗卫星|个(?:直接|间接|长期|全职|稳定|新的?|高技能|本地|当地)(?:[和及与、]?(?:直接|间接|长期))*(?:的)?(?:就业|工作)?(?:岗位|机会)|个就业(?:岗位|机会)|个岗位|名|人次|人|桶|片|英亩|平方呎|平方英尺|令吉|葡币|公升|口井|栋|个车位|条生产线|天(?![然线])|瓶|箱|米(?!其林)|升(?![级至到幅变\\d])|(?<=[万亿][多余]?)度|(?<=[万亿][多余]?)股(?!东|市|权)|(?<=[一二两三四五六七八九\\d])成(?![立为员交功本品熟长都套分果像型年不群])|家(?=门店|网点|酒店|餐厅|以上|左右|，|。|、|开到|增至|增加到|扩大到)";
const AMOUNT = new RegExp(`${FREE}${NUMBER}${SCALE}(${UNIT_WORDS})`, "gu");
/** "5万至10万吨": the first of the two is of the unit of the second. */
const LOWER = new RegExp(`${FREE}${NUMBER}${SCALE}[至到~～—-](?=${NUMBER}${SCALE}(${UNIT_WORDS}))`, "gu");
/** "就业岗位900个", "床位3200张": what is counted stands before its number. */
const BEFORE_NUMBER: readonly (readonly [noun: RegExp, unit: string])[] = [
  [/岗位|用工/u, "jobs"],
  [/床位/u, "beds"],
  [/客房/u, "rooms"],
  [/泊位/u, "berths"],
  [/车位/u, "parking spaces"],
  [/充电桩/u, "chargers"],
  [/线$/u, "lines"],
];
const COUNTED_BEFORE =
  /(岗位|用工|床位|客房|泊位|车位|充电桩|(?:生产|装配|灌装|分选|包装)线)(?:约|近|超|超过|逾|共)?(\d[\d,]*(?:\.\d+)?)(万)?(?:余|多)?[个张间根条人名](?!月|百分点|\p{Script=Han}{0,2}元)/gu;
/** A sum in hundreds of millions and tens of thousands. */
const TWICE = new RegExp(`(\\d[\\d,]*)[亿](\\d[\\d,]*)[万](${UNIT_WORDS})`, "gu");
const DIGITS = "零一二三四五六七八九";

/** The quantities of a stretch, written out. */
export function chineseQuantities(text: string, from: number, to: number): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  const part = text.slice(from, to);
  const add = (at: number, length: number, figure: string, scale: string, unit: string) => {
    const start = from + at;
    let value = /\d/.test(figure) ? Number(figure.replaceAll(",", "")) : numeral(figure);
    value *= SCALES[scale] ?? 1;
    if (unit === "成") {
      if (value > 10 || /[单统唯之万]/u.test(text[start - 1] ?? "")) return;
      value *= 10;
    }
    // A year of the calendar is no span, and a conversion in brackets is left out.
    if (unit === "年" && (value > 100 || value === 0)) return;
    if (/（(?:约合?|折合|合)?$/u.test(text.slice(Math.max(0, start - 6), start))) return;
    if (/^个[^岗机]*(?:岗位|机会)$/u.test(unit)) unit = "个就业岗位";
    const told = text.slice(Math.max(from, start - 16), start + length + 8);
    if (/^[人名]$/u.test(unit) && !PERSONS.test(told)) return;
    if (unit === "家" && !STORES.test(text.slice(Math.max(from, start - 24), start + length + 10))) return;
    if (unit === "年" && /民国$/u.test(text.slice(Math.max(0, start - 2), start))) return;
    if (unit === "片" && !/晶圆|芯片|硅片|衬底|外延|晶片|药|片剂|制剂|口服/u.test(told)) return;
    const known = unit.startsWith("座工") ? (["plants", false] as const) : UNITS[unit];
    // "新台币18亿元": the country stands before the sum.
    const before = PREFIX.exec(text.slice(Math.max(0, start - 6), start))?.[1];
    const behind = PREFIX_BEHIND.exec(text.slice(start + length, start + length + 3))?.[0];
    const flows =
      unit === "立方米" &&
      /日(?:处理|供|产|均)?[^，。]{0,6}$|每[日天][^，。]{0,6}$/u.test(
        text.slice(Math.max(0, start - 10), start),
      );
    out.push({
      value: Math.round(value * 1e6) / 1e6,
      unit:
        (unit === "迪拉姆" && EMIRATES.test(text) && !text.includes("摩洛哥") ? "AED" : undefined) ??
        (unit === "元" ? PREFIXED[before ?? behind ?? ""] : undefined) ??
        (flows ? "cubic metres per day" : undefined) ??
        machineOf(unit, text.slice(Math.max(from, start - 24), start + length + 12)) ??
        personsOf(unit, told) ??
        (unit === "片" && /药|片剂|制剂|口服/u.test(told) ? "tablets" : undefined) ??
        (/^座/u.test(unit) &&
        /^[^，。；]{0,4}(?:泊位|码头)/u.test(text.slice(start + length, start + length + 8))
          ? "berths"
          : undefined) ??
        (unit === "桶" && /每[天日]/u.test(told) ? "barrels per day" : known?.[0]) ??
        unit,
      start,
      end: start + length,
      money: known?.[1] ?? false,
      ...(/年(?:产|供)/u.test(text.slice(Math.max(0, start - 8), start)) ? { per: "year" } : {}),
    });
  };
  for (const match of part.matchAll(COUNTED_BEFORE)) {
    const [all, noun = "", figure = "", scale] = match;
    const unit = BEFORE_NUMBER.find(([pattern]) => pattern.test(noun))?.[1];
    if (unit === undefined) continue;
    out.push({
      value: Number(figure.replaceAll(",", "")) * (SCALES[scale ?? ""] ?? 1),
      unit,
      start: from + match.index,
      end: from + match.index + all.length,
      money: false,
    });
  }
  // "3亿6,000万元": two scales of one sum.
  for (const match of part.matchAll(TWICE)) {
    const [all, high = "", low = "", unit = ""] = match;
    const sum = Number(high.replaceAll(",", "")) * 1e8 + Number(low.replaceAll(",", "")) * 1e4;
    add(match.index, all.length, String(sum), "", unit);
  }
  for (const match of part.matchAll(LOWER)) {
    const [all, figure = "", scale = "", , second = "", unit = ""] = match;
    add(match.index, all.length - 1, figure, scale || second, unit);
  }
  const taken = new Set<number>();
  for (const { start, end } of out) for (let at = start; at < end; at++) taken.add(at - from);
  for (const match of part.matchAll(AMOUNT)) {
    const [all, figure = "", scale = "", unit = ""] = match;
    if (taken.has(match.index)) continue;
    add(match.index, all.length, figure, scale, unit);
  }
  return out;
}

const PREFIXED: Readonly<Record<string, string>> = {
  新台币: "TWD",
  台币: "TWD",
  港币: "HKD",
  美金: "USD",
  澳门币: "MOP",
  澳币: "AUD",
  加币: "CAD",
};
const PREFIXES = Object.keys(PREFIXED).join("|");
const PREFIX = new RegExp(`(${PREFIXES})(?:约|近|逾)?$`, "u");
const PREFIX_BEHIND = new RegExp(`^(?:${PREFIXES})`, "u");
/** The dirham is money of two lands. */
const EMIRATES = /阿联酋|迪拜|阿布扎比|沙迦/u;
const STORES = /门店|网点|酒店|餐厅|开店|店铺/u;
/** What a machine or a set of it is, by the words behind. */
function machineOf(unit: string, told: string): string | undefined {
  if (unit === "台" && /台(?:[^，。；]{0,6})(?:风机|风电机组|风力发电机)/u.test(told)) return "turbines";
  return unit === "组" && /列车|动车|车组/u.test(told) ? "trains" : undefined;
}
const PERSONS = /就业|岗位|学生|学员|人才|招生|培养|培训|员工|职工|航天员|宇航员|飞行员|工程师|技师/u;

/** Persons are jobs, students or people, by the words around. */
function personsOf(unit: string, told: string): string | undefined {
  if (!/^[人名]$/u.test(unit)) return undefined;
  if (
    /就业|岗位|招收[^，。；]{0,8}(?:员工|职工|工人)|(?:招聘|雇用|雇佣|聘用|新增)[^，。；]{0,8}[人名]/u.test(
      told,
    )
  )
    return "jobs";
  if (/航天员|宇航员/u.test(told)) return "astronauts";
  return /学生|学员|招生|人才|培养/u.test(told) ? "students" : "people";
}

function numeral(word: string): number {
  if (word === "两") return 2;
  let sum = 0;
  let digit = 0;
  for (const unit of word) {
    const power = { 十: 10, 百: 100, 千: 1000 }[unit];
    if (power !== undefined) {
      sum += (digit || 1) * power;
      digit = 0;
    } else digit = unit === "两" ? 2 : DIGITS.indexOf(unit);
  }
  return sum + digit;
}
