/** Amounts that a query asks for: `20 GWh`, `over 1 billion`, `€3bn`, `10-20 MW`, `500 jobs`, `120亿元`, `20 GWh or more`. */
import { currencyOf, measureOf, scaleOf } from "@/lib/ties/measures";
import type { Amount } from "./hits";

/** An amount that a query asks for: of what, and from how many to how many. */
export interface AskedAmount {
  /** Its number and unit as they were typed. */
  text: string;
  /** What is measured; `undefined` for a large number without a unit, which may be a number of anything. */
  sort: string | undefined;
  least: number;
  most: number;
  /** It has no bound and no range, so it may be meant as words. */
  isPlain: boolean;
}

/** Figures are rounded: within this share of each other they count as the same, or about the same. */
const SAME = 0.005;
const ABOUT = 0.1;

/** How far equal figures may differ once they were converted to another unit. */
const ROUNDING = 1e-9;

const NUMBER = String.raw`\d+(?:,\d{3})*(?:[.,]\d+)?`;
/** What stands before `dollars`. */
const US = String.raw`(?:u\.?s\.?[\s-])`;
const ASKED = new RegExp(
  // Chinese has no space before a number.
  String.raw`(?<![\p{N}.,/-]|(?!\p{Script=Han})\p{L})` +
    // An amount of money is often said to be what something is worth; a fort is a place.
    "(?:(?:(?<!fort )worth|valued at|value of|(?:im )?wert von|价值|價值)\\s?)?" +
    "(?:(?<least>from\\s|ab\\s|at least|no(?:t)? (?:less|fewer) than|mindestens|au moins|>=|≥|至少|不少于|不低于)" +
    "|(?<most>at most|no(?:t)? more than|up to|bis zu|höchstens|<=|≤|最多|不超过)" +
    "|(?<above>over|above|(?:more|greater|bigger|larger|higher) than|über|mehr als|plus de|>|超过|超|大于)" +
    "|(?<under>under|below|(?:less|fewer|smaller|lower) than|unter|weniger als|moins de|<|不到|少于|低于)" +
    String.raw`|(?<about>about|around|ca\.?|~|约)|between|zwischen|von)?\s*` +
    String.raw`(?<sign>[a-z]{0,3}\p{Sc}|[a-z]{3}(?=\s?\d))?\s?` +
    String.raw`(?<from>${NUMBER})(?<more>\+)?` +
    // `10-20 GWh`, and with the unit or sign at both: `between $1bn and $2bn`.
    String.raw`(?:(?<unit>\s?[\p{L}%]+)??\s?(?:-|–|to|bis|到|至|(?<=(?:between|zwischen)\s.{1,20})(?:and|und))\s?` +
    String.raw`(?:\k<sign>\s?)?(?<to>${NUMBER})(?=\k<unit>))?` +
    String.raw`(?<behind>\s?(?:%|\p{Sc}|${US}?[\p{L}²³]+(?:\.?\s?\p{Sc}|\.?\s${US}\p{L}+|\s\p{L}+)?))?(?![\p{N}-])`,
  "giu",
);
/** A number written like this is never a year or a register number. */
const LARGE = /,\d{3},\d{3}/;
/** Words that make the figure before them a bound. */
const BOUND_BEHIND =
  /^\s?(?:(?<least>\+|(?:or|and) (?:more|above|over|up)|oder mehr|以上)|(?<most>(?:or|and) (?:less|fewer|under|below)|oder weniger|以下)|per (?:year|annum|month|week|day|hour|jahr))(?!\p{L})/iu;

/**
 * Takes the amounts out of a query's words; a number alone stays a word. `isUnit` tells whether the index counts
 * anything in a word that is no known measure.
 */
export function takeAmounts(
  words: string,
  isUnit: (sort: string) => boolean,
): { words: string; amounts: AskedAmount[] } {
  const amounts: AskedAmount[] = [];
  let others = "";
  let at = 0;
  ASKED.lastIndex = 0;
  for (let match = ASKED.exec(words); match; match = ASKED.exec(words)) {
    const { sign = "", from = "", behind = "", ...parts } = match.groups ?? {};
    const money = currencyOf(sign);
    const { scale, sort, left } = unitsOf(behind, money, isUnit);
    const end = match.index + match[0].length;
    const isAmount = scale !== undefined || sort !== undefined || LARGE.test(from);
    // A word that is not a unit may begin the next amount, so it is searched again.
    ASKED.lastIndex = end - (isAmount ? left.length : behind.length);
    if (!isAmount) continue;
    const [of, times] = sort ?? [undefined, 1];
    const [low = 0, high = low] = [from, parts.to]
      .filter((digits) => digits !== undefined)
      .map((digits) => numberOf(digits) * (scale ?? 1) * times)
      .sort((a, b) => a - b);
    const bound = BOUND_BEHIND.exec(words.slice(ASKED.lastIndex));
    const {
      above,
      under,
      to,
      least = bound?.groups?.least ?? parts.more,
      most = bound?.groups?.most,
    } = parts;
    const isExact = [least, most, above, under, to].some((part) => part !== undefined);
    const slack = parts.about !== undefined ? ABOUT : isExact ? ROUNDING : SAME;
    const start = words.indexOf(money === undefined ? from : sign, match.index);
    amounts.push({
      text: words.slice(start, ASKED.lastIndex).trim(),
      sort: of,
      least: (most ?? under) === undefined ? low * (1 + (above === undefined ? -slack : ROUNDING)) : 0,
      most:
        to === undefined && (least ?? above) !== undefined
          ? Number.POSITIVE_INFINITY
          : high * (1 + (under === undefined ? slack : -ROUNDING)),
      isPlain: !isExact && parts.about === undefined,
    });
    others += `${words.slice(at, match.index)} ${money === undefined ? sign : ""} `;
    at = ASKED.lastIndex += bound?.[0].length ?? 0;
  }
  return { words: others + words.slice(at), amounts };
}

/** `1,500` and `1.5`, and also `1,5`, as half of Europe writes. */
function numberOf(digits: string): number {
  return Number(digits.replace(/,(?=\d{3}(?!\d))/g, "").replace(",", "."));
}

/** Parses the words behind a number: the scale, the unit, and the rest. */
function unitsOf(
  behind: string,
  money: string | undefined,
  isUnit: (sort: string) => boolean,
): { scale?: number; sort?: readonly [sort: string, times: number]; left: string } {
  // `3bn €`, `500 Mio. €`, `5m€`
  let left = behind
    .trim()
    .replace(/(?<=\p{L})\.?\s?(?=\p{Sc}$)/u, " ")
    .replace(/\.?\s?(?<!\p{L})U\.?S\.?[\s-](?=dollar)/iu, " ")
    .trim();
  const take = <T>(of: (word: string) => T | undefined): T | undefined => {
    for (const word of beginnings(left)) {
      const found = of(word);
      if (found === undefined) continue;
      left = left.slice(word.length).trim();
      return found;
    }
    return undefined;
  };
  // `€500 m` means millions, `500 m` metres.
  const scale = take((word) =>
    /^\p{ASCII}$/u.test(word) && money === undefined && currencyOf(left.slice(1).trim()) === undefined
      ? undefined
      : scaleOf(word),
  );
  const sort =
    money !== undefined
      ? ([money, 1] as const)
      : take(
          (word) => measureOf(word) ?? (isUnit(singular(word)) ? ([singular(word), 1] as const) : undefined),
        );
  return { ...(scale !== undefined && { scale }), ...(sort !== undefined && { sort }), left };
}

/** What a text may begin with as a word: all of it, its first word, or characters of a script without spaces. */
function beginnings(text: string): string[] {
  if (/^\p{Script=Han}/u.test(text)) return [3, 2, 1].map((length) => text.slice(0, length));
  return [text, text.replace(/\s.*/u, "")].filter((word) => word !== "");
}

/**
 * What an amount's unit measures, how much of that one unit is, and how much of this is a word such as "million"; "per
 * year" and the like are ignored.
 */
export function sortOfUnit(unit: string): readonly [sort: string, times: number, scale: number] {
  const bare = unit.replace(/(?:\/| per ).*/u, "");
  const [, word = "", of = ""] = /^(\S+) (.+)$/u.exec(bare) ?? [];
  const scale = scaleOf(word);
  const one = scale === undefined ? bare : of;
  const [sort, times] = measureOf(one) ?? [singular(one), 1];
  return [sort, times * (scale ?? 1), scale ?? 1];
}

const BETWEEN = "\t";

/** An amount as a text, since amounts recur. */
export function amountText({ value, unit, what = "" }: Amount): string {
  return [value, unit, what].join(BETWEEN);
}

/** The amount of such a text. */
export function amountOf(text: string): Amount {
  const [value, unit = "", what] = text.split(BETWEEN);
  return { value: Number(value), unit, ...(what && { what }) };
}

function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?<=[^aeiou])ies$/u, "y")
    .replace(/(?<=\p{L}{2})s$/u, "");
}
