/** Recognises places that only say where somebody comes from, and are no sites of an agreement. */
import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import type { Deal } from "../deal";
import { isInClause } from "../sides/party-asides";
import { isSeat } from "../sides/seats";
import { isWorkplace } from "../signing/of-office";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt, wordsBefore } from "../view/view";
import { isOfBought } from "./quantities-in";

const OFFICES: ReadonlySet<string> = wordSet(`
  ambassador ambassadors envoy envoys consul minister ministers president chancellor premier king queen prince
  princess emperor sultan emir sheikh governor mayor people citizens parliament
`);

/** Words between "China's" and the firm: "China's state-owned @", "Norway's largest utility , @". */
const BETWEEN = /^(?:\p{Ll}[\p{L}-]*|,)$/u;
const MOST_BETWEEN = 3;

/** "Its plant", "the mine": what a firm has there is a site after all. */
const SITE_NOUN = regex("u")`
  ^(?:plants?|sites?|factory|factories|terminal|mill|mine|works|project|port|refinery|smelter|shipyard
    |yard|facility|facilities|field|block)$
`;

/** Whether a place is that of an occasion, of who speaks, of who has a say or of an officer: "told reporters in ^". */
const OCCASION = new LinePattern(
  regex("u")`
    (?:^| )(?:(?:fair|expo|exhibition|show|airshow|conference|summit|forum|congress|ceremony) (?:(?:held|\p{L}+ed) )?(?:in|at|near)
    |(?:visits?|trips?) to
    |(?:said|told (?:\p{L}+ )?(?:reporters|journalists|news agencies|media)|speaking|spoke) (?:from|in)
    |(?:regulators?|authorities|regulatory approvals?|competition approvals?) (?:in|of|from)
    |(?:head|director|manager|president|chief|officer) (?:of|for|at) @ (?:in|for)
    ) (?:the )?(?:\^ (?:, )?(?:and (?:the )?)?)*$
  `,
);

/**
 * Whether a place is the country of the firm behind it, "China's @", the state of an office, "the ambassador of ^", or a
 * party's seat.
 */
export function isOrigin(view: View, at: number): boolean {
  return isOfFirm(view, at) || isOfOffice(view, at) || isSeat(view, at) || isWorkplace(view, at);
}

/** Whether a place is told of something beside the agreement. The rules still find it, as when the trees were trained. */
export function isBeside(view: View, deal: Deal, at: number): boolean {
  const start = view.steps[at]?.start ?? 0;
  if (isInClause(view, start) && !isOfBought(view, deal, start)) return true;
  return OCCASION.mayIn(view) && OCCASION.execIn(wordsBefore(view, at)) !== null;
}

function isOfFirm({ steps }: View, at: number): boolean {
  if (wordAt(steps, at + 1) !== "'s") return false;
  let firm = at + 2;
  while (
    firm < at + 2 + MOST_BETWEEN &&
    BETWEEN.test(wordAt(steps, firm)) &&
    !SITE_NOUN.test(wordAt(steps, firm))
  )
    firm += 1;
  return wordAt(steps, firm) === "@" && !SITE_NOUN.test(wordAt(steps, firm + 1));
}

function isOfOffice({ steps }: View, at: number): boolean {
  const of = wordAt(steps, at - 1) === "the" ? at - 2 : at - 1;
  return /^(?:of|to)$/.test(wordAt(steps, of)) && OFFICES.has(wordAt(steps, of - 1));
}
