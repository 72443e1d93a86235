/** Finds tokens in a row in a spelling. */
import type { Spellings } from "./spellings";

/** Calls back for each document with a spelling that holds a sequence of tokens. */
export function eachWithSequence(
  spellings: Spellings,
  sequence: readonly number[],
  visit: (document: number, spelling: number) => void,
): void {
  if (sequence.length === 0 || sequence.some((token) => token < 0)) return;
  const { postings } = spellings;
  const rarest = sequence.reduce((a, b) => (postings.sizeOf(b) < postings.sizeOf(a) ? b : a));
  const look = (document: number) => {
    const end = spellings.endOf(document);
    for (let spelling = spellings.startOf(document); spelling < end; spelling++)
      if (holdsSequence(spellings, spelling, sequence)) {
        visit(document, spelling);
        break;
      }
  };
  postings.each(rarest, look, undefined);
}

/** Whether a spelling holds a sequence of tokens. */
export function holdsSequence(spellings: Spellings, spelling: number, sequence: readonly number[]): boolean {
  const last = spellings.length(spelling) - sequence.length;
  for (let at = 0; at <= last; at++)
    if (sequence.every((token, i) => token >= 0 && spellings.tokenAt(spelling, at + i) === token))
      return true;
  return false;
}
