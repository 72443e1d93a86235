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
const LISTS = new WordLists([
  /^dollars?$/,
  /^(?:euronext|nasdaq|xetra)$/,
  // After a country's letters these show that it stands alone: "the US and", "the UK will".
  regex("")`
    ^(?:and|or|in|to|for|with|by|from|at|on|is|was|has|have|had|will|would|as|than|but|where|which|that|who
      |are|were|since|under|this|last|next|after|before|during|said|says|signed|agreed|into|of|also|through
      |between|while|when|can|could|may|should|over|via|within|without|until|not|it|they|its|their|a|an|the)
    $
  `,
  (word) => /^\p{Ll}[\p{Ll}-]+$/u.test(word),
  /^(?:us|u\.s\.|uk|u\.k\.)$/,
  SEVERAL,
  /^ministers?$/,
  // Persons that diseases are named after.
  /^(?:parkinson|alzheimer|crohn|hodgkin|huntington|tourette|sjögren|sjogren|cushing|gaucher|fabry|pompe|raynaud|hashimoto|dupuytren|duchenne)$/,
  // Currencies, where a figure is beside them; some are also firms.
  (word) => MONEY_CODES.has(word),
]);
const DOLLARS = 1 << 0;
const MARKETS = 1 << 1;
const NO_NOUN = 1 << 2;
const PLAIN = 1 << 3;
const LAND = 1 << 4;
const BODIES = 1 << 5;
const MINISTER = 1 << 6;
const EPONYMS = 1 << 7;
const MONEY = 1 << 8;
const is = (tokens: readonly Token[], i: number, list: number) => (LISTS.at(tokens, i) & list) !== 0;

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
  if ((after & DOLLARS) !== 0 || is(tokens, from - 1, MARKETS)) return true;
  // "the U.S. start-up": an adjective.
  if (
    to - from === 1 &&
    is(tokens, from, LAND) &&
    (after & (PLAIN | NO_NOUN)) === PLAIN &&
    /^(?:US|U\.S\.|UK|U\.K\.)$/u.test(textAt(tokens, from))
  )
    return true;
  // "41 380 000.00 PLN"
  if (
    to - from === 1 &&
    is(tokens, from, MONEY) &&
    (tokens[from - 1]?.kind === "number" || tokens[to]?.kind === "number")
  )
    return true;
  // "Parkinson's products"
  if (to - from === 1 && is(tokens, from, EPONYMS) && word(to) === "'s" && MEDICINE.test(word(to + 1)))
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
  return word(of) === "of" && is(tokens, of - 1, BODIES);
}

/** Whether the words are an office's field: "the Minister of Transport and Logistic Services". */
function afterMinister(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  for (let steps = 0; steps < 8 && (tokens[at]?.capital || isJoint(tokens[at]?.lower)); steps++) at -= 1;
  const before = tokens[at]?.lower;
  return (before === "of" || before === "for") && is(tokens, at - 1, MINISTER);
}

const isJoint = (word: string | undefined) => word === "and" || word === ",";
