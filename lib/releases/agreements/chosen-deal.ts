/** What a sentence tells that a person chose, since it tells of an agreement. */

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

/** The sentence, and who agreed as a person says. */
export interface ChosenSentence {
  number: number;
  parties: readonly Entity[];
}

/** What is known before a sentence is read. */
interface Before {
  context: Context;
  /** The day told last. */
  previousDate: string | undefined;
  /** The place of the line that the text opens with. */
  home: Entity | undefined;
}

/** The agreement that a sentence tells, whatever the rules find in it. */
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

/** Its event: the words around the names of those who agreed where the sentence has them, or else all of it. */
function chosenEvent(view: View, parties: Entity[], context: Context): DealEvent {
  const set = likelySets(view, context, []).find((one) => sameSet(one.parties, parties)) ?? {
    parties,
    features: [],
    from: 0,
    to: view.steps.length,
  };
  return { ...likelyEvent({ view, set, chance: 1 }), parties };
}
