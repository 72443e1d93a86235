/**
 * FNV-1a over UTF-16 units (Fowler, Noll, Vo), the hash of the models' features. Hashes are signed: half of the
 * unsigned ones would exceed the engine's small integers and be allocated on the heap.
 */

const SEED = 0x811c9dc5 | 0;

/** The hash of a text, as a 32-bit integer; after an earlier hash, that of both texts concatenated. */
export function fnv(text: string, before = SEED): number {
  let value = before;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value;
}

/** The same of a part of a text, from one unit to another (exclusive). */
export function fnvOf(text: string, from: number, to: number, before = SEED): number {
  let value = before;
  for (let i = from; i < to; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value;
}

/**
 * Mixes two hashes, of a feature's name and of its word, so that words of many features are hashed once. The order of
 * the two is lost, so two words in a row are mixed into a third hash one after the other.
 */
export function mix(name: number, of: number): number {
  // The finaliser of MurmurHash3 (Appleby), so that near numbers fall far apart.
  let value = Math.imul(name ^ of, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
