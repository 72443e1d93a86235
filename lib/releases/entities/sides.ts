/** Finds names that a text has only as a side of an agreement: "a contract between X and the Ministry of Energy". */

import type { ReleaseDocument } from "../document";
import { anyPlace } from "../places/gazetteer";
import { lowerAt, textOf } from "../text/tokens";
import { WordLists } from "../text/word-lists";
import type { Candidate } from "./candidates/candidates";

const LISTS = new WordLists({
  AGREED:
    /^(?:agreements?|contracts?|deals?|memorand(?:um|a)|understanding|mous?|pacts?|partnership|venture|merger|signed|concluded)$/,
  CIVIC: /^(?:twin|twinning|sister|sister-city|city|friendship|treaty|border|peace)$/,
});
const { AGREED, CIVIC } = LISTS.bits;

/**
 * Whether a word that no gazetteer has is a side of agreements wherever it stands, with somebody who is no place: a
 * firm's name is likelier than that of a town without its office or its land.
 */
export function isSideOnly({ sentences }: ReleaseDocument, candidates: readonly Candidate[]): boolean {
  return candidates.every(({ sentence, from, to, text }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    if (to - from > 1 || lowerAt(tokens, from - 1) !== "between" || lowerAt(tokens, to) !== "and")
      return false;
    if (!LISTS.has(tokens, from - 2, AGREED) || LISTS.has(tokens, from - 3, CIVIC)) return false;
    return (
      !anyPlace(text) &&
      !anyPlace(textOf(tokens, to + 1, to + 2)) &&
      !anyPlace(textOf(tokens, to + 1, to + 3))
    );
  });
}
