/** How much: numbers in figures or words with their unit. */
import { countedOf } from "./counted";
import { currencyOf, measureOf } from "./units";

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
const LETTERS =
  "Rs\\.?|RM|USD|EUR|GBP|CNY|RMB|JPY|INR|SAR|AED|KRW|SGD|AUD|CAD|CHF|SEK|NOK|DKK|VND|BRL|ZAR|THB|MYR|IDR|QAR|TRY|PLN|CZK|HUF|MAD|KWD|PHP|KES|NGN|EGP|HKD|TWD|NZD|MXN|ILS|OMR|BHD|K[Ss][Hh][Ss]?\\.?|TSh|USh|Sh|GHS|ETB|LKR|PKR|BDT|Php";
const SIGNS = "US\\$|U\\.S\\.\\$|A\\$|AU\\$|C\\$|CA\\$|S\\$|HK\\$|NT\\$|NZ\\$|R\\$|MX\\$|RMB¥|[$€£¥₩₹₺₽₪฿₫₱]";
const UNITS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/** A number: figures in groups, or a word, with its scale. */
const NUMBER = new RegExp(
  `(?<![\\p{N}.,])(?:(?<figure>\\d{1,3}(?:,\\d{2,3}){1,5}(?!\\d)|\\d{1,3}(?: \\d{3}){1,5}(?![\\p{L}\\d])|\\d+)(?<decimal>\\.\\d+)?|(?<![\\p{L}-])(?<word>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|${UNITS}|a dozen|half a|a hundred)\\b)(?:(?<space>[ -]?)(?<scale>thousand|million|millions|billion|billions|trillion|crore|lakh|mn|mln|bn|tn|[kKmMbB](?![\\p{L}\\p{N}.]))(?![\\p{L}]))?`,
  "giu",
);
/** What stands before a sum: a sign or a code, with a space or not, or a single letter that touches it. */
const SIGN = new RegExp(
  `(?<sign>${SIGNS})\\s?$|(?<![\\p{L}\\p{N}])(?:(?<code>${LETTERS})\\s?|(?<letter>[RP]))$`,
  "u",
);

/** What every quantity has: a figure or a word for a number. */
const MAY_COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|\p{L}+ty|dozen|half|hundred)/iu;

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
    const found = read(part, match) ?? bareSum(part, match, out.at(-1));
    if (!found) continue;
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
  return out;
}

function read(text: string, match: RegExpExecArray): FoundQuantity | undefined {
  const { figure, decimal, word, scale } = match.groups ?? {};
  const told = figure ? SIGN.exec(text.slice(Math.max(0, match.index - 8), match.index)) : null;
  const sign = told?.groups?.sign ?? told?.groups?.code ?? told?.groups?.letter;
  // A letter before a figure is a currency's, or it is no number: "A320".
  if (figure && !sign && /\p{L}$/u.test(text.slice(Math.max(0, match.index - 1), match.index)))
    return undefined;
  const start = match.index - (sign ? (told?.[0].length ?? 0) : 0);
  let end = match.index + match[0].length;
  let value = word
    ? numeral(word.toLowerCase())
    : Number(`${(figure ?? "").replace(/[, ]/gu, "")}${decimal ?? ""}`);
  if (!Number.isFinite(value)) return undefined;
  if (scale) value *= SCALES[scale.toLowerCase()] ?? 1;
  const currency = sign ? currencyOf(sign) : undefined;
  if (currency) return { value, unit: currency, start, end, money: true };
  // "Sixty (60) officers": the figure says it once more.
  const again = /^\s?\(\d+\)|^\)(?= \p{L})/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  end += again;
  const after = text.slice(end, end + 80);
  const unit =
    unitAfter(after) ??
    ofMany(after) ??
    (value >= 2 && (figure || value > 2) ? countedAfter(after) : undefined);
  if (!unit) return undefined;
  end += unit.length;
  const per =
    /^[ -]?(?:of [\p{L} -]{1,30} )?(?:(?:a|per|each|every|\/)\s?(year|annum|month|day|hour)|(annually))/iu.exec(
      text.slice(end, end + 60),
    );
  const result: FoundQuantity = {
    value: value * unit.factor,
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
  return result;
}

const EMPLOYED = /(?:employment|jobs|work|positions) (?:for|to) (?:\p{Ll}+ ){0,3}$/u;

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

/** "Three of the six tankers" are tankers. */
function ofMany(after: string): Unit | undefined {
  const match = /^ of (?:the|its|their|our|these|those) (?:\d+|\p{Ll}+) (?=\p{L})/u.exec(after);
  const unit = match && unitAfter(` ${after.slice(match[0].length)}`);
  return match && unit && !unit.money ? { ...unit, length: match[0].length + unit.length - 1 } : undefined;
}

interface Unit {
  unit: string;
  factor: number;
  length: number;
  money: boolean;
  perYear: boolean;
}

/** Nouns whose number is no quantity of an agreement. */
const NO_COUNT =
  /^(?:companies|parties|sides|partners|firms|groups|agreements|contracts|documents|countries|nations|areas|fields|ways|weeks|days|hours|minutes|seconds|decades|quarters|times|institutions|organi[sz]ations|governments|universities|banks|directors|shareholders|brothers|sisters|papers|phases|stages|steps|options|bidders|others|points|cents|pence|states|provinces|cities|regions|sectors|markets|points|degrees|knots|questions|pages|miles|series|analysts|rounds|sources|its|this|was|has|years|months|basis|across|plus|versus|process|business|progress|news|always|perhaps|towards|besides|is|as|us|parts|members|subsidiaries)$/;

/** "3,000 cooks", "60,000 artillery shells": a plural right behind a figure, past two plain words at most. */
function countedAfter(after: string): Unit | undefined {
  const match =
    /^((?: \p{Lu}\p{Ll}+)?(?: \p{Ll}[\p{Ll}-]*){0,2}?) (\p{Ll}{3,}s|children|cattle|women|men|staff)(?![\p{L}\p{N}'-])/u.exec(
      after,
    );
  const [all, between = "", noun = ""] = match ?? [];
  if (!all || NO_COUNT.test(noun) || /ss$/u.test(noun)) return undefined;
  if (
    / (?:and|or|of|in|on|at|to|from|for|with|by|the|its|is|are|was|were|will|per|which|that|as|a|an|has|have|had|not)(?: |$)/u.test(
      `${between} `,
    )
  )
    return undefined;
  return { unit: noun, factor: 1, length: all.length, money: false, perYear: false };
}

function unitAfter(after: string): Unit | undefined {
  const moist = /^[ -](?:dry|wet|long|short)(?= (?:metric )?(?:tons|tonnes))/u.exec(after)?.[0].length;
  if (moist) {
    const unit = unitAfter(after.slice(moist));
    return unit && { ...unit, length: unit.length + moist };
  }
  const near =
    /^[ -]?(per cent\.?|percent|%|[\p{L}.]+(?:[ -](?:dollars|sterling|metres?|meters?|feet|foot|hours|tons|tonnes))?)/u.exec(
      after,
    );
  const words = near?.[1] ?? "";
  for (const candidate of near ? [words, words.split(" ")[0] ?? ""] : []) {
    const key = candidate.replace(/\.$/, "");
    const length = (near?.[0].length ?? 0) - words.length + candidate.length;
    const currency = currencyOf(key);
    if (currency && key.length > 2) return { unit: currency, factor: 1, length, money: true, perYear: false };
    const measure = measureOf(key);
    if (measure)
      return { unit: measure[0], factor: measure[1], length, money: false, perYear: /pa$/iu.test(key) };
  }
  const pence = /^ (?:pence|cents)\b/u.exec(after);
  if (pence)
    return {
      unit: /pence/u.test(pence[0]) ? "GBP" : "USD",
      factor: 0.01,
      length: pence[0].length,
      money: true,
      perYear: false,
    };
  // "A 180-room resort"
  const hyphened = /^-(\p{Ll}{3,})(?= )/u.exec(after);
  const many = hyphened?.[1] ? countedOf(`${hyphened[1]}s`) : undefined;
  if (hyphened && many)
    return { unit: many, factor: 1, length: hyphened[0].length, money: false, perYear: false };
  const jobs = /^ direct and indirect jobs/u.exec(after);
  if (jobs) return { unit: "jobs", factor: 1, length: jobs[0].length, money: false, perYear: false };
  // "140 wind turbines", "32 battery-electric buses", "40 narrow-body aircraft": up to four words before what is counted.
  let rest = after;
  let length = 0;
  for (let i = 0; i < 5; i++) {
    const next = /^[ ]([\p{L}\p{N}&'’"/+-]+)/u.exec(rest);
    if (!next) break;
    const word = next[1] ?? "";
    length += next[0].length;
    const unit = countedOf(word) ?? countedOf(word.replace(/^.*-(?=\p{L}+$)/u, ""));
    if (unit) return { unit, factor: 1, length, money: false, perYear: false };
    if (
      /^(?:and|or|of|in|on|at|to|from|for|with|by|the|its|is|are|was|will|per|which|that)$/iu.test(word) &&
      !(i === 0 && word === "new")
    )
      break;
    rest = rest.slice(next[0].length);
  }
  return undefined;
}
