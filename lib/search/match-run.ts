/** How well several characters of a script without spaces fit, or a single one. */
import type { Documents } from "./documents";
import { TOLD as TOLD_MARK } from "./markers";
import { EXACT, PREFIX, TOLD } from "./quality";
import { eachWithSequence, holdsOneOf, holdsSequence } from "./sequences";
import type { Spellings } from "./spellings";
import type { TermMatcher } from "./term-matcher";
import type { TokenRange } from "./token-table";

/** A single character of a script without spaces: every token that starts with it. */
export class CharacterMatcher implements TermMatcher {
  readonly slips: readonly number[] = [];
  readonly worstTold = TOLD;
  readonly #range: TokenRange;
  readonly #spellings: Spellings;

  constructor(range: TokenRange, spellings: Spellings) {
    this.#range = range;
    this.#spellings = spellings;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    for (let token = this.#range.from; token < this.#range.to; token++)
      for (const document of this.#spellings.documentsWith(token)) visit(document, PREFIX);
  }

  inSpelling(spelling: number): boolean {
    return holdsOneOf(this.#spellings, spelling, this.#range);
  }
}

/** Tokens one behind the other, and how well they fit. */
type Way = readonly [sequence: readonly number[], quality: number];

/** Tokens that stand one behind the other, in one way or another. */
export class SequenceMatcher implements TermMatcher {
  readonly slips: readonly number[] = [];
  readonly worstTold: number;
  readonly #spellings: Spellings;
  readonly #ways: readonly Way[];

  constructor(spellings: Spellings, ways: readonly Way[]) {
    this.#spellings = spellings;
    this.#ways = ways;
    this.worstTold = ways.some(([, quality]) => quality === TOLD) ? TOLD : EXACT;
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    for (const [sequence, quality] of this.#ways)
      eachWithSequence(this.#spellings, sequence, (document) => visit(document, quality));
  }

  inSpelling(spelling: number): boolean {
    return this.#ways.some(([sequence]) => holdsSequence(this.#spellings, spelling, sequence));
  }
}

/** Several characters of a script without spaces: their pairs, one behind the other. */
export function runMatcher(run: readonly string[], { tokens, spellings, layout }: Documents): TermMatcher {
  let isName = false;
  const whole = run.map((pair) => tokens.find(pair));
  eachWithSequence(spellings, whole, (document, spelling) => {
    isName ||= document < layout.entities && spellings.length(spelling) === whole.length;
  });
  // The last token stands for the end of a run; the query may go on in the name.
  const ways: Way[] = [[whole.slice(0, -1), PREFIX]];
  if (!isName) ways.push([run.slice(0, -1).map((pair) => tokens.find(TOLD_MARK + pair)), TOLD]);
  return new SequenceMatcher(spellings, ways);
}
