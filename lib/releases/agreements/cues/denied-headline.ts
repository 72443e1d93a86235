/** Finds headlines that deny an agreement: "A denies sale talks with B", "A shelves purchase of B". */

import { isWithin } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const WHAT =
  "(?:[^ .;@]+ ){0,6}?(?:talks|negotiations|sale|bid|bids|offer|offers|takeover|merger|tie-up|purchase|approach|interest|plans?|reports?|rumou?rs?|deal|move|stake|buy|link|links)";
/** Verbs for what never came about. "Ends" and "cancels" are not among them: there was an agreement. */
const DENIES = new LinePattern(
  regex("u")` (?:denies|denied|denying|rejects|rejected|dismisses|dismissed|rebuffs|rebuffed|shelves
      |shelved|mothballs|plays down|rules out|ruled out|refutes|scotches) ${WHAT} | (?:puts|put) ${WHAT} (?:[^ .;]+ ){0,4}?
     on (?:hold|ice) `,
);
/** Removes agreements between the parties of such a headline, unless signed: the denial may be of another. */
export function dropDenied(views: readonly View[], deals: Deal[], owners: (Deal | undefined)[]): void {
  for (const { sentence, padded, named } of views) {
    if (sentence.kind !== "headline" || !DENIES.test(padded)) continue;
    for (const deal of deals.filter(({ parties }) => isWithin(parties, named))) {
      if (deal.events.some(({ deed }) => deed === "sign")) continue;
      deals.splice(deals.indexOf(deal), 1);
      owners.forEach((owner, i) => {
        if (owner === deal) owners[i] = undefined;
      });
    }
  }
}
