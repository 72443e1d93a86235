/** Adds agreements that only headlines report. */
import type { ReleaseDocument } from "../document";
import type { Context } from "./context";
import type { Deed } from "./cues/cue";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { eventsOf } from "./events";
import { join } from "./join-deals";
import { togetherEvent } from "./sides/together";
import { dateOf } from "./signing/when";
import type { View } from "./view/view";

/** Reads the headlines: "X signs a contract with Y" may be reported nowhere else. */
export function readHeadlines(
  document: ReleaseDocument,
  views: readonly View[],
  deals: Deal[],
  context: Context,
): void {
  for (const view of views) {
    if (view.sentence.kind !== "headline") continue;
    const events = eventsOf(view, context);
    const together = events.length > 0 ? undefined : togetherEvent(view);
    // "Signs deals with Y and Z": agreements of the same headline do not repeat each other.
    const before = [...deals];
    for (const lead of together ? [together] : events) addHeadline(document, lead, before, deals, context);
  }
}

/** Adds an agreement of a headline that the text before has not reported. */
function addHeadline(
  document: ReleaseDocument,
  lead: DealEvent,
  before: readonly Deal[],
  deals: Deal[],
  context: Context,
): void {
  if (lead.resolved) return;
  const shared = (deal: Deal) => deal.parties.filter((party) => lead.parties.includes(party)).length;
  if (before.some((deal) => shared(deal) > 0 && deal.events.some(({ deed }) => isLike(deed, lead.deed))))
    return;
  // "Power sold to Y" by the issuer, where the text says that its subsidiary sold it: the same sale.
  const others = lead.parties.filter((party) => party !== context.publisher && party !== context.topic);
  if (others.length > 0 && others.every((party) => before.some(({ parties }) => parties.includes(party))))
    return;
  if (before.some((deal) => shared(deal) >= 2 || (deal.parties.length > 2 && shared(deal) > 0))) return;
  const date = dateOf(document, lead, undefined);
  if (date) lead.date = date;
  join(deals, lead);
}

/** "Takes 25 % of X", where the text says from whom it was bought: one deed. */
const isLike = (one: Deed, other: Deed) => one === other || (BUYS.test(one) && BUYS.test(other));
const BUYS = /^(?:buy|invest)$/;

/** The headlines joined into one line. */
export function headlineText(views: readonly View[]): string {
  return views
    .filter(({ sentence }) => sentence.kind === "headline")
    .map(({ line }) => line)
    .join(" ");
}
