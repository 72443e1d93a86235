/**
 * Whether two words are one typing error apart: a letter more, less or different, or two neighbours swapped (optimal
 * string alignment distance of at most 1). One pass, from the first difference.
 */

/** True where `word` becomes `token` by one edit or none. */
export function withinOneEdit(word: string, token: string): boolean {
  if (Math.abs(word.length - token.length) > 1) return false;
  return editedAt(
    firstDifference(word, token),
    word,
    token,
    (at, from) => word.slice(from) === token.slice(at),
  );
}

/** True where `word` becomes some beginning of `token` by one edit or none. */
export function prefixWithinOneEdit(word: string, token: string): boolean {
  if (token.length < word.length - 1) return false;
  return editedAt(firstDifference(word, token), word, token, (at, from) =>
    token.startsWith(word.slice(from), at),
  );
}

/** One bit for each letter or class of letters in a word. Words one edit apart differ in at most one letter. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    mask |= 1 << (unit >= 97 && unit <= 122 ? unit - 97 : 26 + (unit % 6));
  }
  return mask >>> 0;
}

/** True where at most one bit is set. */
export function atMostOne(bits: number): boolean {
  return (bits & (bits - 1)) === 0;
}

function editedAt(
  p: number,
  word: string,
  token: string,
  restFits: (tokenAt: number, wordFrom: number) => boolean,
): boolean {
  if (p === word.length && restFits(p, p)) return true;
  const anotherLetter = restFits(p + 1, p + 1) && p < word.length && p < token.length;
  if (anotherLetter || restFits(p + 1, p)) return true;
  if (p < word.length && restFits(p, p + 1)) return true;
  const swapped =
    p + 1 < word.length && p + 1 < token.length && word[p] === token[p + 1] && word[p + 1] === token[p];
  return swapped && restFits(p + 2, p + 2);
}

function firstDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let p = 0;
  while (p < shorter && a.charCodeAt(p) === b.charCodeAt(p)) p++;
  return p;
}
