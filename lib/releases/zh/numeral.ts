/** Reads numbers in Chinese characters. */

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** "三百二十", "两", and "9" as well. */
export function numeral(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  let sum = 0;
  let digit = 0;
  for (const unit of word) {
    const power = POWERS[unit];
    if (power !== undefined) {
      sum += (digit || 1) * power;
      digit = 0;
    } else digit = unit === "两" ? 2 : DIGITS.indexOf(unit);
  }
  return sum + digit;
}
