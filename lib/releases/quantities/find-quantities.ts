/** Finds quantities: numbers in figures or words, with their unit. */

import { MONTHS_CAPITAL } from "../text/months";
import { regex } from "../text/regex";
import { wordSet } from "../text/word-set";
import { beforeModel } from "./before-model";
import { countedOf } from "./counted";
import { currencyOf } from "./currencies";
import { elided } from "./elided";
import { isWork, tellsStaff } from "./jobs";
import { figureOf, mayCount, nextNumber, scaleOf, scaleOfSum } from "./numbers";
import { isLink, lowerOf } from "./ranges";
import { perOf, pricedBy, pricedIn } from "./rates";
import { scaledCode } from "./scaled-codes";
import { sharesIn, spansIn } from "./set-phrases";
import { countedAfter, measured, ofMany, single, sumOf, type Unit, unitAfter } from "./unit-after";
import { measureOf } from "./units";
import { numberAt, type WrittenNumber } from "./written-number";

/** A quantity in the text, with its value written out; offsets are UTF-16 units. */
export interface FoundQuantity {
  value: number;
  unit: string;
  per?: string;
  start: number;
  end: number;
  money: boolean;
  /** How firm it is, if the words before it say so. */
  firmness?: "planned" | "target" | "actual";
  /** How likely an agreement that has it is about it, from 0 to 1, where a model chose it. */
  chance?: number;
}

/** The key that equal quantities share: number and unit. */
export function keyOfQuantity({ value, unit }: Pick<FoundQuantity, "value" | "unit">): string {
  return `${value} ${unit}`;
}

/** The quantities between two offsets. A sum in brackets after another is its conversion, and left out. */
export function findQuantities(text: string, from: number, to: number): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  const part = text.slice(from, to);
  // Most have a figure, which is found faster than a word.
  if (!/\d/.test(part) && !mayCount(part)) return out;
  out.push(...sharesIn(part, from), ...spansIn(part, from));
  let read = 0;
  for (let next = nextNumber(part, 0); next; next = nextNumber(part, read)) {
    read = next.index + next[0].length;
    const match = beforeModel(part, next, text) ?? next;
    if (match.groups?.figure && isModel(part, match.index, read, from + match.index < (out.at(-1)?.end ?? 0)))
      continue;
    if (match.groups?.figure && isDesignation(part, match)) continue;
    const found = quantityOf(part, match, text) ?? bareSum(part, match, out.at(-1), from);
    if (!found) continue;
    const lower = lowerOf(part, found);
    if (lower && lower.start + from >= (out.at(-1)?.end ?? 0))
      out.push({ ...lower, start: lower.start + from, end: lower.end + from });
    const before = part.slice(Math.max(0, found.start - 24), found.start);
    // "Four Hundred and Sixty-Eight Million" repeats a figure before it.
    if (/\bhundred(?: and)? $/iu.test(before)) continue;
    const last = out.at(-1);
    if (
      found.money &&
      last?.money &&
      /\((?:about|around|approximately|some|roughly|or|nearly|equivalent to|=|~)?\s?$/iu.test(before)
    )
      continue;
    out.push({ ...found, start: found.start + from, end: found.end + from });
  }
  return [...out, ...elided(text, from, to, out)];
}

/**
 * Whether a figure belongs to a name or a date: "COVID-19", "the KS-M-523 blocks", "the ATX 72-600", "100/95B", "on May
 * 2 includes", "Phase 2b".
 */
function isDesignation(part: string, { index, 0: all, groups }: RegExpExecArray): boolean {
  const before = part.slice(Math.max(0, index - 24), index);
  if (/(?<!\p{Ll})\p{Lu}-$|\d\/$/u.test(before)) return before.endsWith("-") || /\d[A-Z]$/.test(all);
  if (STEP.test(before) && (/^\d{1,2}[a-z]$/iu.test(all) || (/^\d$/u.test(all) && NAMED_STEP.test(before))))
    return true;
  if (!groups?.scale && /^\d00$/.test(groups?.figure ?? "") && /\p{Lu}[\p{L}\d]* \d{2,3}-$/u.test(before))
    return true;
  return !groups?.scale && DAY.test(before) && /^(?:[1-9]|[12]\d|3[01])$/.test(all.trim());
}

const DAY = new RegExp(
  String.raw`(?<!\p{L})(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|${MONTHS_CAPITAL})\.? $`,
  "u",
);

const STEP = /\b(?:phase|stage|class|type|tier|grade|level) (?:\d[a-z]?\/)?$/iu;
/** A bare figure is its number only where its name is capitalised: "Phase 2", but not "in this phase 5 trams". */
const NAMED_STEP = /\p{Lu}\p{Ll}+ (?:\d[a-z]?\/)?$/u;

/**
 * Whether a figure belongs to a model's name; `counted` if it is inside what is already counted: the second of "47
 * Linea 4 locomotives", but not one that measures: "two Zemtek 300 MW turbines".
 */
function isModel(part: string, start: number, end: number, counted: boolean): boolean {
  const measured = /^[ -]?(\p{L}+)/u.exec(part.slice(end, end + 20))?.[1];
  if (measured && measureOf(measured)) return false;
  return (counted ? MODEL : COUNTED_MODEL).test(part.slice(Math.max(0, start - 60), start));
}

/** "+/-10%", "plus or minus 5%": how far another number may be off. */
const TOLERANCE = /(?:±|\+ ?\/ ?[-–−]|\bplus or minus|\bplus\/minus) ?$/iu;
/** "June ", "Jun. 5, ": a year follows. */
const MONTH = new RegExp(
  String.raw`\b(?:${MONTHS_CAPITAL}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?: \d{1,2},)? $`,
  "u",
);
const TIME = /\b(?:in|since|until|during|early|late|mid-?|end of|summer|winter|spring|autumn|fall) $/iu;
const OF_MODEL = /^ \p{Lu}\p{L}*(?: [\p{Lu}\d][\p{L}\d®™-]*)? \p{Ll}/u;
const COUNTED_MODEL =
  /(?<![\p{L}\d])(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? )(?:\p{Lu}[\p{L}\d®™-]* ){1,2}$/u;
const MODEL = /(?<![\p{L}])\p{Lu}[\p{L}\d®™-]* $/u;

/** The quantity of a matched number; `whole` is the text around the stretch. */
function quantityOf(text: string, match: RegExpExecArray, whole: string): FoundQuantity | undefined {
  const number = numberAt(text, match, whole);
  if (!number || TOLERANCE.test(text.slice(Math.max(0, number.start - 16), number.start))) return undefined;
  const { end, sign } = number;
  const currency = sign ? currencyOf(scaledCode(sign)?.code ?? sign, whole) : undefined;
  const from = currency ? end : end + repeatedBehind(text, end);
  const unit = currency ? sumOf(currency, 0) : unitOf(text, number, from, whole);
  return unit && counted(text, number, unit, from);
}

/** "Sixty (60) officers": the length of the figure that repeats the word. */
function repeatedBehind(text: string, end: number): number {
  const bracket = text.charAt(end);
  if (bracket !== "(" && bracket !== ")" && text.charAt(end + 1) !== "(") return 0;
  return AGAIN.exec(text.slice(end, end + 8))?.[0].length ?? 0;
}

/** What a number counts or measures, by the words behind it, from an offset on. */
function unitOf(
  text: string,
  { value, start, figure, decimal, word, scale }: WrittenNumber,
  from: number,
  whole: string,
): Unit | undefined {
  const after = text.slice(from, from + 80);
  const before = (length: number) => text.slice(Math.max(0, start - length), start);
  // "From 2031 onwards": a bare number between 1900 and 2100 is a year, whatever plural follows.
  const year = figure !== undefined && !decimal && !scale && /^(?:19|20)\d\d$/u.test(figure);
  if (year && isOfDate(before(20), after)) return undefined;
  // "The 150-year-old maker"
  if (/^[- ]?years?[- ]old\b/iu.test(after)) return undefined;
  const several = value >= 2 && !year && (figure || value > 2 || OF_MODEL.test(after));
  return (
    unitAfter(after, whole) ??
    ofMany(after, whole) ??
    (several ? countedAfter(after, value >= 1e3) : undefined) ??
    (word?.toLowerCase() === "one" ? single(before(16), after) : undefined) ??
    (figure && !year && !/^[\p{L}%-]/u.test(after) && tellsStaff(before(48)) ? HEADS : undefined) ??
    (/^[ -]days?\b/u.test(after) && LASTS.test(before(48)) ? DAYS : undefined)
  );
}

/** "In June 2024 Orvo Batteries signed", "in 2025 Kestrel Ships ordered": the year of a date, before a name. */
function isOfDate(before: string, after: string): boolean {
  return MONTH.test(before) || (TIME.test(before) && /^ \p{Lu}/u.test(after));
}

/** The quantity of a number with its unit, which begins at an offset. */
function counted(text: string, number: WrittenNumber, unit: Unit, from: number): FoundQuantity {
  const { value, start, scale } = number;
  const end = from + unit.length;
  const factor = factorOf(unit, value, text.slice(from, end), scale);
  const each = unit.money ? pricedIn(text, end) : undefined;
  const one = unit.money ? pricedBy(text, start, end, value) : undefined;
  const isGroup = factor === 1 && !each && one !== "share" && isGrouped(number, unit);
  const grouped = isGroup ? 1e3 : 1;
  const named =
    unit.unit === "ones" ? onesOf(text, start) : isWork(text, start, end, unit.unit) ? "jobs" : unit.unit;
  const per = each ?? perOf(text, start, end) ?? unit.per ?? one;
  const result = { value: value * factor * grouped, unit: named, start, end, money: unit.money };
  if (!per) return result;
  // Flows are given by the day and wafers by the month, unlike what is made in a year.
  const isFlow = /^(?:day|hour)$/u.test(per) && /^(?:m3|cubic feet|barrels|litres|gallons)$/u.test(named);
  return isFlow || (per === "month" && named === "wafers")
    ? { ...result, unit: `${named === "m3" ? "cubic metres" : named} per ${per}` }
    : { ...result, per };
}

/** "An estimated duration of 470 days": a term, unlike days of notice or of delay. */
const LASTS = regex("iu")`
  \b(?:duration|term|campaign|programme|program|charter|hire|contract|contract length|firm period) (?:of|is|for) (?:about |
    around |some |up to |at least |a minimum of |approximately |an estimated |a firm )?$
`;
const DAYS = measured("days", 5);

const HEADS = measured("jobs", 0);

/** "50,000 mt" are metric tons, "0.8 mt" million tons: nobody writes of more than hundreds of millions so. */
function factorOf(unit: Unit, value: number, written: string, scale: string | undefined): number {
  const metric = !scale && /^[ -]?mt$/iu.test(written) && value >= (written.endsWith("MT") ? 100 : 1000);
  return metric ? 1 : unit.factor;
}

const AGAIN = /^\s?\((?:\d+|\p{L}{3,12}(?:-\p{L}{3,6})?)\)(?= \p{L})|^\)(?= \p{L})/u;

/** "20,000 new ones": the last thing counted. */
function onesOf(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - 200), start).match(/\p{Ll}{3,}/gu) ?? [];
  for (const word of words.reverse()) {
    const unit = countedOf(word);
    if (unit && /s$|aircraft/u.test(word)) return unit;
  }
  return "units";
}

/**
 * Whether a full stop stands between groups, not before a fraction: "12.500 tonnes", "EUR 250.000". Whole things have no
 * such fraction, and a price that has one seldom ends in a nought.
 */
function isGrouped({ figure = "", decimal = "", isScaled }: WrittenNumber, { unit, money }: Unit): boolean {
  if (isScaled || !FEW.test(figure)) return false;
  return money
    ? POINTED.has(unit) && /^\.\d\d0$/u.test(decimal)
    : /^\.\d{3}$/u.test(decimal) && isWhole(unit);
}

/** Currencies of countries that write a full stop between groups. */
const POINTED = wordSet("EUR BRL TRY IDR VND DKK NOK SEK ISK RSD RON CLP COP ARS PYG UYU");
const FEW = /^[1-9]\d{0,2}$/u;
const isWhole = (unit: string) => unit === "t" || /^\p{Ll}{4,}$/u.test(unit);

/** "325 million euros …, adds 250 million": the second has the currency of the first, or counts the same. */
function bareSum(
  text: string,
  { index, 0: all, groups = {} }: RegExpExecArray,
  last: FoundQuantity | undefined,
  from: number,
): FoundQuantity | undefined {
  const { figure, decimal = "" } = groups;
  if (!last || !figure) return undefined;
  const read = index + all.length;
  const lastEnd = last.end - from;
  // "EUR 10-15 million": the upper end.
  const isUpper = last.money && isLink(text.slice(lastEnd, index), text, last.start - from);
  const behind = isUpper && !groups.scale ? scaleOfSum(text.slice(read, read + 8)) : undefined;
  const scale = scaleOf(groups.scale ?? behind?.scale);
  if (scale < 1e6) return undefined;
  const value = figureOf(figure, decimal) * scale;
  const end = read + (behind?.length ?? 0);
  const sum = { value, unit: last.unit, start: index + all.search(/\S/u), end, money: last.money };
  if (isUpper && last.value < value) return sum;
  // "A tower, 150m in height": a lone letter is as often a length.
  if (/^[mb]$/iu.test(groups.scale ?? "")) return undefined;
  // Another amount of the same follows soon: "3.4 million doses in 2025 and 2 million in 2026".
  const beside =
    /(?:,|\b(?:and|plus|then|another|further|or)) (?:about |some |up to |another |a further )*$/u;
  if (
    !last.money &&
    (lastEnd < index - 60 || last.value < 1e5 || !beside.test(text.slice(Math.max(0, index - 30), index)))
  )
    return undefined;
  const isOver = /^(?:[,;.)]|$| (?:in|from|for|by|to|over|and|more|at|on|of (?:which|it|this|that|them))\b)/u;
  return index - lastEnd <= 200 && isOver.test(text.slice(end)) ? sum : undefined;
}
