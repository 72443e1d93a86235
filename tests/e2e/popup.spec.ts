import type { browser } from "wxt/browser";
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";
import { importDataset } from "./import-dataset";

/** In the extension's worker, where the functions given to `evaluate` run. */
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

test("has its own size, whatever the window's: a browser fits its popup window to it", async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await popup.setViewportSize({ width: 40, height: 40 });
  await expect
    .poll(() => popup.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]))
    .toEqual([400, 580]);
});
