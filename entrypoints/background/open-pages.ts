/**
 * The reader on pages that were open before the extension was installed, updated or switched on again, or could read
 * them.
 */
import { browser } from "wxt/browser";
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
    await Promise.race([readOpenPages(origins), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    // Only now: if the background ends among hundreds of pages, it continues with the rest when it wakes.
    await browser.storage.session.set({ [MARKER]: true });
  });
}

/** Has the reader in every open page of some origins. */
export async function readOpenPages(origins: string[] = []): Promise<void> {
  if (origins.length === 0) return;
  // One that was put aside gets its reader when it is looked at.
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  // Pages that the browser protects, or that were closed meanwhile, are skipped; a frozen one does not hold up the
  // others.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && putReader(id)));
}
