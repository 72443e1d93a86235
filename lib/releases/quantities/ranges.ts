/** Reads ranges: one end has the currency, the scale or the unit of the other. */

import { regex } from "../text/regex";
import type { FoundQuantity } from "./find-quantities";
import { SIGN_OR_CODE } from "./money-signs";
import { figureOf, nextNumber, scaleOf, scaleOfSum } from "./numbers";
import { countedAfter, unitAfter } from "./unit-after";

/** The lower end of a range, with the unit of the upper one: "Between 10 and 15 million tonnes", "10-15 MW". */
export function lowerOf(
  text: string,
  { start, value, unit, money, end, per }: FoundQuantity,
): FoundQuantity | undefined {
  const match = LOWER.exec(text.slice(Math.max(0, start - 36), start));
  if (!match) return undefined;
  const [all, one, scale, other] = match;
  const figure = one ?? other ?? "";
  const lower = plainly(figure);
  const upper = plainly(/\d[\d,'’]*(?:\.\d+)?/u.exec(text.slice(start, end))?.[0] ?? "");
  const factor = scale ? scaleOf(scale) : value / upper;
  if (!Number.isFinite(factor) || !(lower * factor < value) || lower === 0) return undefined;
  const at = start - (match[0].length - all.indexOf(figure));
  const found = { value: Math.round(lower * factor * 1e6) / 1e6, unit, start: at, end: at + figure.length };
  return { ...found, money, ...(per === undefined ? {} : { per }) };
}

/** A figure's value, a full stop before its fraction. */
function plainly(figure: string): number {
  const [whole = "", decimal] = figure.split(".");
  return figureOf(whole, decimal === undefined ? "" : `.${decimal}`);
}

const LOWER = regex("u")`
  (?:(?:between|from) (\d[\d,'’]*(?:\.\d+)?)(?: ?(thousand|million|billion|bn|crore))? (?:and|to)
    |(?<![\p{L}\d.,/-])(\d{1,4}(?:[.,]\d+)?)(?:[-–]| to| or)) ?$
`;

/** What multiplies a sum without a scale because it is the lower end of a range: 1 where it is none. */
export function scaleOfUpper(
  text: string,
  { value, start, end }: { value: number; start: number; end: number },
  whole: string,
): number {
  const [link = "", word = "", sign] = LINK.exec(text.slice(end, end + 16)) ?? [];
  const at = end + link.length;
  if (!link || (word === "and" && !isBetween(text, start))) return 1;
  const upper = nextNumber(text, at);
  const { figure, decimal = "", scale } = upper?.groups ?? {};
  if (!upper || upper.index !== at || !figure) return 1;
  const behind = at + upper[0].length;
  // "At $25 to 1 million customers": the second number counts something else.
  const rest = text.slice(behind, behind + 80);
  if (!sign && /\p{L}/u.test(word) && (unitAfter(rest, whole)?.money === false || countedAfter(rest)))
    return 1;
  // "From $500 to $2 million" is no range of millions.
  return value < figureOf(figure, decimal) ? scaleOf(scale ?? scaleOfSum(rest)?.scale) : 1;
}

const LINK = new RegExp(`^\\s?([-–]|to|and)\\s?(${SIGN_OR_CODE}\\s?)?(?=\\d)`, "u");

const isBetween = (text: string, start: number) =>
  /\bbetween $/iu.test(text.slice(Math.max(0, start - 8), start));

/** Whether words between two numbers make a range of them, the first of which begins at an offset. */
export function isLink(words: string, text: string, start: number): boolean {
  return /^(?: ?[-–] ?| to )$/u.test(words) || (words === " and " && isBetween(text, start));
}
