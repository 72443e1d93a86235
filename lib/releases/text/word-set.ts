/** Writes sets of words as one string. */

/** The set of the words in a list with spaces between them. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(" "));
