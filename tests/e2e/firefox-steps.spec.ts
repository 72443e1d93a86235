/** The keyboard goes from name to name in Firefox, also where names stand in shadow trees and under readings. */
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { cardText, marksOn, test } from "./firefox-browser";

const FILLER =
  "What follows is enough running text for a page to be taken for an article, which it would not be otherwise. ";

const articleOf = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><meta property="og:type" content="article">
<body><article><h1>A story</h1><p>${FILLER.repeat(3)}</p>${body}<p>${FILLER.repeat(3)}</p></article></body></html>`;

const CASES = {
  "in a shadow tree":
    "<div><template shadowrootmode=open><p>The CATL plant opens in spring.</p></template></div>",
  "under its reading":
    "<p>The <ruby>CATL<rp>(</rp><rt>ning-de</rt><rp>)</rp></ruby> plant opens in spring.</p>",
};

for (const [where, body] of Object.entries(CASES))
  test(`the keyboard opens the card of a name ${where}, and goes on to the next`, async ({
    inSharedFirefox,
  }) => {
    await inSharedFirefox(async (open, firstRun) => {
      const page = await open(articleOf(`${body}<p>Zenith Steel came too.</p>`));
      await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBe(2);
      await step(firstRun);
      await expect.poll(() => cardText(page), { timeout: 15_000 }).toMatch(/^\s*CATL/);
      await step(firstRun);
      await expect.poll(() => cardText(page), { timeout: 15_000 }).toMatch(/^\s*Zenith Steel/);
    });
  });

/** What the extension's own page has of the browser. */
interface OfExtension {
  browser: {
    tabs: {
      query(wanted: { active: true }): Promise<{ id: number }[]>;
      sendMessage(tab: number, message: object, options: { frameId: 0 }): Promise<unknown>;
    };
  };
}

/** Asks the reader of the tab in front as the background does for the command: a driven Firefox hears no keys of extensions. */
async function step(firstRun: Page): Promise<void> {
  const reply = await firstRun.evaluate(async () => {
    const { tabs } = (globalThis as unknown as OfExtension).browser;
    const [tab] = await tabs.query({ active: true });
    const message = { to: "reader", request: "step", params: { direction: 1 } };
    return tab && (await tabs.sendMessage(tab.id, message, { frameId: 0 }));
  });
  expect(reply).toMatchObject({ ok: true, value: { found: true } });
}
