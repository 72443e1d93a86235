/** Short names of lands, and adjectives of their people: what stands before a name and is no part of it. */

/** Names that newsrooms put before anything, as English puts an adjective: US, U.S., UK, EU. */
export function isLand(surface: string): boolean {
  if (surface.length > LONGEST_LAND || isSmallLetter(surface.charCodeAt(1))) return false;
  return /^(?:\p{Lu}\.?){2,3}$/u.test(surface);
}

/** Three letters of two units, each with a full stop. */
const LONGEST_LAND = 9;

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** American, French, Iraqi, in lower case. */
export function isDemonym(lower: string): boolean {
  const last = lower.charCodeAt(lower.length - 1);
  if (last >= ASCII || !((LAST_OF_DEMONYMS >>> (last & 31)) & 1)) return false;
  return /(?:ese|ish|ian|ean|can|ans|eek|aqi|ani|ench|utch|wiss|aeli|audi|erman)$/.test(lower);
}

const ASCII = 0x80;
/** A bit for each letter that demonyms end with: rules most words out. */
const LAST_OF_DEMONYMS = [..."ehnski"].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);
