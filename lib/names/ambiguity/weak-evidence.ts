/** What the evidence for a weak name turns on. */
import type { MarkKind } from "@/lib/model";
import { FUNCTION_WORDS, VERBS } from "./lexicon";
import type { Placed } from "./placed";

/** A spelling with what its evidence turns on. */
export interface Weak {
  placed: Placed;
  kind: MarkKind;
  lower: string;
  /** Where a capital is evidence: within a sentence of plain text. */
  inSentence: boolean;
  /** At the start of a sentence of plain text or German. */
  start: boolean;
  /** An ordinary word of the page's language that begins sentences, or a month or day. */
  word: boolean;
  behind: string;
}

/** A word in small letters that is neither a verb of news nor one that says nothing. */
export function isNounLike(word: { lower: string; capital: boolean }): boolean {
  return (
    !word.capital &&
    !FUNCTION_WORDS.has(word.lower) &&
    !VERBS.has(word.lower) &&
    !/(?:ed|ly)$/.test(word.lower)
  );
}
