/** Reads the agreement from a sentence that a person chose because it reports one. */

import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import { sameSet } from "../entities/party-sets";
import type { Context } from "./context";
import { type Deal, newDeal } from "./deal";
import type { DealEvent } from "./event";
import { likelyEvent } from "./likely/likely";
import { likelySets } from "./likely/likely-sets";
import { occasionOf } from "./signing/scene";
import { signedHere } from "./signing/signed-here";
import { dateOf } from "./signing/when";
import type { View } from "./view/view";

/** The chosen sentence, and the parties that the person says agreed. */
export interface ChosenSentence {
  number: number;
  parties: readonly Entity[];
}

/** What is known before a sentence is read. */
interface Before {
  context: Context;
  /** The last day mentioned. */
  previousDate: string | undefined;
  /** The place in the dateline of the text. */
  home: Entity | undefined;
}

/** The agreement that a sentence reports, whatever the rules find in it. */
export function chosenDeal(
  document: ReleaseDocument,
  view: View,
  parties: readonly Entity[],
  { context, previousDate, home }: Before,
): Deal {
  const event = chosenEvent(view, [...parties], context);
  const there = occasionOf(view, context);
  const date = dateOf(document, event, previousDate) ?? there?.date;
  if (date) event.date = date;
  const place = there?.place ?? signedHere(view, home);
  if (place) event.place = place;
  const { start, end } = view.sentence;
  return newDeal([...parties], { value: event.status, proof: { start, end, rule: event.rule } }, [event]);
}

/** Its event: the words around the names of those who agreed, or the whole sentence where it does not name them. */
function chosenEvent(view: View, parties: Entity[], context: Context): DealEvent {
  const set = likelySets(view, context, []).find((one) => sameSet(one.parties, parties)) ?? {
    parties,
    features: [],
    from: 0,
    to: view.steps.length,
  };
  return { ...likelyEvent({ view, set, chance: 1 }), parties };
}
