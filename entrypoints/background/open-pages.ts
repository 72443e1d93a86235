/** The reader on pages that were open before the extension was installed, updated or switched on again. */
import { browser } from "wxt/browser";
import { askReader } from "@/lib/messages/ask";
import { later } from "./later";
import { putReader } from "./reader-script";

/** A key in session storage, which is cleared when the extension is switched off or updated. */
const MARKER = "openPagesRead";
/** How long to wait for pages before the key is set, in ms: a frozen one answers only when somebody looks at it. */
const PATIENCE = 10_000;

/** Reads the open pages once, soon after the first start of a session. Firefox does so by itself. */
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
    // Only now: if the background ends among hundreds of pages, it continues with the rest when it wakes.
    await browser.storage.session.set({ [MARKER]: true });
  });
}

/** After a browser start, the pages of the previous session have their readers, or get them as any other page does. */
async function readUnread(tabId: number): Promise<void> {
  if (await isRead(tabId)) return;
  // Waits for the document, where readers start, and not for "complete": a page whose advert loads for ever never gets
  // there.
  await browser.scripting.executeScript({ target: { tabId }, func: () => undefined });
  if (!(await isRead(tabId))) await putReader(tabId);
}

function isRead(tabId: number): Promise<boolean> {
  return askReader(tabId, "pageNames", {}).then(
    () => true,
    () => false,
  );
}
