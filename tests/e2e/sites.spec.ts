/** Where pages are read: this page once, this site, the news, everything; and what the toolbar says of it. */
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { readMarks } from "../../scripts/drive/marks";
import { PopoverDriver } from "../../scripts/drive/popover";
import { tabOf } from "../../scripts/drive/reader";
import { DEMO } from "./demo";
import { expect, type OpenArticle, test } from "./fixtures";
import { clickToolbarButton } from "./toolbar-click";

/** In the extension's worker and pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const UNLISTED = "https://blog.unlisted.example/2025/03/a-post.html";
const FRONT_PAGE = "https://www.example-news.com/";

const marks = async (article: OpenArticle) => (await article.marks()).length;

/** What the toolbar says of a tab, or of all tabs that no reader reports of. */
function toolbarOf(asker: Page, tabId?: number): Promise<string> {
  return asker.evaluate(async (tabId) => {
    const tab = tabId === undefined ? {} : { tabId };
    return `${await chrome.action.getBadgeText(tab)} | ${await chrome.action.getTitle(tab)}`;
  }, tabId);
}

async function command(extension: ExtensionBrowser, name: string): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate((name) => {
    // The browser's own event, as the keys would fire it: headless Chromium has no keys for commands.
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
  }, name);
}

test("a page of an unlisted site is read once, with the access of the click, and nothing lasts", async ({
  serve,
  page,
  openPopup,
  extension,
}) => {
  serve({ [UNLISTED]: DEMO });
  await page.goto(UNLISTED);
  const asker = await openPopup();
  // The background says so as it starts.
  await expect.poll(() => toolbarOf(asker)).toBe(" | Entente: this page is not read. Click to have it read");

  await clickToolbarButton(extension, page);
  await expect.poll(() => tabOf(asker, UNLISTED)).toBeDefined();
  const tabId = await tabOf(asker, UNLISTED);
  const popup = await openPopup(tabId);
  await expect(popup.getByText("No access to blog.unlisted.example")).toBeVisible();
  await popup.getByRole("button", { name: "Read this page once" }).click();
  await page.bringToFront();
  await expect.poll(async () => (await readMarks(page)).length).toBeGreaterThan(10);
  const popover = new PopoverDriver(page);
  expect(await popover.hover("CATL")).toMatch(/^CATL/);
  await expect.poll(() => toolbarOf(asker, tabId)).toMatch(/^\d+ \| Entente: \d+ names on this page$/);
  await expect(popup.getByText("This page once")).toBeVisible();
  const { origins = [] } = await asker.evaluate(() => chrome.permissions.getAll());
  expect(origins.filter((origin) => origin.includes("unlisted"))).toEqual([]);

  await page.reload();
  await expect.poll(() => toolbarOf(asker, tabId)).toContain("this page is not read");
  expect(await readMarks(page)).toEqual([]);
});

test("a page that is no article is read when the user says so, until it goes elsewhere", async ({
  openArticle,
  openPopup,
}) => {
  const front = await openArticle(DEMO, FRONT_PAGE);
  const popup = await openPopup(front.tabId);
  await expect(popup.getByText("Not an article")).toBeVisible();
  await expect
    .poll(() => toolbarOf(popup, front.tabId))
    .toBe(" | Entente: this is no article, so nothing is marked");
  await popup.getByRole("button", { name: "Read this page once" }).click();
  await front.page.bringToFront();
  await front.waitForMarks(10);
  // A site that goes to another page by itself has not been asked about that one.
  await front.page.evaluate(() => history.pushState({}, "", "/?page=2"));
  await expect.poll(() => marks(front)).toBe(0);
});

test("a site that is off can be read once, and switching it off again ends that", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  const site = popup.getByRole("switch", { name: "example-news.com" });
  await site.click();
  await article.page.bringToFront();
  await expect.poll(() => marks(article)).toBe(0);
  await expect.poll(() => toolbarOf(popup, article.tabId)).toBe("off | Entente: marks are off here");
  await popup.getByRole("button", { name: "Read this page once" }).click();
  await article.waitForMarks(10);
  await article.page.reload();
  await expect.poll(() => toolbarOf(popup, article.tabId)).toBe("off | Entente: marks are off here");
});

test("a key switches all marks off and on, on the open page at once, and it is remembered", async ({
  openArticle,
  openPopup,
  openOptions,
  extension,
  stopWorker,
}) => {
  const options = await openOptions();
  await expect(options.getByText("Switch all marks off or on")).toBeVisible();
  await options.close();
  const article = await openArticle(DEMO);
  const before = (await article.waitForMarks(10)).length;
  await command(extension, "toggle-marks");
  await expect.poll(() => marks(article)).toBe(0);
  const popup = await openPopup(article.tabId);
  await expect(popup.getByText("Entente is off on all sites")).toBeVisible();
  await expect(popup.getByRole("switch", { name: "All marks" })).not.toBeChecked();
  // Pages that no reader reports of show it too.
  await expect.poll(() => toolbarOf(popup)).toBe("off | Entente: marks are off here");

  await stopWorker();
  await article.page.bringToFront();
  await article.page.reload();
  await expect.poll(() => toolbarOf(popup, article.tabId)).toContain("marks are off here");
  expect(await marks(article)).toBe(0);
  await command(extension, "toggle-marks");
  await expect.poll(() => marks(article)).toBe(before);
  await expect.poll(() => toolbarOf(popup)).toContain("this page is not read");
});

test("two quick presses of the key leave all as it was", async ({ openArticle, extension }) => {
  const article = await openArticle(DEMO);
  const before = (await article.waitForMarks(10)).length;
  await Promise.all([command(extension, "toggle-marks"), command(extension, "toggle-marks")]);
  await command(extension, "toggle-marks");
  await expect.poll(() => marks(article)).toBe(0);
  await command(extension, "toggle-marks");
  await expect.poll(() => marks(article)).toBe(before);
});

test("the popup says what each scope means before the browser asks for it", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await popup.getByRole("button", { name: "Reads news sites" }).click();
  const news = popup.getByRole("radio", { name: "News sites" });
  const everything = popup.getByRole("radio", { name: "Every site" });
  await expect(news).toBeChecked();
  await expect(everything).toHaveAccessibleDescription(
    /Each page that you open is read.*leaves this machine/,
  );
  // The browser's own question cannot be answered here: what it would ask is looked at.
  await popup.evaluate(() => {
    chrome.permissions.request = (async (wanted: object) => {
      document.title = JSON.stringify(wanted);
      return false;
    }) as typeof chrome.permissions.request;
  });
  await everything.click();
  await expect.poll(() => popup.title()).toBe('{"origins":["https://*/*","http://*/*"]}');
  await expect(news).toBeChecked();
});
