/** A smoke test of the Firefox build in a real Firefox: it installs, marks, and opens the popover. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "../../scripts/browsers.mjs";
import { DEMO, DEMO_MENTIONS } from "./demo";

const EXTENSION = join(import.meta.dirname, "../../.output/firefox-mv3");

test("installs, marks the article and opens the popover in Firefox", async () => {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(DEMO);
  }).listen(0, "127.0.0.1");
  let browser: Browser | undefined;
  try {
    browser = await launchFirefox();
    await browser.installExtension(EXTENSION);
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://www.example-news.com:${port}/business/2025/03/an-article.html`);
    const expected = DEMO_MENTIONS.reduce((sum, { count }) => sum + count, 0);
    await expect.poll(() => countMarks(page), { timeout: 30_000 }).toBe(expected);

    const markup = await page.evaluate(() => document.documentElement.outerHTML);
    const point = await placeOf(page, "Zenith Steel");
    await page.mouse.move(5, 5);
    await page.mouse.move(point.x, point.y, { steps: 4 });
    await expect.poll(() => hostIsOpen(page), { timeout: 15_000 }).toBe(true);
    await page.screenshot({ path: ".artifacts/e2e/firefox-popover.png" });
    await page.keyboard.press("Escape");
    await expect.poll(() => hostIsOpen(page)).toBe(false);
    expect(
      (await page.evaluate(() => document.documentElement.outerHTML)).startsWith(markup.slice(0, 2_000)),
    ).toBe(true);
  } finally {
    await browser?.close();
    server.close();
  }
});

function launchFirefox(): Promise<Browser> {
  const { path } = findFirefox();
  if (path === undefined) throw new Error("No Firefox was found. Run `npm run setup -- --firefox`.");
  return puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    headless: true,
    extraPrefsFirefox: {
      // Every name leads to this machine, so that a page stands under a news site's address without a network.
      "network.dns.forceResolve": "127.0.0.1",
      "dom.security.https_first": false,
    },
  });
}

function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights)
      if (/^entente-(?:company|body|place)$/.test(name)) count += highlight.size;
    return count;
  });
}

function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((text) => {
    for (const [, highlight] of CSS.highlights)
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString() !== text) continue;
        const top = range.getBoundingClientRect().top;
        scrollBy({ top: top - innerHeight / 2, behavior: "instant" });
        const box = range.getClientRects()[0];
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    throw new Error(`"${text}" is not marked`);
  }, text);
}

/** The popover's content is closed to the page; that its host is open in the top layer is not. */
function hostIsOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector(":popover-open") !== null);
}
