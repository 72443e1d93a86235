/** Finds tokens in a row in a spelling. */
import type { Spellings } from "./spellings";
import type { TokenRange } from "./token-table";

/** Calls back for each document with a spelling that holds a sequence of tokens. */
export function eachWithSequence(
  spellings: Spellings,
  sequence: readonly number[],
  visit: (document: number, spelling: number) => void,
): void {
  const lists = sequence.map((token) => (token < 0 ? [] : spellings.documentsWith(token)));
  const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  for (const document of rarest) {
    const { from, to } = spellings.of(document);
    for (let spelling = from; spelling < to; spelling++)
      if (holdsSequence(spellings, spelling, sequence)) {
        visit(document, spelling);
        break;
      }
  }
}

/** Whether a spelling holds some token of a range. */
export function holdsOneOf(spellings: Spellings, spelling: number, { from, to }: TokenRange): boolean {
  for (let i = 0; i < spellings.length(spelling); i++) {
    const token = spellings.tokenAt(spelling, i);
    if (token >= from && token < to) return true;
  }
  return false;
}

/** Whether a spelling holds a sequence of tokens. */
export function holdsSequence(spellings: Spellings, spelling: number, sequence: readonly number[]): boolean {
  const last = spellings.length(spelling) - sequence.length;
  for (let at = 0; at <= last; at++)
    if (sequence.every((token, i) => token >= 0 && spellings.tokenAt(spelling, at + i) === token))
      return true;
  return false;
}
