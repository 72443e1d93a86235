/** Reads the terms of an agreement: what share each party holds, whether it binds. */

import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import type { Deal, Proof } from "../deal";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";
import { addRoles, takerOf } from "./roles";

const NOT_BINDING = new LinePattern(
  /(?:^| )(?:non-binding|not (?:legally )?binding|does not bind|without obligation|no obligation) /u,
);
const BINDING = new LinePattern(/(?:^| )(?:legally binding|binding|definitive) /u);
const PERCENT = "(\\d{1,3}(?:\\.\\d+)?) (?:%|percent|per cent)";
const HOLDS = regex("gu")`
  @ (?:, (?:which|who) )?(?:(?:will|to|would|then|now|itself) )?
  (?:(?:hold|own|have|keep|get|take|retain|receive|has)s? |holding |owning |keeping |retaining |taking |
    with )?(?:a |an |the )?(?:other )?
  (?:stake of |share of |remaining |majority (?:stake )?of |controlling )?${PERCENT}
`;
const HELD_BY = new RegExp(
  `${PERCENT} (?:of (?:the |its )?(?:\\p{Ll}+ ){1,3}?)?(?:(?:will be|would be|to be|is|being) )?(?:(?:held|owned) )?by @ `,
  "gu",
);
/** "Acquire a 24.9 per cent stake", "buys 40% of the shares" */
const STAKE = new RegExp(
  `${PERCENT} (?:[\\p{Ll}-]+ ){0,2}?(?:stake|interest|shareholding|holding|of (?:the |its |all )?(?:\\p{Ll}+ )?(?:shares|capital|equity|stock)) `,
  "gu",
);
const HALVES =
  /(?:^| )(?:50 ?- ?50|50 ?\/ ?50|50:50|equal shares?|equally owned|half each|each (?:\S+ ){0,3}(?:half|50 (?:%|percent|per cent))|50 (?:%|percent|per cent) each) /u;

/** Adds the terms in a sentence that belongs to an agreement. */
export function addTerms(view: View, deal: Deal, venture: boolean): void {
  const proof = (rule: string): Proof => ({ start: view.sentence.start, end: view.sentence.end, rule });
  if (!deal.binding) {
    if (NOT_BINDING.in(view)) deal.binding = { value: false, proof: proof("says that it does not bind") };
    else if (BINDING.in(view) && !/(?:^| )(?:not|no|before|until|lead to|expected|may) /u.test(view.padded))
      deal.binding = { value: true, proof: proof("says that it binds") };
  }
  addRoles(view, deal);
  if (!view.line.includes("%") && !view.line.includes("cent") && !HALVES.test(view.padded)) return;
  if (venture) addShares(view, deal, proof);
  else addStake(view, deal, proof);
}

/** A party that buys one stake holds it; further shares in the sentence may be earlier ones. */
function addStake(view: View, deal: Deal, proof: (rule: string) => Proof): void {
  if (deal.shares.size > 0) return;
  const event = deal.events.find((one) => one.view === view && /^(?:buy|invest|give)$/u.test(one.deed));
  const buyer = event && takerOf(event);
  const [stake, other] = matchesIn(STAKE, view.line);
  const share = Number(stake?.[1]);
  if (buyer && stake && !other && share <= 100)
    deal.shares.set(buyer, { value: share, proof: proof("stake bought") });
}

function addShares(view: View, deal: Deal, proof: (rule: string) => Proof): void {
  const parties = new Set(deal.parties);
  const add = (at: number, percent: string | undefined) => {
    const party = view.steps[view.offsets.indexOf(at)]?.parties[0];
    const share = Number(percent);
    if (party && parties.has(party) && share <= 100 && !deal.shares.has(party))
      deal.shares.set(party, { value: share, proof: proof("share held") });
  };
  for (const { index, 1: percent } of matchesIn(HOLDS, view.line)) add(index, percent);
  for (const { 0: all, index, 1: percent } of matchesIn(HELD_BY, view.line))
    add(index + all.length - 2, percent);
  if (deal.shares.size === 0 && deal.parties.length === 2 && HALVES.test(view.padded))
    for (const party of deal.parties) deal.shares.set(party, { value: 50, proof: proof("equal shares") });
  const sum = [...deal.shares.values()].reduce((total, { value }) => total + value, 0);
  // Shares that add up to more than the whole are not of one thing.
  if (sum > 100.5) deal.shares.clear();
}

/** How firm the amounts of a sentence are: planned, a target or in place. */
export function firmnessOf(
  text: string,
  at: number,
  from: number,
): "planned" | "target" | "actual" | undefined {
  const before = text.slice(Math.max(from, at - 90), at).toLowerCase();
  if (/\b(?:target|goal|aims?|aspire|ambition|hopes?)\b/u.test(before)) return "target";
  if (
    /\b(?:will|would|plans?|planned|to|expected|due|foreseen|foresees|projected|designed|scheduled|up to|could|shall|is to|are to|once|by 20\d\d)\b/u.test(
      before,
    )
  )
    return "planned";
  if (
    /\b(?:already|has built|have built|currently|has delivered|produced|completed|now has|employs)\b/u.test(
      before,
    )
  )
    return "actual";
  return undefined;
}

const OWNED_TOGETHER = new LinePattern(/joint venture|joint company|consortium|jointly owned|co-own/u);

/** Whether the shares of an agreement are shares in something its parties own together. */
export function isVenture(deal: Deal, view: View): boolean {
  return (
    deal.events.some((event) => event.deed === "venture" || OWNED_TOGETHER.in(event.view)) ||
    OWNED_TOGETHER.in(view)
  );
}
