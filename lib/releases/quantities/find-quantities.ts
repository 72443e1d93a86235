/** How much: numbers in figures or words with their unit. */
import { bareDollar, CODES, currencyOf } from "./currencies";
import { elided } from "./elided";
import { countedAfter, ofMany, unitAfter } from "./unit-after";

/** A quantity in the text, written out in full; offsets are UTF-16 units. */
export interface FoundQuantity {
  value: number;
  unit: string;
  per?: string;
  start: number;
  end: number;
  money: boolean;
  /** How firm it is, where the words before it tell. */
  firmness?: "planned" | "target" | "actual";
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  "hundred thousand": 1e5,
  "hundred million": 1e8,
  thousand: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  tn: 1e12,
  crore: 1e7,
  lakh: 1e5,
};
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  "a dozen": 12,
  "half a": 0.5,
  "a hundred": 100,
};
/** Codes and letters of currencies that stand before a sum, with or without a space. */
const LETTERS = `Euros?|EURO|Rs\\.?|RM|K[Ss][Hh][Ss]?\\.?|TSh|USh|Shs?|Php|Naira|Dhs?|SR|QR|KD|BD|RO|FCFA|CFA|Tk|Kz|${CODES.join("|")}`;
const SIGNS =
  "US\\$|U\\.S\\.\\$|A\\$|AU\\$|C\\$|CA\\$|S\\$|HK\\$|NT\\$|NZ\\$|R\\$|MX\\$|RMB¥|GH₵|[$€£¥₩₹₺₽₪฿₫₱₦₸₴৳]";
const UNITS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/** A number: figures in groups, or a word, with its scale. */
const NUMBER = new RegExp(
  `(?<![\\p{N}.,])(?:(?<figure>\\d{1,3},\\d{1,2}(?=[ -](?:million|billion)\\b)|\\d{1,3}(?:,\\d{2,3}){1,5}(?!\\d)|\\d{1,3}(?: \\d{3}){1,5}(?![\\p{L}\\d])|\\d+)(?<decimal>\\.\\d+)?|(?<![\\p{L}-])(?<word>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|${UNITS}|a dozen|half a|a hundred)\\b)(?:(?<space>[ -]?)(?<scale>hundred(?: (?:thousand|million))?(?! and)|thousand|million|millions|billion|billions|trillion|crore|lakh|mn|mln|bn|tn|[kKmMbB](?![\\p{L}\\p{N}.]))(?![\\p{L}]))?`,
  "giu",
);
/** What stands before a sum: a sign or a code, with a space or not, or a single letter that touches it. */
const SIGN = new RegExp(
  `(?<sign>${SIGNS})\\s?$|(?<![\\p{L}\\p{N}])(?:(?<code>${LETTERS})\\s?|(?<letter>[RPN]))$`,
  "u",
);

/** What every quantity has: a figure or a word for a number. */
const MAY_COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|hundred)|t(?:een|y)(?<=\b\p{L}+t(?:een|y))/iu;

/** The quantities between two offsets. A sum in brackets behind another is its conversion and left out. */
export function findQuantities(text: string, from: number, to: number): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  const part = text.slice(from, to);
  if (!MAY_COUNT.test(part)) return out;
  const halves = /(?<![\d.-])50[-/:]50(?![\d.-])/u.exec(part);
  if (halves)
    out.push({
      value: 50,
      unit: "%",
      start: from + halves.index,
      end: from + halves.index + halves[0].length,
      money: false,
    });
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(part); match; match = NUMBER.exec(part)) {
    const found = read(part, match, text) ?? bareSum(part, match, out.at(-1));
    if (!found) continue;
    const lower = lowerOf(part, found);
    if (lower && lower.start + from >= (out.at(-1)?.end ?? 0))
      out.push({ ...lower, start: lower.start + from, end: lower.end + from });
    const before = part.slice(Math.max(0, found.start - 24), found.start);
    // "Four Hundred and Sixty-Eight Million" stands for a figure told before.
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

/** "Between 10 and 15 million tonnes", "10-15 MW": the lower end of a range is of the unit of the upper one. */
function lowerOf(text: string, { start, value, unit, money, end }: FoundQuantity): FoundQuantity | undefined {
  const match = LOWER.exec(text.slice(Math.max(0, start - 36), start));
  if (!match) return undefined;
  const [all, one, scale, other] = match;
  const figure = one ?? other ?? "";
  const told = Number(figure.replaceAll(",", ""));
  const upper = Number(/\d[\d,]*(?:\.\d+)?/u.exec(text.slice(start, end))?.[0].replaceAll(",", ""));
  const factor = scale ? (SCALES[scale.toLowerCase()] ?? 1) : value / upper;
  if (!Number.isFinite(factor) || !(told * factor < value) || told === 0) return undefined;
  const at = start - (match[0].length - all.indexOf(figure));
  return { value: Math.round(told * factor * 1e6) / 1e6, unit, start: at, end: at + figure.length, money };
}

const LOWER =
  /(?:(?:between|from) (?:[$€£]|US\$)?(\d[\d,]*(?:\.\d+)?)(?: ?(thousand|million|billion|bn|crore))?(?: and| to) |(?<![\p{L}\d.,/-])(\d{1,4}(?:\.\d+)?)(?:[-–]| to | or ))(?:[$€£]|US\$)?$/u;

/** What a match of a number comes to in the stretch, `whole` being the text that it is of. */
function read(text: string, match: RegExpExecArray, whole: string): FoundQuantity | undefined {
  const { figure, decimal, word, scale } = match.groups ?? {};
  const told = figure ? SIGN.exec(text.slice(Math.max(0, match.index - 8), match.index)) : null;
  const sign = told?.groups?.sign ?? told?.groups?.code ?? told?.groups?.letter;
  // A letter before a figure is a currency's, or it is no number: "A320".
  if (figure && !sign && /\p{L}$/u.test(text.slice(Math.max(0, match.index - 1), match.index)))
    return undefined;
  const start = match.index - (sign ? (told?.[0].length ?? 0) : 0);
  let end = match.index + match[0].length;
  let value = word ? numeral(word.toLowerCase()) : figureOf(figure ?? "", decimal ?? "");
  if (!Number.isFinite(value)) return undefined;
  if (scale) value *= SCALES[scale.toLowerCase()] ?? 1;
  // "$10-15 million": the first of the two is of the scale of the second.
  const shared = sign && !scale ? RANGE.exec(text.slice(end, end + 30))?.[1] : undefined;
  if (shared) value *= SCALES[shared.toLowerCase()] ?? 1;
  // "R300", "P5" are models: a single letter is money before what is large.
  if (told?.groups?.letter && !scale && value < 1e5) return undefined;
  const currency = sign === "$" ? bareDollar(whole) : sign ? currencyOf(sign) : undefined;
  if (currency) return { value, unit: currency, start, end, money: true };
  // "Sixty (60) officers": the figure says it once more.
  const again =
    /^\s?\((?:\d+|\p{L}{3,12}(?:-\p{L}{3,6})?)\)(?= \p{L})|^\)(?= \p{L})/u.exec(text.slice(end, end + 8))?.[0]
      .length ?? 0;
  end += again;
  const after = text.slice(end, end + 80);
  const unit =
    unitAfter(after, whole) ??
    ofMany(after, whole) ??
    (value >= 2 && (figure || value > 2) ? countedAfter(after) : undefined);
  if (!unit) return undefined;
  end += unit.length;
  const per =
    /^[ -]?(?:of [\p{L} -]{1,30} )?(?:(?:a|per|each|every|\/)\s?(year|annum|month|day|hour)|(annually))/iu.exec(
      text.slice(end, end + 60),
    );
  const result: FoundQuantity = {
    value: value * unit.factor * (THOUSANDS.test(decimal ?? "") && !scale && isWhole(unit.unit) ? 1e3 : 1),
    unit:
      unit.unit === "people" && EMPLOYED.test(text.slice(Math.max(0, start - 40), start))
        ? "jobs"
        : unit.unit,
    start,
    end,
    money: unit.money,
  };
  if (per || unit.perYear)
    result.per = per?.[1]?.toLowerCase() === "annum" || !per?.[1] ? "year" : per[1].toLowerCase();
  // What flows is told by the day, unlike what is made in a year.
  if (/^(?:day|hour)$/u.test(result.per ?? "") && /^(?:m3|barrels|t|litres|gallons)$/u.test(result.unit)) {
    result.unit = `${result.unit === "m3" ? "cubic metres" : result.unit} per ${result.per}`;
    delete result.per;
  }
  return result;
}

const EMPLOYED =
  /(?:(?:employment|jobs|work|positions) (?:for|to)|employ(?:s|ing)?|hir(?:e|es|ing)|recruit(?:s|ing)?) (?:\p{Ll}+ ){0,3}$/u;
const RANGE = /^\s?(?:-|–|to|and)\s?(?:[$€£]|US\$)?\d[\d,.]*[ -]?(million|billion|bn|mn|m|crore)\b/iu;

/** "12.500 tonnes", as some write it: what comes in whole numbers has no such fraction. */
const THOUSANDS = /^\.\d{3}$/u;
const isWhole = (unit: string) => unit === "t" || /^\p{Ll}{4,}$/u.test(unit);

/** A number in figures: "1,250", "1 250", and "3,5" before million. */
function figureOf(figure: string, decimal: string): number {
  return Number(
    /^\d{1,3},\d{1,2}$/u.test(figure)
      ? figure.replace(",", ".")
      : `${figure.replace(/[, ]/gu, "")}${decimal}`,
  );
}

/** A number in words. */
function numeral(word: string): number {
  const [tens = "", ones] = word.split("-");
  return (WORDS[tens] ?? Number.NaN) + (ones === undefined ? 0 : (WORDS[ones] ?? Number.NaN));
}

/** "325 million euros …, adds 250 million": the second sum is of the currency of the first. */
function bareSum(
  text: string,
  { index, 0: all, groups = {} }: RegExpExecArray,
  last: FoundQuantity | undefined,
): FoundQuantity | undefined {
  const { figure, decimal = "", scale = "" } = groups;
  const end = index + all.length;
  if (!last?.money || !figure || !/^(?:million|billion|bn|mn|crore)$/iu.test(scale)) return undefined;
  if (
    index - last.end > 200 ||
    !/^(?:[,;.)]|$| (?:in|from|for|by|to|over|and|more|at|on)\b)/u.test(text.slice(end))
  )
    return undefined;
  const value = Number(`${figure.replace(/[, ]/gu, "")}${decimal}`) * (SCALES[scale.toLowerCase()] ?? 1);
  return { value, unit: last.unit, start: index + all.search(/\S/u), end, money: true };
}
