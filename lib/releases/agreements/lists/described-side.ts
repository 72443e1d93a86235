/**
 * Reads a side that is described first and named next: "A has a five-year partnership with a rural hospital. B will
 * spend 16 million under the agreement."
 */

import type { Entity } from "../../entities/entity";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { groupsOf } from "../sides/groups";
import { statusOfLine } from "../statuses/status-of-line";
import { LinePattern } from "../view/line-pattern";
import { stepAt, type View, wordsFrom } from "../view/view";

/** Words of deeds that involve no common document. */
const DONE = oneLine`
  (?:sign(?:s|ed)|ink(?:s|ed)|enter(?:s|ed) into|conclud(?:es|ed)|struck|strikes|reached|agreed|sealed
    |announc(?:es|ed)|unveil(?:s|ed)|won|secured|landed|put (?:its|their) names? to|finali[sz](?:es|ed)
    |clinch(?:es|ed))
`;
const WITH_A = new LinePattern(
  regex("u")`
    (?:^| )${DONE} (?:(?!with |to )[^ .;@]+ ){0,8}?(?:to an? (?:[\p{L}\d-]+ ){0,4}?)?
    ${INSTRUMENT} (?:(?!with )[^ .;@]+ ){0,6}?
    with an? (?!number |series |group |range |view |total |value |term |focus )[^ .;@]+ `,
);
const BEGINS = new RegExp(`(?<= |^)${DONE} `, "u");
const UNDER_IT = new LinePattern(
  new RegExp(
    `^(?:the )?@ (?:[^;@]+ )?(?:will|is to|has|is|are|have|plans to|gets?|receives?|pays?|spends?) (?:[^.;@]+ )?under (?:the|this|that|its) (?:[\\p{L}-]+ ){0,2}?${INSTRUMENT} `,
    "u",
  ),
);

/** The agreement between the party in the sentence before and the other side, which this sentence names. */
export function describedSideEvent(view: View, views: readonly View[]): DealEvent | undefined {
  if (!UNDER_IT.test(view.line.replace(/\( @ \) /u, ""))) return undefined;
  const before = views.at(-2);
  if (before?.number !== view.number - 1) return undefined;
  if (!WITH_A.test(before.line) || NEGATED.test(before.line) || UNSURE.test(before.line)) return undefined;
  const [one, another] = new Set(before.named);
  const [group] = groupsOf(view);
  const [side, further] = group?.entities ?? [];
  if (!one || another || !side || further || side === one) return undefined;
  const at = stepAt(before, Math.max(0, before.line.search(BEGINS)));
  const parties: Entity[] = [one, side];
  return eventIn(before, {
    from: at,
    cue: wordsFrom(before, at).slice(0, 200),
    parties,
    status: statusOfLine(before.line),
    separate: true,
    rule: "labelled sides",
  });
}
