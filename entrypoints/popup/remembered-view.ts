/** Opens the popup where it was on this tab, and remembers where it is until the browser's session ends. */
import { browser } from "wxt/browser";
import { readViews, withView } from "@/components/popup/remembered-views";
import { HASH_SET } from "@/components/use-hash";
import { askBackground } from "@/lib/messages/ask";
import { parseRoute } from "@/lib/search/routes";
import type { Subject } from "./subject";

const KEY = "popupViews";

/**
 * Returns to the view of a few minutes ago, unless the address names one, or shows an entity that is in no dataset any
 * more. Nothing is remembered of a private tab, or of a popup without a tab.
 */
export async function rememberView({ tabId, isPrivate }: Subject): Promise<void> {
  if (tabId === undefined || isPrivate) return;
  if (location.hash === "") {
    const hash = (await load().catch(() => undefined))?.[tabId]?.hash;
    if (hash !== undefined && (await exists(hash).catch(() => false))) history.replaceState(null, "", hash);
  }
  const keep = () => void save(tabId, location.hash).catch(() => undefined);
  for (const type of [HASH_SET, "popstate", "hashchange", "pagehide"]) addEventListener(type, keep);
}

async function load() {
  return readViews((await browser.storage.session.get(KEY))[KEY], Date.now());
}

async function save(tabId: number, hash: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: withView(await load(), tabId, hash, Date.now()) });
}

async function exists(hash: string): Promise<boolean> {
  const route = parseRoute(hash);
  if (route.view === "entity")
    return (await askBackground("describe", { ref: route.ref, others: [], limit: 1 })) !== null;
  if (route.view === "agreement") return (await askBackground("agreement", { ref: route.ref })) !== null;
  return true;
}
