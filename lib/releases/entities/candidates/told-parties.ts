/**
 * Reads names of ordinary words as firms' by the words right before them and their own last word: "its new partner,
 * Walker Bay Exports", "a contract with Orvia's High Line Climbers".
 */
import type { ReleaseDocument } from "../../document";
import { knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt, textOf } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { WordLists } from "../../text/word-lists";
import { isGivenName } from "../given-names";
import { isHouseWord, OTHER_WORDS, PERSON_TITLES, PLACE_WORDS } from "../lexicon";
import { isTradeWord } from "../matters";
import type { Candidate } from "./candidates";

const LISTS = new WordLists({
  SIDE: regex("")`
    ^(?:partner|supplier|customer|client|contractor|subcontractor|distributor|licensor|licensee|lender
      |landlord|tenant|shareholder|subsidiary|affiliate|insurer|carrier|operator|dealer|importer|reseller
      |wholesaler|provider|off-?taker|franchisee|manufacturer|charterer|lessor|lessee)$
  `,
  WHOSE: /^(?:its|their|our|'s|whose)$/,
  /** Partners of law firms are persons. */
  RANK: /^(?:managing|senior|general|equity|founding|law|tax|audit)$/,
  CHOSEN:
    /^(?:chosen|chose|chooses|selected|selects|picked|picks|appointed|appoints|named|names|engaged|hired)$/,
  DEAL: /^(?:contracts?|agreements?|deals?|memorand(?:um|a)|mous?|partnerships?|pacts?|ventures?|alliances?)$/,
});
const { SIDE, WHOSE, RANK, CHOSEN, DEAL } = LISTS.bits;
/** How many words lead from whose partner it is to the name, or from the name to what it was chosen as. */
const NEAR = 4;

/** Whether a mention of a name is where only a party can be. */
export function isToldParty({ sentences }: ReleaseDocument, candidates: readonly Candidate[]): boolean {
  return candidates.some((one) => {
    const tokens = sentences[one.sentence]?.tokens ?? [];
    return (
      isLikeFirm(tokens, one) &&
      (isSide(tokens, one.from) || isOfLand(tokens, one.from) || isChosen(tokens, one))
    );
  });
}

/** "its new partner, X", "Zemtek's main supplier X" */
function isSide(tokens: readonly Token[], from: number): boolean {
  const at = tokens[from - 1]?.text === "," ? from - 2 : from - 1;
  if (!LISTS.has(tokens, at, SIDE)) return false;
  for (let i = at - 1; i >= at - NEAR; i--) {
    if (LISTS.has(tokens, i, RANK)) return false;
    if (LISTS.has(tokens, i, WHOSE)) return true;
    if (tokens[i]?.kind !== "word") return false;
  }
  return false;
}

/** "a contract with Orvia's X" */
function isOfLand(tokens: readonly Token[], from: number): boolean {
  if (lowerAt(tokens, from - 1) !== "'s") return false;
  const two = knownPlace(textOf(tokens, from - 3, from - 1)) !== undefined;
  if (!two && !knownPlace(textAt(tokens, from - 2))) return false;
  const at = two ? from - 4 : from - 3;
  return lowerAt(tokens, at) === "with" && LISTS.has(tokens, at - 1, DEAL);
}

/** "has chosen X of Orvia as its supplier" */
function isChosen(tokens: readonly Token[], { from, to }: Candidate): boolean {
  if (!LISTS.has(tokens, from - 1, CHOSEN)) return false;
  let as = to;
  while (as < to + NEAR && lowerAt(tokens, as) !== "as") as += 1;
  if (!/^(?:its|their|the|a|an|our)$/.test(lowerAt(tokens, as + 1))) return false;
  for (let i = as + 2; i <= as + NEAR + 1; i++) if (LISTS.has(tokens, i, SIDE)) return !isNoun(tokens[i + 1]);
  return false;
}
const isNoun = (token: Token | undefined) =>
  token?.kind === "word" &&
  !/^(?:of|for|in|to|on|from|and|at|by|under|after|with|until|through)$/.test(token.lower);

/** Whether a name of several words ends in a firm's trade or in those who work, and is no person's: "John Waters". */
function isLikeFirm(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to - from < 2 || PERSON_TITLES.has(first.lower)) return false;
  if (PLACE_WORDS.has(last.lower) || OTHER_WORDS.has(last.lower)) return false;
  if (to - from === 2 && isGivenName(first.text)) return false;
  return (
    isHouseWord(last.lower) ||
    isTradeWord(last.lower) ||
    (/(?:[^s]er|or|ist)s$/.test(last.lower) && wordClass(last.lower) !== undefined)
  );
}
