/** Reads numbers in figures and words, with their scale. */
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import { WordSigns } from "../text/word-signs";

/** What a number is multiplied by. */
export const SCALES: Readonly<Record<string, number>> = {
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
  trn: 1e12,
  trln: 1e12,
  tn: 1e12,
  bln: 1e9,
  crore: 1e7,
  crores: 1e7,
  lakh: 1e5,
  lakhs: 1e5,
  "lakh crore": 1e12,
  "lakh crores": 1e12,
  "thousand crore": 1e10,
  "thousand crores": 1e10,
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
const UNITS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/** "A million", "a quarter of a million": only before a scale, since an article is no number. */
const SHARE =
  "(?:(?:(?:an? )?(?:quarter|third)|two[ -]thirds|three[ -]quarters) of )?a(?= (?:million|billion|trillion)\\b)";
const HUNDREDS = oneLine`
  (?:one|two|three|four|five|six|seven|eight|nine|a) hundred and (?:
    (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-
    (?:one|two|three|four|five|six|seven|eight|nine)
    |${UNITS})
`;
/** A number: figures in groups, or a word, with its scale. */
const NUMBER = regex("iuy")`
  (?<![\p{N}.,])(?:(?<figure>\d{1,3}(?:\.\d{3}){2,4}(?![\d.,]*\d)
      |\d{1,3},\d{1,2}(?=[ -](?:million|billion)\b)|\d{1,3}(?:,\d{2,3}){1,5}(?!\d)
      |\d{1,3}(?: \d{3}){1,5}(?![\p{L}\d])|\d+)(?<decimal>\.\d+)?
    |(?<![\p{L}-])(?<word>${SHARE}|${HUNDREDS}
       |(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-
        (?:one|two|three|four|five|six|seven|eight|nine)
       |(?:one|two|three|four|five|six) and a half|(?:two|three|four|five|six) dozen|(?:${UNITS})|a dozen
       |a (?:pair|duo|brace|trio|quartet) of|half a|a hundred)\b)
  (?:(?<space>[ -]?)(?<scale>hundred(?: (?:thousand|million))?(?! and)|thousand(?: crores?)?|million
      |millions|billion|billions|trillion|trln|trn|crores?|lakhs?(?: crores?)?|mn|mln|bln|bn|tn
      |[kKmMbB](?![\p{L}\p{N}]|/d|\.[\p{L}\p{N}]))(?![\p{L}]))?
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

/** A number in figures: "1,250", "1 250", and "3,5" before million. */
export function figureOf(figure: string, decimal: string): number {
  return Number(
    /^\d{1,3},\d{1,2}$/u.test(figure)
      ? figure.replace(",", ".")
      : `${figure.replace(/[, ]|\.(?=\d{3}(?:\.|$))/gu, "")}${decimal}`,
  );
}

/** A number in words: "thirty-two", "one and a half", "two dozen". */
export function numeral(word: string): number {
  const known =
    WORDS[word] ?? WORDS[word.replace(/-(?=thirds|quarters)/u, " ").replace(/^an? (?=\p{L}+ of)/u, "")];
  if (known !== undefined) return known;
  const [hundreds, rest] = word.split(" hundred and ");
  if (hundreds && rest) return numeral(hundreds) * 100 + numeral(rest);
  const [one = "", part] = word.split(/ (?=and a half|dozen)/u);
  if (part) return part === "dozen" ? (WORDS[one] ?? Number.NaN) * 12 : (WORDS[one] ?? Number.NaN) + 0.5;
  const [tens = "", ones] = word.split("-");
  return (WORDS[tens] ?? Number.NaN) + (ones === undefined ? 0 : (WORDS[ones] ?? Number.NaN));
}
