/** What the words, runs and amounts of a query have in common. */

/** A term as an index sees it. */
export interface TermMatcher {
  /** Calls back for documents that hold the term, with the quality; perhaps more than once for one document. */
  eachDocument(visit: (document: number, quality: number) => void): void;
  inSpelling(spelling: number): boolean;
  /** The tokens that the term may be a slip for. */
  readonly slips: readonly number[];
  /** How well a title has to hold the term to tell it of the release's agreement. */
  readonly worstTold: number;
}
