/** Finds quantities in Chinese texts. */

import type { FoundQuantity } from "../../quantities/find-quantities";
import { matchesIn } from "../../text/matches";
import { NUMERALS, numeral } from "../numeral";
import { machineOf, PERSONS, personsAt, personsOf, THINGS, WAFERS } from "./counted-things";
import { pricedBy } from "./prices";
import { UNIT_WORDS, UNITS } from "./units";

/** A point between signs; behind or before a figure, 点 is the hour. */
const POINT = "(?<=[零〇一二三四五六七八九])点(?=[零〇一二三四五六七八九])";
/** "百亿元" is a sum, "上百亿元" some hundreds of them. */
const NUMBER = `((?:[\\d一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|(?<!上)[百千])(?:[${NUMERALS}\\d]|${POINT}|[,.](?=\\d)){0,24})`;
/** Not inside a number, an ordinal or an estimate: "第一百五十台", "数十万台". */
const FREE = `(?<![\\d.第${NUMERALS}-]|${POINT}|第[\\d,${NUMERALS}]{1,9}|(?:几|(?<![总人户])数)(?=[${NUMERALS}]))`;
/** "二十多万台" */
const MORE = "(?:[多余](百万|千万|万亿|[万亿])?)?";
const AMOUNT = new RegExp(`${FREE}${NUMBER}${MORE}(${UNIT_WORDS})`, "gu");
/** "5万至10万吨": the lower end takes the unit of the upper one. */
const LOWER = new RegExp(`${FREE}${NUMBER}${MORE}[至到~～—-](?=${NUMBER}${MORE}(${UNIT_WORDS}))`, "gu");
/** "就业岗位900个", "床位3200张": the noun precedes its number. */
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
/** A stretch of a text to search. */
interface Stretch {
  text: string;
  from: number;
}

/** A written amount; offsets are UTF-16 units of the text. */
interface Written {
  start: number;
  end: number;
  value: number;
  unit: string;
}

/** The quantities in a stretch, written out. */
export function chineseQuantities(text: string, from: number, to: number): FoundQuantity[] {
  const part = text.slice(from, to);
  const stretch = { text, from };
  const out = countedBefore(part, from);
  for (const written of lowerEnds(part, from)) out.push(...quantityOf(stretch, written));
  const taken = new Set<number>();
  for (const { start, end } of out) for (let at = start; at < end; at++) taken.add(at);
  for (const { 0: all, 1: figure = "", 2: more, 3: unit = "", index } of matchesIn(AMOUNT, part)) {
    const start = from + index;
    const value = numeral(figure) * times(more);
    if (
      !taken.has(start) &&
      (!/^[百千]/u.test(figure) || (UNITS[unit]?.[1] && /^[百千]+[万亿]/u.test(figure)))
    )
      out.push(...quantityOf(stretch, { start, end: start + all.length, value, unit }));
  }
  return out;
}

/** "就业岗位900个": counts with the noun before the number. */
function countedBefore(part: string, from: number): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  for (const match of matchesIn(COUNTED_BEFORE, part)) {
    const [all, noun = "", figure = "", scale] = match;
    const unit = BEFORE_NUMBER.find(([pattern]) => pattern.test(noun))?.[1];
    if (unit === undefined) continue;
    const start = from + match.index;
    const value = numeral(figure) * times(scale);
    out.push({ value, unit, start, end: start + all.length, money: false });
  }
  return out;
}

/** The lower ends of ranges. */
function* lowerEnds(part: string, from: number): Generator<Written> {
  for (const match of matchesIn(LOWER, part)) {
    const [all, figure = "", more, upper = "", , unit = ""] = match;
    const start = from + match.index;
    // "5至10万吨": the scale is told once.
    const scale = /[万亿]/u.test(figure) ? undefined : /[百千]?[万亿]+$/u.exec(upper)?.[0];
    const value = numeral(figure) * times(more) * (scale ? numeral(`1${scale}`) : 1);
    yield { start, end: start + all.length - 1, value, unit };
  }
}

const times = (scale: string | undefined) => (scale ? numeral(`1${scale}`) : 1);

/** Digits kept of an amount; beyond them is rounding error of fractions. */
const PRECISION = 12;

/** The quantity of a written amount, if an agreement may be about it. */
function quantityOf({ text, from }: Stretch, { start, end, value: written, unit }: Written): FoundQuantity[] {
  const value = amountOf(text, start, written, unit);
  if (value === undefined || isConversion(text, start, unit) || text[end] === "级") return [];
  const named = /^个[^岗机]*(?:岗位|机会)$/u.test(unit) ? "个就业岗位" : unit;
  const english = englishUnit({ text, from }, { start, end, unit: named });
  if (english === undefined) return [];
  const isMoney = UNITS[named]?.[1] ?? false;
  const per = english.includes(" per ")
    ? undefined
    : ((isMoney ? pricedBy(text, start, end, value) : undefined) ?? periodOf(text, start, end));
  return [
    {
      value: Number(value.toPrecision(PRECISION)),
      unit: english,
      start,
      end,
      money: isMoney,
      ...(per ? { per } : {}),
    },
  ];
}

/** The period of a rate: 年产 and 日处理 before it, 每年 before or behind it, "/年" behind it. */
function periodOf(text: string, start: number, end: number): string | undefined {
  const behind = /^(?:\/|每)([年月天日])/u.exec(text.slice(end, end + 3))?.[1];
  const before = text.slice(Math.max(0, start - 10), start);
  const period =
    behind ??
    PERIOD.exec(before)?.slice(1).find(Boolean) ??
    (/年(?:产|供)/u.test(before.slice(-8)) ? "年" : undefined);
  return period && PERIODS[period];
}

const PERIODS: Readonly<Record<string, string>> = { 年: "year", 月: "month", 天: "day", 日: "day" };
/** 日 may also end a day ("近日", "十五日", "周日"), and 日产 before cars be their make. */
const PERIOD =
  /(?:(?<![\d一二三四五六七八九十近今昨当即次翌同明周假]|星期|工作)([日年])(?:产(?!汽车)|供|处理|输送)|每([年月天日]))[^，。；、\d]{0,6}$/u;

/** The value; `undefined` where the number is no amount. */
function amountOf(text: string, start: number, value: number, unit: string): number | undefined {
  if (Number.isNaN(value)) return undefined;
  // 成 as a tenth, not inside "单成" or "达成".
  if (unit === "成")
    return value > 10 || /[单统唯之万]/u.test(text[start - 1] ?? "") ? undefined : value * 10;
  // A calendar year is no term.
  const isCalendar =
    unit === "年" && (value > 100 || value === 0 || /民国$/u.test(text.slice(Math.max(0, start - 2), start)));
  return isCalendar ? undefined : value;
}

/** Whether an amount is the conversion of one before it, which is left out. */
function isConversion(text: string, start: number, unit: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (UNITS[unit]?.[1] && CONVERSION.test(before)) return true;
  const bracket = BRACKET.exec(before);
  if (!bracket) return false;
  const isSaid = bracket[1] !== undefined || UNITS[unit]?.[1] === true;
  return isSaid || CONVERTED.test(text.slice(Math.max(0, start - 9), start));
}

/** The unit in English; `undefined` where the thing counted is no matter of an agreement. */
function englishUnit(
  { text, from }: Stretch,
  { start, end, unit }: Pick<Written, "start" | "end" | "unit">,
): string | undefined {
  const around = text.slice(Math.max(from, start - 16), end + 8);
  const isPeople = /^[人名]$/u.test(unit);
  const people = isPeople ? personsAt(text, from, start, end) : undefined;
  if (isPeople && !people && !PERSONS.test(around)) return undefined;
  const counted = THINGS.find(([counter]) => counter === unit)?.[1];
  const thing = counted?.find(([pattern]) => pattern.test(around))?.[1];
  if (counted && !thing) return undefined;
  if (unit === "家" && !STORES.test(text.slice(Math.max(from, start - 24), end + 10))) return undefined;
  if (unit === "片" && !isMadeInPieces(text, from, start, around)) return undefined;
  return (
    moneyOf(text, start, end, unit) ??
    (unit === "立方米" && FLOWS.test(text.slice(Math.max(0, start - 10), start))
      ? "cubic metres per day"
      : undefined) ??
    machineOf(unit, text.slice(Math.max(from, start - 24), end + 12)) ??
    people ??
    thing ??
    personsOf(unit, around) ??
    (unit === "片" && TABLETS.test(around) ? "tablets" : undefined) ??
    (/^座/u.test(unit) && /^[^，。；]{0,4}(?:泊位|码头)/u.test(text.slice(end, end + 8))
      ? "berths"
      : undefined) ??
    (unit === "桶" && /每[天日]|\/[天日]/u.test(around) ? "barrels per day" : undefined) ??
    (unit.startsWith("座工") ? "plants" : UNITS[unit]?.[0]) ??
    unit
  );
}

/** Whether 片 counts wafers or tablets. */
function isMadeInPieces(text: string, from: number, start: number, around: string): boolean {
  if (WAFERS_OR_TABLETS.test(around)) return true;
  // "月产能1.5万片": products of a foundry, named elsewhere.
  return (
    /[月年]产能?[^，。；]{0,6}$/u.test(text.slice(Math.max(from, start - 10), start)) && WAFERS.test(text)
  );
}

/** The currency, if the text names its country: "新台币18亿元". */
function moneyOf(text: string, start: number, end: number, unit: string): string | undefined {
  if (unit === "迪拉姆") return EMIRATES.test(text) && !text.includes("摩洛哥") ? "AED" : undefined;
  if (unit !== "元") return undefined;
  const before = PREFIX.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  const behind = PREFIX_BEHIND.exec(text.slice(end, end + 3))?.[0];
  return PREFIXED[before ?? behind ?? ""];
}

const MONEY = "(?:人民币|美元|美金|欧元|港币|港元|新台币|台币)?";
const MONEYS = Object.keys(UNITS)
  .filter((unit) => UNITS[unit]?.[1])
  .join("|");
const SAME = "约合|折合|相当于|等值于?";
/** "3.5亿欧元，约合人民币27亿元": the same once more. */
const CONVERSION = new RegExp(
  `[\\d${NUMERALS}][多余]?(?:${MONEYS})[，,]?(?:${SAME})${MONEY}(?:约|近|逾)?$`,
  "u",
);
const BRACKET = new RegExp(`（(${SAME}|约|合)?${MONEY}(?:约|近|逾)?$`, "u");
/** "20万英亩（8万公顷）": a conversion in brackets. */
const CONVERTED = /\d[万亿千百]?\P{P}{0,3}（$/u;
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
/** The dirham is the money of two countries. */
const EMIRATES = /阿联酋|迪拜|阿布扎比|沙迦/u;
const FLOWS = /日(?:处理|供|产|均)?[^，。]{0,6}$|每[日天][^，。]{0,6}$/u;
const TABLETS = /药|片剂|制剂|口服/u;
const WAFERS_OR_TABLETS = /晶圆|芯片|硅片|衬底|外延|晶片|药|片剂|制剂|口服/u;
const STORES = /门店|网点|酒店|餐厅|开店|店铺/u;
