/** What was opened last, in the browser's storage. Loaded when it is needed. */
import { browser } from "wxt/browser";
import { type RecentRef, readRecent, withRecent } from "@/components/popup/recent";

const KEY = "recent";

/** The newest first. */
export async function loadRecent(): Promise<RecentRef[]> {
  return readRecent((await browser.storage.local.get(KEY))[KEY]);
}

/** Puts one in front. */
export async function keepRecent(ref: RecentRef): Promise<void> {
  await browser.storage.local.set({ [KEY]: withRecent(await loadRecent(), ref) });
}

/** Forgets all. */
export function clearRecent(): Promise<void> {
  return browser.storage.local.remove(KEY);
}
