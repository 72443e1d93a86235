/** Reads a side that is named in a bracket behind its role: "The rights go to A (seller: B)". */

import type { Entity } from "../../entities/entity";
import { oneLine } from "../../text/one-line";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { BOTH_NAMED } from "../sides/frame-sets";
import { statusOfLine } from "../statuses/status-of-line";
import { LinePattern } from "../view/line-pattern";
import { stepAt, type View } from "../view/view";

const SIDE = oneLine`
  (?:seller|vendor|buyer|purchaser|acquirer|yard|builder|shipyard|shipbuilder|maker|manufacturer|supplier
    |contractor|customer|client|charterer|lessor|lessee|operator|owner|distributor|licensor|licensee|lender
    |borrower|partner|counterparty|off-?taker|tenant|landlord|awarded to|awarded by|sold to|sold by|with)
`;
const IN_BRACKETS = new LinePattern(
  new RegExp(`\\( (?:[^()]{1,60} , )?(?:the )?${SIDE} : (?:the |\\^ |'s |-based |[\\p{L}-]+ ){0,3}@ `, "u"),
);

/** The agreement between the one party that a sentence names and the one in its bracket. */
export function bracketEvent(view: View): DealEvent | undefined {
  const match = IN_BRACKETS.matchIn(view);
  if (!match || NEGATED.in(view) || UNSURE.in(view)) return undefined;
  const from = stepAt(view, match.index);
  const to = stepAt(view, match.index + match[0].length - 1);
  const other = view.steps[to]?.parties ?? [];
  const outside = new Set<Entity>();
  for (const step of view.steps)
    for (const one of step.bracket ? [] : step.parties) if (!other.includes(one)) outside.add(one);
  const [one, ...more] = outside;
  if (!one || more.length > 0 || other.length !== 1) return undefined;
  return eventIn(view, {
    deed: "agree",
    from,
    to: to + 1,
    cue: view.line.slice(0, 200),
    parties: [one, ...other],
    status: statusOfLine(view.line),
    rule: BOTH_NAMED,
  });
}
