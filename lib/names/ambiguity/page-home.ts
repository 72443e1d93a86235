/** Which country a page is from, by its address and its language. */
import type { PageContext } from "../find";

/** The country (ISO code) where a language is chiefly spoken. */
export function spokenIn(language: string): string | undefined {
  // The same answer as below without the cost, as most pages are English.
  if (language === "en") return "US";
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    // What a page declares as its language may be anything.
    return undefined;
  }
}

/** The country that the page's address or language names: `www.example.co.nz`, `en-GB`. */
export function homeOf(page: PageContext): string | undefined {
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(page.url)?.[1]?.toUpperCase();
  if (domain !== undefined && !/^(?:IO|AI|CO|TV|ME|FM|EU)$/.test(domain))
    return domain === "UK" ? "GB" : domain;
  const region = /^[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})$/i.exec(page.lang ?? "")?.[1]?.toUpperCase();
  // Most sites of the world say en-US by default.
  return region === "US" ? undefined : region;
}
