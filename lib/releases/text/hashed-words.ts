/**
 * Words with a small number each, kept by the hashes of the words: of each some bits of its hash, in rising order, as
 * distances from the one before (LEB128), and a byte for its number. That takes two or three bytes a word; of n words kept
 * by b bits, a word that is none of them is taken for one with a chance of n / 2^b.
 */

/** A look-up by `fnv` of a word: its number, or `undefined` where there is none. */
export type HashedWords = (hash: number) => number | undefined;

/** The look-up is by these first. */
const HEAD_BITS = 13;

/** Packs numbers up to 255 by hashes of words, of which so many bits are kept. A later word that hashes alike is left out. */
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

/** Opens what was packed with as many bits. */
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
  // Where the keys that begin with the same bits begin: a few each, so that a search is a look at them.
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
