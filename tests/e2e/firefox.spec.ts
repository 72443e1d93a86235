/** The Firefox build in a real Firefox: it installs, marks, finds names under the pointer, and opens the popover. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { DEMO, DEMO_MENTIONS } from "./demo";
import { cardText, hover, inFirefox, marksOn, popovers, test } from "./firefox-browser";
import { type AnyPage, HIT_CASES, hitPage, lookAt } from "./hit-cases";

/** Of so many cases that failed the reason is known. */
const ENOUGH = 5;
const HOSTILE = join(import.meta.dirname, "../fixtures/hostile");

test("installs, marks the article and opens the popover in Firefox", async ({ inSharedFirefox }) => {
  await inSharedFirefox(async (open) => {
    const page = await open(DEMO);
    const expected = DEMO_MENTIONS.reduce((sum, { count }) => sum + count, 0);
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBe(expected);

    const markup = await page.evaluate(() => document.documentElement.outerHTML);
    await hover(page, "Zenith Steel");
    expect(await cardText(page)).toContain("Changzhou");
    await page.screenshot({ path: ".artifacts/e2e/firefox-popover.png" });
    await page.keyboard.press("Escape");
    await expect.poll(() => popovers(page)).toEqual([]);
    expect(
      (await page.evaluate(() => document.documentElement.outerHTML)).startsWith(markup.slice(0, 2_000)),
    ).toBe(true);
  });
});

test("the pointer finds a name where it stands, and nowhere else, in Firefox", async ({
  inSharedFirefox,
}) => {
  test.slow();
  await inSharedFirefox(async (open) => {
    const page = await open(hitPage());
    await expect
      .poll(() => marksOn(page), { timeout: 30_000 })
      .toBeGreaterThan(Object.keys(HIT_CASES).length);
    const failed: string[] = [];
    for (const name of Object.keys(HIT_CASES)) {
      await lookAt(driven(page), name).catch((error: Error) => failed.push(error.message));
      // Each waits ten seconds: were the pointer heard nowhere, the test would end before it says so.
      if (failed.length === ENOUGH) break;
    }
    expect(failed).toEqual([]);
  });
});

test("marks and answers on hostile pages in Firefox", async ({ inSharedFirefox }) => {
  test.slow();
  await inSharedFirefox(async (open) => {
    for (const name of ["swallow", "styles", "stops-reader", "storm", "clobbers"]) {
      const page = await open(readFileSync(join(HOSTILE, `${name}.html`), "utf8"));
      await expect.poll(() => marksOn(page), { message: name, timeout: 30_000 }).toBe(8);
      await hover(page, "Zenith Steel");
      expect(await cardText(page), name).toContain("CATL");
      await page.keyboard.press("Escape");
      await expect.poll(() => popovers(page), { message: name }).toEqual([]);
      await page.close();
    }
  });
});

test("reads an article in a frame in Firefox", async ({ inSharedFirefox }) => {
  await inSharedFirefox(async (open) => {
    const story = readFileSync(join(HOSTILE, "evicts.html"), "utf8").replace(/<script>.*<\/script>/s, "");
    const frame = (size: string) => `<iframe srcdoc="${story.replaceAll('"', "&quot;")}" ${size}></iframe>`;
    const page = await open(
      `<!doctype html><title>Shell</title>${frame('width="300" height="250"')}${frame('width="900" height="600"')}`,
    );
    const marksIn = (at: number) =>
      page.evaluate((at) => {
        const all = document.querySelectorAll("iframe")[at]?.contentWindow as
          | (Window & typeof globalThis)
          | null;
        return [...(all?.CSS.highlights.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
      }, at);
    await expect.poll(() => marksIn(1), { timeout: 30_000 }).toBe(8);
    expect(await marksIn(0)).toBe(0);
  });
});

test("what is stored is kept in Firefox also when the disk gets full", async () => {
  await inFirefox(async (_open, firstRun) => {
    await expect.poll(() => firstRun.evaluate(() => navigator.storage.persisted())).toBe(true);
    await firstRun.evaluate(() => {
      location.href = "/options.html";
    });
    await firstRun.waitForSelector("p ::-p-text(The browser keeps it until you remove it.)");
  });
});

function driven(page: Page): AnyPage {
  return {
    evaluate: <A, R>(run: (argument: A) => R, argument: A) =>
      page.evaluate(run as (argument: unknown) => unknown, argument) as Promise<Awaited<R>>,
    mouse: page.mouse,
    keyboard: page.keyboard,
  };
}
