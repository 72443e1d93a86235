/** The reader on pages that were open before the extension was installed, updated or switched on again. */
import { browser } from "wxt/browser";
import { askReader } from "@/lib/messages/channel";
import { later } from "./later";
import { putReader } from "./reader-script";

/** Lies in the browser's session, which the extension loses when it is switched off or updated. */
const MARKER = "openPagesRead";

/** Reads them once, soon after the first start of a session. Firefox does so by itself. */
export function readPagesOpenBefore(): void {
  if (import.meta.env.FIREFOX) return;
  later(async () => {
    const { [MARKER]: isDone } = await browser.storage.session.get(MARKER);
    if (isDone) return;
    await browser.storage.session.set({ [MARKER]: true });
    const { origins = [] } = await browser.permissions.getAll();
    // One that is still loading gets its reader as any other page does, and one that was put aside when it is looked at.
    const tabs = await browser.tabs.query({ url: origins, status: "complete", discarded: false });
    await Promise.allSettled(tabs.map(({ id }) => id !== undefined && readUnread(id)));
  });
}

/** When the browser starts, the pages of the session before have their readers. */
async function readUnread(tabId: number): Promise<void> {
  const isRead = await askReader(tabId, "pageNames", {}).then(
    () => true,
    () => false,
  );
  if (!isRead) await putReader(tabId);
}
