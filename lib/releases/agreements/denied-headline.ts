/** Headlines that deny an agreement or leave it open: "A denies sale talks with B", "A shelves purchase of B". */
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { LinePattern } from "./line-pattern";
import type { View } from "./view";

const WHAT =
  "(?:[^ .;@]+ ){0,6}?(?:talks|negotiations|sale|bid|bids|offer|offers|takeover|merger|tie-up|purchase|approach|interest|plans?|reports?|rumou?rs?|deal|move|stake|buy|link|links)";
/** What is done about what never came about; who ends or cancels had an agreement. */
const DENIES = new LinePattern(
  new RegExp(
    ` (?:denies|denied|denying|rejects|rejected|dismisses|dismissed|rebuffs|rebuffed|shelves|shelved|mothballs|plays down|rules out|ruled out|refutes|scotches) ${WHAT} | (?:puts|put) ${WHAT} (?:[^ .;]+ ){0,4}?on (?:hold|ice) `,
    "u",
  ),
);
const OPEN = new LinePattern(
  / (?:in (?:[^ .;@]+ ){0,2}?talks (?:with|to|about|over)|said to (?:be|eye|weigh|mull|consider)|reportedly|mulls?|mulling|eyes|weighs|considers|explores) /u,
);

/**
 * Takes out the agreements between parties of such a headline. One that was signed stays: a denial may be of another; and
 * under a headline that leaves something open, all of which the text tells without a doubt, by a rule.
 */
export function dropDenied(views: readonly View[], deals: Deal[], owners: (Deal | undefined)[]): void {
  for (const { sentence, padded, named } of views) {
    if (sentence.kind !== "headline") continue;
    const denied = DENIES.test(padded);
    if (!denied && !OPEN.test(padded)) continue;
    for (const deal of deals.filter(({ parties }) => parties.every((party) => named.includes(party)))) {
      if (deal.events.some((event) => isFirm(event, denied))) continue;
      deals.splice(deals.indexOf(deal), 1);
      owners.forEach((owner, i) => {
        if (owner === deal) owners[i] = undefined;
      });
    }
  }
}

/** Whether it is told in spite of the headline. */
function isFirm({ deed, rule, view }: DealEvent, denied: boolean): boolean {
  return deed === "sign" || (!denied && rule !== "likely by its words" && view.sentence.kind !== "headline");
}
