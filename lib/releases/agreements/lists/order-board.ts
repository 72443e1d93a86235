/**
 * Reads lines of round-ups that mark by signs who agreed: "A + B: software for ports", or "• A – 30 jets" below a
 * maker's name.
 */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt } from "../view/view";

/** "Telecom operator A + B: private networks" */
const PLUS = new LinePattern(
  /^(?:[▪•*–-] )?(?:(?:the|\^|'s|[\p{L}-]+) ){0,4}@ (?:\( [^()]{1,40} \) )?(?:[+×] @ (?:\( [^()]{1,40} \) )?)+[:–—-] /u,
);
/** "A – 30 jets (firm)", "A: MoU for 12": an order with the maker named above. */
const ORDERS = new LinePattern(
  regex("u")`
    ^(?:[▪•*–-] )?@ (?:\( [^()]{1,40} \) )?[:–—-] (?:up to |another |further )?
    (?:\d+ (?:x |× )?(?:[^ ;.@]*\d|@)
      |(?:firm |new |follow-on |repeat )?
       (?:orders?|mou|memorandum of understanding|letter of intent|loi|options?|commitment|contract|lease
         |purchase agreement|framework agreement) (?:[^ ;@]+ ){0,3}?(?:for|on|of|to) )
  `,
);
/** The most lines below a maker's name. */
const LONGEST = 60;
const ALONE = /^@ (?:\( [^()]{1,40} \) )?(?:: )?$/u;

/** The event of such a line; `views` are those up to it. */
export function boardEvent(view: View, views: readonly View[]): DealEvent | undefined {
  const joined = PLUS.test(view.line);
  const parties = joined ? beforeColon(view) : orderParties(view, views);
  if (!parties || parties.length < 2 || NEGATED.test(view.line) || UNSURE.test(view.line)) return undefined;
  return eventIn(view, {
    deed: joined ? "agree" : "order",
    to: Math.min(view.steps.length, 4),
    cue: view.line.slice(0, 160),
    parties,
    separate: true,
    rule: "listed",
  });
}

/** The parties that open a line, up to the sign after which it says what they do. */
function beforeColon({ steps }: View): Entity[] {
  const signs = steps.findIndex(
    ({ word }, at) => at > 1 && /^[:–—-]$/.test(word) && /^[@)]$/.test(wordAt(steps, at - 1)),
  );
  return [...new Set(steps.slice(0, signs).flatMap(({ parties, bracket }) => (bracket ? [] : parties)))];
}

/** The party that orders, and the maker whose name is alone above the list. */
function orderParties(view: View, views: readonly View[]): Entity[] | undefined {
  if (!ORDERS.test(view.line)) return undefined;
  const head = views.slice(-LONGEST).findLast((one) => one !== view && !ORDERS.test(one.line));
  const [maker] = head && ALONE.test(head.line) ? head.named : [];
  const buyer = view.named[0];
  return maker && buyer && maker !== buyer ? [buyer, maker] : undefined;
}
