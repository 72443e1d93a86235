/** FNV-1a over UTF-16 units (Fowler, Noll, Vo): the hash of the models' features. */

const SEED = 0x811c9dc5;

/** The hash of a text, as an unsigned 32-bit number; from a hash before, that of both texts written together. */
export function fnv(text: string, before = SEED): number {
  let value = before;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** The hash of a name of features and of what it is of, both hashed before: for words that many features are of. */
export function mix(name: number, of: number): number {
  // The finaliser of MurmurHash3 (Appleby), so that near numbers fall far apart.
  let value = Math.imul(name ^ of, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
