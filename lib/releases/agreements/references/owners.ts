/** Decides which party and which agreement each sentence is about. */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import type { Deal } from "../deal";
import { groupsOf } from "../sides/groups";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

/**
 * Assigns the sentences before the first report to an agreement that only the headline reports, and highlights to the
 * first agreement.
 */
export function ownOpening(
  views: readonly View[],
  deals: readonly Deal[],
  owners: (Deal | undefined)[],
): void {
  const deal = deals.find(({ events }) => events.every(({ view }) => view.sentence.kind === "headline"));
  for (let i = 0; i < views.length && owners[i] === undefined; i++) {
    const kind = views[i]?.sentence.kind;
    // Highlights above the text are about the main agreement.
    if (kind === "item") owners[i] = deal ?? deals[0];
    else if (deal && kind !== "headline") owners[i] = deal;
  }
}

const GOVERNS: ReadonlySet<string> = new Set(["with", "by", "for", "from", "alongside"]);

/** "Guests included A and B": they are only named, and the text is not about them. */
const BYSTANDERS = new LinePattern(
  regex("u")`
    ^(?:[^ .;@]+ ){0,3}?(?:guests?|visitors?|speakers?|participants?|attendees|exhibitors?|competitors?
      |rivals?|witnesses|delegates|those present|panellists|sponsors|advisers|advisors) (?:[^ .;@]+ ){0,5}?
    (?:includ(?:e|es|ed|ing)|were|are|came from) (?:the |\^ |'s )*@
  `,
);

/** The party that a sentence is about: the first that no preposition governs. */
export function focusOf(view: View, { focus, topic }: Context): Entity | undefined {
  const { steps } = view;
  if (focus && BYSTANDERS.test(view.line)) return undefined;
  const governed = new Set(
    groupsOf(view).flatMap(({ preposition, entities }) => (GOVERNS.has(preposition) ? entities : [])),
  );
  const told = steps
    .filter(({ parties, bracket }) => parties.length === 1 && !bracket)
    .flatMap(({ parties }) => parties);
  // "Two rides at once were sold by X"
  const [only] = told;
  const agent =
    told.length === 1 && focus !== topic && groupsOf(view).some(({ preposition }) => preposition === "by")
      ? only
      : undefined;
  return told.find((party) => !governed.has(party)) ?? agent ?? (focus ? undefined : only);
}

/** The agreement that a sentence without a cue continues: the one whose parties it names, or else the last. */
export function ownerOf(
  { named: all }: View,
  deals: readonly Deal[],
  last: Deal | undefined,
): Deal | undefined {
  const named = new Set(all);
  if (named.size === 0 || !last) return last;
  const namedOf = (deal: Deal) => deal.parties.filter((party) => named.has(party)).length;
  let best = last;
  for (let i = deals.length - 1; i >= 0; i--) {
    const deal = deals[i];
    if (deal && namedOf(deal) > namedOf(best)) best = deal;
  }
  return best;
}
