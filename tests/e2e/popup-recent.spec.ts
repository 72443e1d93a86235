/** What the popup remembers: what was opened last, and where it was on a tab. */
import type { browser } from "wxt/browser";
import { violations } from "./axe";
import { DEMO } from "./demo";
import { failRemoveOnce } from "./fail-once";
import { expect, test } from "./fixtures";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const CATL = "#/entity/starter/party/catl";
const PACT = "#/agreement/starter/agreement/catl-dongying-2025-03";
const GONE = "#/entity/starter/party/never-there";

test("lists what was opened last under an empty query, for the keyboard too, and forgets it", async ({
  openPopup,
}) => {
  const popup = await openPopup(undefined, "#/search?q=");
  const options = popup.getByRole("option");
  await expect(popup.getByText("Search your datasets")).toBeVisible();
  for (const [route, name] of [
    [CATL, "CATL"],
    [PACT, /Dongying/],
    ["#/entity/starter/place/dongying", "Dongying"],
    [CATL, "CATL"],
  ] as const) {
    await popup.evaluate((hash) => {
      location.hash = hash;
    }, route);
    await expect(popup.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  await popup.evaluate((hash) => {
    location.hash = hash;
  }, "#/search?q=");
  await expect(options).toHaveCount(3);
  await expect(options.nth(0)).toContainText("CATL");
  await expect(options.nth(1)).toContainText("Dongying");
  await expect(options.nth(2)).toContainText("15 Mar 2025");
  expect(await violations(popup)).toEqual([]);

  const field = popup.getByRole("combobox");
  await field.focus();
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1, name: "Dongying" })).toBeVisible();

  await popup.evaluate((hash) => {
    location.hash = hash;
  }, "#/search?q=");
  const clear = popup.getByRole("button", { name: "Clear this list" });
  // Nobody is told, and the list shows what is still there.
  await popup.evaluate(failRemoveOnce);
  await clear.click();
  await expect(options).toHaveCount(3);
  await clear.click();
  await expect(options).toHaveCount(0);
  await expect(field).toBeFocused();
  expect(await popup.evaluate(() => chrome.storage.local.get("recent"))).toEqual({});
});

test("gives way to results as soon as something is typed, and comes back", async ({ openPopup }) => {
  const popup = await openPopup(undefined, CATL);
  await expect(popup.getByRole("heading", { level: 1, name: "CATL" })).toBeVisible();
  const field = popup.getByRole("combobox");
  await field.fill("zenith");
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
  await expect(popup.getByRole("button", { name: "Clear this list" })).toHaveCount(0);
  await field.fill("");
  await expect(popup.getByRole("group", { name: "Opened last" }).getByRole("option")).toHaveCount(1);
});

test("leaves out what is in no dataset that is switched on", async ({ openPopup }) => {
  const popup = await openPopup(undefined, "#/search?q=");
  await popup.evaluate(() =>
    chrome.storage.local.set({ recent: ["starter/party/never-there", "starter/party/catl", "no ref"] }),
  );
  await popup.reload();
  await expect(popup.getByRole("option")).toHaveCount(1);
  await expect(popup.getByRole("option")).toContainText("CATL");
});

test("opens where it was on the tab, and on no other", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const first = await openPopup(article.tabId);
  await first.getByRole("button", { name: "Open CATL" }).click();
  await expect(first.getByRole("heading", { level: 1, name: "CATL" })).toBeVisible();
  await first.close();
  const again = await openPopup(article.tabId);
  await expect(again.getByRole("heading", { level: 1, name: "CATL" })).toBeVisible();
  // Back is the page's own view, as after an opening by address.
  await again.getByRole("button", { name: "Back" }).click();
  await expect(again.getByRole("tab", { name: /^This page/ })).toHaveAttribute("aria-selected", "true");
  await again.close();
  const third = await openPopup(article.tabId);
  await expect(third.getByRole("tab", { name: /^This page/ })).toHaveAttribute("aria-selected", "true");
  await third.getByRole("combobox").fill("zenith");
  await expect(third.getByRole("option").first()).toContainText("Zenith Steel");
  await third.close();
  const fourth = await openPopup(article.tabId);
  await expect(fourth.getByRole("combobox")).toHaveValue("zenith");

  const other = await openArticle(DEMO, "https://www.example-news.com/business/2025/03/another.html");
  const elsewhere = await openPopup(other.tabId);
  await expect(elsewhere.getByRole("tab", { name: /^This page/ })).toHaveAttribute("aria-selected", "true");
});

test("does not go back to what is gone, nor after ten minutes", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const asker = await openPopup();
  const remember = (hash: string, ago: number) =>
    asker.evaluate(
      ({ tab, hash, ago }) =>
        chrome.storage.session.set({ popupViews: { [tab]: { hash, at: Date.now() - ago } } }),
      { tab: article.tabId, hash, ago },
    );
  for (const [hash, ago] of [
    [GONE, 0],
    [CATL, 11 * 60_000],
  ] as const) {
    await remember(hash, ago);
    const popup = await openPopup(article.tabId);
    await expect(popup.getByRole("tab", { name: /^This page/ })).toHaveAttribute("aria-selected", "true");
    await popup.close();
  }
  await remember(CATL, 60_000);
  const popup = await openPopup(article.tabId);
  await expect(popup.getByRole("heading", { level: 1, name: "CATL" })).toBeVisible();
});
