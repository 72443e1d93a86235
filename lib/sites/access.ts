/** Which pages Entente may read: the match patterns of a browser's permissions, as a person thinks of them. Pure. */

/** Every page on the web. */
export const EVERYTHING: readonly string[] = ["https://*/*", "http://*/*"];

/** Where pages are read without asking: nowhere, on the news sites, or wherever the person goes. */
export type Scope = "none" | "news" | "everything";

/** The scope of what was granted; `listed` are the news sites' patterns, as the manifest asks for them. */
export function scopeOf(granted: readonly string[], listed: readonly string[]): Scope {
  const has = new Set(granted);
  if (has.has("<all_urls>") || has.has("*://*/*") || EVERYTHING.every((pattern) => has.has(pattern)))
    return "everything";
  return listed.length > 0 && listed.every((pattern) => has.has(pattern)) ? "news" : "none";
}

/** What was granted beyond the news sites. */
export function beyondNews(granted: readonly string[], listed: readonly string[]): string[] {
  const given = new Set(listed);
  return granted.filter((origin) => !given.has(origin) && /^(\*|https?):/.test(origin));
}
