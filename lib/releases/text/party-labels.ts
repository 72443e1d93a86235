/** Labels before the names of parties in notices: "Client: A", "Contractor: B". */
import { oneLine } from "./one-line";

/** Parties that ask for something and pay. */
const TAKERS = oneLine`
  client|customer|buyer|purchaser|acquirer|acquiror|transferee|contracting (?:authority|entity|body|party)
  |awarding (?:authority|body|entity)|procuring entity|employer|principal|charterer|tenant|lessee|licensee
  |borrower|franchisee|recipient|beneficiary|off-?taker|distributor|grantee|concession(?:aire|naire)
  |investor|ordering party|purchasing body|end customer|purchased by|bought by|ordered by
  |party (?:a|1|one|i)|first party|party of the first part
`;
/** Parties that give, make or do it. */
const GIVERS = oneLine`
  contractor|supplier|vendor|seller|transferor
  |(?:successful|winning|selected|preferred|chosen) (?:tenderer|bidder|offeror|company|supplier|contractor
     |candidate)
  |winner|awardee|awarded to|contract awarded to|lender|creditor|lessor|landlord|licensor|manufacturer
  |maker|builder|yard|shipyard|shipbuilder|provider|service provider|franchisor|donor|grantor|operator
  |sponsor|owner|sold by|built by|supplied by|delivered by|party (?:b|2|two|ii)|second party
  |party of the second part
`;
/** One side, whoever the other is. */
const OTHERS =
  "counterparty|counter-party|other party|partner|contract partner|contracting partner|new partner|party (?:[c-e]|[3-5]|three|iii)";

const many = (words: string) =>
  new RegExp(`^(?:the |main |general |lead |prime |new |sole )*(?:${words})s?$`, "u");
const SIDES: readonly (readonly [Side, RegExp])[] = [
  ["taker", many(TAKERS)],
  ["giver", many(GIVERS)],
  ["other", many(OTHERS)],
];
/** Labels that fact boxes and imprints also have: alone they report no agreement. */
export const NOT_ALONE = many(
  oneLine`
    owner|operator|manufacturer|maker|builder|yard|shipyard|investor|beneficiary|recipient|principal
    |employer|sponsor|donor|distributor|provider|client|creditor|franchisee
    |party (?:[a-e]|[1-5]|one|two|three|i{1,3})|(?:first|second) party|party of the (?:first|second) part
  `,
);
export type Side = "taker" | "giver" | "other";

/** The side that a label in small letters means. */
export function sideOf(label: string): Side | undefined {
  return SIDES.find(([, pattern]) => pattern.test(label))?.[0];
}

/** Labels before the names of both sides. */
const BOTH =
  /^(?:the |contracting |contract |signing )*(?:part(?:y|ies)|signator(?:y|ies)|signed by|between)$/u;

/** Whether a label in small letters precedes names of parties: "parties", "contracting authority". */
export function labelsParty(label: string): boolean {
  return BOTH.test(label) || sideOf(label) !== undefined;
}
