/**
 * Recognises parties by their line: "Winner: Konepaja Ruona", "Parties: A; B", "A + B: software", a name above its
 * orders.
 */

import type { ReleaseDocument, Sentence } from "../../document";
import { labelsParty } from "../../text/party-labels";
import { textAt } from "../../text/tokens";
import type { Candidate } from "./candidates";

const LONGEST_LABEL = 4;

/** Whether a name follows such a label, directly or in its list, or is where only parties are. */
export function isLabelledParty({ sentences }: ReleaseDocument, candidates: readonly Candidate[]): boolean {
  return candidates.some((one) => {
    const around = sentences[one.sentence];
    if (!around) return false;
    return (
      (one.from > 0 && standsBehind(around, one.from)) ||
      isJoinedBySign(around, one) ||
      isAboveOrders(sentences, one) ||
      orders(around, one)
    );
  });
}

/** "A + B: software for ports" */
function isJoinedBySign({ tokens }: Sentence, { from, to }: Candidate): boolean {
  // "+++ Orvia: four in the race +++" joins nothing.
  const joins = (plus: number) => tokens[plus]?.text === "+" && tokens[plus - 1]?.kind === "word";
  if (!(joins(to) && tokens[to + 1]?.capital) && !joins(from - 1)) return false;
  const colon = tokens.findIndex(({ text }) => text === ":");
  return colon >= to && tokens.slice(0, colon).every(({ kind, text }) => kind !== "number" && text !== ",");
}

/** Whether a name is alone on its line, with "• A – 30 jets" below. */
function isAboveOrders(sentences: readonly Sentence[], { sentence, from, to }: Candidate): boolean {
  const around = sentences[sentence];
  const below = sentences[sentence + 1];
  if (!around || !below || from > 0 || to < around.tokens.length || below.kind !== "item") return false;
  return ordersAt(below.tokens, 1) > 0;
}

/** "• A – 30 jets", "• A – MoU for 12" */
const orders = ({ kind, tokens }: Sentence, { from, to }: Candidate) =>
  kind === "item" && from === 1 && ordersAt(tokens, to) === to;

/** The dash before the order in an item; 0 if there is none. */
function ordersAt(tokens: Sentence["tokens"], from: number): number {
  for (let at = from; at < Math.min(from + 6, tokens.length); at++) {
    if (!/^[–—:]$/.test(textAt(tokens, at))) continue;
    const next = tokens[at + 1];
    const figure = next?.kind === "number" && /\d/.test(textAt(tokens, at + 2));
    return figure || /^(?:mou|loi|orders?|options?|firm)$/.test(next?.lower ?? "") ? at : 0;
  }
  return 0;
}

function standsBehind({ tokens }: Sentence, from: number): boolean {
  const colon = tokens.findIndex(({ text }) => text === ":");
  if (colon < 1 || colon > LONGEST_LABEL || colon >= from) return false;
  // Further words may describe the first name: "Supplier: Ashok Works, India".
  const between = tokens.slice(colon + 1, from);
  if (between.some(({ text }) => text === "(" || text === ".")) return false;
  if (between.length > 1 && tokens[from - 1]?.text !== ";") return false;
  if (between.length === 1 && between[0]?.lower !== "the") return false;
  return labelsParty(
    tokens
      .slice(0, colon)
      .map(({ lower }) => lower)
      .join(" "),
  );
}
