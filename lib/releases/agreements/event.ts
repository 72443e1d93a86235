/** One report of an agreement in the text, before reports of the same agreement are joined. */
import type { FoundDate } from "../dates/find-dates";
import type { Entity } from "../entities/entity";
import type { Deed } from "./cues/cue";
import type { View } from "./view/view";

export type EventStatus = "ended" | "extended" | "signed" | "planned" | "announced";

/** A place with the offsets where the text names it. */
export interface PlaceFound {
  place: Entity;
  start: number;
  end: number;
}

/** What one sentence says about one agreement. */
export interface DealEvent {
  deed: Deed;
  view: View;
  /** The steps of the cue. */
  from: number;
  to: number;
  cue: string;
  parties: Entity[];
  /** Parties are given as "the two companies" or the like, not by name. */
  resolved: boolean;
  /** It adds parties to an earlier agreement. */
  widens?: boolean;
  status: EventStatus;
  date?: FoundDate & { resolvedValue: string };
  /** The place of signing, where a sentence before a list gives it. */
  place?: PlaceFound;
  /** The sentence says that this is another agreement than the one before. */
  separate: boolean;
  rule: string;
  /** How likely it is by the words of its sentence, where the pair model has judged it. */
  chance?: number;
}

/** Makes the event of a sentence. Defaults: parties given by name, announced, a cue of three words at `from`. */
export function eventIn(
  view: View,
  given: Pick<DealEvent, "cue" | "parties" | "rule"> & Partial<DealEvent>,
): DealEvent {
  const { from = 0 } = given;
  const to = Math.min(view.steps.length, from + 3);
  return {
    deed: "sign",
    view,
    from,
    to,
    resolved: false,
    status: "announced",
    separate: false,
    ...given,
  };
}

/** Names of the rules for events that only a model found, by the words of a sentence. */
export const BY_WORDS = { surely: "very likely by its words", perhaps: "likely by its words" };

/** Whether only the model found an event. */
export function isByWords({ rule }: DealEvent): boolean {
  return rule === BY_WORDS.surely || rule === BY_WORDS.perhaps;
}
