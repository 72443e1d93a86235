/** Recognises runs of capitalised words that belong to money, an award, an office or another name. */

import { anyPlace } from "../../places/gazetteer";
import { CODES } from "../../quantities/currencies";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import type { Candidate } from "./candidates";
import {
  isAdviser,
  isAward,
  isHall,
  isOfDocument,
  isPaper,
  isPart,
  isSeveral,
  BODIES as SEVERAL,
} from "./no-names";
import { isFormBehind } from "./quoted-names";

const MONEY_CODES: ReadonlySet<string> = new Set(CODES.map((code) => code.toLowerCase()));
const LISTS = new WordLists({
  DOLLARS: /^dollars?$/,
  MARKETS: /^(?:euronext|nasdaq|xetra)$/,
  // After a country's letters these show that it stands alone: "the US and", "the UK will".
  NO_NOUN: regex("")`
    ^(?:and|or|in|to|for|with|by|from|at|on|is|was|has|have|had|will|would|as|than|but|where|which|that|who
      |are|were|since|under|this|last|next|after|before|during|said|says|signed|agreed|into|of|also|through
      |between|while|when|can|could|may|should|over|via|within|without|until|not|it|they|its|their|a|an|the)
    $
  `,
  PLAIN: (word) => /^\p{Ll}[\p{Ll}-]+$/u.test(word),
  LAND: /^(?:us|u\.s\.|uk|u\.k\.)$/,
  BODIES: SEVERAL,
  MINISTER: /^ministers?$/,
  // Persons that diseases are named after.
  EPONYMS:
    /^(?:parkinson|alzheimer|crohn|hodgkin|huntington|tourette|sjögren|sjogren|cushing|gaucher|fabry|pompe|raynaud|hashimoto|dupuytren|duchenne)$/,
  // Currencies, where a figure is beside them; some are also firms.
  MONEY: (word) => MONEY_CODES.has(word),
});
const { DOLLARS, MARKETS, NO_NOUN, PLAIN, LAND, BODIES, MINISTER, EPONYMS, MONEY } = LISTS.bits;

/** Diseases, tests and the like, named after a person. */
const MEDICINE = regex("")`
  ^(?:disease|syndrome|lymphoma|dementia|patients?|treatments?|drugs?|therap(?:y|ies)|products?|medicines?
    |research|trials?|vaccines?|diagnostics?|portfolio|pipeline|programmes?|programs?|care|indications?
    |candidates?)$
`;

/**
 * Whether a run that looks like a name or place belongs to something else: "U.S. dollars", "Euronext Paris", "the
 * universities of A and B".
 */
export function isPartOfOther(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const word = (at: number) => lowerAt(tokens, at);
  const after = LISTS.at(tokens, to);
  if ((after & DOLLARS) !== 0 || LISTS.has(tokens, from - 1, MARKETS)) return true;
  // "the U.S. start-up": an adjective.
  if (
    to - from === 1 &&
    LISTS.has(tokens, from, LAND) &&
    (after & (PLAIN | NO_NOUN)) === PLAIN &&
    /^(?:US|U\.S\.|UK|U\.K\.)$/u.test(textAt(tokens, from))
  )
    return true;
  // "41 380 000.00 PLN"
  if (
    to - from === 1 &&
    LISTS.has(tokens, from, MONEY) &&
    (tokens[from - 1]?.kind === "number" || tokens[to]?.kind === "number")
  )
    return true;
  // "Parkinson's products"
  if (to - from === 1 && LISTS.has(tokens, from, EPONYMS) && word(to) === "'s" && MEDICINE.test(word(to + 1)))
    return true;
  // The news medium: "…, Aldbrook Daily has learned."
  if (
    word(to) === "has" &&
    /^learn(?:ed|t)$/.test(word(to + 1)) &&
    /^(?:[.,]|that|from)?$/.test(word(to + 2))
  )
    return true;
  if (
    isSeveral(tokens, from, to) ||
    isAward(tokens, from, to) ||
    isHall(tokens, from, to) ||
    isPaper(tokens, from, to) ||
    isPart(tokens, from, to) ||
    isOfDocument(tokens, from, to) ||
    isAdviser(tokens, from)
  )
    return true;
  if (isFormBehind(tokens, from, to)) return true;
  if (afterMinister(tokens, from) && !anyPlace(textAt(tokens, from))) return true;
  const of = word(from - 1) === "and" ? from - 3 : from - 1;
  return word(of) === "of" && LISTS.has(tokens, of - 1, BODIES);
}

/** Whether the words are an office's field: "the Minister of Transport and Logistic Services". */
function afterMinister(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  for (let steps = 0; steps < 8 && (tokens[at]?.capital || isJoint(tokens[at]?.lower)); steps++) at -= 1;
  const before = tokens[at]?.lower;
  return (before === "of" || before === "for") && LISTS.has(tokens, at - 1, MINISTER);
}

const isJoint = (word: string | undefined) => word === "and" || word === ",";
