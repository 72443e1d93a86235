/** Reads numbers in figures and Chinese characters. */

const DIGITS = "零一二三四五六七八九";
const FORMAL = "〇壹贰叁肆伍陆柒捌玖";
const POWERS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GREAT: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters of numbers, as part of a pattern's class. */
export const NUMERALS = `两${DIGITS}${FORMAL}${Object.keys({ ...POWERS, ...GREAT }).join("")}`;

const PART =
  /(\d[\d,]*(?:\.\d+)?)|([零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖]+)(?:点([一二三四五六七八九零〇]+))?|./gu;

/** "三百二十", "两", "9", "1亿2千万", "十二点五亿"; `NaN` for what is no exact number: "三五", "两万五". */
export function numeral(word: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let last = "";
  for (const [part, figure, signs, fraction] of word.matchAll(PART)) {
    const power = POWERS[part];
    const great = GREAT[part];
    if (figure !== undefined || signs !== undefined) {
      if (digit !== undefined || !mayFollow(part, last, part === word)) return Number.NaN;
      digit = figure === undefined ? digitsOf(signs ?? "", fraction) : Number(figure.replaceAll(",", ""));
    } else if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = undefined;
    } else if (great !== undefined && last !== "") {
      section += digit ?? 0;
      // "1.2万亿" multiplies what is before it, "1亿2千万" adds to it.
      total = great > total && total > 0 ? (total + section) * great : total + section * great;
      section = 0;
      digit = undefined;
    } else return Number.NaN;
    last = part;
  }
  // "两万五" are 25,000, and so spoken of only.
  if (digit !== undefined && last.length === 1 && /[^十拾]/u.test(before(word))) return Number.NaN;
  return total + section + (digit ?? 0);
}

/** The power right before the last character of a number. */
function before(word: string): string {
  const power = [...word].at(-2) ?? "";
  return power in POWERS || power in GREAT ? power : "";
}

/** Whether digits may stand behind a power: "1万5,000" and "一百零五", not "三五" or "5千20". */
function mayFollow(part: string, last: string, alone: boolean): boolean {
  if (/^\d/u.test(part)) return last === "" || last === "亿" || (last === "万" && /^\d,?\d{3}$/u.test(part));
  return alone ? part.length !== 2 || part.includes("点") : part.replace(/^[零〇]|点.*$/gu, "").length === 1;
}

function digitsOf(signs: string, fraction = ""): number {
  const plain = (text: string) => [...text].map((sign) => (sign === "两" ? 2 : digitOf(sign))).join("");
  return Number(fraction ? `${plain(signs)}.${plain(fraction)}` : plain(signs));
}

const digitOf = (sign: string) => Math.max(DIGITS.indexOf(sign), FORMAL.indexOf(sign));
