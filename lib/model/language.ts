/** Languages: those whose words for days and countries are known, and the one that a page declares. */

/** The languages that are read and searched most, English first. */
export const LANGUAGES = ["en", "zh", "ja", "ko", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru"];

/**
 * The primary subtag of a declared language: `en` for "en-GB", "en_US", "en US" and "eng"; `undefined` for what is not a tag, such as
 * "English". Three letters of ISO 639-2 become the two of ISO 639-1 where there are two.
 */
export function languageOf(declared: string | undefined): string | undefined {
  const code = /^[a-z]{2,3}(?![a-z])/i.exec(declared ?? "")?.[0];
  return code && Intl.getCanonicalLocales(code)[0];
}
