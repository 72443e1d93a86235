/** Where the words of an agreement tell of none, or of one that is told already. */
import type { Deal } from "../../agreements/deal";
import type { Entity } from "../../entities/entity";
import { DENIED, NEGATED, PAST, PAST_ROUND, RUMOUR } from "./cues";

/** Whether a cue at an offset of a sentence tells that nothing was agreed, or what others say. */
export function isVoid(text: string, start: number, end: number, at: number): boolean {
  const clause = text.slice(Math.max(start, at - 60), Math.min(end, at + 30));
  return (
    // Who only looks on agrees to nothing.
    /(?:见证|出席|参加)[^，。]{0,4}$/u.test(text.slice(Math.max(start, at - 8), at)) ||
    NEGATED.test(text.slice(Math.max(start, at - 40), at)) ||
    RUMOUR.test(text.slice(start, at)) ||
    (DENIED.test(clause) && !/(?:^|[，。])[^，。]{0,40}签署终止/u.test(clause))
  );
}

/** Whether a cue tells of what went before an agreement that is told already. */
export function isPassing(
  text: string,
  { start, end, at, cue }: { start: number; end: number; at: number; cue: string },
  found: readonly Entity[],
  deals: readonly Deal[],
): boolean {
  const told = deals.some((deal) => found.every((party) => deal.parties.includes(party)));
  return (
    // "2021年曾续签": an earlier stage of an agreement that is told already.
    (told && /曾[^，。]{0,6}$/u.test(text.slice(Math.max(start, at - 8), at))) ||
    // "此前于9月与乙签订的保荐协议继续有效": named in passing.
    (deals.length > 0 &&
      PAST.test(text.slice(Math.max(start, at - 50), at)) &&
      text[at + cue.length] === "的") ||
    (told && PAST_ROUND.test(text.slice(start, end)))
  );
}
