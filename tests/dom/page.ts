/** Opens pages with `entente` in them. */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { CARD_PAGE } from "@/lib/popover/framed";
import type * as pieces from "./pieces";

declare global {
  /** In the page: what the test's script holds. */
  var entente: typeof pieces;
}

/** The address under which the tests' pages stand. */
export const ADDRESS = "http://www.test-news.example/business/2025/03/an-article.html";

/** The pages of a test file; errors in them fail the test. */
export interface TestPages {
  /** Opens a page that is closed after the test. */
  open(html: string, address?: string): Promise<Page>;
  /** Puts other content into a page that all tests of the file share: quicker, for tests that leave nothing behind. */
  shared(html: string): Promise<Page>;
}

/** Opens pages for the tests of a file. */
export function testPages(): TestPages {
  let browser: Browser;
  // A context is a window of its own, which costs the browser far more than a tab in one: it closes with its last tab, so
  // one stays open behind those of the tests.
  let context: BrowserContext;
  let behind: Page;
  let shared: Page | undefined;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject("browser"));
    context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    behind = await context.newPage();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page !== shared && page !== behind && page.close()));
    await context.clearCookies();
    const [first] = errors.splice(0);
    if (first) throw new Error(`The page reported: ${first}`);
  });
  async function open(html: string, address = ADDRESS): Promise<Page> {
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    await page.route("**/*", (route) => {
      if (!route.request().isNavigationRequest()) return route.fulfill({ status: 204 });
      const isCard = new URL(route.request().url()).pathname === CARD_PAGE;
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: isCard ? inject("card") : html,
      });
    });
    await page.addInitScript({ content: `${inject("script")};globalThis.entente = entente;` });
    await page.goto(address);
    return page;
  }
  return {
    open,
    async shared(html) {
      if (!shared) shared = await open(html);
      else await shared.setContent(html);
      return shared;
    },
  };
}

/** A page with some content, without anything that a test does not say. */
export function pageWith(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
}
