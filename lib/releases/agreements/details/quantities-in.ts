/** The quantities of a sentence, looked for once: rules ask for them, and each agreement that they may be of. */
import { type FoundQuantity, findQuantities } from "../../quantities/find-quantities";
import type { View } from "../view/view";

/** All quantities of a sentence of `text`, in their order. */
export function quantitiesIn(text: string, view: View): readonly FoundQuantity[] {
  view.quantities ??= findQuantities(text, view.sentence.start, view.sentence.end);
  return view.quantities;
}
