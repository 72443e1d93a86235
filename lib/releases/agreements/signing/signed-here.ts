/** Resolves "here" to the place in the dateline: "Signed here on Monday". */

import type { ReleaseDocument } from "../../document";
import type { Entity } from "../../entities/entity";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import type { Scene } from "../context";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import { stepAt, type View } from "../view/view";
import { signedWhere } from "./signed-where";
import { dateOf } from "./when";

const SIGNED =
  "(?:signed|inked|initialled|sealed|concluded|exchanged|executed|renewed|extended|signing|pen to paper|(?:shook|shaken) hands)";
/** What is built, run or sold "here" is not signed here. */
const NOT_DONE = oneLine`
  that|which|who|whose|where|about|build|built|building|plants?|factory|projects?|offices?|units?|facility
  |centres?|centers?|campus|hospitals?|schools?|hubs?|bases?|based|headquartered|located|invest|open
  |operate|operations|[;.]
`;
const DAY = "on|today|yesterday|last|this|late|earlier|mon|tues|wednes|thurs|fri|satur|sun";
const HERE = new LinePattern(
  regex("u")`
    (?:^| )${SIGNED} (?:(?!(?:to|for|${NOT_DONE}) )[^ ]+ ){0,14}?
    here (?=${DAY}|at|by|for|with|to|and|as|during|between|under|[,.;])
    |(?:^| )${SIGNED} (?:(?!(?:${NOT_DONE}) )[^ ]+ ){0,24}?here (?=${DAY})
  `,
);

/** The place of a signing "here"; `home` is the place of the text. */
export function signedHere(view: View, home: Entity | undefined): Scene["place"] {
  const match = home && HERE.matchIn(view);
  if (!home || !match) return undefined;
  const { start, end } = view.steps[stepAt(view, match.index + match[0].lastIndexOf("here"))] ?? {};
  return start === undefined || end === undefined ? undefined : { place: home, start, end };
}

/** The place in the first dateline, if the text names it. */
export function homeOf(
  { datelines, text }: ReleaseDocument,
  entities: readonly Entity[],
): Entity | undefined {
  const [line] = datelines;
  if (!line) return undefined;
  const town = /^[\p{L}\p{M}.'’ -]+/u.exec(text.slice(line.start, line.end))?.[0].trim().toLowerCase();
  return entities.find(
    ({ type, name, mentions }) =>
      type === "place" &&
      [name, ...mentions.map(({ start, end }) => text.slice(start, end))].some(
        (form) => form.toLowerCase() === town,
      ),
  );
}

const MANY = oneLine`
  (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|various|multiple
    |\d{1,3}|dozens of
    |an? (?:[^ .;@^]+ ){0,2}?
     (?:number|series|package|set|batch|raft|string|host|slew|range|bundle|total) of)
`;
/** "Signed a number of agreements at the Palace": those that follow. */
const SIGNED_MANY = new LinePattern(
  regex("u")`
    (?:^| )(?:signs?|signed|inks?|inked|concludes?|concluded|exchanged|initialled|sealed) (?:@ )?
    (?:(?:up to|over|more than|some|about|as many as|a total of) )?${MANY} (?:[^ .;@^]+ ){0,5}?
    (?:deals|agreements|contracts|memorand(?:a|ums)|mous|documents|pacts|accords|papers|acts|protocols
      |instruments|letters) `,
);
/** The most sentences in an opening. */
const OPENING = 6;

/** When and where the opening says that several documents were signed. */
export function manySigned(
  document: ReleaseDocument,
  view: View,
  home: Entity | undefined,
): (Scene & { number: number }) | undefined {
  if (view.number >= OPENING || view.sentence.kind !== "body") return undefined;
  const match = SIGNED_MANY.matchIn(view);
  if (!match || / had $/u.test(view.line.slice(0, match.index + 1))) return undefined;
  const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
  const event: DealEvent = eventIn(view, {
    from,
    to: from + 1,
    cue: "signed",
    parties: [],
    status: "signed",
    rule: "listed",
  });
  const date = dateOf(document, event, undefined);
  const place = signedHere(view, home) ?? signedWhere(event);
  return { number: view.number, ...(date ? { date } : {}), ...(place ? { place } : {}) };
}

/** Gives an event after such an opening its place, unless it is of another day. */
export function amongMany(event: DealEvent, many: Scene | undefined): void {
  if (event.status !== "signed" || !many?.place) return;
  const [own, all] = [event.date?.resolvedValue, many.date?.resolvedValue];
  if (own === undefined || own === all) event.place ??= many.place;
}
