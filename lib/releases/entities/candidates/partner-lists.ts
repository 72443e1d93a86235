/**
 * Recognises partners by their place among others: "Four contracts were signed:" above "- Talvo: storage", "contracts
 * with Orvex and Talvo".
 */

import type { ReleaseDocument, Sentence } from "../../document";
import { type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import type { Candidate } from "./candidates";

/** A line that opens a list of agreements or of those with whom they were made. */
const HEAD =
  /(?:^|\P{L})(?:agreements|contracts|memoranda|mous|deals|accords|leases|pacts|partnerships|licen[cs]es|collaborations|subcontracts|(?:new|other|our|its|their|following|'s|\d+|two|three|four|five|six|seven|eight|nine|ten) (?:partners|suppliers|customers|clients|contractors|orders))(?:\P{L}[^.:!?]*)?(?:[:.]|$)/iu;
/** Agreements with each of several parties. */
const PAPERS =
  /^(?:agreements|contracts|memoranda|mous|deals|accords|leases|pacts|partnerships|licen[cs]es|collaborations|subcontracts|orders)$/u;
/** How many words may stand between these and "with". */
const NEAR = 4;

/** What may stand before a name that opens an item, or one that ends it. */
const OPENING =
  /^(?:with|the|an?|contracts?|agreements?|deals?|partner|supplier|customer|memorandum|and|on|of|:)$/iu;

/** The numbers of the sentences that are items below such a line. */
export function partnerItems({ sentences, text }: ReleaseDocument): ReadonlySet<number> {
  const out = new Set<number>();
  let isBelow = false;
  sentences.forEach((sentence, number) => {
    if (sentence.kind !== "item") isBelow = HEAD.test(text.slice(sentence.start, sentence.end));
    else if (isBelow && sentences[number - 1]?.block !== sentence.block) out.add(number);
  });
  return out;
}

/** Whether a name is where an item of such a list names the partner. */
export function isListedPartner(
  { sentences }: ReleaseDocument,
  items: ReadonlySet<number>,
  candidates: readonly Candidate[],
): boolean {
  return candidates.some(({ sentence, from, to }) => {
    const around = sentences[sentence];
    if (!around) return false;
    return items.has(sentence) ? opens(around, from, to) || ends(around, from, to) : isJoined(around, from);
  });
}

/** "Contracts with Orvex (ships), the Belmora Port and | Talvo" */
function isJoined({ tokens }: Sentence, from: number): boolean {
  const isArticle = tokens[from - 1]?.lower === "the";
  let at = from - (isArticle ? 2 : 1);
  if (!/^(?:and|,)$/u.test(tokens[at]?.lower ?? "")) return false;
  let depth = 0;
  for (; at > 0; at--) {
    const { text = "", lower = "", capital } = tokens[at] ?? {};
    if (text === ")") depth += 1;
    else if (text === "(") depth -= 1;
    else if (depth === 0 && !capital && !/^(?:and|,|the|of|for|&)$/u.test(lower)) break;
  }
  return (
    /^(?:with|to)$/u.test(tokens[at]?.lower ?? "") &&
    tokens.slice(Math.max(0, at - NEAR), at).some(({ lower }) => PAPERS.test(lower))
  );
}

/** "- Talvo: storage", "- with Talvo for storage" */
function opens({ tokens }: Sentence, from: number, to: number): boolean {
  const before = tokens.slice(0, from).filter(({ kind }) => kind === "word");
  return (
    before.every(({ text }) => OPENING.test(text)) &&
    (before.length > 0 || !isLabel(tokens.slice(from, to))) &&
    (before.length > 0 || to === tokens.length || /^[:–—(,-]$/u.test(textAt(tokens, to)))
  );
}

/** Whether only words of the language open an item: "Start: Q3", "Managed Print: extended". */
const isLabel = (name: readonly Token[]) =>
  name.every(({ text, lower }) => wordClass(lower) !== undefined && !/^\p{Lu}{2,}$/u.test(text));

/** "- Storage: Talvo", "- storage (Talvo)" */
function ends({ tokens }: Sentence, from: number, to: number): boolean {
  const before = textAt(tokens, from - 1);
  const behind = tokens
    .slice(to)
    .map(({ text }) => text)
    .join("");
  return before === "(" ? /^\)[.;,]?$/u.test(behind) : before === ":" && /^[.;,]?$/u.test(behind);
}
