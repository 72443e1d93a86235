/** Codes of currencies with a letter for millions or thousands before them, as firms of the north write sums: "MEUR 45", "620 MSEK". */

/** Those that stand before sums as well. */
const BEFORE = "EUR|SEK|NOK|DKK|USD";
const BEHIND = `${BEFORE}|ISK|GBP|CHF`;

/** Source of a pattern: such a code before a sum. */
export const SCALED_BEFORE = `[MT](?:${BEFORE})`;
/** Source of a pattern: such a code behind a sum, in either case of its letter. */
export const SCALED_BEHIND = `[MmTtKk](?:${BEHIND})`;

const SCALED = new RegExp(`^${SCALED_BEHIND}$`, "u");

/** The currency and the factor of such a code; nothing of other words. */
export function scaledCode(word: string): { code: string; factor: number } | undefined {
  if (!SCALED.test(word)) return undefined;
  return { code: word.slice(1), factor: /^m/iu.test(word) ? 1e6 : 1e3 };
}
