/** What becomes of a page in Firefox when the extension goes away under it, and when it comes back. */
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { DEMO } from "./demo";
import { EXTENSION, EXTENSION_ID, hover, inFirefox, marksOn, popovers, press, test } from "./firefox-browser";

const lineUnderNames = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body, "::highlight(entente-company)").textDecorationLine);

test("an extension that goes away takes its cards and lines with it, and one that comes back finds nothing of it", async () => {
  await inFirefox(async (open, firstRun) => {
    const page = await open(DEMO);
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBeGreaterThan(10);
    await hover(page, "CATL");
    await press(page, "[aria-label=Pin]");
    await hover(page, "Zenith Steel");
    expect(await popovers(page)).toHaveLength(2);
    expect(await lineUnderNames(page)).toBe("underline");

    const driven = firstRun.browser();
    await driven.uninstallExtension(EXTENSION_ID);
    // Its scripts in the page have ended, so that nothing else could close them.
    await expect.poll(() => popovers(page)).toEqual([]);
    expect(await lineUnderNames(page)).toBe("none");

    // What it marked says nothing of the one that comes.
    await page.evaluate(() => {
      CSS.highlights.clear();
      // As in a dialog of the page, or in what filled the screen.
      document.body.append(...document.querySelectorAll("html > [popover]"));
    });
    await driven.installExtension(EXTENSION);
    await page.bringToFront();
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBeGreaterThan(10);
    await hover(page, "CATL");
    expect(await page.evaluate(() => document.querySelectorAll("[popover]").length)).toBe(1);
  });
});
