/** Adds a party to the agreement before: "B is associated with it as scientific partner". */

import { isWithin } from "../../entities/party-sets";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { NEGATED, UNSURE } from "../cues/doubt";
import type { Deal } from "../deal";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import { type View, wordsFrom } from "../view/view";
import { groupsOf } from "./groups";

const IT = oneLine`
  (?:it|both
    |the (?:[\p{L}-]+ ){0,2}?
     (?:agreement|accord|contract|deal|partnership|memorandum|pact|alliance|project|cooperation|initiative)
    |this (?:[\p{L}-]+ ){0,2}?(?:agreement|accord|contract|deal|partnership|memorandum|pact|alliance))
`;
const JOINS = new LinePattern(
  regex("u")`
    ^(?:also |likewise |too )?(?:is|are|was|were|has been|have been) (?:also |likewise |closely )?
    (?:(?:associated with|involved in|included in|part of
        |(?:a |another |the third )?(?:party|signatory) to|on board with) ${IT}
      |(?:brought|taken|drawn) into ${IT}|(?:brought|taken) in (?=as )
      |(?:the |a )?(?:third|fourth|further|additional) (?:party|partner|side|signatory)) (?:(?:as|with|for) |[.,;] )
  `,
);

/** The last agreement's event with another party that takes part in it. */
export function joinsLast(view: View, deal: Deal): DealEvent | undefined {
  const [group, other] = groupsOf(view);
  if (!group || group.from > 5 || group.preposition !== "" || deal.parties.length < 2) return undefined;
  if (other && !isWithin(other.entities, deal.parties)) return undefined;
  const at = view.steps.findIndex(
    ({ word }, i) => i >= group.to && /^(?:is|are|was|were|has|have|also|likewise)$/.test(word),
  );
  if (at < 0 || !JOINS.test(wordsFrom(view, at))) return undefined;
  if (NEGATED.test(view.line) || UNSURE.test(view.line)) return undefined;
  const more = group.entities.filter((one) => !deal.parties.includes(one));
  const first = deal.events[0];
  if (more.length === 0 || !first) return undefined;
  return eventIn(view, {
    deed: "agree",
    from: group.from,
    to: Math.min(view.steps.length, at + 3),
    cue: wordsFrom(view, at).slice(0, 100),
    parties: [...deal.parties, ...more],
    resolved: true,
    widens: true,
    status: deal.status.value,
    rule: "told afterwards",
  });
}
