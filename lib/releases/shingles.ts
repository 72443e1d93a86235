/**
 * Compares texts by the runs of words that they share (Broder 1997, On the resemblance and containment of documents).
 */

const WORDS = 4;
const HASHES = 64;

/** Hashes of all runs of four words; of six characters where a text has no spaces. */
export function shinglesOf(text: string): Set<number> {
  const units = /\p{Script=Han}/u.test(text.slice(0, 200))
    ? [...text.replace(/[^\p{L}\p{N}]+/gu, "")]
    : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const out = new Set<number>();
  for (let i = 0; i + WORDS <= units.length; i++) out.add(hash(units.slice(i, i + WORDS).join(" ")));
  return out;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The MinHash signature of a set of shingles. */
export function signatureOf(shingles: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles)
    for (let i = 0; i < HASHES; i++) {
      const value = (Math.imul(shingle ^ (i * 0x9e3779b9), 0x85ebca6b + i * 2) ^ (shingle >>> 15)) >>> 0;
      if (value < (signature[i] ?? 0)) signature[i] = value;
    }
  return signature;
}

/** The share of common shingles of two texts, estimated from their signatures; 0 if a text has none. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i] && a[i] !== 0xffffffff) same += 1;
  return same / HASHES;
}
