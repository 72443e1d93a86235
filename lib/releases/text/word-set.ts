/** Writes sets of words as one string. */

/** The set of the words in a list with spaces or line breaks between them. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/[ \n]+/));
