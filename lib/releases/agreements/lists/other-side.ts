/**
 * Finds the other side of an agreement in a later sentence of the paragraph: "The customer is B.", "B is the
 * contracting activity."
 */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { skipAside } from "../sides/asides";
import { groupsOf } from "../sides/groups";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const SIDE =
  "(?:contracting (?:activity|authority|agency|office|entity|party|body)|(?:end |launch )?(?:customer|client|buyer|purchaser)|awarding (?:authority|body)|charterer|off-?taker|commissioning body)";
const IS_SIDE = new LinePattern(
  new RegExp(
    `^(?:the )?${SIDE} (?:(?:for|of|behind) (?:[^ .;@]+ ){1,5})?(?:is|was|are) (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,5}@`,
    "u",
  ),
);
const SIDE_IS = new LinePattern(
  new RegExp(`^(?:the )?@ (?:[^ ;@]+ ){0,14}?(?:is|was|acts as|acted as) the ${SIDE}(?= )`, "u"),
);
/** Words by which a paragraph's first sentence says that somebody gets something to do. */
const TAKES = new LinePattern(
  regex("u")`
    (?:^| )(?:(?:is|was|were|are|has been|have been|being) (?:also )?
      (?:awarded|contracted|selected|chosen|appointed|commissioned)
      |won|wins|received|secured|landed
      |will (?:deliver|supply|provide|build|install|carry|manufacture|equip|construct)
      |is to (?:deliver|supply|provide|build)|(?:delivers|supplies|builds)) `,
);

/** The agreement between the party that opens a paragraph and the side that a later sentence names. */
export function otherSideEvent(view: View, views: readonly View[]): DealEvent | undefined {
  if (!IS_SIDE.test(view.line) && !SIDE_IS.test(view.line)) return undefined;
  if (NEGATED.test(view.line) || UNSURE.test(view.line)) return undefined;
  const [[side] = []] = groupsOf(view).map(({ entities }) => entities);
  const opening = views.find(({ sentence }) => sentence.block === view.sentence.block);
  if (!side || !opening || opening === view || !TAKES.test(opening.line)) return undefined;
  const [giver] = groupsOf(opening);
  if (giver?.preposition !== "" || giver.from > 3) return undefined;
  const parties: Entity[] = union(giver.entities, [side]);
  if (parties.length < 2) return undefined;
  const at = skipAside(opening.steps, giver.to, opening.steps.length);
  return eventIn(opening, {
    deed: "win",
    from: giver.from,
    to: Math.min(opening.steps.length, at + 3),
    cue: opening.line.slice(0, 200),
    parties,
    separate: true,
    rule: "labelled sides",
  });
}
