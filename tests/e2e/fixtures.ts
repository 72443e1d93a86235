/**
 * What every end-to-end test stands on: Chromium with the built extension as right after it was installed, pages served under
 * the addresses of news sites without a network, and a test that fails on any error in a page or worker console.
 *
 *     test("…", async ({ openArticle }) => {
 *       const article = await openArticle(html);
 *       await article.waitForMarks();
 *       expect(await article.popover.hover("CATL")).toContain("Zenith Steel");
 *     });
 */
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import type { BrowserContext, ConsoleMessage, Page, WebError, Worker } from "playwright-core";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { type MarkOnPage, readMarks } from "../../scripts/drive/marks";
import { PopoverDriver } from "../../scripts/drive/popover";
import { tabOf } from "../../scripts/drive/reader";
import { type SavedPages, servePages } from "../../scripts/drive/saved-pages";
import { endBackgroundWorker } from "./background-worker";
import { SharedBrowsers } from "./shared-browser";

export { expect };

/** The built extension that is tested. */
export const EXTENSION = join(import.meta.dirname, "../../.output/chrome-mv3");
/** Where an article stands unless a test says otherwise: on the list of news sites, and deep enough for an article. */
export const ARTICLE_URL = "https://www.example-news.com/business/2025/03/an-article.html";

/** An article that is open in a tab. */
export interface OpenArticle {
  page: Page;
  popover: PopoverDriver;
  tabId: number;
  marks(): Promise<MarkOnPage[]>;
  /** Waits until at least `least` names are marked and the number is at rest; gives their spellings in order. */
  waitForMarks(least?: number): Promise<string[]>;
}

interface Fixtures {
  /** For tests that switch the extension off or change the browser itself: one that no other test uses. */
  ownBrowser: boolean;
  /** The size of text that the user set in the browser, in px. */
  textSize: number | undefined;
  extension: ExtensionBrowser;
  saved: SavedPages;
  /** Errors in any page or worker console, each with where it came from. */
  errors: string[];
  /** A test pushes what it means to provoke; errors that match are no failure. */
  expectedErrors: RegExp[];
  /** Serves pages or files by address. */
  serve: (pages: Record<string, string | { body: string; type: string }>) => void;
  /** Serves an article and opens it. */
  openArticle: (html: string, url?: string, headers?: Record<string, string>) => Promise<OpenArticle>;
  /** Opens the toolbar popup in a tab of its own, about another tab; without one, as a page about none. */
  openPopup: (tabId?: number, route?: string) => Promise<Page>;
  openOptions: () => Promise<Page>;
  /** Ends the background worker, as the browser does after half a minute without work. */
  stopWorker: () => Promise<void>;
}

export const test = base.extend<Fixtures, { sharedBrowsers: SharedBrowsers }>({
  sharedBrowsers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
    async ({}, use) => {
      const browsers = new SharedBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: "worker" },
  ],
  ownBrowser: [false, { option: true }],
  textSize: [undefined, { option: true }],
  extension: async ({ colorScheme, viewport, textSize, ownBrowser, sharedBrowsers }, use) => {
    const look = {
      extension: EXTENSION,
      colorScheme: colorScheme === "dark" ? "dark" : "light",
      viewport,
      textSize,
    } as const;
    if (!ownBrowser) return use(await sharedBrowsers.take(look));
    const browser = await launchWithExtension(look);
    await use(browser);
    await browser.close();
  },
  // Playwright's own fixtures lead to the extension's browser too, so that no test opens another one by mistake.
  context: ({ extension }, use) => use(extension.context as never),
  page: async ({ extension, errors: _watched }, use) => use((await extension.context.newPage()) as never),

  saved: async ({ extension }, use) => use(await servePages(extension.context)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
  expectedErrors: async ({}, use) => use([]),
  errors: [
    async ({ extension, expectedErrors }, use) => {
      const errors: string[] = [];
      const stop = watchErrors(extension.context, errors);
      await use(errors);
      stop();
      const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
      expect(unexpected, "errors in a page or worker console").toEqual([]);
    },
    { auto: true },
  ],

  serve: ({ saved }, use) =>
    use((pages) => {
      for (const [url, page] of Object.entries(pages))
        saved.set(url, typeof page === "string" ? { body: page } : page);
    }),
  openArticle: ({ extension, saved }, use) =>
    use(async (html, url = ARTICLE_URL, headers = {}) => {
      saved.set(url, { body: html, headers });
      const page = await extension.context.newPage();
      await page.goto(url);
      const tabId = await tabIdOf(extension, page);
      const popover = new PopoverDriver(page);
      const marks = () => readMarks(page);
      return { page, popover, tabId, marks, waitForMarks: (least = 1) => restingMarks(page, least) };
    }),
  openPopup: ({ extension }, use) =>
    use((tabId, route = "") =>
      extension.openPage(`popup.html${tabId === undefined ? "" : `?tab=${tabId}`}${route}`),
    ),
  openOptions: ({ extension }, use) => use(() => extension.openPage("options.html")),
  stopWorker: ({ extension }, use) => use(() => stopWorker(extension)),
});

/** Collects what a reader would find in the consoles: errors, uncaught exceptions, unhandled rejections. Gives what ends it. */
function watchErrors(context: BrowserContext, errors: string[]): () => void {
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error") errors.push(`console of ${message.location().url}: ${message.text()}`);
  };
  const onError = (error: WebError) =>
    void errors.push(`${error.page()?.url()}: ${error.error().stack ?? error.error()}`);
  const watchWorker = (worker: Worker) => {
    worker.on("console", (message) => {
      if (message.type() === "error") errors.push(`worker console: ${message.text()}`);
    });
    // Playwright tells of no exceptions in service workers; in their console they are told.
    worker
      .evaluate(() => {
        const { error } = console;
        self.addEventListener("unhandledrejection", ({ reason }) => error("unhandled rejection", reason));
        self.addEventListener("error", ({ message }) => error("uncaught", message));
      })
      .catch(() => undefined);
  };
  for (const worker of context.serviceWorkers()) watchWorker(worker);
  context.on("console", onConsole).on("weberror", onError).on("serviceworker", watchWorker);
  return () => context.off("console", onConsole).off("weberror", onError).off("serviceworker", watchWorker);
}

/** The browser's number for a tab, which only the extension knows. */
async function tabIdOf(extension: ExtensionBrowser, page: Page): Promise<number> {
  const id = await tabOf(await extension.worker(), page.url());
  if (id === undefined) throw new Error(`The extension sees no tab with ${page.url()}.`);
  return id;
}

async function restingMarks(page: Page, least: number): Promise<string[]> {
  let before = -1;
  let marks: MarkOnPage[] = [];
  await expect
    .poll(
      async () => {
        marks = await readMarks(page);
        const rests = marks.length >= least && marks.length === before;
        before = marks.length;
        return rests;
      },
      { message: `at least ${least} marks, at rest`, intervals: [100] },
    )
    .toBe(true);
  return marks.map((mark) => mark.text);
}

async function stopWorker(extension: ExtensionBrowser): Promise<void> {
  const cdp = await extension.context.browser()?.newBrowserCDPSession();
  if (!cdp || !(await endBackgroundWorker(extension, cdp)))
    throw new Error("The background worker does not run, so it cannot be stopped.");
  await cdp.detach();
}
