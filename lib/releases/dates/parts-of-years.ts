/** Reads quarters and halves of a year: "the second quarter of 2024", "Q2/2024", "2Q24", "H1 2024", "2. Quartal 2024". */
import { oneLine } from "../text/one-line";
import { isoDay, yearOf } from "./calendar";

/** A quarter as `2024-Q2`, or the year of a half. */
export interface PartOfYear {
  value: string;
  /** The last day of a half, as `YYYY-MM-DD`. */
  until?: string;
  /** Its year is told by the day of publication. */
  relative: boolean;
}

const YEAR = "(?:19|20)\\d{2}";

/** The source of a pattern for such words. The quarters of a firm's own year are no dates. */
export const PART_OF_YEAR = oneLine`
  (?<!\bfiscal )\b(?:(?:the )?(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[ -](?:quarter|half)
      (?:(?: of|,)?(?: calendar)?(?: year)? ${YEAR}| of (?:the|this|last|the (?:previous|past)) year)
    |(?<=\bin )the (?:first|second|third|fourth) quarter(?! of)
    |(?:[1-4]\.|(?:erst|zweit|dritt|viert)e[nsr]?) (?:Quartal|Halbjahr)(?: des Jahres)? ${YEAR}
    |(?:Q[1-4]|[1-4]Q|H[12]|[12]H)(?: of |[ /-]?)${YEAR}|(?:(?:Q[1-4]|H[12])[/'’]|(?:[1-4]Q|[12]H)'?)\d{2}
    |${YEAR}[ /-]?(?:Q[1-4]|[1-4]Q|H[12]|[12]H))\b(?!-)
`;

/** What must not follow a year: "in 2024 Q2" is no year. */
export const NO_PART = "(?![ /-]?(?:Q[1-4]|[1-4]Q|H[12]|[12]H)\\b)";

const NUMBER =
  /first|1st|second|2nd|third|3rd|fourth|4th|final|last|erst|zweit|dritt|viert|(?<=[qh])[1-4]|(?<!\d)[1-4](?=\.|[qh])/u;
const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  erst: 1,
  second: 2,
  zweit: 2,
  third: 3,
  dritt: 3,
  fourth: 4,
  viert: 4,
};

/** "2h30": a half with a short year and nothing between has a capital. */
const HOURS = /^\dh\d{2}$/u;

/** The part of a year that such words mean, written around a day of publication. */
export function partOfYear(words: string, today: number | undefined): PartOfYear | undefined {
  const lower = words.toLowerCase();
  const isHalf = /half|halbjahr|h[12]|[12]h/u.test(lower);
  const name = NUMBER.exec(lower)?.[0] ?? "";
  const number = NUMBERS[name] ?? (/^\d/u.test(name) ? Number(name[0]) : isHalf ? 2 : 4);
  const written = /(?:19|20)\d{2}/u.exec(lower)?.[0] ?? /\D(\d{2})$/u.exec(lower)?.[1];
  const year = written === undefined ? yearBeside(lower, number, today) : Number(written.padStart(4, "20"));
  if (year === undefined || (isHalf && number > 2) || HOURS.test(words)) return undefined;
  const relative = written === undefined;
  return isHalf
    ? { value: String(year), until: `${year}-${number === 1 ? "06-30" : "12-31"}`, relative }
    : { value: `${year}-Q${number}`, relative };
}

/** Whether a date is precise to the quarter. */
export const isQuarter = (value: string) => /^\d{4}-Q/u.test(value);

/** The year of a part that is given without one: of a quarter alone, the last one that has begun. */
function yearBeside(words: string, number: number, today: number | undefined): number | undefined {
  if (today === undefined) return undefined;
  const year = yearOf(today);
  if (/(?:last|previous|past) year$/u.test(words)) return year - 1;
  const now = Math.ceil(Number(isoDay(today).slice(5, 7)) / 3);
  if (/year$/u.test(words) || number <= now) return year;
  // "In the fourth quarter" is past in spring, and else to come.
  return number === 4 && now === 1 ? year - 1 : undefined;
}
