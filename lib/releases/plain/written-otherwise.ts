/**
 * Replaces substitute characters: ligatures, full-width letters and digits, separate accents, radicals for Chinese
 * characters.
 */
import { apart, type Edit } from "./edits";

/** Latin ligatures, radicals and compatibility Chinese characters, and accents after their letter. */
const OTHERWISE = /[\ufb00-\ufb06\u2f00-\u2fd5\uf900-\ufad9]|\p{L}\p{Mn}{1,4}/gu;
/** Full-width letters and digits, and the marks in numbers. */
const WIDE =
  /[０-９Ａ-Ｚａ-ｚ％]|(?<=[Ａ-Ｚａ-ｚ])＆(?=[Ａ-Ｚａ-ｚ])|(?<=[０-９])(?:．(?=[０-９])|，(?=[０-９]{3}(?![０-９])))/gu;
/** Full-width punctuation is Chinese; in other texts it is replaced only where those use it. */
const WIDE_MARKS = /[！-～]/gu;

/** Replaces them by their usual forms. */
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
