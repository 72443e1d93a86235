/** Reads a sentence by the rules, in the order in which they apply. */
import { sameSet } from "../entities/party-sets";
import type { Context } from "./context";
import { isQuotation } from "./cues/quotation";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { eventsOf } from "./events";
import { countedEvents } from "./lists/counted";
import { describedSideEvent } from "./lists/described-side";
import { eachWith, headedByNames } from "./lists/each-with";
import { listedEvents } from "./lists/listed";
import { namedBySides } from "./lists/named-by-sides";
import { boardEvent } from "./lists/order-board";
import { otherSideEvent } from "./lists/other-side";
import { roundEvent } from "./sides/together";
import type { View } from "./view/view";

/** What was read before a sentence; `views` ends with its own view. */
export interface ReadBefore {
  context: Context;
  deals: readonly Deal[];
  views: readonly View[];
}

/** The events found; with `isAll` nothing else is to be looked for in the sentence. */
export interface ReadByRules {
  events: DealEvent[];
  isAll: boolean;
}

const all = (events: DealEvent[]): ReadByRules => ({ events, isAll: true });

/** Reads a sentence by rules. */
export function readByRules(view: View, { context, deals, views }: ReadBefore): ReadByRules {
  const board = boardEvent(view, views);
  const listed = board ? [board] : listedEvents(view, context);
  const isListed = listed.length > 0;
  if (!isListed && isQuotation(view)) return all([]);
  const each = isListed ? [] : eachWith(view, context, deals);
  if (each.length > 0) return all(each);
  const apart = isListed ? [] : namedBySides(view, views, context);
  if (apart.length > 1) return all(apart);
  const headed = headedByNames(view, views.at(-2));
  if (headed) return all([headed]);
  const round = isListed ? undefined : roundEvent(view, context.publisher ?? context.focus);
  const events = isListed ? listed : round ? [round] : eventsOf(view, context);
  const side = otherSideEvent(view, views) ?? describedSideEvent(view, views);
  if (side) return all([side, ...events.filter(({ deed }) => deed === "sign")]);
  const counted = isListed ? [] : countedEvents(view, context, deals);
  if (counted.length > 0) return all(counted);
  const more = apart.filter(({ parties }) => !events.some((event) => sameSet(event.parties, parties)));
  return { events: [...events, ...more], isAll: false };
}
