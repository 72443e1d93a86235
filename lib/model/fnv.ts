/**
 * FNV-1a over UTF-16 units (Fowler, Noll, Vo), as a signed 32-bit integer. Another `seed` gives another hash of the same
 * text.
 */
export function fnv(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
