/** Sentences that may tell of agreements which are too unlikely to be told: for a person to look at. */

import type { Entity } from "../../entities/entity";
import { isWithin, sameSet } from "../../entities/party-sets";
import type { Deal } from "../deal";

/** Who may have agreed by a sentence, and how likely that is; offsets are those of the document. */
export interface PassedOver {
  start: number;
  end: number;
  parties: readonly Entity[];
  chance: number;
}

/** Below this too few tell of any. */
const LEAST = 0.08;
/** A person looks at so many. */
const MOST = 3;

/** The likeliest of them, in the order of the text: each of other parties, and none of those who are told to have agreed. */
export function worthALook(passedOver: readonly PassedOver[], deals: readonly Deal[]): PassedOver[] {
  const isTold = ({ parties }: PassedOver) => deals.some((deal) => isWithin(parties, deal.parties));
  const out: PassedOver[] = [];
  for (const one of [...passedOver].sort((a, b) => b.chance - a.chance)) {
    if (out.length === MOST || one.chance < LEAST) break;
    if (!isTold(one) && !out.some(({ parties }) => sameSet([...parties], [...one.parties]))) out.push(one);
  }
  return out.sort((a, b) => a.start - b.start);
}
