/** The reader on sites beyond the news list, as far as the user granted access to them. */
import { browser } from "wxt/browser";
import { askReader } from "@/lib/messages/ask";
import { queue } from "@/lib/model/queue";
import { beyondNews } from "@/lib/sites/access";
import { showNotRead } from "./badge";
import { readOpenPages } from "./open-pages";
import { READER_FILES } from "./reader-script";

const SCRIPT_ID = "reader-on-granted-sites";
const FRAME_SCRIPT_ID = "frame-on-granted-sites";

/** Registers the reader wherever access was granted, now and whenever that changes. */
export function followGrantedSites(): void {
  browser.runtime.onInstalled.addListener(() => void registerReader());
  browser.permissions.onRemoved.addListener(() => {
    void registerReader();
    void leavePages();
  });
  browser.permissions.onAdded.addListener(({ origins }) => {
    void registerReader();
    // Nobody should have to reload the page they granted access to.
    void readOpenPages(origins);
  });
}

/** Granting two patterns fires twice: in parallel, the second registration would find the first half done. */
const registrations = queue();
const registerReader = () => registrations(registerNow).catch(() => undefined);

async function registerNow(): Promise<void> {
  const listed = browser.runtime.getManifest().host_permissions ?? [];
  const { origins = [] } = await browser.permissions.getAll();
  const matches = beyondNews(origins, listed);
  // One by one: with an unknown id among them the browser would keep all.
  for (const id of [SCRIPT_ID, FRAME_SCRIPT_ID])
    await browser.scripting.unregisterContentScripts({ ids: [id] }).catch(() => undefined);
  if (matches.length === 0) return;
  // The manifest already runs the reader on news sites.
  const excludeMatches = listed;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches,
      excludeMatches,
      ...READER_FILES,
      runAt: "document_idle",
      persistAcrossSessions: true,
    },
    {
      id: FRAME_SCRIPT_ID,
      matches,
      excludeMatches,
      js: ["content-scripts/frame.js"],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: "document_idle",
      persistAcrossSessions: true,
    },
  ]);
}

/**
 * Where access was withdrawn, a reader that still runs leaves and the icon forgets it. Without access a tab's address
 * is hidden.
 */
async function leavePages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url !== undefined) return;
      await askReader(id, "leave", {}, { frames: true });
      await showNotRead(id);
    }),
  );
}
