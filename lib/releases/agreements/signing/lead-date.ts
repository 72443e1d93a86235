/**
 * Finds the day in a list's lead, which holds for all its agreements: "The following agreements were signed on 19 and
 * 20 November:".
 */
import type { ReleaseDocument } from "../../document";
import { BULLETS } from "../../text/blocks";
import { datesIn, type EventDate } from "./when";

const LEADS = /\b(?:following|hereafter|hereinafter|below|as follows|these)\b/iu;
const SIGNED = /\b(?:sign(?:ed|ing)?|conclud(?:ed|ing)|inked|exchang(?:ed|ing)|sealed|initialled)\b/iu;
const PAPERS =
  /\b(?:agreements?|memoranda|memorandums?|mous?|contracts|deals|documents|conventions|papers|accords)\b/iu;
const ITEM = new RegExp(String.raw`^\s*(?:[${BULLETS}]|\(?\d{1,2}[.)]) ?`, "u");
/** The most sentences in a list or in its lead. */
const MOST = 24;

/** The date that the lead of a list gives to the agreement of an item. */
export function leadDate(document: ReleaseDocument, at: number): EventDate | undefined {
  const { text, sentences } = document;
  const own = sentences[at];
  if (!own || !isItem(text, own.start)) return undefined;
  for (let i = at - 1; i >= Math.max(0, at - MOST); i--) {
    const sentence = sentences[i];
    if (!sentence || isItem(text, sentence.start)) continue;
    const words = text.slice(sentence.start, sentence.end);
    if (!LEADS.test(words) || !SIGNED.test(words) || !PAPERS.test(words)) {
      // Another list has a lead of its own.
      if (words.trimEnd().endsWith(":")) return undefined;
      continue;
    }
    const date = datesIn(document, sentence.start, sentence.end).find(
      ({ value, future }) => value.length >= 7 && !future,
    );
    return date && { ...date, resolvedValue: date.value };
  }
  return undefined;
}

/** Whether the line around an offset opens as a list item. */
function isItem(text: string, start: number): boolean {
  return ITEM.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start + 4));
}
