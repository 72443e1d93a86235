/** Splits or repeats events where one sentence says that several agreements were signed together. */

import { sameSet } from "../entities/party-sets";
import { regex } from "../text/regex";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { MATTER } from "./follow-up";
import { LinePattern } from "./view/line-pattern";

/** "Both contracts were signed in Oslo": the same event for earlier agreements. */
export function others([event]: readonly DealEvent[], deals: readonly Deal[]): DealEvent[] {
  if (!event?.resolved || event.deed !== "sign") return [];
  const line = event.view.line.slice(0, (event.view.offsets[event.to] ?? 0) + 1);
  const count = ALL_OF.exec(line)?.[1];
  if (count === undefined) return [];
  const wanted =
    count === "both" || count === "two" ? 2 : count === "three" ? 3 : count === "four" ? 4 : deals.length;
  const last = deals.findIndex(({ parties }) => sameSet(parties, event.parties));
  return deals
    .slice(Math.max(0, last - wanted + 1), Math.max(0, last))
    .map((deal) => ({ ...event, parties: [...deal.parties] }));
}

const ALL_OF =
  /(?:^| )(?:the |all )?(both|two|three|four|all) (?:[\p{L}-]+ )?(?:agreements|contracts|memoranda|mous|deals|orders|documents|accords|letters)(?: of (?:understanding|intent))? (?:were|have been) /u;

/** "Signed two on the same day: | one with A, another with B" */
export const ONE_OF = /^(?:one|another|(?:a|the) (?:first|second|third|further|other)) (?:with|between)$/u;

/** The name of the rule for a second document in the same words. */
export const BESIDE = "document beside another";

const KIND = `(${MATTER}|subscription|collaboration|partnership|escrow|tolling|equity|security) (?:(?:and|or) [\\p{L}-]+ )?(?:[\\p{L}-]+ )?(?:agreement|contract|deal|accord)`;
const TWO_KINDS = new LinePattern(
  regex("u")`
    ^(?:(?!with |between )[^ .;,@]+ ){0,9}?
    ${KIND} (?:and|as well as|along with|plus|together with) (?:also )?
    (?:an?|the|another) (?:(?!with |between |to )[^ .;,@]+ ){0,5}?${KIND}
    (?= (?:with|for|on|between|[.,]) )
  `,
);

/** "Signed an offtake agreement and a share subscription agreement with B": an event for each document. */
export function besideIn(events: readonly DealEvent[]): DealEvent[] {
  return events.flatMap((event) => {
    if (event.deed !== "sign" || event.parties.length < 2) return [];
    const { line, offsets } = event.view;
    const kinds = TWO_KINDS.exec(line.slice(offsets[event.from] ?? 0));
    if (!kinds || kinds[1] === kinds[2]) return [];
    return [{ ...event, cue: `${kinds[2]} agreement`, separate: true, rule: BESIDE }];
  });
}
