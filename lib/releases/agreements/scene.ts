import { findDates } from "../dates/find-dates";
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import type { Context, Lister } from "./context";
import type { DealEvent } from "./event";
import { scenePlace, signedWhere } from "./signed-where";
import type { View } from "./view";
import { dateOf } from "./when";

export const ON_OCCASION =
  /(?:^| )(?:on (?:this|the|that) occasion|at the (?:same )?(?:conference|ceremony|event|forum|summit|meeting|fair|signing|reception)|during the (?:visit|conference|forum|summit|event|ceremony|fair)|also at|on the sidelines|on the margins) /u;

/** Keeps the meeting that a sentence tells of, with its day and place. */
export function noteScene(document: ReleaseDocument, view: View, context: Context): void {
  const place = scenePlace(view);
  if (!place) return;
  const date = findDates(document.text, document.published, view.sentence.start, view.sentence.end).find(
    (found) => found.value.length === 10 && !found.future,
  );
  context.scene = { place, ...(date ? { date: { ...date, resolvedValue: date.value } } : {}) };
}

export function listerFrom(
  document: ReleaseDocument,
  view: View,
  entities: Entity[],
  previous: string | undefined,
): Lister {
  const event: DealEvent = {
    deed: "sign",
    view,
    from: 0,
    to: 1,
    cue: "signed",
    parties: entities,
    resolved: false,
    status: "signed",
    separate: false,
    rule: "listed",
  };
  const date = dateOf(document, event, previous);
  const place = signedWhere(event);
  return { entities, words: view.line.slice(-160), ...(date ? { date } : {}), ...(place ? { place } : {}) };
}
