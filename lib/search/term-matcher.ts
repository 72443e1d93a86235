/** The common interface of a query's words, runs and amounts. */

/** A term, looked up in an index. */
export interface TermMatcher {
  /** Calls back for documents that hold the term, with the quality; perhaps several times for a document. */
  eachDocument(visit: (document: number, quality: number) => void): void;
  inSpelling(spelling: number): boolean;
  /** Whether a token of a spelling is one that the term meets; absent where it meets none of a text. */
  meets?(token: number): boolean;
  /** The tokens that the term may be a typing error for. */
  readonly slips: readonly number[];
  /** The worst quality in a release's title that still counts for the release's agreement. */
  readonly worstTold: number;
  /** Set where a release that the term meets is asked for with all its agreements. */
  readonly ofAll?: true;
}
