/** Asks a page's reader what it found, as the popup does, from one of the extension's own pages. */
import type { Page, Worker } from "playwright-core";
import type { browser } from "wxt/browser";
import type { ExplainedMention, PageNames } from "@/lib/messages/replies";

/** For functions given to `evaluate`, which run in the extension's pages. */
declare const chrome: typeof browser;

/** A page is at rest after so many equal answers in a row. */
const SAME_ANSWERS = 3;
const INTERVAL_MS = 200;

/** The parts of a page whose names count: CSS selectors, of which any may match. */
interface PageParts {
  within?: readonly string[];
  except?: readonly string[];
}

/**
 * Waits until the reader's answer no longer changes. `asker` is a page of the extension, `limit` is in ms. Rejects where
 * the page has not come to rest by then.
 */
export async function namesAtRest(asker: Page, page: Page, limit = 20_000): Promise<PageNames> {
  const end = performance.now() + limit;
  let last = "";
  let same = 0;
  let trouble = "no reader answered there";
  while (performance.now() < end) {
    const found = await askReader(asker, page.url());
    if (found) {
      const answer = JSON.stringify([found.state, found.each]);
      same = answer === last ? same + 1 : 1;
      last = answer;
      if (same >= SAME_ANSWERS) return found;
      trouble = `its names kept changing (state "${found.state}", ${found.each?.length ?? 0} names)`;
    }
    await page.waitForTimeout(INTERVAL_MS);
  }
  throw new Error(`The page did not come to rest within ${limit / 1_000} s: ${trouble}.`);
}

/** Why each name on a page is marked or not. Rejects where its reader does not say. */
export async function explainPage(
  asker: Page,
  page: Page,
  parts: PageParts = {},
): Promise<ExplainedMention[]> {
  const { within = [], except = [] } = parts;
  const params = { within: [...within], except: [...except] };
  const reply = await toReader(asker, page.url(), { request: "explain", params });
  if (reply?.ok !== true)
    throw new Error(`The reader did not explain the page: ${reply?.error ?? "no answer"}`);
  return reply.value;
}

/**
 * Waits for a reader to answer. Where none does in time, injects one, as the background does into pages that were open
 * before. Chromium starts no content script in a page that was about to be left and then stayed.
 */
export async function ensureReader(asker: Page, page: Page, limit = 3_000): Promise<void> {
  for (const end = performance.now() + limit; performance.now() < end; ) {
    if (await askReader(asker, page.url())) return;
    await page.waitForTimeout(INTERVAL_MS);
  }
  const tab = await tabOf(asker, page.url());
  if (tab === undefined) throw new Error(`The extension sees no tab with ${page.url()}.`);
  await asker.evaluate(async (tabId) => {
    await chrome.scripting.insertCSS({ target: { tabId }, files: ["content-scripts/reader.css"] });
    await chrome.scripting.executeScript({ target: { tabId }, files: ["/content-scripts/reader.js"] });
  }, tab);
}

/** The number of the tab that shows an address; `undefined` where the extension cannot see it. */
export function tabOf(asker: Page | Worker, url: string): Promise<number | undefined> {
  // Both types have the same method, which the compiler does not see.
  return (asker as Page).evaluate(
    async (url) => (await chrome.tabs.query({})).findLast((tab) => tab.url === url)?.id,
    url,
  );
}

/** What the reader in the tab with an address found; `undefined` while none answers. */
async function askReader(asker: Page, url: string): Promise<PageNames | undefined> {
  const reply = await toReader(asker, url, { request: "pageNames", params: { each: true } });
  return reply?.ok === true ? reply.value : undefined;
}

/** Sends a request to the reader in the tab with an address; `undefined` while none answers. */
async function toReader(asker: Page, url: string, request: { request: string; params: unknown }) {
  const tab = await tabOf(asker, url);
  if (tab === undefined) return undefined;
  return asker.evaluate(
    ({ tab, request }) =>
      chrome.tabs.sendMessage(tab, { to: "reader", ...request }, { frameId: 0 }).catch(() => undefined),
    { tab, request },
  );
}
