/** What the compiler and the reader of a search index agree on. */

/** Says "FIND" in ASCII, little-endian. */
export const SEARCH_MAGIC = 0x444e4946;
/** Goes up when the layout or the tokens change: what an older version compiled is then compiled again. */
export const SEARCH_VERSION = 9;
/** The number of a document's kind. */
export const DOCUMENT_KINDS = ["company", "body", "place", "field", "agreement", "release"] as const;
