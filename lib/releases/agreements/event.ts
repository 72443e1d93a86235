/** One place of a text that tells of an agreement, before such places are joined. */
import type { FoundDate } from "../dates/find-dates";
import type { Entity } from "../entities/entity";
import type { Deed } from "./cues/cue";
import type { View } from "./view/view";

export type EventStatus = "ended" | "extended" | "signed" | "planned" | "announced";

/** A place, and where the text names it. */
export interface PlaceTold {
  place: Entity;
  start: number;
  end: number;
}

/** What one sentence says of one agreement. */
export interface DealEvent {
  deed: Deed;
  view: View;
  /** The steps that the cue covers. */
  from: number;
  to: number;
  cue: string;
  parties: Entity[];
  /** Parties told by "the two companies" and the like, not by name. */
  resolved: boolean;
  /** It adds parties to an agreement told before. */
  widens?: boolean;
  status: EventStatus;
  date?: FoundDate & { resolvedValue: string };
  /** The place of signing, where a sentence before a list tells it. */
  place?: PlaceTold;
  /** The sentence says that it is another agreement than the one before. */
  separate: boolean;
  rule: string;
  /** How likely it is by the words of its sentence, where the model of who agreed has judged it. */
  chance?: number;
}

/** The event that a sentence tells: by names, announced, at the three words from `from` on, unless something else is told. */
export function eventIn(
  view: View,
  told: Pick<DealEvent, "cue" | "parties" | "rule"> & Partial<DealEvent>,
): DealEvent {
  const { from = 0 } = told;
  const to = Math.min(view.steps.length, from + 3);
  return {
    deed: "sign",
    view,
    from,
    to,
    resolved: false,
    status: "announced",
    separate: false,
    ...told,
  };
}

/** The rules of what no rule of the language tells, but a model by the words of a sentence. */
export const BY_WORDS = { surely: "very likely by its words", perhaps: "likely by its words" };

/** Whether an event was told by these. */
export function isByWords({ rule }: DealEvent): boolean {
  return rule === BY_WORDS.surely || rule === BY_WORDS.perhaps;
}
