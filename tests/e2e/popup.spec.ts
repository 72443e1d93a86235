import type { browser } from "wxt/browser";
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";
import { importDataset } from "./import-dataset";
import { clickToolbarButton, toolbarPopups } from "./toolbar-click";

/** In the extension's worker and pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

test("shows the number of names on the badge", async ({ openArticle, extension }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const badge = async () => {
    const worker = await extension.worker();
    return worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), article.tabId);
  };
  await expect.poll(badge).toBe("11");
});

test("finds parties, places and agreements in any script, and past a typing error", async ({ openPopup }) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox", { name: /search/i });
  const options = popup.getByRole("option");
  for (const [query, first] of [
    ["zenith", "Zenith Steel"],
    ["宁德时代", "CATL"],
    ["寧德時代", "CATL"],
    ["volkswagn", "Volkswagen"],
    ["dongying", "Dongying"],
  ] as const) {
    await field.fill(query);
    await expect(options.first()).toContainText(first);
  }
  await field.fill("catl zeni");
  await expect(options.filter({ hasText: "CATL – Zenith Steel" })).toBeVisible();
  await field.fill("qqqqzz");
  await expect(options).toHaveCount(0);
});

test("shows one agreement with its parties, history and sources", async ({ openPopup }) => {
  const popup = await openPopup(undefined, "#/agreement/starter/agreement/catl-dongying-2025-03");
  await expect(popup.getByText("40 GWh", { exact: true })).toBeVisible();
  await expect(popup.getByText(/Kenli District/).first()).toBeVisible();
  await expect(popup.getByText("15 Mar 2025").first()).toBeVisible();
  const source = popup.getByRole("link").first();
  await expect(source).toHaveAttribute("href", /^https?:/);
  await expect(source).toHaveAttribute("rel", /noopener/);
});

test("a field that is one long word stays within the page of a party", async ({ openOptions, openPopup }) => {
  const names = (text: string) => [{ text, type: "official" }];
  const long = {
    format: "entente-dataset/1",
    dataset: { id: "long", title: "Long words", version: "1" },
    parties: [
      { id: "a", kind: "company", names: names("Quuxwerke") },
      { id: "b", kind: "company", names: names("Zorblax") },
    ],
    agreements: [
      {
        id: "x",
        form: "memorandum",
        parties: [{ party: "a" }, { party: "b" }],
        history: [{ status: "signed", date: "2025-03" }],
        fields: ["Donaudampfschifffahrt".repeat(10)],
      },
    ],
  };
  await importDataset(await openOptions(), long);
  const popup = await openPopup(undefined, "#/entity/long/party/a");
  await expect(popup.getByText("Donaudampfschifffahrt")).toBeVisible();
  const over = popup.locator(".scroll").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(await over).toBe(0);
});

test("at the toolbar has its own size, to which the browser fits its window", async ({
  extension,
  openArticle,
  openPopup,
}) => {
  const asker = await openPopup();
  const article = await openArticle(DEMO);
  await clickToolbarButton(extension, article.page);
  await expect.poll(() => toolbarPopups(asker)).toEqual([[0, 400, 580]]);
});

test("what is long scrolls within it, and not the page around", async ({ openPopup }) => {
  const popup = await openPopup(undefined, "#/entity/starter/party/catl");
  await popup.setViewportSize({ width: 400, height: 580 });
  await expect(popup.getByRole("article").nth(20)).toBeAttached();
  const over = (name: string) =>
    popup.locator(name).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(await over(".scroll")).toBeGreaterThan(1_000);
  expect(await over("html")).toBe(0);
});

test("in a tab of 320, 360 and 500 pixels is as wide as that", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  const party = popup.getByRole("button", { name: "Open CATL", exact: true });
  const all = popup.getByRole("switch", { name: "All marks" });
  for (const width of [320, 360, 500])
    await test.step(`${width} pixels`, async () => {
      await popup.setViewportSize({ width, height: 700 });
      await expect(party).toBeInViewport({ ratio: 1 });
      await expect(all).toBeInViewport({ ratio: 1 });
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await popup.getByRole("main").boundingBox()).toMatchObject({ x: 0, width });
      // As zoomed in four times: the switches leave the list no room, and the page scrolls to both.
      await popup.setViewportSize({ width, height: 225 });
      for (const one of [all, party]) {
        await one.scrollIntoViewIfNeeded();
        await expect(one).toBeInViewport({ ratio: 1 });
      }
    });
});
