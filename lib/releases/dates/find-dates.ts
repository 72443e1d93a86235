/** Finds the dates in a text, as precise as it gives them, resolved against the day of publication. */
import { matchesIn } from "../text/matches";
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import { isDate, isDay, isoMonth, parseDay, yearOf } from "./calendar";
import { DATE_SIGNS, FARTHEST, isShortDay, isYear } from "./date-signs";
import { isDue, PLAN, WEEKDAY } from "./due";
import { NO_PART, PART_OF_YEAR, partOfYear } from "./parts-of-years";
import { ago, distance, lastNth, monthNamed, relative, weekday, weekdayNamed } from "./relative-days";
import { dayInFigures, dayOf, fullYear, isSurelyDay } from "./written-days";

/** A date in the text. `value` is a partial date; offsets are UTF-16 units. */
export interface FoundDate {
  value: string;
  start: number;
  end: number;
  /** Given relative to the day of publication or another date, not as a calendar date. */
  relative: boolean;
  /** Days after the date before it (negative: before that), where it is given so. */
  afterPrevious?: number;
  /** The words are about the future: "next May", "by 2027". */
  future: boolean;
  /** A year or month as a span or a deadline, "since 2019", "by the end of 2027": not the date of a deed. */
  span: boolean;
  /** The last day of half a year, whose value is the year. */
  until?: string;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const MONTH = oneLine`
  (Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?
    |Sep(?:t(?:ember)?)?\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL
    |MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)
`;
/** What may follow a month, or the full stop of a short one. */
const ENDS = "(?![a-z\\d])";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const LAST =
  "(?:(last|this past|past|this|next|early|late|mid[- ]?|the end of|(?:the )?(?:first|second) half of|(?:the )?(?:spring|summer|autumn|fall|winter) of) )?";
const YEAR = "((?:19|20)\\d{2})";
const UNTIL = "(?:to|until|till|through|and|&)";
/** "April 27 to 30", but not "April 27 and 30 trams". */
const TO_DAY = oneLine`
  (?: ?[-–] ?\d{1,2}| ${UNTIL} (?:the )?\d{1,2}(?:st|nd|rd|th)?(?=[,.;:)]|$| (?:in|at|during|(?:19|20)\d{2})\b))?
`;
/** "March '24" */
const SHORT_YEAR = " ?['’‘](\\d{2})(?![\\ds])";
const NAMED_YEAR = "(last|this|the previous|the same|that|the following|the next) year";

const ISO = `(?<iso>${YEAR}-(\\d{2})-(\\d{2}))`;
const NUMERIC = `(?<num>(?<![\\d./]|(?<!\\b\\d{1,2}\\.?)-)(?:(\\d{1,2})(?<dot>[./])(\\d{1,2})\\k<dot>(?:${YEAR}|\\d{2}(?![.,]\\d))|${YEAR}(?<slash>[./])(\\d{1,2})\\k<slash>(\\d{1,2}))(?![\\d/-]))`;
const BARE_YEAR = oneLine`
  (?<y>\b(?:((?:in )?(?:the )?(?:early |late )?(?:spring|summer|autumn|fall|winter) of|in|In|early|late
        |since|Since|by|until|from|From|of|mid-?|end of|for|to|Since|before|after|By|fiscal) )?${YEAR}\b
    (?![.,]?\d|[-–]\d)${NO_PART})
`;

const PART = `(?<part>${PART_OF_YEAR})`;

const PATTERN = new RegExp(
  [
    PART,
    ISO,
    NUMERIC,
    `(?<dash>\\b(\\d{1,2})-${MONTH}-(\\d{4}|\\d{2})(?![\\d-]))`,
    `(?<mdy>\\b${MONTH} (?:the )?${DAY}(?![\\d,]*\\d{3})${TO_DAY}(?:,? (?:${YEAR}|(?:of )?${NAMED_YEAR})|,?${SHORT_YEAR})?\\b)`,
    `(?<dmy>\\b${DAY}(?: of|\\.)? ${MONTH}${ENDS}(?:,? (?:${YEAR}|(?:of )?${NAMED_YEAR}\\b)|,?${SHORT_YEAR})?)`,
    `(?<my>\\b${LAST}${MONTH}(?:(?: of)?,? ${YEAR}|,?${SHORT_YEAR})\\b)`,
    `(?<mly>\\b(?:(?:in|last|back in|early|late|mid-?) )?${MONTH},? (?:of )?${NAMED_YEAR}\\b)`,
    oneLine`
      (?<ago>\b(?:(?:some|about|around|roughly|nearly|almost|just) )?
        (a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (day|week|fortnight|month|year|decade)
        s? ago\b(?: (?:today|(?:this|last) (?:week|month)))?)
    `,
    `(?<nth>\\b[Oo]n the (\\d{1,2})(?:st|nd|rd|th)(?: of (?:this|the) month)?(?! ${UNTIL} (?:the )?\\d)(?=[,.;)]| (?:in|at|and|by|between|with)\\b))`,
    `(?<lm>\\b(?:(last|this|next|in|In|since|Since|Last|early|late|until|by|from|of|for) (?:early |late |mid-)?)${MONTH}${ENDS}(?: of (last|this) year)?(?!\\.? ['’]?\\d))`,
    oneLine`
      (?<wd>\b(?:(last|this|past|on|On|Last|next|until) )?
        (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b
        (?: (?:of )?(last week|this week|the previous week|the week before)
          |,? \(?(?:the )(\d{1,2})(?:st|nd|rd|th))?)
    `,
    oneLine`
      (?<rel>\b(today|yesterday|this morning|this afternoon|this evening|last night|tonight|earlier today
          |the day before yesterday|earlier this week|earlier in the (?:day|week|month|year)|this week
          |last week|earlier this month|this month|last month|earlier this year|this year|last year
          |a year ago|last summer|last spring|last autumn|last winter)\b)
    `,
    oneLine`
      (?<later>\b(?:the|The|that|on the|On the) (?:very )?
        same (?:day|date|occasion|afternoon|morning|evening)\b
        |\b(?:later|earlier) that (?:day|afternoon|morning|evening)\b|\bon that (?:day|date)\b
        |\b(?:an hour|hours|minutes|a few (?:minutes|hours)|two hours|half an hour) (?:later|earlier)\b
        |\bthe previous day\b|\bthe day after\b
        |\b(a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (day|week)
         s? (later|earlier)\b
        |\bthe (?:following|next) day\b|\bthe day before\b(?! yesterday))
    `,
    BARE_YEAR,
  ].join("|"),
  "gi",
);

/** "May 10 days after the signing", "a march 5 miles long", "this may take": so no month is written without a year. */
const VERB =
  /^(?:(?:may|march|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)(?= .*\d)|(?:this|next|last) (?:may|march)$)(?!.*\d{4})/u;

/** Dates that may begin with a year. */
const OF_YEAR = new RegExp([PART, ISO, NUMERIC, BARE_YEAR].join("|"), "gi");

/** Finds the dates between two offsets. `published` is the day of publication as `YYYY-MM-DD`. */
export function findDates(
  text: string,
  published: string | undefined,
  from = 0,
  to = text.length,
): FoundDate[] {
  const out: FoundDate[] = [];
  // Searches only the stretch: in the whole text a search would run on to the next date, however far.
  const part = text.slice(from, to + LONGEST_DATE);
  const first = DATE_SIGNS.next(part, 0);
  if (first < 0) return out;
  const today = parseDay(published);
  let at = 0;
  let next = 0;
  for (let sign = first; sign >= 0; sign = DATE_SIGNS.next(part, next)) {
    const year = isYear(part, sign) || isShortDay(part, sign);
    const pattern = year ? OF_YEAR : PATTERN;
    pattern.lastIndex = Math.max(at, sign - FARTHEST);
    const match = pattern.exec(part);
    // A date that begins after a year has signs of its own.
    if (year && (!match || match.index > sign)) {
      next = sign + 1;
      continue;
    }
    if (!match || from + match.index >= to) break;
    const verb = VERB.exec(match[0]);
    if (verb) {
      at = match.index + verb.index + verb[0].length;
      next = at;
      continue;
    }
    at = pattern.lastIndex;
    next = at;
    const start = from + match.index;
    const found = resolve(match, today, { text, start, previous: out.at(-1)?.value });
    if (!found) continue;
    // "Tuesday, 12 March": the weekday adds nothing.
    const last = out.at(-1);
    if (last && isDayOf(text, last, start, found.value)) out.pop();
    else if (last && isDay(last.value) && isDay(found.value)) {
      const between = text.slice(last.end, start);
      if (
        joinsDays(between, last, found, [text.slice(last.start, last.end), match[0]]) ||
        (last.span && between === " and ")
      )
        last.span = found.span = true;
    }
    out.push({ start, end: start + match[0].length, ...found });
  }
  return out;
}

/** Whether the date before is only the weekday of the next one. */
function isDayOf(text: string, last: FoundDate, start: number, value: string): boolean {
  return (
    isDay(value) &&
    start - last.end < 8 &&
    /^(?:on )?(?:sun|mon|tues|wednes|thurs|fri|satur)day$/iu.test(text.slice(last.start, last.end)) &&
    /^[,\s(]*(?:the )?$/iu.test(text.slice(last.end, start))
  );
}

/** Whether words join two days to a span. A dash also ends a dateline: "5 May 2025 – Today", "6 May 2025 – 5 May 2025". */
function joinsDays(between: string, first: Resolved, second: Resolved, words: readonly string[]): boolean {
  if (!DASH.test(between)) return TO_ANOTHER.test(between);
  // A day without its own year is that of the last or next one: "15 March – 20 April", "28 March – 2 April 2024".
  const areWhole = words.every((day) => /\d{4}/u.test(day));
  return first.relative === second.relative && (first.value < second.value || !areWhole);
}

const DASH = /^ ?[–-] ?$/u;
const TO_ANOTHER = /^ (?:to|until|till|through) $/u;

/** How many characters before a date are considered. */
const BEFORE = 48;
/** The longest date: one may end behind the stretch that it begins in. */
const LONGEST_DATE = 40;
type Resolved = Omit<FoundDate, "start" | "end">;

/** Where a match stands: its text and offset, and the date before it. */
interface Place {
  text: string;
  start: number;
  previous: string | undefined;
}

/** The date of a match. */
function resolve(match: RegExpExecArray, today: number | undefined, place: Place): Resolved | undefined {
  const groups = match.groups ?? {};
  const words = wordsBefore(place, BEFORE);
  // "13–16 October", "19 and 20 November": no one day. What is told of both stands before the first.
  const from = firstDay(words, match);
  const before = from ? words.slice(0, from.index) : words;
  const g = match.slice(1).filter((part): part is string => part !== undefined);
  const hangs = HANGS.test(before);
  const span =
    (hangs && BEFORE_SPAN.test(before)) ||
    /^(?:since|by|until|from|of|end of|for|to|before|after|fiscal)\b/iu.test(match[0]);
  const future =
    BEFORE_FUTURE.test(before) ||
    WILL.test(before) ||
    (hangs && BEFORE_DEADLINE.test(before)) ||
    /^next\b/iu.test(match[0]);
  const fixed = (value: string | undefined): Resolved | undefined =>
    value === undefined
      ? undefined
      : { value, relative: false, future, span: span && !(isDay(value) && wasDone(before)) };
  const relativeTo = (value: string | undefined, wide = span): Resolved | undefined =>
    value === undefined ? undefined : { value, relative: true, future, span: wide };
  if (groups.part) {
    const part = partOfYear(match[0], today);
    return part && { ...part, future, span: span || !DURING.test(before) || RESULTS.test(before) };
  }
  if (groups.iso) return fixed(isDate(Number(g[1]), Number(g[2]), Number(g[3])) ? g[0] : undefined);
  if (groups.num) {
    const isShort = /\b\d{2}$/u.test(match[0]) && !/^\d{4}/u.test(match[0]);
    return isShort && !isSurelyDay(match[0], place.text, place.start, today)
      ? undefined
      : fixed(dayInFigures(match[0], place.text, today)?.slice(0, from ? 7 : undefined));
  }
  const yearNamed = (words: string) => namedYear(words, today, place);
  const isToCome = () => future || isDue(wordsBefore(place, PLAN));
  const written = (year: string | undefined, month: string | undefined, day: string | undefined) =>
    dayOf(
      {
        year: year === undefined ? undefined : /^\d/u.test(year) ? fullYear(year, today) : yearNamed(year),
        month: monthOf(month),
        day: Number(day),
        nearest: year === undefined && (ENDS_THEN.test(before) || isToCome()),
        weekday: weekdayNamed(WEEKDAY.exec(before)?.[0]),
      },
      today,
    );
  if (groups.dash) return fixed(written(g[3], g[2], g[1]));
  if (groups.mly) {
    const year = yearNamed(g[2] ?? "");
    return relativeTo(year === undefined ? undefined : isoMonth(year, monthOf(g[1])));
  }
  if (groups.ago) return relativeTo(ago(g[1] ?? "", (g[2] ?? "").toLowerCase(), today));
  if (groups.nth) return relativeTo(lastNth(Number(g[1]), today));
  if (groups.mdy) {
    const day = written(g[3], g[1], g[2]);
    return fixed(TWO_DAYS.test(match[0]) ? day?.slice(0, 7) : day);
  }
  if (groups.dmy) {
    const day = written(g[3], g[2], g[1]);
    return fixed(from ? day?.slice(0, 7) : day);
  }
  if (groups.my) {
    return fixed(isoMonth(fullYear(g.at(-1) ?? "", today), monthOf(g.at(-2))));
  }
  if (groups.lm) return relativeTo(monthNamed(monthOf(g[2]), match[0], today, isToCome()));
  if (groups.wd) return relativeTo(weekday(match[0], g, today));
  if (groups.rel) return relativeTo(relative(match[0].toLowerCase(), today));
  if (groups.later) return { value: "", relative: true, future, span, afterPrevious: distance(match[0]) };
  const year = g.at(-1);
  return fixed(year) && { value: year ?? "", relative: false, future, span };
}

/** What a quarter or half follows in which something was done. */
const DURING = /(?:^|[(,:;.–—-]\s?|\n|\b(?:in|im|during|over|within|late|early) (?:the )?)$/iu;
/** "Whose sales fell in the second quarter of 2024": its figures, and no deed. */
const RESULTS = regex("iu")`
  \b(?:sales|revenues?|profits?(?!-)|earnings|results?|turnover|income|margins?|ebitda|loss(?:es)?|shipments?|output
    |rose|fell|grew|reported?|growth)\b[^.;,]{0,30}$
`;

/** The year of "last year", "the same year", "the following year". */
function namedYear(words: string, today: number | undefined, { text, start, previous }: Place) {
  const which = /(?:last|previous|this|following|next)$/u.exec(words.toLowerCase())?.[0];
  if (which === "last" || which === "previous" || which === "this")
    return today === undefined ? undefined : yearOf(today) - Number(which !== "this");
  const mentioned =
    previous || matchesIn(MENTIONED, text.slice(Math.max(0, start - WITHIN), start)).at(-1)?.[0];
  return mentioned === undefined ? undefined : Number(mentioned.slice(0, 4)) + (which === undefined ? 0 : 1);
}

const MENTIONED = /\b(?:19|20)\d{2}\b/gu;
/** How far before it "the same year" may have been named. */
const WITHIN = 400;

/** "Between the 19th and the", "27. – ", but not "at 09:30 – ", "No. 12 – " */
const FROM_DAY = new RegExp(
  `(?:\\bthe )?(?<![\\p{L}\\d.,]|\\d:)(?<!\\b(?:no|nr|page|issue)\\.? ?)(\\d{1,2})(?:st|nd|rd|th|\\.(?:\\d{1,2}\\.)?|\\/\\d{1,2})?(?: ?[–/-] ?| (?:${UNTIL}|bis|und) (?:the )?)$`,
  "iu",
);

/**
 * The day before one that both belong to a span with. A figure alone is an earlier day of the month: "30. - 02.07.2025", but
 * not "30 - 15.03.2025".
 */
function firstDay(words: string, { 0: date, groups = {} }: RegExpExecArray): RegExpExecArray | null {
  const from = groups.dmy || groups.num ? FROM_DAY.exec(words) : null;
  const isOne = groups.num && from && /^\d+[^\d.]*$/u.test(from[0]);
  return isOne && Number(from[1]) >= Number(/^\d{1,2}(?!\d)/u.exec(date)?.[0] ?? 0) ? null : from;
}

const TWO_DAYS = new RegExp(`\\d(?:st|nd|rd|th)? ?(?:[-–]|${UNTIL}) ?(?:the )?\\d`, "iu");

/** The last words before a span or a deadline; only after these the longer pattern is tried. */
const HANGS =
  /(?:\b(?:since|by|until|till|effective|through|from|between|before|after|starting|beginning|of|the|to|ended|ending|fiscal|year|early|late|about|around) |mid-?)$/iu;
const BEFORE_SPAN = regex("iu")`
  \b(?:since|by|until|till|effective|through|from|between|before|after|starting|beginning|as of|from the
    |the end of|end of|up to|of|first half of|second half of|quarter of|fiscal(?: year)?
      |(?:year|quarter|half|months|weeks|period) (?:to|ended|ending)) (?:the end of |
    early |late |mid-|about |around )?$
`;
const BEFORE_FUTURE = /\b(?:next|until|starting|expected|due|planned|will)\b[^.]{0,14}$/iu;
/** "Will present its results on 12 December" */
const WILL = /\b(?:will|shall) (?!be (?:announced|signed))(?:\p{Ll}+ ){1,5}on $/u;
const BEFORE_DEADLINE = /\b(?:by|from) (?:the |end of |early |late |mid-?|about |around ){0,3}$/iu;

/**
 * Whether a whole day after "as of" is when something was done, not when it takes effect: "Concluded, as of October 7".
 */
function wasDone(before: string): boolean {
  return (
    /\b(?:dated|made|executed|concluded|signed|entered into)?,? as of $/iu.test(before) &&
    !/effect/iu.test(before)
  );
}

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** "Ends on 31 December", "effective 1 May": such a day may be before or after the publication. */
const ENDS_THEN =
  /\b(?:ends?|ending|expires?|expiring|lapses?|effective|with effect|takes? effect|until|till|from)(?: on| from| as of| of)? $/iu;

const wordsBefore = ({ text, start }: Place, length: number) =>
  text.slice(Math.max(0, start - length), start);
