/** The months, as sources of patterns. */

export const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
/** The same in names and headlines. */
export const MONTHS_CAPITAL =
  "January|February|March|April|May|June|July|August|September|October|November|December";
