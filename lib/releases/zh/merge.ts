/** Joins what several sentences of a Chinese text say about one agreement. */
import { type Deal, newDeal, type Proof } from "../agreements/deal";
import type { EventStatus } from "../agreements/event";
import type { Entity } from "../entities/entity";
import type { ReportedDeals } from "./reported-deals";

const RANK: readonly EventStatus[] = ["ended", "extended", "signed", "planned", "announced"];

/** The agreement of these parties: an earlier one, or a new one. */
export function merge(
  deals: ReportedDeals,
  parties: readonly Entity[],
  status: EventStatus,
  proof: Proof,
  words: string,
): Deal {
  const like = deals.withAll(parties);
  const same = like.find((deal) => deal.parties.length === parties.length);
  if (same) {
    if (RANK.indexOf(status) < RANK.indexOf(same.status.value)) {
      same.status = { value: status, proof };
      if (status === "ended") delete same.date;
    }
    return same;
  }
  const [part] = like;
  if (part && !/签/u.test(words)) return part;
  const deal = newDeal([...parties], { value: status, proof });
  deals.add(deal);
  return deal;
}
