/** Currency codes with a letter for millions or thousands before them, as Nordic firms write: "MEUR 45", "620 MSEK". */

/** Those that also precede sums. */
const BEFORE = "EUR|SEK|NOK|DKK|USD";
const BEHIND = `${BEFORE}|ISK|GBP|CHF`;

/** A pattern's source: such a code before a sum. */
export const SCALED_BEFORE = `[MT](?:${BEFORE})`;
/** A pattern's source: such a code after a sum, with its letter in either case. */
export const SCALED_BEHIND = `[MmTtKk](?:${BEHIND})`;

const SCALED = new RegExp(`^${SCALED_BEHIND}$`, "u");

/** The currency and factor of such a code; `undefined` for other words. */
export function scaledCode(word: string): { code: string; factor: number } | undefined {
  if (!SCALED.test(word)) return undefined;
  return { code: word.slice(1), factor: /^m/iu.test(word) ? 1e6 : 1e3 };
}
