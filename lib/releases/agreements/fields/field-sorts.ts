/** Sorts of sentences that the model of fields distinguishes. */
import { regex } from "../../text/regex";
import { LinePattern } from "../view/line-pattern";

/** The sort of a sentence, by its words: what is agreed and what people think of it are in different sentences. */
export const SORTS: readonly [string, LinePattern][] = [
  [
    "under",
    new LinePattern(
      regex("u")` (?:under|in|with|by virtue of|according to|as part of|through) (?:
        the|this|its|their) (?:[^ .;@]+ ){0,2}
        (?:agreements?|contracts?|deal|mou|memorandum|accord|partnership|protocol|arrangement
          |co-?operation|collaboration) `,
    ),
  ],
  ["will", new LinePattern(/ (?:will|shall|is to|are to|would|plans? to|intends? to|agree[sd]? to) /u)],
  [
    "said",
    new LinePattern(/ (?:said|says|adds?|added|told|recalled|explained|comments?|observed|according) /u),
  ],
  ["not", new LinePattern(/ (?:not|no|nothing|neither|nor|never|without|declined|denied) /u)],
  ["past", new LinePattern(/ (?:was|were|had|has been|founded|since) /u)],
  [
    "covers",
    new LinePattern(
      / (?:cover\p{L}*|includ\p{L}+|compris\p{L}+|focus\p{L}*|provid\p{L}+|areas?|fields|concern\p{L}*) /u,
    ),
  ],
];
