/** Reads quantities in set phrases instead of a number with its unit: "50-50", "a quarter of a century". */

import { matchesIn } from "../text/matches";
import { regex } from "../text/regex";
import type { FoundQuantity } from "./find-quantities";

/** "50-50", "shared 51:49", "a 60/40 joint venture": two shares of a whole. `from` is where the stretch begins in its text. */
export function sharesIn(part: string, from: number): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  for (const { 0: all, 1: first = "", 2: second = "", index } of matchesIn(SHARES, part)) {
    const [one, other] = [Number(first), Number(second)];
    if (one + other !== 100) continue;
    const near = part.slice(Math.max(0, index - 60), index + all.length + 40);
    if (one !== other && !SHARED.test(near)) continue;
    const share = (value: number, start: number, end: number) => ({
      value,
      unit: "%",
      start: from + index + start,
      end: from + index + end,
      money: false,
    });
    if (one === other) out.push(share(one, 0, all.length));
    else out.push(share(one, 0, first.length), share(other, first.length + 1, all.length));
  }
  return out;
}

const SHARES = /(?<![\d.,:/-])(\d{2})[-/:](\d{2})(?!\d|[.:/-]\d)/gu;
/** Words for what is shared so, unlike a score or a ratio of parts. */
const SHARED =
  /\b(?:shared?|shares|split|owned|own|held|hold|stakes?|venture|JV|partnership|basis|divided|equity)\b/u;

/** "A quarter of a century", "a decade and a half": spans of years. */
export function spansIn(part: string, from: number): FoundQuantity[] {
  if (!/century|decade/iu.test(part)) return [];
  return matchesIn(SPAN, part).map(({ 0: all, index }) => ({
    value: SPANS[all.toLowerCase().replace(/^(?:a|one) /u, "")] ?? 10,
    unit: "years",
    start: from + index,
    end: from + index + all.length,
    money: false,
  }));
}

const SPANS: Readonly<Record<string, number>> = {
  "quarter of a century": 25,
  "quarter century": 25,
  "half a century": 50,
  "half a decade": 5,
  "decade and a half": 15,
  century: 100,
};
const SPAN = regex("giu")`
  \b(?:a quarter of a century|a quarter century|half a (?:century|decade)|(?:a|one) decade and a half
    |a century
    |(?<=\b(?:for|over|within|of|least|than|about|nearly|almost|last|lasts|runs|next|coming) )(?:a |one )?
     decade)\b(?! (?:ago|of|later|earlier|before|after))
`;
