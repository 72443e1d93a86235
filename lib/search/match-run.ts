/** Matches characters of a script without spaces, several or a single one. */
import type { Documents } from "./documents";
import { TOLD as TOLD_MARK } from "./markers";
import { EXACT, PREFIX, TOLD } from "./quality";
import { eachWithSequence, holdsSequence } from "./sequences";
import type { Spellings } from "./spellings";
import type { TermMatcher } from "./term-matcher";
import type { TokenRange } from "./token-table";

/** A single character of a script without spaces: meets every token that starts with it. */
export function characterMatcher(range: TokenRange, spellings: Spellings): TermMatcher {
  const meets = (token: number) => token >= range.from && token < range.to;
  return {
    slips: [],
    worstTold: TOLD,
    eachDocument(visit) {
      for (let token = range.from; token < range.to; token++) spellings.postings.each(token, visit, PREFIX);
    },
    inSpelling: (spelling) => spellings.some(spelling, meets),
    meets,
  };
}

/** Tokens in a row, and how well they fit. */
type Way = readonly [sequence: readonly number[], quality: number];

/** Tokens in a row, in one of several ways. */
export function sequenceMatcher(spellings: Spellings, ways: readonly Way[]): TermMatcher {
  return {
    slips: [],
    worstTold: ways.some(([, quality]) => quality === TOLD) ? TOLD : EXACT,
    eachDocument(visit) {
      for (const [sequence, quality] of ways)
        eachWithSequence(spellings, sequence, (document) => visit(document, quality));
    },
    inSpelling: (spelling) => ways.some(([sequence]) => holdsSequence(spellings, spelling, sequence)),
    meets: (token) => ways.some(([sequence]) => sequence.includes(token)),
  };
}

/** Several characters of a script without spaces: their pairs, in a row. */
export function runMatcher(run: readonly string[], { tokens, spellings, layout }: Documents): TermMatcher {
  let isName = false;
  const whole = run.map((pair) => tokens.find(pair));
  eachWithSequence(spellings, whole, (document, spelling) => {
    isName ||= document < layout.entities && spellings.length(spelling) === whole.length;
  });
  // The last token marks the end of a run, but the name may go on after the query.
  const ways: Way[] = [[whole.slice(0, -1), PREFIX]];
  if (!isName) ways.push([run.slice(0, -1).map((pair) => tokens.find(TOLD_MARK + pair)), TOLD]);
  return sequenceMatcher(spellings, ways);
}
