/**
 * Stores words with a small number each by some bits of their hashes, in ascending order as differences (LEB128), with
 * a byte for the number: two or three bytes a word. With n words and b bits, an unlisted word is taken for a listed one
 * with a chance of n / 2^b.
 */

/** Looks up the number of a word by its `fnv`; `undefined` if it has none. */
export type HashedWords = (hash: number) => number | undefined;

/** The number of bits for the first step of a look-up. */
const HEAD_BITS = 13;

/** Packs numbers up to 255 by the hashes of words, keeping `bits` bits. A later word with the same bits is left out. */
export function packWords(numbers: Iterable<readonly [hash: number, number: number]>, bits: number): string {
  const rows = new Map<number, number>();
  for (const [hash, number] of numbers) {
    const key = hash >>> (32 - bits);
    if (!rows.has(key)) rows.set(key, number);
  }
  let text = "";
  let before = 0;
  for (const [key, number] of [...rows].sort(([a], [b]) => a - b)) {
    let gap = key - before;
    for (; gap > 127; gap >>>= 7) text += String.fromCharCode((gap & 127) | 128);
    text += String.fromCharCode(gap, number);
    before = key;
  }
  return btoa(text);
}

/** Opens packed words; `bits` must be the same. */
export function openWords(packed: string, bits: number): HashedWords {
  const bytes = Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0));
  const keys = new Uint32Array(bytes.length >>> 1);
  const numbers = new Uint8Array(keys.length);
  let count = 0;
  let key = 0;
  for (let at = 0; at < bytes.length; count++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      key += (byte & 127) << shift;
      if (byte < 128) break;
    }
    keys[count] = key;
    numbers[count] = bytes[at++] ?? 0;
  }
  // Where the keys with the same first bits begin: a few each, so that a search is one look.
  const starts = new Uint32Array((1 << HEAD_BITS) + 1);
  for (let i = 0; i < count; i++) {
    const head = ((keys[i] ?? 0) >>> (bits - HEAD_BITS)) + 1;
    starts[head] = (starts[head] ?? 0) + 1;
  }
  for (let head = 1; head < starts.length; head++)
    starts[head] = (starts[head] ?? 0) + (starts[head - 1] ?? 0);
  return (hash) => {
    const wanted = hash >>> (32 - bits);
    const head = wanted >>> (bits - HEAD_BITS);
    const end = starts[head + 1] ?? 0;
    for (let i = starts[head] ?? 0; i < end; i++) if (keys[i] === wanted) return numbers[i];
    return undefined;
  };
}
