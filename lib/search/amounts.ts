/** Amounts that a query asks for: `20 GWh`, `over 1 billion`, `€3bn`, `10-20 MW`, `500 jobs`, `120亿元`. */
import { currencyOf, measureOf, scaleOf } from "@/lib/ties/measures";
import type { Amount } from "./hits";

/** An amount that is asked for: of what, and from how many to how many. */
export interface AskedAmount {
  /** Its number and unit as they were typed. */
  text: string;
  /** What is measured; `undefined` where only a large number was said, which may be one of anything. */
  sort: string | undefined;
  least: number;
  most: number;
  /** Neither a bound nor a range was said: whoever typed it may mean the words. */
  isPlain: boolean;
}

/** Figures are given in round numbers: so far from one it is still the same, or about the same. */
const SAME = 0.005;
const ABOUT = 0.1;

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const ASKED = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/-])` +
    "(?:(?<least>over|above|(?:more|greater) than|at least|>=?|≥|超过|至少)" +
    "|(?<most>under|below|(?:less|fewer) than|up to|at most|<=?|≤|不到|最多)" +
    String.raw`|(?<about>about|around|ca\.?|~|约))?\s*` +
    String.raw`(?<sign>\p{L}{0,3}\p{Sc}|\p{L}{3}(?=\s?\d))?\s?` +
    String.raw`(?<from>${NUMBER})(?:\s?(?:-|–|to)\s?(?<to>${NUMBER}))?` +
    String.raw`(?<behind>\s?(?:%|\p{Sc}|[\p{L}²³]+(?:\s\p{L}+)?))?(?![\p{N}-])`,
  "giu",
);

/**
 * Takes amounts out of the words of a query; a number alone stays a word. `isUnit` tells of a word that is no measure whether
 * something is counted in it.
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
    const isAmount = scale !== undefined || sort !== undefined;
    // What is no unit may be the bound of the next amount.
    ASKED.lastIndex = end - (isAmount ? left.length : behind.length);
    if (!isAmount) continue;
    const [of, times] = sort ?? [undefined, 1];
    const [low = 0, high = low] = [from, parts.to]
      .filter((digits) => digits !== undefined)
      .map((digits) => Number(digits.replaceAll(",", "")) * (scale ?? 1) * times);
    const isExact = [parts.least, parts.most, parts.to].some((part) => part !== undefined);
    const slack = parts.about !== undefined ? ABOUT : isExact ? 0 : SAME;
    const start = words.indexOf(money === undefined ? from : sign, match.index);
    amounts.push({
      text: words.slice(start, ASKED.lastIndex).trim(),
      sort: of,
      least: parts.most === undefined ? low * (1 - slack) : 0,
      most: parts.least === undefined ? high * (1 + slack) : Number.POSITIVE_INFINITY,
      isPlain: !isExact && parts.about === undefined,
    });
    others += `${words.slice(at, match.index)} ${money === undefined ? sign : ""} `;
    at = ASKED.lastIndex;
  }
  return { words: others + words.slice(at), amounts };
}

/** The words behind a number, taken apart: how many times it is meant, the unit, and what is neither. */
function unitsOf(
  behind: string,
  money: string | undefined,
  isUnit: (sort: string) => boolean,
): { scale?: number; sort?: readonly [sort: string, times: number]; left: string } {
  let left = behind.trim();
  const take = <T>(of: (word: string) => T | undefined): T | undefined => {
    for (const word of beginnings(left)) {
      const found = of(word);
      if (found === undefined) continue;
      left = left.slice(word.length).trim();
      return found;
    }
    return undefined;
  };
  // `€500 m` are millions, `500 m` are metres.
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

/** What the unit of an amount in a dataset measures, and how many of that one is; in how long a time does not count. */
export function sortOfUnit(unit: string): readonly [sort: string, times: number] {
  const bare = unit.replace(/(?:\/| per ).*/u, "");
  const [, word = "", of = ""] = /^(\S+) (.+)$/u.exec(bare) ?? [];
  const scale = scaleOf(word);
  const [sort, times] = measureOf(scale === undefined ? bare : of) ?? [
    singular(scale === undefined ? bare : of),
    1,
  ];
  return [sort, times * (scale ?? 1)];
}

const BETWEEN = "\t";

/** An amount as one text, as amounts recur. */
export function amountText({ value, unit, what = "" }: Amount): string {
  return [value, unit, what].join(BETWEEN);
}

/** The amount that such a text stands for. */
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
