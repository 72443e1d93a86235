/** A dataset file from the web, at the user's word. */
import { browser } from "wxt/browser";
import type { ImportSource } from "@/components/options/import-jobs";
import { download } from "@/lib/subscriptions/download";

/**
 * Fetches a file after asking the browser for access to its site. Must begin at a click, or the browser does not ask.
 * Rejects with words for the user, and with the signal's reason when it aborts.
 */
export async function fetchSource(address: string, signal: AbortSignal): Promise<ImportSource> {
  const url = webAddress(address);
  await askForAccess(url);
  const { content } = await download(url.href, (address, init) => fetch(address, init), { signal });
  return { name: nameOf(url), content };
}

/** The starter dataset as it stands in the package, for whoever removed it or lost it with the browser's storage. */
export async function starterFile(): Promise<ImportSource> {
  const answer = await fetch(browser.runtime.getURL("/starter.json"));
  return { name: "starter.json", content: await answer.blob() };
}

/** Asks for access to one origin, unless there is some. Rejects where the user refuses. */
export async function askForAccess(url: URL): Promise<void> {
  if (await giveAccess([url])) return;
  throw new Error(`Without access to ${url.host} its file cannot be read.`);
}

/** Asks once for access to the origins of several addresses. Resolves to whether there is some to all of them. */
export function giveAccess(urls: readonly URL[]): Promise<boolean> {
  return browser.permissions.request({
    origins: urls.map(({ protocol, hostname }) => `${protocol}//${hostname}/*`),
  });
}

/**
 * An address on the web, without the part from `#` on, which no server gets. Throws with words for the user where the
 * text is none.
 */
export function webAddress(text: string): URL {
  const url = URL.parse(text.includes("://") ? text : `https://${text}`);
  // Of what has no protocol, a word by itself is no site.
  if (!url || !(text.includes("://") || url.hostname.includes(".")))
    throw new Error("This is no web address. It starts with https:// or http://.");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Error("Only addresses that start with https:// or http:// can be fetched.");
  if (url.username !== "" || url.password !== "")
    throw new Error("An address with a user name or a password in it cannot be fetched: leave them out.");
  url.hash = "";
  return url;
}

function nameOf(url: URL): string {
  const last = url.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || url.host;
  } catch {
    return last || url.host;
  }
}
