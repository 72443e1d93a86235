/** Tells how a text writes its days in figures. */
import { countriesOf } from "../quantities/country-of-text";
import { matchesIn } from "../text/matches";

interface DayStyle {
  /** The order of month and day, where some can only be read in one. */
  order: "month first" | "day first" | undefined;
  /** It has days such as "15.03.2024" or "15. März". */
  dotted: boolean;
  /** It has days such as "15/03/2024". */
  slashed: boolean;
  /** It is American by the places in its opening. */
  american: boolean;
}

/** The last text, kept since all its days ask about it. */
let last: { text: string; style: DayStyle } | undefined;

/** How a text writes its days. */
export function styleOf(text: string): DayStyle {
  if (last?.text !== text) {
    const style = { order: orderOf(text), dotted: DOTTED.test(text), slashed: SLASHED.test(text) };
    last = { text, style: { ...style, american: isAmerican(text.slice(0, OPENING)) } };
  }
  return last.style;
}

const WITH_YEAR = /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/gu;
const DOTTED =
  /(?<![\d./-])\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)|\b\d{1,2}\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;
const SLASHED = /(?<![\d./-])\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?!\d)/u;
/** How far a dateline reaches. */
const OPENING = 300;

function orderOf(text: string): DayStyle["order"] {
  const pairs = matchesIn(WITH_YEAR, text).map(({ 1: a, 3: b }) => [Number(a), Number(b)] as const);
  const dayFirst = pairs.some(([day, month]) => day > 12 && day <= 31 && month <= 12);
  const monthFirst = pairs.some(([month, day]) => day > 12 && day <= 31 && month <= 12);
  return dayFirst === monthFirst ? undefined : monthFirst ? "month first" : "day first";
}

function isAmerican(opening: string): boolean {
  const [[country, most] = [], [, next] = []] = [...countriesOf(opening)].sort(([, a], [, b]) => b - a);
  return country === "US" && (most ?? 0) > (next ?? 0);
}
