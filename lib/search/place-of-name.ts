/** The order of names in a search index. */
import { foldText } from "./fold";

/**
 * A text that orders a name among others much as `compareNames` does, "Town 2" before "Town 10", in a tenth of its time:
 * a dataset may have a hundred thousand.
 */
export function placeOfName(name: string): string {
  return foldText(name).replace(/\d+/g, (digits) => digits.padStart(9, "0"));
}
