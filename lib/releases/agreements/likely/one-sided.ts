/**
 * Completes agreements of which a sentence names one side: "Pumps will be provided by B", "civil works have been
 * subcontracted to B".
 */

import { isWithin } from "../../entities/party-sets";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import { NEGATED, UNSURE } from "../cues/doubt";
import type { Deal } from "../deal";
import { type Group, groupsOf } from "../sides/groups";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";
import { type Likely, rankedSilent } from "./likely";

const GAP = "(?:(?!that |which |who )[^ .;@]+(?:\\.(?! )[^ .;@]*)* )";
const ADVERB = "(?:[\\p{L}]+ly |also |now |again |then |jointly |partly )?";
/** Words between a preposition and the name: "by the Danish yard @". */
const LEAD = "(?:(?!by |to |from |with )(?:\\^|'s|-based|[\\p{L}-]+) ){0,5}$";
const AHEAD = "(?:will|is to|are to|is|are|has|have|to) (?:now |also |then )?(?:be|been|being)";
const WORK = oneLine`
  (?:supplied|provided|delivered|built|constructed|erected|manufactured|made|fabricated|produced|installed
    |designed|engineered|financed|funded|underwritten|insured|operated|run|managed|maintained|serviced
    |handled|carried out|undertaken|performed|executed|printed|published|distributed|marketed|sponsored
    |converted|fitted out|equipped|hosted|staffed|crewed|drilled|refitted|integrated|developed|implemented)
`;
const MONEY =
  "(?:funding|financing|finance|funds|loans?|debt|capital|credit|insurance|cover|equity|mortgage|facility|bond|guarantees?)";
const HANDED =
  "(?:awarded|entrusted|subcontracted|sub-contracted|let|given|handed|assigned|outsourced|contracted out|farmed out|leased|rented|sold|licensed|chartered)";
const TAKEN =
  "(?:ordered|bought|acquired|taken over|licen[cs]ed|leased|chartered|rented|sourced|purchased|hired|procured|contracted|commissioned|secured|obtained|borrowed)";

/** Something done for others; bystanders do it too. */
const DONE = new LinePattern(new RegExp(`(?:^| )${AHEAD} ${ADVERB}${WORK} ${GAP}{0,8}?by ${LEAD}`, "u"));
/** Who pays. */
const PAID = new LinePattern(
  regex("u")`
    (?:^| )(?:${MONEY} ${GAP}{0,8}?(?:will be|being|been) ${ADVERB}
      (?:provided|supplied|put up|underwritten|arranged) ${GAP}{0,5}?by
      |${MONEY} ${GAP}{0,8}?(?:is|are|was|were) ${ADVERB}(?:being )?
       (?:provided|supplied|put up|underwritten|arranged) ${GAP}{0,5}?by) ${LEAD}
  `,
);
/** Something handed to somebody or taken from one: seldom without an agreement. */
const HANDED_ON = new LinePattern(
  new RegExp(
    `(?:^| )(?:was|were|is|are|been|be|being) ${ADVERB}(?:${HANDED} ${GAP}{0,9}?to|(?:placed|lodged|taken out) ${GAP}{0,5}?with|${TAKEN} ${GAP}{0,6}?from) ${LEAD}`,
    "u",
  ),
);

/** Where the clause that leads to a group begins. */
const CLAUSE = /^.*(?:; |, (?:and|but|while|for which|of which) |: )/u;

/** The likeliest agreement between the side named and another party mentioned before. */
export function oneSided(view: View, context: Context, deals: readonly Deal[]): Likely | undefined {
  const { line, offsets } = view;
  if (view.refused || NEGATED.test(line) || UNSURE.test(line)) return undefined;
  for (const side of groupsOf(view)) {
    const least = leastOf(line.slice(0, offsets[side.from] ?? 0));
    if (least === undefined) continue;
    return rankedSilent(view, context, deals).find(
      ({ set, chance }) => chance >= least && isWith(side, set.parties),
    );
  }
  return undefined;
}

/** The least chance of an agreement with the party that these words lead to; `undefined` where they lead to no side. */
function leastOf(before: string): number | undefined {
  const clause = before.replace(CLAUSE, "");
  if (clause.includes("@")) return undefined;
  if (PAID.test(clause) || (HANDED_ON.test(clause) && !TOLD_TO.test(clause))) return 0.1;
  return DONE.test(clause) ? 0.2 : undefined;
}

/** "Notice has been given to the exchange" */
const TOLD_TO =
  /(?:^| )(?:notice|notification|thanks|priority|preference|cop(?:y|ies)|news|information|credit|access) (?:[^ .;@]+ ){0,8}?(?:given|handed|awarded) /u;

/** Whether a set is that side and one other party. */
const isWith = ({ entities }: Group, parties: Likely["set"]["parties"]) =>
  parties.length === entities.length + 1 && isWithin(entities, parties);
