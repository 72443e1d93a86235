/**
 * Recognises a set that joins parties that agreed with one merely named beside them: what is bought, or who reports.
 */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { DealEvent } from "../event";
import { groupsOf } from "../sides/groups";
import { LinePattern } from "../view/line-pattern";
import { type View, wordsBefore } from "../view/view";

/** "A stake in X", "all shares of X" */
const STAKE = new LinePattern(
  /(?:^| )(?:stakes?|shares?|shareholding|interests?|holding|majority|minority|equity|capital|percent|per ?cent|%) (?:[^ .;,@]+ ){0,5}?(?:in|of) (?:the |\^ |'s |-based |[\p{L}-]+ ){0,5}$/u,
);
/** "X is pleased to inform that" */
const TELLS = new LinePattern(
  regex("u")`
    ^(?:\( [^()]* \) )?(?:, [^,]{1,120}, )?(?:[\p{L}]+ly |today |also )?
    (?:(?:is|are) (?:also )?(?:pleased|happy|proud|delighted|glad) to |wish(?:es)? to |would like to |
      hereby )?(?:announc|inform|report|advis|disclos|confirm|said|says|state|notif|told)
    \p{L}* (?:[^ .;@]+ ){0,5}?that `,
);

/** Whether a set joins parties that agreed with one that is only beside them in the sentence. */
export function isBeside(parties: readonly Entity[], events: readonly DealEvent[], view: View): boolean {
  return events.some((event) => {
    if (event.view !== view || event.parties.length < 2) return false;
    const others = parties.filter((party) => !event.parties.includes(party));
    if (others.length === 0 || others.length === parties.length) return false;
    return others.every((other) => isBought(other, event, view) || isTeller(other, event, view));
  });
}

function isBought(other: Entity, { deed }: DealEvent, view: View): boolean {
  if (deed !== "buy" && deed !== "invest") return false;
  return groupsOf(view).some(
    ({ entities, from }) => entities.includes(other) && STAKE.test(wordsBefore(view, from)),
  );
}

function isTeller(other: Entity, event: DealEvent, view: View): boolean {
  const { line, offsets } = view;
  const own = groupsOf(view).filter(({ entities }) => entities.includes(other));
  const [first] = own;
  return (
    first !== undefined &&
    first.from <= 1 &&
    own.every(({ to }) => to <= event.from) &&
    TELLS.test(line.slice(offsets[first.to] ?? 0, offsets[event.from] ?? 0))
  );
}
