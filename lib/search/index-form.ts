/** Constants that the compiler and the reader of a search index share. */

/** "FIND" in ASCII, little-endian. */
export const SEARCH_MAGIC = 0x444e4946;
/** Raised when the layout or the tokens change; indexes of an older version are then compiled again. */
export const SEARCH_VERSION = 17;
/** The kinds of document, by number. */
export const DOCUMENT_KINDS = ["company", "body", "place", "field", "agreement", "release"] as const;
