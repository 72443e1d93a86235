/** The quantities of a sentence, looked for once: rules ask for them, and each agreement that they may be of. */
import { type FoundQuantity, findQuantities } from "../quantities/find-quantities";
import type { View } from "./view";

const found = new WeakMap<View, readonly FoundQuantity[]>();

/** All quantities of a sentence of `text`, in their order. */
export function quantitiesIn(text: string, view: View): readonly FoundQuantity[] {
  const before = found.get(view);
  if (before) return before;
  const quantities = findQuantities(text, view.sentence.start, view.sentence.end);
  found.set(view, quantities);
  return quantities;
}
