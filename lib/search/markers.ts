/**
 * Characters that begin tokens other than words of a name. They are control characters, so that no word of a query
 * meets them by chance.
 */

/** A syllable of a Chinese name's reading. */
export const SYLLABLE = "\u0001";
/** The initials of a name of several words. */
export const INITIALS = "\u0002";
/** A ticker or a register number. */
export const CODE = "\u0003";
/** A word of a country's name in another language. Such words are no typing errors: `Chile` is not `Chine`. */
export const ABROAD = "\u0004";
/** A word from a longer text about an agreement, which may also tell of others. */
export const TOLD = "\u0005";
/** A release's web address. `\u0006` is `UNSHOWN`. */
export const ADDRESS = "\u0007";
