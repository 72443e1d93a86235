/** The agreements that a Chinese sentence likely tells, with what it says of them. */
import type { Deal, Proof, Proven } from "../agreements/deal";
import { BY_WORDS } from "../agreements/event";
import { VERY_LIKELY } from "../agreements/likely";
import type { Entity } from "../entities/entity";
import { RAN, VAGUE } from "./cues";
import type { ChineseDate } from "./dates";
import { nearest } from "./dating";
import { chineseKind, chineseStatus } from "./details";
import type { Judged } from "./likely";
import { merge } from "./merge";

/** Characters before and behind the names that tell how an agreement stands, and of what kind it is. */
const BEFORE = 28;
const BEHIND = 24;
const NEAR = 60;

/** What the sentence, and the text around it, says of when and where. */
export interface Around {
  text: string;
  start: number;
  end: number;
  dates: readonly ChineseDate[];
  day: Proven<string> | undefined;
  place: Proven<Entity> | undefined;
}

/** Adds one to those told before, or to the one of the same parties. */
export function addLikely(
  deals: Deal[],
  { set, chance }: Judged,
  { text, start, end, dates, day, place }: Around,
): Deal {
  const at = Math.min(end, set.end);
  const sentence = text.slice(start, end);
  const status = RAN.test(text.slice(set.start, end))
    ? "ended"
    : chineseStatus(text.slice(at, Math.min(end, at + BEHIND)), text.slice(Math.max(start, at - BEFORE), at));
  const proof: Proof = {
    start,
    end,
    rule: chance >= VERY_LIKELY ? BY_WORDS.surely : BY_WORDS.perhaps,
  };
  const deal = merge(deals, set.parties, status, proof, sentence);
  const date = nearest(dates, at);
  if (date)
    deal.date ??= { value: date.value, proof: { start: date.start, end: date.end, rule: "stated date" } };
  else if (day && !VAGUE.test(sentence)) deal.date ??= day;
  if (place) deal.signedAt ??= place;
  if (deal.kind.value === "other")
    deal.kind = {
      value: chineseKind(
        text.slice(set.start, Math.min(end, at + NEAR)),
        sentence,
        set.parties.some(({ type }) => type === "government"),
      ),
      proof,
    };
  return deal;
}
