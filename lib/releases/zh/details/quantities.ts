/** Quantities in Chinese texts. */
import type { FoundQuantity } from "../../quantities/find-quantities";
import { machineOf, PERSONS, personsAt, personsOf, THINGS, WAFERS } from "./counted-things";
import { UNIT_WORDS, UNITS } from "./units";

const NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十][一二两三四五六七八九十百千零]{0,6})";
/** Not within a number, nor in one that counts a place in a row: "第一百五十台". */
const FREE = "(?<![\\d.第〇○零一二两三四五六七八九十百千-]|第[\\d,〇○零一二两三四五六七八九十百千]{1,9})";
/** Of two that begin alike the longer stands first. */
const SCALES: Readonly<Record<string, number>> = { 百万: 1e6, 千万: 1e7, 万亿: 1e12, 万: 1e4, 亿: 1e8 };
const SCALE = `(${Object.keys(SCALES).join("|")})?(?:多|余)?`;
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
const WITH_REST = new RegExp(`(?<![\\d.,])(\\d[\\d,]*)万(\\d,?\\d{3})(?!\\d)(${UNIT_WORDS})`, "gu");
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
    const bracket = /（(约合?|折合|合)?$/u.exec(text.slice(Math.max(0, start - 6), start));
    if (
      bracket &&
      (bracket[1] || UNITS[unit]?.[1] || CONVERTED.test(text.slice(Math.max(0, start - 9), start)))
    )
      return;
    if (/^个[^岗机]*(?:岗位|机会)$/u.test(unit)) unit = "个就业岗位";
    const told = text.slice(Math.max(from, start - 16), start + length + 8);
    const people = /^[人名]$/u.test(unit) ? personsAt(text, from, start, start + length) : undefined;
    if (/^[人名]$/u.test(unit) && !people && !PERSONS.test(told)) return;
    const counted = THINGS.find(([counter]) => counter === unit)?.[1];
    const thing = counted?.find(([pattern]) => pattern.test(told))?.[1];
    if (counted && !thing) return;
    if (unit === "家" && !STORES.test(text.slice(Math.max(from, start - 24), start + length + 10))) return;
    if (unit === "年" && /民国$/u.test(text.slice(Math.max(0, start - 2), start))) return;
    if (unit === "片" && !/晶圆|芯片|硅片|衬底|外延|晶片|药|片剂|制剂|口服/u.test(told)) {
      // "月产能1.5万片": of what a foundry makes, told elsewhere.
      if (
        !/[月年]产能?[^，。；]{0,6}$/u.test(text.slice(Math.max(from, start - 10), start)) ||
        !WAFERS.test(text)
      )
        return;
    }
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
        people ??
        thing ??
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
  // "1万5,000辆": ten thousands, and the rest written out.
  for (const match of part.matchAll(WITH_REST)) {
    const [all, high = "", low = "", unit = ""] = match;
    add(
      match.index,
      all.length,
      String(Number(high.replaceAll(",", "")) * 1e4 + Number(low.replace(",", ""))),
      "",
      unit,
    );
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

/** "20万英亩（8万公顷）": an amount in brackets behind another. */
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
/** The dirham is money of two lands. */
const EMIRATES = /阿联酋|迪拜|阿布扎比|沙迦/u;
const STORES = /门店|网点|酒店|餐厅|开店|店铺/u;
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
