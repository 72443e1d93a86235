/**
 * Decides which words may stand between the article and noun of a reference: "the Swiss group" was named before, "the
 * new group" is another.
 */
import { regex } from "../../text/regex";
import { WordClass } from "../view/lexeme";
import type { Step } from "../view/view";

/** Words that make the noun a company other than one named before. */
export const OTHER = new WordClass(
  regex("")`
    ^(?:new|joint|parent|holding|other|combined|merged|resulting|another|respective|third|future|planned
      |proposed|special|first|second|only|entire|whole|next|old|former|previous|outgoing|incumbent|present
      |current|newly|jointly|rival|target|acquired|local|larger|smaller|bigger|largest|biggest|major
      |leading|@)$
  `,
);
const MODIFIER = new WordClass(/^[\p{L}][\p{L}-]*$/u);
const NO_MODIFIER = new WordClass(
  /^(?:of|in|at|on|for|to|with|by|from|and|or|that|which|who|is|are|was|were|has|have|had|will|would|said|says|signed|the|a|an|its|their|as|than|but|between|into|also)$/,
);

/** Whether the word at a step may come before a noun for a party named before. */
export function isModifier(steps: readonly Step[], at: number): boolean {
  return MODIFIER.at(steps, at) && !NO_MODIFIER.at(steps, at) && !OTHER.at(steps, at);
}
