/** Recognises sentences that somebody is quoted as saying. */
import type { View } from "../view/view";

/** Whether a sentence is a quotation: an opinion of an agreement, seldom news of one. */
export function isQuotation({ steps, line }: View): boolean {
  // "– This agreement helps us, says X": a dash opens speech, as in Nordic releases.
  const first = steps[0]?.word;
  if (
    (first === "-" || first === "–" || first === "—") &&
    / [,"] (?:says|said|comments|explains|adds) /u.test(line)
  )
    return true;
  return first === '"' && !/(?:signed|(?:closed|concluded|agreed|agreement|contract) with)/u.test(line);
}
