/**
 * What may follow a name within its word, in languages that say by an ending what English says by a preposition:
 * Deutschlands, Debrecenben, Northvoltin. Each is read with the letter before it.
 */
import { IGNORED, UNSPACED, WORD } from "./fold";

/** The endings of a language, with the letter that each stands behind. */
export type Endings = RegExp;

const GENITIVE = /^.s$/u;
/** Slavic case endings of names that end in a consonant; other names change their last letters. */
const CASES = /^[^aeiouyąęáéíóúý](?:a|u|owi|i?em|ie|om|ovi|ě|ov[aeiou]?)$/u;
const BY_LANGUAGE: ReadonlyMap<string, Endings> = new Map([
  ...["de", "sv", "da", "nb", "nn", "no"].map((code) => [code, GENITIVE] as const),
  ...["pl", "cs", "sk", "hr", "sr", "bs", "sl"].map((code) => [code, CASES] as const),
  [
    "hu",
    /^(?:.(?:b[ae]n?|[br][óő]l|r[ae]|n[áé]l|h[oeö]z|t[óő]l|n[ae]k|v[ae]l|ig|ért|ként)|[áéóöő][nt]|[^aeiouáéíóöőúüű][oeöa][nt]|[jlnrsyz]t|(.)\1[ae]l|ssz[ae]l)$/u,
  ],
  [
    "fi",
    /^(?:.i?(?:n|ss[aä]|[sl]t[aä]|ll[aä]|lle|n[aä])|[aeiouyäö](?:[aeiouyäö]n|t[aä])|[^aeiouyäö]i(?:in|[aä]))$/u,
  ],
]);
const LONGEST = 5;

/** The endings of a language, by its primary subtag; `undefined` where a name is a word of its own. */
export function endingsOf(language: string): Endings | undefined {
  return BY_LANGUAGE.get(language);
}

/** Whether only an ending stands between `end`, where a name ends, and the end of the word. */
export function endsWord(classes: Uint8Array, text: string, end: number, endings: Endings): boolean {
  let word = "";
  let from = end - 1;
  while (from > 0 && classes[text.charCodeAt(from)] === IGNORED) from--;
  for (let at = from; at < text.length && word.length <= LONGEST + 1; at++) {
    const bits = classes[text.charCodeAt(at)] as number;
    if (bits === IGNORED) continue;
    if ((bits & (WORD | UNSPACED)) !== WORD) break;
    word += text.charAt(at);
  }
  return endings.test(word);
}
