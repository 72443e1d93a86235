/**
 * Reads authorisations: "The board authorised the director to execute the contract with B" is about B and the party
 * that the text is about.
 */
import { regex } from "../../text/regex";
import { wordsBefore } from "../view/view";
import { allPartners, apartFrom, type Clause, mainParties } from "./clause";
import type { Frame } from "./frame-sets";

const AUTHORISED = regex("u")` (?:board|council|directors|commission|committee|trustees|cabinet|supervisors
    |commissioners|assembly|senate|governors) (?:
    (?:of|in|at|on|has|have|also|then|unanimously|formally|directors|supervisors|commissioners|trustees
      |governors|\^) ){0,4}(?:authori[sz]|approv|empower|direct|instruct|allow|vot|mandat)
  (?:es?|ed) (?:[^.;@]+ )?to (?:[\p{L}]+ and )?$
`;

/** The sides where an unnamed body authorises somebody to sign. */
export function authorised(clause: Clause): Frame | undefined {
  const { view, hit, actor, context } = clause;
  if (actor || !/^(?:sign|extend|order|buy)$/.test(hit.deed)) return undefined;
  const before = ` ${wordsBefore(view, hit.from)}`;
  if (!AUTHORISED.test(hit.text.startsWith("to ") ? `${before}to ` : before)) return undefined;
  const partners = allPartners(clause);
  if (partners.length === 0) return undefined;
  const other = apartFrom([...mainParties(context), context.focus], partners);
  return other && { sets: [[other, ...partners]], resolved: true };
}
