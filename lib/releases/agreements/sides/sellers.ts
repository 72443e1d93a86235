/** Replaces a purchase and the signing of its contract by one event of buyer and seller: the target is no side. */
import type { DealEvent } from "../event";

/** "Under a contract signed in March with": words between the purchase and the seller. */
const UNDER =
  /(?:^| )(?:under|through|by|based on|pursuant to|on the strength of|in line with|thanks to|as part of) (?:the |an? |its |their )(?:[^ .;,@]+ ){0,4}$/u;
const BUYS = /(?:^| )(?:acquir\p{L}+|buy(?:s|ing)?|bought|tak(?:e|es|en|ing) over|took over|purchas\p{L}+)$/u;

/** The events after joining such pairs: "A is taking over T under a contract signed with B" is between A and B. */
export function withSellers(events: DealEvent[]): DealEvent[] {
  const taken = new Set<DealEvent>();
  for (const event of events) {
    const { deed, view, from, to, cue } = event;
    const sale = events.find(
      (other) =>
        other.deed === "sign" &&
        other.from > to &&
        deed === "buy" &&
        BUYS.test(cue) &&
        UNDER.test(view.line.slice(view.offsets[to] ?? 0, view.offsets[other.from] ?? 0)) &&
        other.parties.some((party) => event.parties.includes(party)) &&
        other.parties.some((party) => !event.parties.includes(party)),
    );
    if (!sale) continue;
    taken.add(event);
    Object.assign(sale, { deed: "buy", from, cue: `${cue} ; ${sale.cue}`, status: "signed" });
  }
  return events.filter((event) => !taken.has(event));
}
