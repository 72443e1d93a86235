/** Finds dates in Chinese texts. */

import { dayNumber, isDate, isoDay, isoMonth, parseDay, weekdayOf } from "../../dates/calendar";
import { fullYear } from "../../dates/written-days";
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import { DUE } from "../deals/cues";
import { type ToldDate, toldDates } from "./told-dates";

/** A date with its offsets. Of "the same day", `value` is what it is if no day was mentioned before, or empty. */
export interface ChineseDate {
  value: string;
  start: number;
  end: number;
  /** What it is after the dates mentioned before it. */
  after?: ToldDate["after"];
}

/** "二零二四年十一月五日": each digit is a character. */
const IN_WORDS =
  /([二〇零○一三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?/gu;
const WEEKDAY =
  /(上上|上|本|这|昨天|下下|下|[每逢隔])?个?(?:周|星期|礼拜)([一二三四五六日天])(?![\p{Script=Han}]?(?:期|年|刊|会员))/gu;
/** How many weeks from now such a weekday is. */
const WEEKS = new Map([
  ["上上", -2],
  ["上", -1],
  ["下", 1],
  ["下下", 2],
]);

const PATTERN = regex("gu")`
  (?:(\d{4}|(?<![\d国])\d{2}(?=年\d{1,2}月))年|(去年|今年|前年|上年|明年|后年))?(\d{1,2})月(?:(\d{1,2})[日号])?|(\d{4})年(?!度)
  |昨[（(](\d{1,2})[）)]日|今[（(](\d{1,2})[）)]日|(?:本月|上月)(\d{1,2})日
  |(昨日|昨天|昨晚|今日|今天|今晨|前天|上月|上个月|本月|去年|今年)
  |(?<![\d月至-])(\d{1,2})日(?=[，,与在续签宣公披晚上下正就举同和联共达获中午傍凌发透向])
`;

/** The longest date, with the characters considered after it. */
const LONGEST = 16;

/** The day of publication, from which relative dates count. */
interface Today {
  /** As a number of days. */
  day: number;
  year: number;
  month: number;
}

/** Finds the dates between two offsets of a text. */
export function chineseDates(
  text: string,
  published: string | undefined,
  from: number,
  to: number,
): ChineseDate[] {
  const day = parseDay(published);
  const [year = 0, month = 0] = day === undefined ? [] : isoDay(day).split("-").map(Number);
  const today = day === undefined ? undefined : { day, year, month };
  const part = text.slice(from, to);
  const others = [...inWordsOnly(part), ...(today ? weekdaysIn(part, today) : [])];
  const dates = [
    ...inFigures(text, today, from, to),
    ...others.map((date) => ({ ...date, start: from + date.start, end: from + date.end })),
  ];
  const told = toldDates(part)
    .map((date) => ({ ...date, start: from + date.start, end: from + date.end }))
    .filter(({ start, end }) => !isTerm(text, from, start, end));
  const isIn = (one: ChineseDate, { start, end }: ToldDate) => one.start >= start && one.start < end;
  return [
    ...dates.filter((date) => !told.some((one) => isIn(date, one))),
    ...told.map((one) => ({ ...one, value: dates.find((date) => isIn(date, one))?.value ?? "" })),
  ].sort((a, b) => a.start - b.start);
}

/** "2024年11月5日", "昨天", "同日" */
function inFigures(text: string, today: Today | undefined, from: number, to: number): ChineseDate[] {
  const out: ChineseDate[] = [];
  // Without this, a text without dates would be searched to its end for each sentence.
  const base = Math.max(0, from - 1);
  const near = text.slice(base, to + LONGEST);
  PATTERN.lastIndex = from - base;
  for (let match = PATTERN.exec(near); match && base + match.index < to; match = PATTERN.exec(near)) {
    const start = base + match.index;
    const end = start + match[0].length;
    const value = isTerm(text, from, start, end) ? undefined : valueIn(match, today, isDue(text, start));
    if (value) out.push({ value, start, end });
  }
  return out;
}

/** "自2027年起", "2030年前": a term, not the day of an agreement. */
function isTerm(text: string, from: number, start: number, end: number): boolean {
  return (
    (/(?:自|从|至|到|截至|不晚于)$/u.test(text.slice(Math.max(from, start - 3), start)) &&
      !/^(?:[双三各]方)?签[署订字]/u.test(text.slice(end, end + 4))) ||
    LIMIT.test(text.slice(end, end + 3))
  );
}

const LIMIT = /^(?:起|前|之前|以前|底前|年底前)/u;

/** The day, month or year that a date in figures means. */
function valueIn(match: RegExpExecArray, today: Today | undefined, due: boolean): string | undefined {
  const [all, figures, relativeYear, m, d, onlyYear, lastDay, thisDay, monthDay, word, bareDay] = match;
  if (m !== undefined) {
    const month = Number(m);
    const year =
      figures === undefined
        ? today && yearFor(relativeYear, month, today, due)
        : fullYear(figures, today?.day);
    if (year === undefined || month < 1 || month > 12) return undefined;
    return d === undefined ? isoMonth(year, month) : dated(year, month, Number(d));
  }
  if (onlyYear) return onlyYear;
  if (!today) return undefined;
  const day = lastDay ?? thisDay ?? bareDay;
  if (day !== undefined) return backTo(today.day, Number(day));
  if (monthDay !== undefined)
    return dated(today.year, all.startsWith("上") ? today.month - 1 : today.month, Number(monthDay));
  return word ? relative(word, today) : undefined;
}

/** "二零二四年十一月五日" */
function inWordsOnly(part: string): ChineseDate[] {
  const out: ChineseDate[] = [];
  for (const { 0: all, index, 1: y = "", 2: m, 3: d } of matchesIn(IN_WORDS, part)) {
    const year = [...y].map((unit) => (unit === "○" || unit === "〇" ? 0 : FIGURES.indexOf(unit))).join("");
    const month = m === undefined ? undefined : inWords(m);
    const value =
      month === undefined
        ? year
        : d === undefined
          ? isoMonth(Number(year), month)
          : dated(Number(year), month, inWords(d));
    const end = index + all.length;
    if (value && !LIMIT.test(part.slice(end))) out.push({ value, start: index, end });
  }
  return out;
}

/** "本周三", "上周五", but not "每周三" */
function weekdaysIn(part: string, { day: today }: Today): ChineseDate[] {
  return matchesIn(WEEKDAY, part).flatMap(({ 0: all, index, 1: which, 2: name = "" }) => {
    if (/^[每逢隔]/u.test(all)) return [];
    const wanted = "日一二三四五六".indexOf(name === "天" ? "日" : name);
    const monday = today - ((weekdayOf(today) + 6) % 7);
    const inWeek = monday + ((wanted + 6) % 7);
    const nearest = isDue(part, index) ? Number(inWeek < today) : -Number(inWeek > today);
    const weeks = which === undefined ? nearest : (WEEKS.get(which) ?? 0);
    return { value: isoDay(inWeek + 7 * weeks), start: index, end: index + all.length };
  });
}

const FIGURES = "零一二三四五六七八九";

/** "十一", "二十三", "三十". */
function inWords(words: string): number {
  const ten = words.indexOf("十");
  if (ten < 0) return FIGURES.indexOf(words);
  const ones = words[ten + 1];
  return (
    (ten === 0 ? 1 : FIGURES.indexOf(words[0] ?? "")) * 10 + (ones === undefined ? 0 : FIGURES.indexOf(ones))
  );
}

/** How many years from now a word means. */
const YEARS = new Map([
  ["前年", -2],
  ["上年", -1],
  ["去年", -1],
  ["今年", 0],
  ["明年", 1],
  ["后年", 2],
]);

/** The year of a month that is given without one: the last such month, or the next one where something is due. */
function yearFor(word: string | undefined, month: number, { year, month: now }: Today, due: boolean): number {
  const years = word === undefined ? undefined : YEARS.get(word);
  return year + (years ?? (due ? Number(month < now) : -Number(month > now)));
}

/** "将于12月5日", "预计周五": what is to come. */
const isDue = (text: string, at: number) => DUE.test(text.slice(Math.max(0, at - DUE_WORDS), at));
const DUE_WORDS = 4;

function dated(year: number, month: number, day: number): string | undefined {
  const number = dayNumber(year, month, day);
  return day >= 1 && day <= 31 && (month < 1 || isDate(year, month, day)) ? isoDay(number) : undefined;
}

/** The last day with this number in its month, up to publication. */
function backTo(today: number, day: number): string | undefined {
  for (let back = 0; back < 31; back++)
    if (Number(isoDay(today - back).slice(8)) === day) return isoDay(today - back);
  return undefined;
}

function relative(word: string, { day, year, month }: Today): string {
  if (/昨/u.test(word)) return isoDay(day - 1);
  if (/前天/u.test(word)) return isoDay(day - 2);
  if (/今日|今天|今晨/u.test(word)) return isoDay(day);
  if (/上月|上个月/u.test(word)) return isoMonth(year, month - 1);
  if (word === "本月") return isoMonth(year, month);
  return String(word === "去年" ? year - 1 : year);
}
