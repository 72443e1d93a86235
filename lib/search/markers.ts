/**
 * Tokens that stand for something else than a word of a name begin with a control character, so that no word of a query
 * meets them by chance.
 */

/** A syllable of the Chinese name's reading. */
export const SYLLABLE = "\u0001";
/** The initials of a name of several words. */
export const INITIALS = "\u0002";
/** A ticker or a number in a register. */
export const CODE = "\u0003";
/** A word of a name that a country has in another language: no slip for `Chile` is `Chine`. */
export const ABROAD = "\u0004";
/** A word of what is told of an agreement at length: it tells of others too. */
export const TOLD = "\u0005";
