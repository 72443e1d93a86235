/** Putting the reader into a tab that is open already, or telling it to leave. */
import { browser } from "wxt/browser";
import { askReader } from "@/lib/messages/ask";

/** The reader's files, as content scripts are registered with them. */
export const READER_FILES = { js: ["content-scripts/reader.js"], css: ["content-scripts/reader.css"] };

/** How often a reader that was just put in is asked, and how long between, in ms: it reads its settings first. */
const TRIES = 40;
const PAUSE_MS = 50;

/**
 * Puts the reader into a tab, and has the frames within its page looked into, as in a page that loads. Rejects where the
 * browser does not let it.
 */
export async function putReader(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: READER_FILES.css });
  await browser.scripting.executeScript({ target, files: ["/content-scripts/reader.js"] });
  // Not waited for: the browser answers for none of the frames while one loads for ever.
  browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ["/content-scripts/frame.js"] })
    .catch(() => undefined);
}

/**
 * Has a page read once, whatever it looks like and whatever is set for its site, with the access that the browser gives
 * to a tab whose toolbar button was clicked: nothing lasts. Rejects where the browser keeps the page to itself.
 */
export async function readOnce(tabId: number): Promise<true> {
  const ask = () => askReader(tabId, "refresh", { once: true });
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
