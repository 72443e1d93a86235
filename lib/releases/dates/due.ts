/** Tells a day on which something is planned. */
import { regex } from "../text/regex";

/** "On Friday, 20 November" */
export const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day[,\s(]{1,2}(?:the )?$/iu;
/** "Are due to sign an agreement for 300 buses on 20 November" */
const DUE =
  /\b(?:will|shall|would|(?:due|set|scheduled|expected|expects?|planned|plans?|planning|intends?|hopes?|aims?|about|is|are|ready) to) /u;
/** What was done, though a plan is told before it: "will build the plant under a contract signed on 20 December". */
const DONE = regex("u")`
  \p{Ll}ed\b|\b(?:which|that|who|after|since)\b
  |(?<!ly\s|-)\b(?:won|struck|made|held|met|bought|sold|built|took|gave|got|began|paid|sought|chose|said|told)\b
  |\b(?:it|they|he|she|we)\s(?:put|set|shut|cut|let)\b
  |\b(?:deal|agreement|contract|pact|order|offer)\sof\s$
`;
/** How many characters before its day may tell the plan. */
export const PLAN = 120;

/** Whether the words before a day tell of a plan. */
export function isDue(before: string): boolean {
  const clause =
    before
      .replace(WEEKDAY, "")
      .split(/[.;:,]/u)
      .at(-1) ?? "";
  const plan = DUE.exec(clause);
  return plan !== null && !DONE.test(clause.slice(plan.index + plan[0].length).replace(/\bbe \p{Ll}+/u, ""));
}
