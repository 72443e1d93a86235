/** The agreements that a Chinese sentence likely tells, with what it says of them. */
import { type Deal, newDeal, type Proof, type Proven } from "../agreements/deal";
import { BY_WORDS } from "../agreements/event";
import { VERY_LIKELY } from "../agreements/likely";
import type { Entity } from "../entities/entity";
import { ANOTHER_DAY, DUE, RAN } from "./cues";
import type { ChineseDate } from "./dates";
import { nearest } from "./dating";
import { chineseKind, chineseStatus } from "./details";
import type { Judged } from "./likely";

/** Characters up to the end of the names, and behind it, that tell how an agreement stands; and of what kind it is. */
const BEFORE = 28;
const BEHIND = 24;
const NEAR = 60;

/** What the sentence, and the text around it, says of when and where. */
export interface Around {
  text: string;
  start: number;
  end: number;
  dates: readonly ChineseDate[];
  /** When and where the main news was signed, and where this sentence says so of itself. */
  day: Proven<string> | undefined;
  scene: Proven<Entity> | undefined;
  place: Proven<Entity> | undefined;
}

/** The agreement of a set. What was signed on another day than the main news was signed elsewhere. */
export function likelyDeal({ set, chance }: Judged, around: Around): Deal {
  const { text, start, end, dates, day, scene, place } = around;
  const sentence = text.slice(start, end);
  const status = RAN.test(text.slice(set.start, end))
    ? "ended"
    : chineseStatus(
        text.slice(set.end, Math.min(end, set.end + BEHIND)),
        text.slice(Math.max(start, set.end - BEFORE), set.end),
      );
  const rule = chance >= VERY_LIKELY ? BY_WORDS.surely : BY_WORDS.perhaps;
  const proof: Proof = { start, end, rule };
  const deal = newDeal([...set.parties], { value: status, proof });
  const told =
    status === "planned" ? dates.filter((date) => !DUE.test(text.slice(date.start - 4, date.start))) : dates;
  const date = nearest(told, set.end);
  const isOther = ANOTHER_DAY.test(sentence) || (date !== undefined && date.value !== day?.value);
  if (date)
    deal.date = { value: date.value, proof: { start: date.start, end: date.end, rule: "stated date" } };
  else if (day && !isOther && status !== "planned") deal.date = day;
  const where = isOther ? place : (place ?? scene);
  if (where && status !== "planned" && status !== "ended") deal.signedAt = where;
  deal.kind = {
    value: chineseKind(
      text.slice(set.start, Math.min(end, set.end + NEAR)),
      sentence,
      set.parties.some(({ type }) => type === "government"),
    ),
    proof,
  };
  return deal;
}
