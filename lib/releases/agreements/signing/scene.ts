/** Remembers the ceremony, meeting or list by which several agreements were signed: who, when and where. */

import { isDay } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context, Lister, Scene } from "../context";
import type { Deal } from "../deal";
import { type DealEvent, eventIn } from "../event";
import { listsTogether } from "../lists/lists-together";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt } from "../view/view";
import { scenePlace, signedWhere } from "./signed-where";
import { dateOf, datesIn } from "./when";

const ON_OCCASION = new LinePattern(
  regex("u")`
    (?:^| )(?:on (?:this|the|that) occasion
      |at the (?:same )?(?:conference|ceremony|event|forum|summit|meeting|fair|signing|reception)
      |during the (?:visit|conference|forum|summit|event|ceremony|fair)|also at|on the sidelines
      |on the margins) `,
);

/** When and where an agreement was signed that was signed "on this occasion". */
export function occasionOf(view: View, { scene }: Context): Scene | undefined {
  return ON_OCCASION.test(view.line) ? scene : undefined;
}

/** "Two further deals were inked in Tangshan.": the next sentences say which. */
export const SEVERAL = new LinePattern(
  regex("u")`
    (?:^| )(?:two|three|four|five|six|several|both|further|other|more) (?:[^ .;@]+ ){0,3}?
    (?:deals|agreements|contracts|memoranda|mous|documents|pacts|accords|papers) (?:were|have been|was) (?:also |then )?
    (?:signed|inked|concluded|exchanged|sealed)
  `,
);

/** The day and place in such a sentence; without a day, the day mentioned before. */
export function ceremonyOf(document: ReleaseDocument, view: View, previous: string | undefined): Scene {
  const { start, end } = view.sentence;
  const stated = datesIn(document, start, end).find(({ value, future }) => isDay(value) && !future);
  const same = /(?:^| )(?:same|this|that) (?:day|occasion|ceremony|meeting) /u.test(view.line)
    ? previous
    : undefined;
  const date = stated
    ? { ...stated, resolvedValue: stated.value }
    : same
      ? { value: same, resolvedValue: same, start, end, relative: true, future: false, span: false }
      : undefined;
  const step = view.steps.findIndex(
    ({ word }, i) => word === "^" && /^(?:in|at)$/.test(wordAt(view.steps, i - 1)),
  );
  const { mention } = view.steps[step] ?? {};
  return {
    ...(date ? { date } : {}),
    ...(mention ? { place: { place: mention.entity, start: mention.start, end: mention.end } } : {}),
  };
}

/** "At the same ceremony", "on this occasion": where and when the agreement before was signed. */
const SAME_OCCASION =
  /(?:^| )(?:(?:on|at|in|during) the same (?:occasion|ceremony|event|meeting|signing|table|hall|room|venue|sitting)|on (?:this|that|the) occasion) /u;
const MOMENTS_LATER =
  /(?:^| )(?:on the same day|(?:(?:\p{L}+ )?(?:minutes|moments|hours)|half an hour|an hour|a moment) (?:later|before|earlier|after)) /u;
/** "The second contract was concluded with B": one of those signed at the ceremony above. */
const ONE_OF_THEM =
  /(?:^| )the (?:first|second|third|fourth|fifth|sixth|other|last|final) (?:\p{L}+ )?(?:mou|memorandum|agreement|contract|deal|pact|letter|document|paper|protocol|accord) /u;

/** Gives an event the day and place of the agreement before, where the words say that it was the same occasion. */
export function withTheLast(event: DealEvent, last: Deal | undefined, scene: Scene | undefined): void {
  const { line } = event.view;
  if (ONE_OF_THEM.test(line) && scene?.signing && scene.place) event.place ??= scene.place;
  const same = SAME_OCCASION.test(line);
  if (!last || !(same || MOMENTS_LATER.test(line))) return;
  for (const before of last.events) {
    if (before.status !== "signed") continue;
    const place = signedWhere(before) ?? before.place;
    if (same && place) event.place ??= place;
    if (before.date) event.date ??= before.date;
  }
}

/** Gives an event the day and place of a ceremony. */
export function heldAt(event: DealEvent, { date, place }: Scene): void {
  if (event.status === "announced") event.status = "signed";
  if (date) event.date ??= date;
  if (place) event.place ??= place;
}

/** Keeps the meeting in a sentence, with its day and place. */
export function noteScene(document: ReleaseDocument, view: View, context: Context): void {
  const place = scenePlace(view);
  if (!place) return;
  // "The ceremony was held in X", between a list's lead and its items.
  if (context.lister && !context.lister.place && /(?:^| )(?:ceremony|signing) /u.test(view.line))
    context.lister.place = place;
  const date = datesIn(document, view.sentence.start, view.sentence.end).find(
    (found) => isDay(found.value) && !found.future,
  );
  const signing = /(?:^| )(?:ceremony|signing|signature|signed|concluded) /u.test(view.line);
  context.scene = { place, signing, ...(date ? { date: { ...date, resolvedValue: date.value } } : {}) };
}

/** Who acts in the list that a sentence opens, with the day and place for all its items. */
export function listerFrom(
  document: ReleaseDocument,
  view: View,
  entities: Entity[],
  previous: string | undefined,
): Lister {
  const verb = view.steps.findIndex(({ word }) => /^(?:sign|ink|conclud|exchang|seal)(?:ed|s)$/u.test(word));
  const event: DealEvent = eventIn(view, {
    from: Math.max(0, verb),
    to: Math.max(0, verb) + 1,
    cue: "signed",
    parties: entities,
    status: "signed",
    rule: "listed",
  });
  const date = dateOf(document, event, previous);
  const place = signedWhere(event);
  const together = listsTogether(view) ? { together: [] } : {};
  return {
    entities,
    words: view.line.slice(-160),
    ...together,
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
  };
}
