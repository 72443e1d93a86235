/** The languages that releases are read in. */

/** What is said of a text in another one. */
export const UNREAD_LANGUAGE =
  "Entente reads English and Chinese, and this text is in another language. Check everything that is proposed.";

/** Whether rules and models know a language; what they find in a text of another is little more than a guess. */
export function isReadLanguage(language: string | undefined): boolean {
  return language === undefined || language === "en" || language === "zh";
}
