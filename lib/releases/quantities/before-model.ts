/** Tells a number with the model of what it counts from a number in groups: "50 412 RX aircraft", "12 555 homes". */
import { matchesIn } from "../text/matches";
import { nextNumber } from "./numbers";
import { unitAfter } from "./unit-after";
import { measureOf } from "./units";
import { numberAt } from "./written-number";

/**
 * The number before a model's, where a match has taken both for one number. They are one where a unit follows, the last
 * group is round, or the whole text has more such groups.
 */
export function beforeModel(part: string, match: RegExpExecArray, whole: string): RegExpExecArray | null {
  const { figure = "", scale } = match.groups ?? {};
  if (scale || !TWO_GROUPS.test(figure)) return null;
  const after = part.slice(match.index + match[0].length, match.index + match[0].length + NEAR);
  const word = CAPITAL.exec(after)?.[1];
  if (!word || measureOf(word) || unitAfter(after, whole)?.money) return null;
  if (numberAt(part, match, whole)?.sign || matchesIn(GROUPED, whole).length > 1) return null;
  return nextNumber(part.slice(0, match.index + figure.indexOf(" ")), match.index);
}

const TWO_GROUPS = /^\d{1,3} \d\d[1-9]$/u;
const CAPITAL = /^ (\p{Lu}[\p{L}\d]*)/u;
/** The characters behind a number that may hold its unit. */
const NEAR = 40;
const GROUPED = /(?<![\d.,])\d{1,3} \d{3}(?!\d)/gu;
