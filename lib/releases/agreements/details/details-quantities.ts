/** Adds the quantities of the sentences about an agreement. */

import { findQuantities } from "../../quantities/find-quantities";
import { orderedCounts, orderedUnit } from "../../quantities/ordered";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";
import { isOfParty, quantitiesIn } from "./quantities-in";
import { firmnessOf } from "./terms";

/** Adds the quantities in a stretch of a sentence that are not recorded yet. */
export function addQuantities(text: string, view: View, deal: Deal, from: number, to: number): void {
  const { start, end } = view.sentence;
  const whole = from === start && to === end;
  for (const found of whole ? quantitiesIn(text, view) : findQuantities(text, from, to)) {
    if (isOfParty(view, deal, found.start)) continue;
    if (deal.quantities.some(({ value, unit }) => value === found.value && unit === found.unit)) continue;
    const firmness = firmnessOf(text, found.start, from);
    deal.quantities.push(firmness ? { ...found, firmness } : found);
  }
}

/** "Exercised options for six more A350s", "the leases of three A330s": counted too, though nothing is ordered. */
const TAKES = new LinePattern(
  regex("u")`
    (?:^| )(?:leas(?:e|es|ed|ing)|sublease|(?:bareboat |time )?charter(?:s|ed|ing)?|hire[sd]?|buys?|bought
      |purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|exercis(?:e|es|ed|ing)|options?|deliver(?:y|ies|s|ed)?
      |fleet) `,
);

/** Adds how many are ordered, where no noun behind the number says of what. */
export function addOrdered(text: string, deal: Deal): void {
  const [first] = deal.events;
  const order =
    deal.events.find(({ deed, cue, view }) => deed === "order" || /\border/u.test(cue) || TAKES.in(view)) ??
    (/^(?:purchase-order|memorandum|framework)$/u.test(deal.kind.value) ? first : undefined);
  if (!order) return;
  const unit = orderedUnit(text);
  // Where other things are counted, numbers come with their nouns.
  if (deal.quantities.some((one) => !one.money && !/^(?:%|years)$/u.test(one.unit) && one.unit !== unit))
    return;
  const step = order.view.steps[order.from];
  if (!unit || !step) return;
  for (const found of orderedCounts(text, step.start, order.view.sentence.end, unit))
    if (
      !deal.quantities.some(
        ({ start, end, value }) => (start < found.end && found.start < end) || value === found.value,
      )
    )
      deal.quantities.push(found);
}
