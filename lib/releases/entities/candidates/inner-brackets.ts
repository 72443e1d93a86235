/** Reads brackets inside a firm's name: the country or sort of a branch. */

import { knownPlace } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import { regex } from "../../text/regex";
import type { Token } from "../../text/tokens";

/**
 * The end of a bracket inside a firm's name, `at` if there is none: "Orvex (Hong Kong) Limited", "Orvex Residence
 * (Global) Fund Pte. Ltd."
 */
export function bracketInside(text: string, tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== "(" || !tokens[at + 1]?.capital) return at;
  const close = tokens[at + 2]?.text === ")" ? at + 2 : tokens[at + 3]?.text === ")" ? at + 3 : 0;
  if (close === 0) return at;
  const inner = text.slice(tokens[at + 1]?.start, tokens[close - 1]?.end);
  const place = knownPlace(inner) !== undefined;
  const formed = formLength(text, tokens[close]?.end ?? 0) > 0;
  // "Orvex (BD) Limited": a country code, which only a legal form after it distinguishes from a short form.
  if (!place && !BRANCHES.test(inner) && !(formed && /^\p{Lu}{2,3}$/u.test(inner))) return at;
  if (formed) return close + 1;
  const next = tokens[close + 1];
  if (!next?.capital || text.slice(tokens[close]?.end, next.start).length !== 1) return at;
  return place && close === at + 2 ? close + 2 : at;
}

/** Words for a branch, in brackets. */
const BRANCHES = regex("u")`
  ^(?:Group|Holdings?|Global|International|Overseas|Asia|Asia Pacific|Pacific|Europe|Africa|Americas
    |Far East|Middle East|Private|Pty|Management|Capital|Investments?|Investment|Trading|Services|North
    |South|East|West|Nominees|UK|USA?|PRC|HK|B\.?V\.?I\.?|[IVX]{1,3}|No\. ?\d)$
`;
