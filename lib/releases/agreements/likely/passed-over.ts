/** Chooses sentences for a person to look at: they may report agreements, but too unlikely ones to propose. */

import type { Entity } from "../../entities/entity";
import { isWithin, sameSet } from "../../entities/party-sets";
import type { Deal } from "../deal";

/** Who may have agreed by a sentence, and how likely; offsets are those of the document. */
export interface PassedOver {
  start: number;
  end: number;
  parties: readonly Entity[];
  chance: number;
}

/** The least chance: below it, too few are agreements. */
const LEAST = 0.08;
/** The most that a person is shown. */
const MOST = 3;

/**
 * The likeliest of them in the order of the text: each of other parties, and none of parties that are reported to have
 * agreed.
 */
export function worthALook(passedOver: readonly PassedOver[], deals: readonly Deal[]): PassedOver[] {
  const isReported = ({ parties }: PassedOver) => deals.some((deal) => isWithin(parties, deal.parties));
  const out: PassedOver[] = [];
  for (const one of [...passedOver].sort((a, b) => b.chance - a.chance)) {
    if (out.length === MOST || one.chance < LEAST) break;
    if (!isReported(one) && !out.some(({ parties }) => sameSet([...parties], [...one.parties])))
      out.push(one);
  }
  return out.sort((a, b) => a.start - b.start);
}
