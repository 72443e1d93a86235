/** Recognises places that only say where somebody comes from, and are no sites of an agreement. */
import { regex } from "../../text/regex";
import { wordSet } from "../../text/word-set";
import { isSeat } from "../sides/seats";
import { isWorkplace } from "../signing/of-office";
import { type View, wordAt } from "../view/view";

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

/**
 * Whether a place is the country of the firm behind it, "China's @", the state of an office, "the ambassador of ^", or a
 * party's seat.
 */
export function isOrigin(view: View, at: number): boolean {
  return isOfFirm(view, at) || isOfOffice(view, at) || isSeat(view, at) || isWorkplace(view, at);
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
