/** Removes spaces that belong to no word: between Chinese characters, and in justified lines. */
import { isChinese } from "../text/normalise";
import type { Edit } from "./edits";
import { mostFrequent, textLines, widthOf } from "./lines";

/** The least number of each. */
const FEWEST = 3;

/** Spaces around a Chinese character, as PDFs give them. */
const AROUND_SIGNS =
  /(?<=[\p{Script=Han}\u3001-\u303f\uff00-\uffef“”])[ \u00a0]{1,3}(?=\S)|(?<=\S)[ \u00a0]{1,3}(?=[\p{Script=Han}\u3001-\u303f\uff00-\uffef“”])/gu;
const TWO_APART = /\p{Script=Han}[ \u00a0]{1,3}(?=\p{Script=Han})/gu;
const TWO_CLOSE = /\p{Script=Han}(?=\p{Script=Han})/gu;

/** Removes spaces around Chinese characters if most of them have one. */
export function signsApart(text: string): Edit[] {
  const apart = text.match(TWO_APART)?.length ?? 0;
  if (apart < FEWEST || apart <= (text.match(TWO_CLOSE)?.length ?? 0)) return [];
  return removed(text, AROUND_SIGNS);
}

/** Spaces inside a date, or between a number and its unit: "3 月 20 日", "20 亿元". */
const BESIDE_NUMBERS =
  /(?<=\d)[ \u00a0](?=[年月日号號时時点點万萬亿億千百])|(?<=[年月日])[ \u00a0](?=\d{1,2} ?[月日时時点點])/gu;

/** Takes out spaces within Chinese dates and numbers. */
export function spacedNumbers(text: string): Edit[] {
  return isChinese(text) ? removed(text, BESIDE_NUMBERS) : [];
}

function removed(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
    by: "",
  }));
}

const GAP = /(?<=\S) {2,}(?=\S)/gu;
/** A wider gap separates cells. */
const WIDEST_GAP = 8;
/** The share of lines with gaps whose words are aligned, in a table. */
const IN_COLUMNS = 0.5;

/** Makes one space of several between words in justified lines. */
export function justifiedLines(text: string): Edit[] {
  if (!text.includes("  ")) return [];
  const lines = textLines(text).flatMap(({ start, line }) => {
    const words = line.trimEnd();
    const gaps = [...words.matchAll(GAP)].map(({ index, 0: { length } }) => ({ index, length }));
    return gaps.length > 0 && gaps.every(({ length }) => length <= WIDEST_GAP)
      ? [{ start, width: widthOf(words), gaps }]
      : [];
  });
  const edge = mostFrequent(lines.map(({ width }) => width));
  const even = lines.filter(({ width }) => width === edge);
  const columns = even.flatMap(({ gaps }) => gaps.map(({ index, length }) => index + length));
  const column = mostFrequent(columns);
  const inColumn = columns.filter((one) => one === column).length;
  if (even.length < FEWEST || even.length < lines.length / 2) return [];
  if (inColumn > Math.max(2, even.length * IN_COLUMNS)) return [];
  return even.flatMap(({ start, gaps }) =>
    gaps.map(({ index, length }) => ({ start: start + index, end: start + index + length, by: " " })),
  );
}
