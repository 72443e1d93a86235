/** The reader on pages that were open before the extension was installed, updated or switched on again. */
import { browser } from "wxt/browser";
import { askReader } from "@/lib/messages/ask";
import { later } from "./later";
import { putReader } from "./reader-script";

/** Lies in the browser's session, which the extension loses when it is switched off or updated. */
const MARKER = "openPagesRead";
/** How long pages may keep the marker waiting, in ms: one that the browser froze answers when somebody looks at it. */
const PATIENCE = 10_000;

/** Reads them once, soon after the first start of a session. Firefox does so by itself. */
export function readPagesOpenBefore(): void {
  if (import.meta.env.FIREFOX) return;
  later(async () => {
    const { [MARKER]: isDone } = await browser.storage.session.get(MARKER);
    if (isDone) return;
    const { origins = [] } = await browser.permissions.getAll();
    // One that was put aside gets its reader when it is looked at.
    const tabs = await browser.tabs.query({ url: origins, discarded: false });
    const all = Promise.allSettled(tabs.map(({ id }) => id !== undefined && readUnread(id)));
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    // Only now: a background that ends among hundreds of pages goes on with those that are left when it wakes.
    await browser.storage.session.set({ [MARKER]: true });
  });
}

/** When the browser starts, the pages of the session before have their readers, or get them as any other page does. */
async function readUnread(tabId: number): Promise<void> {
  if (await isRead(tabId)) return;
  // A page whose advert loads for ever is never complete. What is waited for is its document, where readers start.
  await browser.scripting.executeScript({ target: { tabId }, func: () => undefined });
  if (!(await isRead(tabId))) await putReader(tabId);
}

function isRead(tabId: number): Promise<boolean> {
  return askReader(tabId, "pageNames", {}).then(
    () => true,
    () => false,
  );
}
