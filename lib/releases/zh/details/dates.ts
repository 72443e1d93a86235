/** Finds dates in Chinese texts. */

import { dayNumber, isDate, isoDay, isoMonth, parseDay, weekdayOf } from "../../dates/calendar";
import { fullYear, SOON } from "../../dates/written-days";
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import { DUE } from "../deals/cues";
import { numeral } from "../numeral";
import { partsOfYears } from "./parts-of-years";
import { type ToldDate, toldDates } from "./told-dates";

/** A date with its offsets. Of "the same day", `value` is what it is if no day was mentioned before, or empty. */
export interface ChineseDate {
  value: string;
  start: number;
  end: number;
  /** What it is after the dates mentioned before it. */
  after?: ToldDate["after"];
}

const SIGN = "[一二三四五六七八九十]{1,3}";
const YEAR = "([二〇零○一三四五六七八九]{4})年";
/** "二零二四年十一月五日": each digit of the year is a character. */
const IN_WORDS = regex("gu")`(?:${YEAR})?(${SIGN})月(${SIGN})日|${YEAR}(?:(${SIGN})月)?`;
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
  |昨[（(](\d{1,2})[）)]日|今[（(](\d{1,2})[）)]日|([本上下这]个?月)(\d{1,2})[日号]
  |(昨日|昨天|昨晚|今日|今天|今晨|前天|上月|上个月|本月|去年|今年)
  |(?<![\d月至-])(\d{1,2})日(?=[，,与在续签宣公披晚上下正就举同和联共达获中午傍凌发透向电从消讯报）])
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
  const parts = partsOfYears(part, day)
    .filter(({ start, end }) => !isTerm(part, 0, start, end))
    .map(({ value, start, end }) => ({ value, start, end }));
  const others = [...parts, ...inWordsOnly(part, today), ...(today ? weekdaysIn(part, today) : [])];
  const dates = [
    ...inFigures(text, today, from, to).filter(
      // "2024年" in "2024年第二季度"
      (date) => !parts.some(({ start, end }) => date.start - from >= start && date.end - from <= end),
    ),
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
    const clause: Clause = {
      due: isDue(text, start),
      // "11月28日到访，29日签署"
      previous: CLAUSE_BEGINS.test(text[start - 1] ?? "") ? out.at(-1)?.value : undefined,
    };
    const value = isTerm(text, from, start, end) ? undefined : valueIn(match, today, clause);
    if (value) out.push({ value, start, end });
  }
  return out;
}

/** What is around a date. */
interface Clause {
  /** It is to come. */
  due: boolean;
  /** The date before it, where one of the same month may follow. */
  previous?: string | undefined;
}

const CLAUSE_BEGINS = /[，、；于和]/u;

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
function valueIn(match: RegExpExecArray, today: Today | undefined, clause: Clause): string | undefined {
  const [, figures, relativeYear, m, d, onlyYear, lastDay, thisDay, ofMonth, monthDay, word, bareDay] = match;
  if (m !== undefined) {
    const year = figures === undefined ? undefined : fullYear(figures, today?.day);
    return written({ year, word: relativeYear, month: Number(m), day: d && Number(d) }, today, clause.due);
  }
  if (onlyYear) return onlyYear;
  if (!today) return undefined;
  const day = lastDay ?? thisDay ?? bareDay;
  if (day !== undefined) return nearDay(Number(day), today.day, clause);
  if (ofMonth !== undefined)
    return dated(today.year, today.month + (MONTHS.get(ofMonth[0] ?? "") ?? 0), Number(monthDay));
  return word ? relative(word, today) : undefined;
}

const MONTHS = new Map([
  ["上", -1],
  ["下", 1],
]);

/** A day or month as it is written, and the word for its year: "去年". */
interface Written {
  year: number | undefined;
  word?: string | undefined;
  month: number;
  day: number | undefined | "";
}

/** The day or month; without a year the last one, the next one where it is due, or one that is soon. */
function written({ year, word, month, day }: Written, today: Today | undefined, due: boolean) {
  if (!(month >= 1 && month <= 12)) return undefined;
  const dateIn = (one: number) => (day ? dated(one, month, day) : isoMonth(one, month));
  if (year !== undefined) return dateIn(year);
  if (!today) return undefined;
  const years = word === undefined ? undefined : YEARS.get(word);
  if (years !== undefined) return dateIn(today.year + years);
  if (due) return dateIn(today.year + Number(month < today.month));
  const isSoon = day && dayNumber(today.year + 1, month, day) <= today.day + SOON;
  return dateIn(today.year + (isSoon ? 1 : -Number(month > today.month)));
}

/** "二零二四年十一月五日", "十一月五日" */
function inWordsOnly(part: string, today: Today | undefined): ChineseDate[] {
  return matchesIn(IN_WORDS, part).flatMap(({ 0: all, index, 1: y, 2: m, 3: d, 4: onlyYear, 5: ofYear }) => {
    const [month, day] = [m ?? ofYear, d].map((words) => (words === undefined ? undefined : numeral(words)));
    const signs = y ?? onlyYear;
    const year = signs === undefined ? undefined : [...signs].map(figureOf).join("");
    const value =
      month === undefined
        ? year
        : written(
            { year: year === undefined ? undefined : Number(year), month, day },
            today,
            isDue(part, index),
          );
    const end = index + all.length;
    return value && !LIMIT.test(part.slice(end)) ? [{ value, start: index, end }] : [];
  });
}

const figureOf = (sign: string) => Math.max(0, "零一二三四五六七八九".indexOf(sign));

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

/** How many years from now a word means. */
const YEARS = new Map([
  ["前年", -2],
  ["上年", -1],
  ["去年", -1],
  ["今年", 0],
  ["明年", 1],
  ["后年", 2],
]);

/** "将于12月5日", "预计周五": what is to come. */
const isDue = (text: string, at: number) => DUE.test(text.slice(Math.max(0, at - DUE_WORDS), at));
const DUE_WORDS = 4;

/** A day of a month, which may run over. */
function dated(year: number, month: number, day: number): string | undefined {
  const [ofYear = 0, ofMonth = 0] = isoMonth(year, month).split("-").map(Number);
  return isDate(ofYear, ofMonth, day) ? isoDay(dayNumber(ofYear, ofMonth, day)) : undefined;
}

/** The day with this number that is next where it is due, follows the day before it, or else is the last one. */
function nearDay(day: number, today: number, { due, previous = "" }: Clause): string | undefined {
  const following = Number(previous.slice(8));
  const month = previous.slice(0, 8);
  if (following && day > following && day - following < CLOSE) {
    const value = parseDay(`${month}${String(day).padStart(2, "0")}`);
    if (value !== undefined && value <= today) return isoDay(value);
  }
  for (let off = 0; off < 31; off++) {
    const one = isoDay(today + (due ? off : -off));
    if (Number(one.slice(8)) === day) return one;
  }
  return undefined;
}

/** So many days may lie between two of which the second has no month. */
const CLOSE = 10;

function relative(word: string, { day, year, month }: Today): string {
  if (/昨/u.test(word)) return isoDay(day - 1);
  if (/前天/u.test(word)) return isoDay(day - 2);
  if (/今日|今天|今晨/u.test(word)) return isoDay(day);
  if (/上月|上个月/u.test(word)) return isoMonth(year, month - 1);
  if (word === "本月") return isoMonth(year, month);
  return String(word === "去年" ? year - 1 : year);
}
