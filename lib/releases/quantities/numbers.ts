/** Reads numbers in figures and words, with their scale. */
import { oneLine } from "../text/one-line";
import { exponentOf, RAISED_FIGURES } from "../text/raised";
import { regex } from "../text/regex";
import { WordSigns } from "../text/word-signs";

/** What a number is multiplied by. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  "hundred thousand": 1e5,
  "hundred million": 1e8,
  thousand: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mill: 1e6,
  million: 1e6,
  millionen: 1e6,
  millón: 1e6,
  millones: 1e6,
  milione: 1e6,
  milioni: 1e6,
  miljoen: 1e6,
  milhão: 1e6,
  milhões: 1e6,
  bn: 1e9,
  b: 1e9,
  md: 1e9,
  mrd: 1e9,
  mld: 1e9,
  mia: 1e9,
  milliard: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  "mil millones": 1e9,
  miliardo: 1e9,
  miliardi: 1e9,
  miljard: 1e9,
  billion: 1e9,
  bilhão: 1e9,
  bilhões: 1e9,
  trillion: 1e12,
  trn: 1e12,
  trln: 1e12,
  tn: 1e12,
  bln: 1e9,
  cr: 1e7,
  crore: 1e7,
  lac: 1e5,
  lakh: 1e5,
  "lakh cr": 1e12,
  "lakh crore": 1e12,
  "thousand cr": 1e10,
  "thousand crore": 1e10,
  mm: 1e6,
};

/** What a scale multiplies by: 1 where there is none. */
export function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  const key = word.toLowerCase();
  return SCALES[key] ?? SCALES[key.replace(/s$/u, "")] ?? 1;
}

/** Scales that mean something else where no currency stands before the number. */
const OF_SUMS = /^ ?(MM|mill|[Mm]ia|[Cc]rs?|CR)(?![\p{L}\p{N}])/u;
/** "Mil" is a thousand in one language and short for a million in another. */
const DOUBTFUL = /^ ?mil(?![\p{L}\p{N}])/iu;

/** The scale of a sum in the words behind its figure: "Cr", "mill."; `undefined` if it may mean several. */
export function scaleOfSum(after: string): { scale: string; length: number } | undefined {
  if (DOUBTFUL.test(after)) return undefined;
  const match = OF_SUMS.exec(after);
  return { scale: match?.[1] ?? "", length: match?.[0].length ?? 0 };
}
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
  "a pair of": 2,
  "a duo of": 2,
  "a brace of": 2,
  "a trio of": 3,
  "a quartet of": 4,
  a: 1,
  "half a": 0.5,
  "quarter of a": 0.25,
  "third of a": 1 / 3,
  "two thirds of a": 2 / 3,
  "three quarters of a": 0.75,
  "a hundred": 100,
};
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const ONES = "one|two|three|four|five|six|seven|eight|nine";
const UNITS = oneLine`
  ${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${TENS}
`;
/** "Thirty-two" and "thirty two", but not "twenty two-car trains". */
const TWO_DIGITS = `(?:${TENS})(?:-(?:${ONES})| (?:${ONES})\\b(?!-))`;
/** "A million", "a quarter of a million": only before a scale, since an article is no number. */
const SHARE =
  "(?:(?:(?:an? )?(?:quarter|third)|two[ -]thirds|three[ -]quarters) of )?a(?= (?:million|billion|trillion)\\b)";
const HUNDREDS = `(?:${ONES}|a) hundred (?:and )?(?:${TWO_DIGITS}|(?:${UNITS})\\b(?!-))`;
/** What stands before a sum: behind it alone may a letter follow groups with spaces. "€1 250m", but "3 200m masts". */
const OF_MONEY = "(?:\\p{Sc}|(?<![\\p{L}\\p{N}])(?:EUR|USD|SEK|NOK|DKK|PLN|CZK|CHF|ZAR|kr|R))\\s?";
/** A power of ten; a bare "10¹" or "10²" may have the mark of a note. */
const EXPONENT = `(?:\\^\\d{1,2}|[¹²]?[⁰³⁴⁵⁶⁷⁸⁹]|[¹²]{2})`;
/** A number: figures in groups, or a word, with its scale. */
const NUMBER = regex("iuy")`
  (?<![\p{N}.,]|\d['’])(?:(?<figure>\d{1,3}(?:\.\d{3}){1,4},\d{1,2}|\d{1,3}(?: \d{3}){1,4},\d{1,2}
      |\d{1,3}(?:\.\d{3}){2,4}|\d{1,3}(?:['’]\d{3}){1,4}|\d{1,3},\d{1,2}(?!\d)
      |\d{1,3}(?:,\d{2,3}){0,4},\d{3}
      |\d{1,3}(?: \d{3}){1,5}(?![\d\p{L}])
      |(?<=${OF_MONEY})\d{1,3}(?: \d{3}){1,5}(?=(?:m|mn|bn|k)\b)|\d+)(?<decimal>\.\d+)?(?![.,'’]?\d)
     (?:(?<power>(?: ?[×x·⋅*] ?10|(?<=(?<![\d.,])10))(?:${EXPONENT}|(?<= ?[×x·⋅*] ?10)[¹²]))(?![\p{N}⁻])|[${RAISED_FIGURES}]{1,2}(?= \p{L}))?
    |(?<![\p{L}-])(?<word>${SHARE}|${HUNDREDS}|${TWO_DIGITS}
       |(?:one|two|three|four|five|six) and a half|(?:two|three|four|five|six) dozen|(?:${UNITS})|a dozen
       |a (?:pair|duo|brace|trio|quartet) of|half a|a hundred)\b)
  (?:(?<space>[ -]?)(?<scale>hundred(?: (?:thousand|million))?(?! and)|thousand(?: cr(?:ore)?s?)?|million(?:s|en)?
      |billions?|milliard(?:s|en?)?|(?:mil )?millones|millón|milion[ei]|miliard[oi]|milj(?:oen|ard)|trillion|trln|trn|crores?|lakhs?(?: cr(?:ore)?s?)?|lacs?|mn|mln|bln|bn|tn|mio
      |mrd|mld|[mb]ilh(?:ão|ões)|mds?(?= ?€)|mill(?=\.? (?:kr|[NDS][OKE]K|Euro|EUR|€))
      |[kKmMbB](?![\p{L}\p{N}]|/d|\.[\p{L}\p{N}]))(?![\p{L}])(?:(?<=m(?:io|rd|ld|ln|ill))\.)?)?
`;

/** Signs that every number has some of, and words for spans of years. */
const SIGNS = new WordSigns(
  "one. two. thre four five six. seve eigh nine ten. elev twel thir fift sixt twen fort nine half hund doze pair duo. brac trio mill bill tril quar cent deca",
  (text, at) => {
    const before = text.charCodeAt(at - 1);
    return !(before >= 0x30 && before <= 0x39) && before !== COMMA && before !== POINT;
  },
);
const COMMA = 0x2c;
const POINT = 0x2e;

/** Whether a text may contain a number or a span of years. */
export function mayCount(text: string): boolean {
  return SIGNS.next(text, 0) >= 0;
}

/** The next number in a text, from an offset on. */
export function nextNumber(text: string, from: number): RegExpExecArray | null {
  for (let sign = SIGNS.next(text, from); sign >= 0; sign = SIGNS.next(text, sign + 1)) {
    const match = numberAround(text, Math.max(from, articleBefore(text, sign)), sign);
    if (match) return match;
  }
  return null;
}

/** The number that begins at an article, or at the sign after it. */
function numberAround(text: string, article: number, sign: number): RegExpExecArray | null {
  if (article < sign) {
    NUMBER.lastIndex = article;
    const match = NUMBER.exec(text);
    if (match) return match;
  }
  NUMBER.lastIndex = sign;
  return NUMBER.exec(text);
}

/** The offset of the article before a word, "a million", "an eighth"; the word's own without one. */
function articleBefore(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== SPACE) return at;
  if (isLetter(text, at - 2, SMALL_A)) return at - 2;
  return isLetter(text, at - 2, SMALL_N) && isLetter(text, at - 3, SMALL_A) ? at - 3 : at;
}

const SPACE = 0x20;
const SMALL_A = 0x61;
const SMALL_N = 0x6e;

function isLetter(text: string, at: number, small: number): boolean {
  return (text.charCodeAt(at) | 0x20) === small;
}

/** What a power multiplies its number by: 10⁶ for "× 10⁶"; a bare "10⁶" has its ten already. */
export function powerOf(power: string | undefined): number {
  if (power === undefined) return 1;
  const [, ten, exponent = ""] = /^(?: ?[×x·⋅*] ?(10))?(.+)$/iu.exec(power) ?? [];
  return 10 ** (exponentOf(exponent) - (ten ? 0 : 1));
}

/** A number in figures: "1,250", "1 250", "1'250", "1.250.000,50" and "3,5". */
export function figureOf(figure: string, decimal: string): number {
  const whole = figure.replace(/,\d{1,2}$/u, "");
  return Number(
    `${whole.replace(/[ ,.'’]/gu, "")}${decimal || figure.slice(whole.length).replace(",", ".")}`,
  );
}

/** A number in words: "thirty-two", "one and a half", "two dozen". */
export function numeral(word: string): number {
  const known =
    WORDS[word] ?? WORDS[word.replace(/-(?=thirds|quarters)/u, " ").replace(/^an? (?=\p{L}+ of)/u, "")];
  if (known !== undefined) return known;
  const [hundreds, rest] = word.split(/ hundred (?:and )?/u);
  if (hundreds && rest) return numeral(hundreds) * 100 + numeral(rest);
  const [one = "", part] = word.split(/ (?=and a half|dozen)/u);
  if (part) return part === "dozen" ? (WORDS[one] ?? Number.NaN) * 12 : (WORDS[one] ?? Number.NaN) + 0.5;
  const [tens = "", ones] = word.split(/[ -]/u);
  return (WORDS[tens] ?? Number.NaN) + (ones === undefined ? 0 : (WORDS[ones] ?? Number.NaN));
}
