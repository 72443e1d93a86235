/** Injects the reader into an open tab, and asks it there to read. */
import { browser } from "wxt/browser";
import { askReader } from "@/lib/messages/ask";

/** The reader's files, as content scripts are registered with them. */
export const READER_FILES = { js: ["content-scripts/reader.js"], css: ["content-scripts/reader.css"] };

/** How often, and at what interval in ms, a newly injected reader is asked: it reads its settings first. */
const TRIES = 40;
const PAUSE_MS = 50;

/**
 * Injects the reader into a tab without one, and has its frames looked into, as on a page that loads. Rejects where the
 * browser forbids it.
 */
export async function putReader(tabId: number): Promise<void> {
  // Waits for the document, where readers start, and not for "complete": a page whose advert loads for ever never gets
  // there.
  await browser.scripting.executeScript({ target: { tabId }, func: () => undefined });
  await putReaderInto(tabId, 0);
  // Not awaited: while one frame loads for ever, the browser answers for none.
  browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ["/content-scripts/frame.js"] })
    .catch(() => undefined);
}

/** Injects the reader into a frame where none answers: another copy would end it, and close what it has open. */
export async function putReaderInto(tabId: number, frameId: number): Promise<void> {
  const isRead = await askReader(tabId, "pageNames", {}, { frameId }).catch(() => undefined);
  if (isRead) return;
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: READER_FILES.css });
  await browser.scripting.executeScript({ target, files: ["/content-scripts/reader.js"] });
}

/**
 * Has a page read once, whatever it looks like and whatever is set for its site, with the access that a click on the
 * toolbar button gives; nothing is stored. Rejects where the browser forbids it.
 */
export async function readOnce(tabId: number): Promise<true> {
  const ask = () => askReader(tabId, "readOnce", {});
  const hasReader = await ask().catch(() => false);
  if (hasReader) return true;
  await putReader(tabId);
  for (let left = TRIES; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
