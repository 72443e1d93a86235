/** Finds the days and months that a Chinese text tells against those before: "次日", "同月8日", "同年5月". */
import { dayNumber, isDate, isoDay, isoMonth, parseDay } from "../../dates/calendar";
import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import { numeral } from "../numeral";

/** The last day, month and year mentioned, each as precise as that; empty where there is none. */
export interface Mentioned {
  day: string;
  month: string;
  year: string;
}

/** A date that is told against those before it. */
export interface ToldDate {
  start: number;
  end: number;
  /** The date it is, if what it is told against was mentioned. */
  after: (mentioned: Mentioned) => string;
}

const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const COUNT = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const PATTERN = regex("gu")`
  (?<same>当日|同日|同一天|当天|当晚)|(?<next>次日|翌日|第二天)|(?<last>(?<![的夕])前一[天日])
  |(?<count>${COUNT})(?:(?<!\d)日|天|(?<week>个?(?:周|星期)))(?:之|以)?后(?!生效|到期|届满|支付|付款|交付|交货|投产|开工)
  |(?:同月|(?<nextMonth>次月|翌月)|[当该]月)(?<dayOfMonth>${NUMBER})[日号]|(?<month>同月)
  |(?:[同当该]年|(?<nextYear>[次翌]年|第二年))(?<monthOfYear>${NUMBER})月(?:(?<day>${NUMBER})[日号])?
`;

/** Finds them in a part of a text; offsets are in the part. */
export function toldDates(part: string): ToldDate[] {
  return matchesIn(PATTERN, part).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    after: (mentioned) => resolve(match.groups ?? {}, mentioned),
  }));
}

type Groups = Readonly<Record<string, string | undefined>>;

function resolve(told: Groups, mentioned: Mentioned): string {
  if (told.month) return mentioned.month;
  if (told.monthOfYear) {
    if (!mentioned.year) return "";
    const year = Number(mentioned.year) + (told.nextYear ? 1 : 0);
    return dated(year, numeral(told.monthOfYear), told.day);
  }
  if (told.dayOfMonth) {
    if (!mentioned.month) return "";
    const [year = 0, month = 0] = isoMonth(
      Number(mentioned.month.slice(0, 4)),
      Number(mentioned.month.slice(5)) + (told.nextMonth ? 1 : 0),
    )
      .split("-")
      .map(Number);
    return dated(year, month, told.dayOfMonth);
  }
  const day = (parseDay(mentioned.day) ?? Number.NaN) + daysAfter(told);
  return day <= LAST ? isoDay(day) : "";
}

/** The last day that can be written. */
const LAST = dayNumber(9999, 12, 31);

/** How many days; `NaN` for no exact number: "三四天后". */
function daysAfter({ same, next, last, count = "", week }: Groups): number {
  if (same) return 0;
  if (next || last) return next ? 1 : -1;
  return numeral(count) * (week ? 7 : 1);
}

/** A month, or a day of it; empty if the calendar has none such. */
function dated(year: number, month: number, words: string | undefined): string {
  if (year > 9999 || !(month >= 1 && month <= 12)) return "";
  if (words === undefined) return isoMonth(year, month);
  const day = numeral(words);
  return isDate(year, month, day) ? isoDay(dayNumber(year, month, day)) : "";
}
