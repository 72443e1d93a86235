/** Matches an amount in a query: finds agreements that have it, and texts that tell it in these very words. */
import type { AskedAmount } from "./amounts";
import type { Documents } from "./documents";
import { wordsOf } from "./matching";
import { EXACT, TOLD } from "./quality";
import type { TermMatcher } from "./term-matcher";

/** Prepares an amount as a term of a query. */
export class AmountMatcher implements TermMatcher {
  readonly slips: readonly number[] = [];
  readonly worstTold = TOLD;
  readonly #asked: AskedAmount;
  readonly #documents: Documents;
  /** For a plain amount only: no title has a bound or a range as it is typed. */
  readonly #words: readonly TermMatcher[];

  constructor(asked: AskedAmount, documents: Documents) {
    this.#asked = asked;
    this.#documents = documents;
    this.#words = asked.isPlain ? wordsOf(asked.text, documents).matchers : [];
  }

  eachDocument(visit: (document: number, quality: number) => void): void {
    const { layout, amounts } = this.#documents;
    for (let agreement = 0; agreement < layout.agreements; agreement++)
      if (amounts.meeting(agreement, this.#asked)) visit(layout.firstAgreement + agreement, EXACT);
    const [first, ...others] = this.#words.map(wholly);
    for (const document of first ?? [])
      if (others.every((found) => found.has(document))) visit(document, EXACT);
  }

  inSpelling(spelling: number): boolean {
    return this.#words.length > 0 && this.#words.every((word) => word.inSpelling(spelling));
  }
}

/** The documents that hold a word as a whole: `20` is not the beginning of 200. */
function wholly(word: TermMatcher): Set<number> {
  const found = new Set<number>();
  word.eachDocument((document, quality) => {
    if (quality === EXACT) found.add(document);
  });
  return found;
}
