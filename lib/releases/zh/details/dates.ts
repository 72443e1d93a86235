/** Finds dates in Chinese texts. */
import { dayNumber, isDate, isoDay, isoMonth, parseDay, weekdayOf } from "../../dates/calendar";

/** A date with its offsets. `value` is empty for "the same day". */
export interface ChineseDate {
  value: string;
  start: number;
  end: number;
  same: boolean;
  /** Days after the date before it. */
  days: number;
  /** "同月": the month of the date before it. */
  month?: boolean;
}

/** "二零二四年十一月五日": each digit is a character. */
const IN_WORDS =
  /([二〇零○一三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?/gu;
const WEEKDAY =
  /(上上|上|本|这|昨天)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])(?![\p{Script=Han}]?(?:期|年|刊|会员))/gu;

const PATTERN =
  /(?:(\d{4})年|(去年|今年|前年|上年|明年))?(\d{1,2})月(?:(\d{1,2})[日号])?|(\d{4})年(?!度)|昨[（(](\d{1,2})[）)]日|今[（(](\d{1,2})[）)]日|(?:本月|上月)(\d{1,2})日|(昨日|昨天|昨晚|今日|今天|今晨|前天|上月|上个月|本月|去年|今年)|(当日|同日|同月|同一天|当天|次日|翌日|第二天|[一二两三四五六七八九十]天后)|(?<![\d月至-])(\d{1,2})日(?=[，,与在续签宣公披晚上下正就举同和联共达获中午傍凌发透向])/gu;

/** The longest date, with the characters considered after it. */
const LONGEST = 16;

/** Finds the dates between two offsets of a text. */
export function chineseDates(
  text: string,
  published: string | undefined,
  from: number,
  to: number,
): ChineseDate[] {
  const today = parseDay(published);
  const [year = 0, month = 0] = today === undefined ? [] : isoDay(today).split("-").map(Number);
  const out: ChineseDate[] = [];
  // Without this, a text without dates would be searched to its end for each sentence.
  const base = Math.max(0, from - 1);
  const near = text.slice(base, to + LONGEST);
  PATTERN.lastIndex = from - base;
  for (let match = PATTERN.exec(near); match && base + match.index < to; match = PATTERN.exec(near)) {
    const at = base + match.index;
    const [all, fullYear, relativeYear, m, d, onlyYear, lastDay, thisDay, monthDay, word, same, bareDay] =
      match;
    let value: string | undefined;
    if (m !== undefined) value = monthOrDay(fullYear, relativeYear, Number(m), d, today, year, month);
    else if (onlyYear) value = onlyYear;
    else if (today !== undefined) {
      const day = lastDay ?? thisDay ?? bareDay;
      if (day !== undefined) value = backTo(today, Number(day));
      else if (monthDay !== undefined)
        value = dated(year, all.startsWith("上") ? month - 1 : month, Number(monthDay));
      else if (word) value = relative(word, today, year, month);
    }
    // "自2027年起", "2030年前": a term, not the day of an agreement.
    if (
      (/(?:自|从|至|到|截至|不晚于)$/u.test(text.slice(Math.max(from, at - 3), at)) &&
        !/^(?:[双三各]方)?签[署订字]/u.test(text.slice(at + all.length, at + all.length + 4))) ||
      /^(?:起|前|之前|以前|底前|年底前)/u.test(text.slice(at + all.length, at + all.length + 3))
    )
      continue;
    if (same || value)
      out.push({
        value: value ?? "",
        start: at,
        end: at + all.length,
        same: same !== undefined,
        days: daysAfter(same),
        ...(same === "同月" ? { month: true } : {}),
      });
  }
  const part = text.slice(from, to);
  for (const { 0: all, index, 1: y = "", 2: m, 3: d } of part.matchAll(IN_WORDS)) {
    const of = [...y].map((unit) => (unit === "○" || unit === "〇" ? 0 : FIGURES.indexOf(unit))).join("");
    const value =
      m === undefined
        ? of
        : d === undefined
          ? isoMonth(Number(of), inWords(m))
          : dated(Number(of), inWords(m), inWords(d));
    if (value && !/^(?:起|前|之前|以前|底前|年底前)/u.test(part.slice(index + all.length)))
      out.push({ value, start: from + index, end: from + index + all.length, same: false, days: 0 });
  }
  if (today !== undefined)
    for (const { 0: all, index, 1: which, 2: name = "" } of part.matchAll(WEEKDAY)) {
      const wanted = "日一二三四五六".indexOf(name === "天" ? "日" : name);
      const monday = today - ((weekdayOf(today) + 6) % 7);
      const inWeek = monday + ((wanted + 6) % 7);
      const day =
        which === "上"
          ? inWeek - 7
          : which === "上上"
            ? inWeek - 14
            : which || inWeek <= today
              ? inWeek
              : inWeek - 7;
      out.push({
        value: isoDay(day),
        start: from + index,
        end: from + index + all.length,
        same: false,
        days: 0,
      });
    }
  return out.sort((a, b) => a.start - b.start);
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

/** "三天后" gives 3, "次日" 1, "同日" 0. */
function daysAfter(word: string | undefined): number {
  if (word === undefined) return 0;
  if (/次日|翌日|第二天/u.test(word)) return 1;
  const digit = "零一二三四五六七八九十".indexOf(word[0] === "两" ? "二" : (word[0] ?? ""));
  return /天后/u.test(word) && digit > 0 ? digit : 0;
}

function monthOrDay(
  full: string | undefined,
  relativeYear: string | undefined,
  month: number,
  day: string | undefined,
  today: number | undefined,
  year: number,
  now: number,
): string | undefined {
  if (month < 1 || month > 12) return undefined;
  let of = full === undefined ? undefined : Number(full);
  if (of === undefined && today !== undefined)
    of = /去年|上年/u.test(relativeYear ?? "")
      ? year - 1
      : relativeYear === "前年"
        ? year - 2
        : relativeYear === "今年" || month <= now
          ? year
          : year - 1;
  if (of === undefined) return undefined;
  return day === undefined ? isoMonth(of, month) : dated(of, month, Number(day));
}

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

function relative(word: string, today: number, year: number, month: number): string {
  if (/昨/u.test(word)) return isoDay(today - 1);
  if (/前天/u.test(word)) return isoDay(today - 2);
  if (/今日|今天|今晨/u.test(word)) return isoDay(today);
  if (/上月|上个月/u.test(word)) return isoMonth(year, month - 1);
  if (word === "本月") return isoMonth(year, month);
  return String(word === "去年" ? year - 1 : year);
}
