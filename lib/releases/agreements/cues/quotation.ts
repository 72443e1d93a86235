/** Sentences that somebody says, and the text does not. */
import type { View } from "../view/view";

/** A quotation tells what somebody thinks of an agreement, seldom that there is one. */
export function isQuotation({ steps, line }: View): boolean {
  // "– This agreement helps us, says X": a dash opens what is said, as in Nordic releases.
  const first = steps[0]?.word;
  if (
    (first === "-" || first === "–" || first === "—") &&
    / [,"] (?:says|said|comments|explains|adds) /u.test(line)
  )
    return true;
  return first === '"' && !/(?:signed|(?:closed|concluded|agreed|agreement|contract) with)/u.test(line);
}
