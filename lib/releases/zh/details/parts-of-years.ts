/** Finds quarters and halves of a year in Chinese texts: "2024年第二季度", "今年上半年". A half is dated by its year. */
import { isoDay } from "../../dates/calendar";
import { matchesIn } from "../../text/matches";

const PART =
  /(?:(?<year>\d{4})(?:年度?的?|(?=Q))|(?<word>[今去上前明])年度?的?)?(?:第?(?<nth>[一二三四1-4])季度|Q(?<figure>[1-4])(?!\w)|(?<half>[上下])半年)/gu;
const NUMBERS = " 一二三四";
/** How many years from now a word means. */
const YEARS: Readonly<Record<string, number>> = { 今: 0, 去: -1, 上: -1, 前: -2, 明: 1 };

/** A quarter as `2024-Q2`, or the year of a half, with its offsets. */
interface PartOfYear {
  value: string;
  start: number;
  end: number;
}

/**
 * The parts of years in a stretch. A quarter without a year is that of the day of publication, if it has begun by then;
 * "Q2" alone may be a model.
 */
export function partsOfYears(part: string, today: number | undefined): PartOfYear[] {
  const [now = 0, month = 0] = today === undefined ? [] : isoDay(today).split("-").map(Number);
  return matchesIn(PART, part).flatMap(({ 0: words, index, groups = {} }) => {
    const { year, word, nth = "", figure = "", half } = groups;
    const quarter = Number(figure) || Math.max(NUMBERS.indexOf(nth), Number(nth) || 0);
    const isTold = word !== undefined || (half === undefined && figure === "" && quarter * 3 - 2 <= month);
    if (year === undefined && (today === undefined || !isTold)) return [];
    const value = year ?? String(now + (YEARS[word ?? ""] ?? 0));
    return {
      value: half === undefined ? `${value}-Q${quarter}` : value,
      start: index,
      end: index + words.length,
    };
  });
}
