/** A real Firefox with the built extension, and pages under the addresses of news sites without a network. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "../../scripts/browsers.mjs";

const EXTENSION = join(import.meta.dirname, "../../.output/firefox-mv3");

/** Opens an article in a new tab. */
export type OpenInFirefox = (html: string) => Promise<Page>;

/** Has `run` look at articles in Firefox, and ends the browser. Rejects where there is no Firefox. */
export async function inFirefox(run: (open: OpenInFirefox) => Promise<void>): Promise<void> {
  let served = "";
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(served);
  }).listen(0, "127.0.0.1");
  let browser: Browser | undefined;
  try {
    browser = await launchFirefox();
    await browser.installExtension(EXTENSION);
    const opened = browser;
    await firstRunTab(opened);
    await run(async (html) => {
      served = html;
      const page = await opened.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://www.example-news.com:${port}/business/2025/03/an-article.html`);
      await page.bringToFront();
      return page;
    });
  } finally {
    await browser?.close();
    server.close();
  }
}

/** Waits for the first-run page, which comes to the front: a page behind it is hidden, and nothing is read there. */
async function firstRunTab(browser: Browser): Promise<void> {
  for (let tries = 0; tries < 40 && (await browser.pages()).length < 2; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200));
}

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
