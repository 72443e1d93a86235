/** Makes agreements of the sets that a Chinese sentence likely reports. */
import { type Deal, newDeal, type Proof } from "../../agreements/deal";
import { BY_WORDS } from "../../agreements/event";
import { VERY_LIKELY } from "../../agreements/likely/likely";
import { ANOTHER_DAY, RAN } from "../deals/cues";
import { datesFor, nearest, stated } from "../details/dating";
import { chineseKind, chineseStatus } from "../details/details";
import type { Scene } from "../scene";
import type { Sentence } from "../sentence";
import type { Judged } from "./likely";

/** How many characters up to the end of the names, and after it, decide the status; and the kind. */
const BEFORE = 100;
const BEHIND = 24;
const NEAR = 60;

/** The agreement of a set. One signed on another day than the main news was signed elsewhere. */
export function likelyDeal({ set, chance }: Judged, sentence: Sentence, scene: Scene): Deal {
  const { text, start, end, line, apart, place } = sentence;
  const status = RAN.test(text.slice(set.start, end))
    ? "ended"
    : chineseStatus(
        text.slice(set.end, Math.min(end, set.end + BEHIND)),
        text.slice(Math.max(start, set.end - BEFORE), set.end),
      );
  const rule = chance >= VERY_LIKELY ? BY_WORDS.surely : BY_WORDS.perhaps;
  const proof: Proof = { start, end, rule };
  const deal = newDeal([...set.parties], { value: status, proof });
  const date = nearest(datesFor(status, sentence), set.end);
  const isOther = ANOTHER_DAY.test(line) || (date !== undefined && date.value !== scene.day?.value);
  if (date) deal.date = stated(date);
  else if (scene.day && !isOther && status !== "planned") deal.date = scene.day;
  const where = place ?? (isOther || apart ? undefined : scene.place);
  if (where && status !== "planned" && status !== "ended") deal.signedAt = where;
  deal.kind = {
    value: chineseKind(
      text.slice(set.start, Math.min(end, set.end + NEAR)),
      line,
      set.parties.some(({ type }) => type === "government"),
    ),
    proof,
  };
  return deal;
}
