/** A private window, which of all browsers that can be driven only Firefox opens with an extension in it. */
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import type { browser as extensionBrowser } from "wxt/browser";
import { DEMO } from "./demo";
import { cardText, hover, inFirefoxAlsoPrivate, marksOn, press, pressNamed, test } from "./firefox-browser";

/** In the extension's pages, where functions given to `evaluate` run. */
declare const browser: typeof extensionBrowser;

/** What the address has in a private window, and in an ordinary one. */
const PRIVATE = "read-in-private";
const ORDINARY = "read-in-the-open";

/**
 * A page of the extension's own, which only the extension can open: the popover's card has it opened. Firefox starts an
 * extension anew that it allows in private windows, and what is pressed in a card of the first start may lead nowhere.
 */
async function openOwn(article: Page): Promise<Page> {
  let own: Page | undefined;
  await expect(async () => {
    await article.keyboard.press("Escape");
    await expect.poll(() => marksOn(article), { timeout: 30_000 }).toBeGreaterThan(8);
    await hover(article, "CATL");
    await press(article, ".btn.primary");
    own = await pageAt(article, "/popup.html");
  }).toPass({ timeout: 80_000 });
  if (!own) throw new Error("The card opened no page.");
  return own;
}

/** Opens an address in a private window. */
async function openPrivately(own: Page, url: string): Promise<Page> {
  await own.evaluate(async (url) => {
    await browser.windows.create({ url, incognito: true });
  }, url);
  return pageAt(own, url);
}

/** The page whose address has a part, when it is there. */
async function pageAt(other: Page, part: string): Promise<Page> {
  let found: Page | undefined;
  const look = async () => {
    for (const page of await other.browser().pages())
      if ((await page.evaluate(() => location.href).catch(() => "")).includes(part)) found = page;
    return found;
  };
  await expect.poll(look, { timeout: 15_000 }).toBeDefined();
  if (!found) throw new Error(`No page at ${part}.`);
  return found;
}

/** Whether a word stands anywhere in what the extension stores, for good or for the session. */
function isStored(own: Page, word: string): Promise<boolean> {
  return own.evaluate(async (word) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [await browser.storage.local.get(), await browser.storage.session.get()];
    for (const { name } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name ?? ""));
      for (const store of db.objectStoreNames)
        kept.push(await settled(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    return JSON.stringify(kept).includes(word);
  }, word);
}

/** Opens a mark's popover and the reason behind it. */
async function openWhy(page: Page, name: string): Promise<void> {
  await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBeGreaterThan(8);
  await hover(page, name);
  await pressNamed(page, "Why this match?");
  await expect.poll(() => cardText(page)).toContain("Not this one:");
}

test("of a page read in a private window no address is stored, whatever is said there", async () => {
  test.slow();
  await inFirefoxAlsoPrivate(async (open) => {
    const ordinary = await open(DEMO);
    const address = (name: string) => ordinary.url().replace("an-article", name);
    const own = await openOwn(ordinary);
    const page = await openPrivately(own, address(PRIVATE));
    await openWhy(page, "CATL");
    expect(await cardText(page)).not.toContain("on this page");
    await pressNamed(page, "everywhere");
    await expect.poll(() => cardText(page)).toContain("is no longer taken for CATL anywhere");
    expect(await isStored(own, '"scope":"everywhere"')).toBe(true);
    expect(await isStored(own, PRIVATE)).toBe(false);

    // In an ordinary window the address is stored, so that this would have been seen.
    await ordinary.goto(address(ORDINARY));
    await ordinary.bringToFront();
    await openWhy(ordinary, "Zenith Steel");
    await pressNamed(ordinary, "on this page");
    await expect.poll(() => cardText(ordinary)).toContain("is no longer taken for Zenith Steel on this page");
    await expect.poll(() => isStored(own, ORDINARY)).toBe(true);
    expect(await isStored(own, PRIVATE)).toBe(false);
  });
});
