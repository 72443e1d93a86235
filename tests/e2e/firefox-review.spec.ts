/** What the reading missed, added in Firefox, which tells of a chosen paragraph that it is one, and not which words it has. */
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { inFirefox, test } from "./firefox-browser";
import { MISSED, MISSED_TEXT } from "./reviewing";

const cards = (page: Page) =>
  page.$$eval("article", (all) => all.map((card) => card.getAttribute("aria-label")));

/** Clicks three times into the text, which chooses a paragraph. */
async function chooseParagraph(page: Page, words: string): Promise<void> {
  const { x, y } = await page.$$eval(
    ".release-text p",
    (all, words) => {
      const box = all.find(({ textContent }) => textContent.includes(words))?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + 12 };
    },
    words,
  );
  await page.mouse.click(x, y, { count: 3 });
}

test("a paragraph that is chosen becomes an agreement in Firefox, outlasts the page, and undo takes it back", async () => {
  await inFirefox(async (_open, page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluate(() => location.assign("/review.html"));
    await (await page.waitForSelector("::-p-aria(Paste text)"))?.click();
    await page.waitForSelector(".paste textarea");
    await page.evaluate((text) => {
      document.querySelector("textarea")?.focus();
      document.execCommand("insertText", false, text);
    }, MISSED_TEXT);
    await (await page.waitForSelector("::-p-aria(Read it)"))?.click();
    await page.waitForSelector("article[aria-current=true]");
    await chooseParagraph(page, MISSED);
    await expect
      .poll(() => page.$eval(".add-lead", ({ textContent }) => textContent))
      .toBe("The chosen words tell of:");
    await page.keyboard.press("t");
    await (await page.waitForSelector("::-p-aria(Save Enter)"))?.press("Enter");
    const added = "Kestrel Steel – Norvale Batteries, accepted";
    await expect.poll(() => cards(page)).toContain(added);
    await expect
      .poll(() => page.$eval("body", ({ textContent }) => textContent))
      .toContain("My agreements 1 agreement");
    await page.evaluate(() => location.reload());
    await expect.poll(() => cards(page).catch(() => [])).toContain(added);
    await page.keyboard.press("u");
    await expect.poll(() => cards(page)).not.toContain(added);
  });
});
