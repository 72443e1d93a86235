/** The reader on sites beyond the news list, as far as the user granted access to them. */
import { browser } from "wxt/browser";

const SCRIPT_ID = "reader-on-granted-sites";
const READER_FILES = { js: ["content-scripts/reader.js"], css: ["content-scripts/reader.css"] };

/** Registers the reader wherever access was granted, now and whenever that changes. */
export function followGrantedSites(): void {
  browser.runtime.onInstalled.addListener(() => void registerReader());
  browser.permissions.onRemoved.addListener(() => void registerReader());
  browser.permissions.onAdded.addListener(({ origins }) => {
    void registerReader();
    void readOpenPages(origins ?? []);
  });
}

/** Where the user granted access beyond what the manifest asks for at install. */
async function grantedOrigins(): Promise<string[]> {
  const manifest = browser.runtime.getManifest();
  const given = new Set(manifest.host_permissions ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !given.has(origin) && /^(\*|https?):/.test(origin));
}

async function registerReader(): Promise<void> {
  const matches = await grantedOrigins();
  await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] }).catch(() => undefined);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches, ...READER_FILES, runAt: "document_idle", persistAcrossSessions: true },
  ]);
}

/** The pages that are open already are read at once: nobody should have to reload the page they granted access to. */
async function readOpenPages(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const tab of await browser.tabs.query({ url: origins })) {
    const target = { tabId: tab.id ?? -1 };
    await browser.scripting.insertCSS({ target, files: READER_FILES.css }).catch(() => undefined);
    await browser.scripting
      .executeScript({ target, files: ["/content-scripts/reader.js"] })
      .catch(() => undefined);
  }
}
