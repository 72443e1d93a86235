/** Joins what several sentences of a Chinese text tell of one agreement. */
import { type Deal, newDeal, type Proof } from "../agreements/deal";
import type { EventStatus } from "../agreements/event";
import type { Entity } from "../entities/entity";

const RANK: readonly EventStatus[] = ["ended", "extended", "signed", "planned", "announced"];

/** The agreement of these parties: one told before, or a new one. */
export function merge(
  deals: Deal[],
  parties: readonly Entity[],
  status: EventStatus,
  proof: Proof,
  words: string,
): Deal {
  const same = deals.find(
    (deal) =>
      deal.parties.length === parties.length && parties.every((party) => deal.parties.includes(party)),
  );
  if (same) {
    if (RANK.indexOf(status) < RANK.indexOf(same.status.value)) {
      same.status = { value: status, proof };
      if (status === "ended") delete same.date;
    }
    return same;
  }
  const part = deals.find((deal) => parties.every((party) => deal.parties.includes(party)));
  if (part && !/签/u.test(words)) return part;
  const deal = newDeal([...parties], { value: status, proof });
  deals.push(deal);
  return deal;
}
