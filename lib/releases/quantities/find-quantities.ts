/** Finds quantities: numbers in figures or words, with their unit. */

import { lettersEnd } from "../text/letters";
import { MONTHS_CAPITAL } from "../text/months";
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import { wordSet } from "../text/word-set";
import { countedOf } from "./counted";
import { CODES, currencyOf } from "./currencies";
import { elided } from "./elided";
import { isWork, tellsStaff } from "./jobs";
import { figureOf, mayCount, nextNumber, numeral, SCALES } from "./numbers";
import { perOf } from "./rates";
import { SCALED_BEFORE, scaledCode } from "./scaled-codes";
import { sharesIn, spansIn } from "./set-phrases";
import { countedAfter, measured, ofMany, single, type Unit, unitAfter } from "./unit-after";
import { measureOf } from "./units";

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
}

/** Codes and letters of currencies before a sum, with or without a space. */
const LETTERS = oneLine`
  Euros?|EURO|Rs\.?|Rp\.?|RM|K[Ss][Hh][Ss]?\.?|[TU]Shs?|Shs?\.?|Php|Naira|Dhs?\.?|SR|QR|KD|JD|BD|RO|LE|TL
  |NIS|FCFA|CFA|Tk\.?|Kz|[SND]?[Kk]r|${SCALED_BEFORE}|SDR|Gs\.|Bs\.|${CODES.join("|")}
`;
const SIGNS =
  "US\\$|U\\.S\\.\\$|A\\$|AU\\$|C\\$|CA\\$|S\\$|HK\\$|NT\\$|NZ\\$|R\\$|MX\\$|TT\\$|FJ\\$|[NJ]\\$|RMB¥|CN¥|GH[₵¢]|S/\\.?|[$€£¥₩₹₺₽₪฿₫₱₦₸₴৳₵₼₾₮₭₲]";
/** What precedes a sum: a sign or a code, with or without a space, or an adjacent letter. */
const SIGN = new RegExp(
  `(?<sign>${SIGNS})\\s?$|(?<![\\p{L}\\p{N}])(?:(?<code>${LETTERS})\\s?|(?<letter>[RPNK]))$`,
  "u",
);

const OTHERWISE = wordSet("SR QR KD JD BD RO LE TL NIS SDR");

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
  for (let match = nextNumber(part, 0); match; match = nextNumber(part, read)) {
    read = match.index + match[0].length;
    if (match.groups?.figure && isModel(part, match.index, read, from + match.index < (out.at(-1)?.end ?? 0)))
      continue;
    if (match.groups?.figure && isDesignation(part, match)) continue;
    const found = quantityOf(part, match, text) ?? bareSum(part, match, out.at(-1));
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
 * 2 includes".
 */
function isDesignation(part: string, { index, 0: all, groups }: RegExpExecArray): boolean {
  const before = part.slice(Math.max(0, index - 24), index);
  if (/(?<!\p{Ll})\p{Lu}-$|\d\/$/u.test(before)) return before.endsWith("-") || /\d[A-Z]$/.test(all);
  if (/^\d00$/.test(groups?.figure ?? "") && /\p{Lu}[\p{L}\d]* \d{2,3}-$/u.test(before)) return true;
  return !groups?.scale && DAY.test(before) && /^(?:[1-9]|[12]\d|3[01])$/.test(all.trim());
}

const DAY = new RegExp(
  String.raw`(?<!\p{L})(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|${MONTHS_CAPITAL})\.? $`,
  "u",
);

/**
 * Whether a figure belongs to a model's name; `counted` if it is inside what is already counted: the second of "47
 * Linea 4 locomotives", but not one that measures: "two Zemtek 300 MW turbines".
 */
function isModel(part: string, start: number, end: number, counted: boolean): boolean {
  const measured = /^[ -]?(\p{L}+)/u.exec(part.slice(end, end + 20))?.[1];
  if (measured && measureOf(measured)) return false;
  return (counted ? MODEL : COUNTED_MODEL).test(part.slice(Math.max(0, start - 60), start));
}

/** The lower end of a range, with the unit of the upper one: "Between 10 and 15 million tonnes", "10-15 MW". */
function lowerOf(text: string, { start, value, unit, money, end }: FoundQuantity): FoundQuantity | undefined {
  const match = LOWER.exec(text.slice(Math.max(0, start - 36), start));
  if (!match) return undefined;
  const [all, one, scale, other] = match;
  const figure = one ?? other ?? "";
  const lower = Number(figure.replaceAll(",", ""));
  const upper = Number(/\d[\d,]*(?:\.\d+)?/u.exec(text.slice(start, end))?.[0].replaceAll(",", ""));
  const factor = scale ? (SCALES[scale.toLowerCase()] ?? 1) : value / upper;
  if (!Number.isFinite(factor) || !(lower * factor < value) || lower === 0) return undefined;
  const at = start - (match[0].length - all.indexOf(figure));
  return { value: Math.round(lower * factor * 1e6) / 1e6, unit, start: at, end: at + figure.length, money };
}

const OF_MODEL = /^ \p{Lu}\p{L}*(?: [\p{Lu}\d][\p{L}\d®™-]*)? \p{Ll}/u;
const COUNTED_MODEL =
  /(?<![\p{L}\d])(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? )(?:\p{Lu}[\p{L}\d®™-]* ){1,2}$/u;
const MODEL = /(?<![\p{L}])\p{Lu}[\p{L}\d®™-]* $/u;

const LOWER =
  /(?:(?:between|from) (?:[$€£]|US\$)?(\d[\d,]*(?:\.\d+)?)(?: ?(thousand|million|billion|bn|crore))?(?: and| to) |(?<![\p{L}\d.,/-])(\d{1,4}(?:\.\d+)?)(?:[-–]| to | or ))(?:[$€£]|US\$)?$/u;

/** A number as it is written, with the sign of its currency. */
interface WrittenNumber {
  value: number;
  start: number;
  end: number;
  figure: string | undefined;
  decimal: string | undefined;
  word: string | undefined;
  scale: string | undefined;
  sign: string | undefined;
}

/** The quantity of a matched number; `whole` is the text around the stretch. */
function quantityOf(text: string, match: RegExpExecArray, whole: string): FoundQuantity | undefined {
  const number = numberAt(text, match);
  if (!number) return undefined;
  const { value, start, end, sign } = number;
  const currency = sign ? currencyOf(scaledCode(sign)?.code ?? sign, whole) : undefined;
  if (currency) return { value, unit: currency, start, end, money: true };
  const from = end + repeatedBehind(text, end);
  const unit = unitOf(text, number, from, whole);
  return unit && counted(text, number, unit, from);
}

function numberAt(text: string, match: RegExpExecArray): WrittenNumber | undefined {
  const { figure, decimal, word, scale } = match.groups ?? {};
  const before = figure ? SIGN.exec(text.slice(Math.max(0, match.index - 8), match.index)) : null;
  const { sign: mark, code, letter } = before?.groups ?? {};
  const sign = mark ?? code ?? letter;
  // A letter before a figure is a currency, or makes it no number: "A320".
  if (figure && !sign && lettersEnd(text, match.index - 1) === match.index) return undefined;
  const start = match.index - (sign ? (before?.[0].length ?? 0) : 0);
  const end = match.index + match[0].length;
  let value = word ? numeral(word.toLowerCase()) : figureOf(figure ?? "", decimal ?? "");
  if (!Number.isFinite(value)) return undefined;
  if (scale) value = Math.round(value * (SCALES[scale.toLowerCase()] ?? 1) * 100) / 100;
  // "$10-15 million": the first number has the scale of the second.
  const shared = sign && !scale ? RANGE.exec(text.slice(end, end + 30))?.[1] : undefined;
  if (shared) value *= SCALES[shared.toLowerCase()] ?? 1;
  // "R300", "P5" are models: a single letter is a currency only before large numbers.
  if (letter && !scale && value < 1e5) return undefined;
  // "NIS 2" is a directive: so are two or three letters with other common meanings.
  if (OTHERWISE.has(code ?? "") && !scale && value < 1e3) return undefined;
  // "MEUR 45": the letter before the code is a scale.
  value *= (sign && scaledCode(sign)?.factor) || 1;
  return { value, start, end, figure, decimal, word, scale, sign };
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

/** The quantity of a number with its unit, which begins at an offset. */
function counted(text: string, number: WrittenNumber, unit: Unit, from: number): FoundQuantity {
  const { value, start, decimal, scale } = number;
  const end = from + unit.length;
  const factor = factorOf(unit, value, text.slice(from, end), scale);
  const grouped = THOUSANDS.test(decimal ?? "") && !scale && isWhole(unit.unit) ? 1e3 : 1;
  const named =
    unit.unit === "ones" ? onesOf(text, start) : isWork(text, start, end, unit.unit) ? "jobs" : unit.unit;
  const per = perOf(text, start, end) ?? (unit.perYear ? "year" : undefined);
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

const RANGE = /^\s?(?:-|–|to|and)\s?(?:[$€£]|US\$)?\d[\d,.]*[ -]?(million|billion|bn|mn|m|crore)\b/iu;

/** "12.500 tonnes", as some write it: whole things have no such fraction. */
const THOUSANDS = /^\.\d{3}$/u;
const isWhole = (unit: string) => unit === "t" || /^\p{Ll}{4,}$/u.test(unit);

/** "325 million euros …, adds 250 million": the second has the currency of the first, or counts the same. */
function bareSum(
  text: string,
  { index, 0: all, groups = {} }: RegExpExecArray,
  last: FoundQuantity | undefined,
): FoundQuantity | undefined {
  const { figure, decimal = "", scale = "" } = groups;
  const end = index + all.length;
  if (!last || !figure || !/^(?:million|billion|bn|mn|crore)$/iu.test(scale)) return undefined;
  // Another amount of the same follows soon: "3.4 million doses in 2025 and 2 million in 2026".
  const beside =
    /(?:,|\b(?:and|plus|then|another|further|or)) (?:about |some |up to |another |a further )*$/u;
  if (
    !last.money &&
    (last.end < index - 60 || last.value < 1e5 || !beside.test(text.slice(Math.max(0, index - 30), index)))
  )
    return undefined;
  if (
    index - last.end > 200 ||
    !/^(?:[,;.)]|$| (?:in|from|for|by|to|over|and|more|at|on|of (?:which|it|this|that|them))\b)/u.test(
      text.slice(end),
    )
  )
    return undefined;
  const value = Number(`${figure.replace(/[, ]/gu, "")}${decimal}`) * (SCALES[scale.toLowerCase()] ?? 1);
  return { value, unit: last.unit, start: index + all.search(/\S/u), end, money: last.money };
}
