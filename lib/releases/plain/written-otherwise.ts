/** Signs that stand for others: ligatures, wide letters and digits, accents apart from their letters, radicals for Chinese signs. */
import { apart, type Edit } from "./edits";

/** Latin ligatures, radicals and Chinese signs of other standards, and accents behind the letter that they stand over. */
const OTHERWISE = /[\ufb00-\ufb06\u2f00-\u2fd5\uf900-\ufad9]|\p{L}\p{Mn}{1,4}/gu;
/** Letters and digits as wide as Chinese signs, and the marks that numbers are written with. */
const WIDE =
  /[０-９Ａ-Ｚａ-ｚ％]|(?<=[Ａ-Ｚａ-ｚ])＆(?=[Ａ-Ｚａ-ｚ])|(?<=[０-９])(?:．(?=[０-９])|，(?=[０-９]{3}(?![０-９])))/gu;
/** Wide marks are those of Chinese, and of other texts only where these are written with them. */
const WIDE_MARKS = /[！-～]/gu;

/** Writes them as they are written otherwise. */
export function writtenOtherwise(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: signs } of text.matchAll(OTHERWISE))
    note(edits, index, signs, /\p{Mn}/u.test(signs) ? signs.normalize("NFC") : signs.normalize("NFKC"));
  for (const { index, 0: sign } of text.matchAll(/\p{Script=Han}/u.test(text) ? WIDE : WIDE_MARKS))
    note(edits, index, sign, sign.normalize("NFKC"));
  return apart(edits);
}

function note(edits: Edit[], start: number, signs: string, by: string): void {
  if (by !== signs) edits.push({ start, end: start + signs.length, by });
}
