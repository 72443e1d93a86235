/** Raised and lowered figures: "10⁶", "m³", "CO₂". */

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SIGNS: Readonly<Record<string, string>> = { "+": "⁺", "-": "⁻", "−": "⁻", "–": "⁻" };
/** Raised figures, as part of a pattern's class. */
export const RAISED_FIGURES = RAISED;

/**
 * A raised number behind some text with its own characters, since "10" and "6" beside each other are another number;
 * other text as it is.
 */
export function raised(text: string, before: string): string {
  return /^\s*[+−–-]?\d{1,4}\s*$/u.test(text) && /\S$/u.test(before)
    ? text.trimStart().replace(/[+−–\d-]/gu, (sign) => SIGNS[sign] ?? RAISED[Number(sign)] ?? sign)
    : text;
}

/** The power of ten that is written behind a ten: 6 for "⁶" and "^6". */
export function exponentOf(written: string): number {
  return Number([...written.replace("^", "")].map((sign) => figureOf(sign)).join(""));
}

const figureOf = (sign: string) => {
  const at = RAISED.indexOf(sign);
  return at < 0 ? sign : `${at}`;
};
