/** An article becomes a release in Firefox: taken off its page, read, decided on, and seen on the page again. */
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import type { browser as extensionBrowser } from "wxt/browser";
import { cardText, hover, inFirefox, marksOn, tabOf, test } from "./firefox-browser";
import { ARTICLE } from "./reviewing";

const textOf = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent ?? "");
const fieldsOf = (page: Page) => page.$$eval("input", (fields) => fields.map(({ value }) => value));

/** In the extension's pages, where functions given to `evaluate` run. */
declare const browser: typeof extensionBrowser;

test("an article is captured and reviewed in Firefox, and its agreement stands in the popover of the page", async () => {
  test.slow();
  await inFirefox(async (open, firstRun) => {
    const page = await open(ARTICLE);
    const driven = firstRun.browser();
    // No test can press what stands in the browser's own toolbar: the popup is opened beside it.
    await firstRun.evaluate(async () => {
      const [tab] = await browser.tabs.query({ url: "*://www.example-news.com/*" });
      location.href = `/popup.html?tab=${tab?.id}`;
    });
    const read = await firstRun.waitForSelector(".read-as-release button + button");
    await read?.click();
    const desk = await tabOf(driven, "/review.html");
    await desk.waitForSelector("article[aria-current=true]");
    await expect.poll(() => fieldsOf(desk)).toEqual(expect.arrayContaining(["Example News", "2025-03-17"]));
    expect(await textOf(desk, "article[aria-current=true]")).toContain("14 Mar 2025");
    await desk.keyboard.press("a");
    await expect.poll(() => textOf(desk, "body")).toContain("My agreements 1 agreement");

    await page.bringToFront();
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBeGreaterThan(1);
    await hover(page, "Kestrel Steel AG");
    const card = await cardText(page);
    expect(card).toContain("Norvale Batteries");
    expect(card).toContain("My agreements");
  });
});
