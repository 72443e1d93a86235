/** Resolves days given by their distance from the day of publication, or from the date before. */
import { isoDay, isoMonth, weekdayOf } from "./calendar";

const WEEKDAYS = "sun mon tue wed thu fri sat".split(" ");
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "Two days ago" is a day, "two months ago" a month. */
export function ago(count: string, unit: string, today: number | undefined): string | undefined {
  if (today === undefined) return undefined;
  const number = /^an?$/iu.test(count) ? 1 : NUMBERS.indexOf(count.toLowerCase());
  const times = number < 0 ? Number(count) : number;
  const [year = 0, month = 0] = isoDay(today).split("-").map(Number);
  if (unit === "day") return isoDay(today - times);
  if (unit === "week" || unit === "fortnight")
    return isoDay(today - times * (unit === "week" ? 7 : 14)).slice(0, 7);
  if (unit === "month") return isoMonth(year, month - times);
  const then = year - times * (unit === "year" ? 1 : 10);
  return then > 999 ? String(then) : undefined;
}

/** "On the 12th": the last one. */
export function lastNth(day: number, today: number | undefined): string | undefined {
  if (today === undefined || day < 1 || day > 31) return undefined;
  for (let back = 0; back < 62; back++)
    if (Number(isoDay(today - back).slice(8)) === day) return isoDay(today - back);
  return undefined;
}

/** "Last Tuesday", "Wednesday (the 13th)", "Friday of last week"; `g` are the match's words and groups. */
export function weekday(words: string, g: readonly string[], today: number | undefined): string | undefined {
  if (today === undefined) return undefined;
  const wanted = weekdayNamed(/(?:sun|mon|tues|wednes|thurs|fri|satur)day/iu.exec(words)?.[0]) ?? 0;
  const back = (weekdayOf(today) - wanted + 7) % 7;
  // "Last Wednesday (the 13th)": the number decides.
  const nth = /the (\d{1,2})\p{L}{2}$/u.exec(words)?.[1];
  if (nth) {
    for (let day = today; day > today - 62; day--)
      if (Number(isoDay(day).slice(8)) === Number(nth) && weekdayOf(day) === wanted) return isoDay(day);
    return undefined;
  }
  const week = /(?:last|previous) week|week before|this week/iu.exec(words)?.[0].toLowerCase();
  if (week) {
    const monday = today - ((weekdayOf(today) + 6) % 7);
    return isoDay(monday + ((wanted + 6) % 7) - (week === "this week" ? 0 : 7));
  }
  if (g.length > 2 && /^(?:next|until)$/iu.test(g[1] ?? "")) return isoDay(today - back + 7);
  return isoDay(today - (back === 0 && /^last$/iu.test(g[1] ?? "") && g.length > 2 ? 7 : back));
}

/** The weekday that a word begins with, from 0 for Sunday. */
export function weekdayNamed(word: string | undefined): number | undefined {
  const found = word === undefined ? -1 : WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());
  return found < 0 ? undefined : found;
}

/**
 * "In March", "last March", "March of this year", "next March"; `words` are all of the match. The next one where the words
 * before tell of a plan, else the last one.
 */
export function monthNamed(
  month: number,
  words: string,
  today: number | undefined,
  isToCome: boolean,
): string | undefined {
  if (today === undefined || month < 1) return undefined;
  const [year = 0, now = 0] = isoDay(today).split("-").map(Number);
  const named = /\b(last|this) year$/iu.exec(words)?.[1]?.toLowerCase();
  if (named) return isoMonth(named === "this" ? year : year - 1, month);
  const isNext = /^(?:next|by|until)/iu.test(words) || (isToCome && !/^(?:last|since)/iu.test(words));
  if (isNext) return isoMonth(month >= now ? year : year + 1, month);
  // "Last November" in November is a year ago, as a weekday is a week ago.
  const isOver = month < now || (month === now && !/^last\b/iu.test(words));
  return isoMonth(isOver ? year : year - 1, month);
}

/** "Yesterday", "earlier this week", "last summer": as precise as the words are. */
export function relative(words: string, today: number | undefined): string | undefined {
  if (today === undefined) return undefined;
  const [year = 0, month = 0] = isoDay(today).split("-").map(Number);
  if (/today|this morning|this afternoon|this evening|tonight|in the day/.test(words)) return isoDay(today);
  if (/day before yesterday/.test(words)) return isoDay(today - 2);
  if (/yesterday|last night/.test(words)) return isoDay(today - 1);
  if (/last week/.test(words)) return isoDay(today - 7).slice(0, 7);
  if (/week/.test(words)) return isoMonth(year, month);
  if (/last month/.test(words)) return isoMonth(year, month - 1);
  if (/(?:this|in the) month/.test(words)) return isoMonth(year, month);
  if (/(?:this|in the) year/.test(words)) return String(year);
  // "Last summer" is over: this year's if that has passed.
  const over = /spring/.test(words) ? 5 : /summer/.test(words) ? 8 : /autumn/.test(words) ? 11 : 13;
  return String(month > over ? year : year - 1);
}

/** "The day before", "two weeks later": days after the date before, negative for before it. */
export function distance(words: string): number {
  const match = /(\w+) (day|week)s? (later|earlier)/iu.exec(words);
  if (!match) return /following|next|day after/iu.test(words) ? 1 : /before|previous/iu.test(words) ? -1 : 0;
  const [, count = "", unit = "", way = ""] = match;
  const number = /^an?$/iu.test(count) ? 1 : NUMBERS.indexOf(count.toLowerCase());
  const days = (number < 0 ? Number(count) : number) * (unit.toLowerCase() === "week" ? 7 : 1);
  return way.toLowerCase() === "later" ? days : -days;
}
