/** Which pages Entente may read: the match patterns of a browser's permissions, as a person thinks of them. Pure. */

/** Every page on the web. */
export const EVERYTHING: readonly string[] = ["https://*/*", "http://*/*"];

/** Where a person can have pages read without asking: on the news sites, or wherever they go. */
export type WantedScope = "news" | "everything";

/** Where pages are read without asking; the browser may also let in nowhere, or on some of the news sites only. */
export type Scope = "none" | "some" | WantedScope;

/** The scope of what was granted; `listed` are the news sites' patterns, as the manifest asks for them. */
export function scopeOf(granted: readonly string[], listed: readonly string[]): Scope {
  const has = new Set(granted);
  if (has.has("<all_urls>") || has.has("*://*/*") || EVERYTHING.every((pattern) => has.has(pattern)))
    return "everything";
  const allowed = listed.filter((pattern) => has.has(pattern)).length;
  return allowed === 0 ? "none" : allowed < listed.length ? "some" : "news";
}

/** The news sites, as patterns, that the browser keeps closed: none where every page may be read. */
export function closedNews(granted: readonly string[], listed: readonly string[]): string[] {
  if (scopeOf(granted, listed) === "everything") return [];
  const given = new Set(granted);
  return listed.filter((pattern) => !given.has(pattern));
}

/** What was granted beyond the news sites. */
export function beyondNews(granted: readonly string[], listed: readonly string[]): string[] {
  const given = new Set(listed);
  return granted.filter((origin) => !given.has(origin) && /^(\*|https?):/.test(origin));
}
