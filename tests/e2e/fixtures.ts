/**
 * What every end-to-end test stands on: Chromium with the built extension on a new profile, pages served under the
 * addresses of news sites without a network, and a test that fails on any error in a page or worker console.
 *
 *     test("…", async ({ openArticle }) => {
 *       const article = await openArticle(html);
 *       await article.waitForMarks();
 *       expect(await article.popover.hover("CATL")).toContain("Zenith Steel");
 *     });
 */
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import type { BrowserContext, Page, Worker } from "playwright-core";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { type MarkOnPage, readMarks } from "../../scripts/drive/marks";
import { PopoverDriver } from "../../scripts/drive/popover";
import { tabOf } from "../../scripts/drive/reader";
import { type SavedPages, servePages } from "../../scripts/drive/saved-pages";

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

export const test = base.extend<Fixtures>({
  extension: async ({ colorScheme, viewport }, use) => {
    const browser = await launchWithExtension({
      extension: EXTENSION,
      colorScheme: colorScheme === "dark" ? "dark" : "light",
      viewport,
    });
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
      const errors = watchErrors(extension.context);
      await use(errors);
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

/** Collects what a reader would find in the consoles: errors, uncaught exceptions, unhandled rejections. */
function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`console of ${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (error) =>
    errors.push(`${error.page()?.url()}: ${error.error().stack ?? error.error()}`),
  );
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
  context.on("serviceworker", watchWorker);
  return errors;
}

/** The browser's number for a tab, which only the extension knows. */
async function tabIdOf(extension: ExtensionBrowser, page: Page): Promise<number> {
  const asker = await extension.openPage("popup.html");
  const id = await tabOf(asker, page.url());
  await asker.close();
  await page.bringToFront();
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

async function stopWorker({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const { targetInfos } = await cdp.send("Target.getTargets");
  const target = targetInfos.find((info) => info.type === "service_worker" && info.url.includes(extensionId));
  if (!target) throw new Error("The background worker does not run, so it cannot be stopped.");
  const gone = expect.poll(async () => {
    const { targetInfos: left } = await cdp.send("Target.getTargets");
    return left.some((info) => info.targetId === target.targetId);
  });
  await cdp.send("Target.closeTarget", { targetId: target.targetId });
  await gone.toBe(false);
  await page.close();
}
