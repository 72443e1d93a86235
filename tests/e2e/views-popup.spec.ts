import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "./fixtures";

const DEMO = readFileSync(join(import.meta.dirname, "../fixtures/pages/demo.html"), "utf8");

/** What is said of the results; a list that is still loading is a status as well. */
const STATUS = "[role=status]:not(.skeleton)";

test("lists the names of the page with what ties them, and scrolls to each mark in turn", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  const row = popup.getByRole("listitem").filter({ hasText: "Zenith Steel" }).first();
  await expect(popup.getByRole("tab", { name: /This page/ })).toHaveAttribute("aria-selected", "true");
  await expect(row).toContainText(/\d+×/);
  await expect(popup.getByText(/^with .*Zenith Steel/).first()).toBeVisible();

  const count = Number(/(\d+)×/.exec((await row.textContent()) ?? "")?.[1]);
  const main = row.getByRole("button", { name: /on this page/ });
  await main.click();
  await expect(row).toContainText(`1/${count}`);
  await main.click();
  await expect(row).toContainText(count > 1 ? `2/${count}` : `1/${count}`);
});

test("opens a party's page from the list, goes on to an agreement, and back", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await popup.getByRole("button", { name: "Open Zenith Steel" }).click();
  await expect(popup.getByRole("heading", { level: 1, name: "Zenith Steel" })).toBeFocused();
  await expect(popup.getByRole("region", { name: "Also in this article" })).toContainText("20 Mar 2025");
  await popup.getByRole("button", { name: /^Details of the agreement with CATL/ }).click();
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("CATL");
  await expect(popup.getByRole("main").getByText("Changzhou", { exact: true })).toBeVisible();
  const source = popup.getByRole("link").first();
  await expect(source).toHaveAttribute("target", "_blank");
  await expect(source).toHaveAttribute("rel", "noopener noreferrer");
  await popup.getByRole("button", { name: "Back" }).click();
  await popup.getByRole("button", { name: "Back" }).click();
  await expect(popup.getByRole("tab", { name: /This page/ })).toBeVisible();
});

test("behind the details the list stands as it was left, and the name that was opened has the focus", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await popup.setViewportSize({ width: 400, height: 420 });
  // What ties the names comes after them, and makes rows higher.
  await expect(popup.getByText(/^with .*Zenith Steel/).first()).toBeVisible();
  const last = popup.getByRole("button", { name: /^Open / }).last();
  await last.focus();
  const top = () => popup.locator(".panel > .scroll").evaluate((list) => list.scrollTop);
  const stood = await top();
  expect(stood).toBeGreaterThan(0);
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1 })).toBeFocused();
  await popup.getByRole("button", { name: "Back" }).focus();
  await popup.keyboard.press("Enter");
  await expect(last).toBeFocused();
  expect(await top()).toBe(stood);

  // Opened at the details, there is no name to go back to.
  const hash = await popup.evaluate(() => {
    history.go(1);
    return new Promise<string>((done) =>
      addEventListener("popstate", () => done(location.hash), { once: true }),
    );
  });
  const other = await openPopup(article.tabId, hash);
  await other.getByRole("button", { name: "Back" }).click();
  await expect(other.getByRole("combobox")).toBeFocused();
});

test("behind the details a search stands as it was left, with its choice", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await popup.setViewportSize({ width: 400, height: 420 });
  const field = popup.getByRole("combobox");
  const options = popup.getByRole("option");
  await field.fill("steel");
  await expect(popup.locator(STATUS)).toHaveText(/results/);
  const list = await popup.getByRole("listbox").elementHandle();
  for (let i = 0; i < 8; i++) await popup.keyboard.press("ArrowDown");
  await expect(options.nth(8)).toHaveAttribute("aria-selected", "true");
  const top = () => popup.locator(".panel.scroll").evaluate((panel) => panel.scrollTop);
  const stood = await top();
  expect(stood).toBeGreaterThan(0);
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(field).toHaveValue("");
  await popup.getByRole("button", { name: "Back" }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("steel");
  await expect(field).toHaveAttribute("aria-activedescendant", "result-8");
  await expect(options.nth(8)).toHaveAttribute("aria-selected", "true");
  expect(await list?.evaluate((one) => one.isConnected)).toBe(true);
  expect(await top()).toBe(stood);

  // As wide as a tab, it scrolls with its window.
  await popup.setViewportSize({ width: 1000, height: 420 });
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1 })).toBeFocused();
  await popup.getByRole("button", { name: "Back" }).click();
  await expect(options.nth(8)).toBeInViewport({ ratio: 0.9 });
});

test("says of a search what was found, once it is found, and nothing else", async ({ openPopup }) => {
  const popup = await openPopup();
  const status = popup.locator(STATUS);
  await expect(status).toHaveText("");
  const said = await status.evaluateHandle((region) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(region.textContent ?? "")).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return texts;
  });
  const results: string[] = [];
  for (const query of ["catl", "zenith"]) {
    await popup.getByRole("combobox").fill(query);
    await expect(status).toHaveText(/results/);
    results.push((await status.textContent()) ?? "");
  }
  expect((await said.jsonValue()).filter((text) => text !== "")).toEqual(results);
});

test("searches by keyboard alone", async ({ openPopup }) => {
  const popup = await openPopup();
  await expect(popup.getByRole("combobox")).toBeVisible();
  await popup.keyboard.press("/");
  await popup.keyboard.type("中天钢铁");
  const first = popup.getByRole("option").first();
  await expect(first).toContainText("Zenith Steel");
  await expect(first).toHaveAttribute("aria-selected", "true");
  const field = popup.getByRole("combobox");
  await expect(field).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1, name: "Zenith Steel" })).toBeFocused();
  await popup.goBack();
  await expect(field).toHaveValue("中天钢铁");

  await field.fill("stellan");
  await expect(popup.getByRole("option", { name: /Stellantis/ }).first()).toBeVisible();
  await popup.keyboard.press("ArrowDown");
  await expect(popup.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await popup.keyboard.press("ArrowUp");
  await expect(popup.getByRole("option").first()).toHaveAttribute("aria-selected", "true");

  await field.fill("qqxxzz");
  await expect(popup.getByText("Nothing found for “qqxxzz”")).toBeVisible();
});

test("what is typed while nothing has the focus is a search", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await expect(popup.getByRole("tab", { name: /This page/ })).toHaveAttribute("aria-selected", "true");
  await popup.keyboard.type("zenith");
  await expect(popup.getByRole("combobox")).toHaveValue("zenith");
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
  // Where something has the focus, letters are its own.
  await popup.getByRole("tab", { name: /This page/ }).click();
  await popup.keyboard.type("catl");
  await expect(popup.getByRole("combobox")).toHaveValue("");
});

test("offers what can stand behind a filter's colon, and says how much of it", async ({ openPopup }) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox");
  const status = popup.locator(STATUS);
  await field.fill("kind:");
  await expect(popup.getByRole("option")).toHaveCount(6);
  await expect(status).toHaveText("6 filters to choose from");
  await expect(popup.getByText("0 results")).toHaveCount(0);
  await field.fill("in:");
  await expect(popup.getByRole("option", { name: /^in:/ })).toHaveCount(6);
  await field.fill("to:");
  await expect(status).toHaveText("to: needs a value");
  await field.fill("from:2024 to:2023");
  await expect(popup.getByRole("alert")).toHaveText("No date fits “from:2024” and “to:2023” at once.");
});

test("says of a long query without spaces that nothing was found, within its width", async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.getByRole("combobox").fill("x".repeat(5_000));
  const title = popup.getByText("Nothing found for “");
  for (const said of [title, popup.getByText("Try fewer letters")])
    await expect(said).toBeInViewport({ ratio: 1 });
});

test("an agreement's page leads to the others between its parties", async ({ openPopup }) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox");
  await field.fill("kind:agreement with:NIO catl");
  await popup
    .getByRole("option", { name: /CATL.*NIO|NIO.*CATL/ })
    .first()
    .click();
  const title = popup.getByRole("heading", { level: 1 });
  await expect(title).toContainText("NIO");
  const term = popup.locator(".facts");
  const first = await term.textContent();
  const related = popup.getByRole("region", { name: "Related agreements" });
  await expect(related.getByRole("article")).toHaveCount(3);
  await related
    .getByRole("button", { name: /^Details of/ })
    .first()
    .click();
  await expect(term).not.toHaveText(first ?? "");
  await expect(related.getByRole("article")).toHaveCount(3);
  await popup.getByRole("button", { name: "Back" }).click();
  await expect(term).toHaveText(first ?? "");
});

test("goes through a party's page by keyboard alone", async ({ openPopup }) => {
  const popup = await openPopup();
  await expect(popup.getByRole("combobox")).toBeVisible();
  await popup.keyboard.press("/");
  await popup.keyboard.type("zenith st");
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1, name: "Zenith Steel" })).toBeFocused();

  // A fact in the line opens what says so.
  await tabTo(popup, popup.locator(".fact-name").first());
  await popup.keyboard.press("Enter");
  await expect(popup.locator(".fact-name").first()).toHaveAttribute("aria-expanded", "true");
  await popup.keyboard.press("Space");
  await expect(popup.locator(".fact-name").first()).toHaveAttribute("aria-expanded", "false");

  await tabTo(popup, popup.getByRole("button", { name: /^Details of the agreement with/ }).first());
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("CATL");
  await tabTo(popup, popup.getByRole("button", { name: "CATL", exact: true }).first());
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1, name: "CATL", exact: true })).toBeFocused();

  for (const heading of [/CATL.*Zenith|Zenith.*CATL/, "Zenith Steel"]) {
    await tabTo(popup, popup.getByRole("button", { name: "Back" }), "Shift+Tab");
    await popup.keyboard.press("Enter");
    await expect(popup.getByRole("heading", { level: 1, name: heading })).toBeFocused();
  }
  await tabTo(popup, popup.getByRole("button", { name: "Back" }), "Shift+Tab");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("combobox")).toHaveValue("zenith st");
});

/** Moves the focus by the tabulator until an element has it. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect
    .poll(async () => {
      if (await target.evaluate((element) => element === document.activeElement)) return true;
      await page.keyboard.press(key);
      return false;
    })
    .toBe(true);
}

test("the switch for this site takes the marks away and brings them back", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  const marks = await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  const site = popup.getByRole("switch", { name: "example-news.com" });
  await expect(site).toBeChecked();
  await site.click();
  await expect(popup.getByText("Off on example-news.com")).toBeVisible();
  await expect.poll(async () => (await article.marks()).length).toBe(0);
  await popup.getByRole("button", { name: "Switch on here" }).click();
  await expect(popup.getByRole("listitem").first()).toContainText("×");
  await expect.poll(async () => (await article.marks()).length).toBe(marks.length);
});

test("the switch for all sites is one for all", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await popup.getByRole("switch", { name: "All marks" }).click();
  await expect(popup.getByText("Entente is off on all sites")).toBeVisible();
  await expect.poll(async () => (await article.marks()).length).toBe(0);
});

test("says so where the browser hides the page from extensions", async ({
  openPopup,
  page,
  serve,
  extension,
}) => {
  const url = "https://www.unlisted-news.example/2025/03/an-article.html";
  serve({ [url]: DEMO });
  await page.goto(url);
  const asker = await extension.openPage("popup.html");
  // Without access the browser hides the address, so the tab is told by what it is not.
  const ids = await asker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).filter((tab) => tab.url === undefined).map((tab) => tab.id);
  });
  await asker.close();
  const popup = await openPopup(ids.at(-1));
  await expect(popup.getByText("This page is closed to extensions")).toBeVisible();
});

test("an address opens the view that it names; one that names nothing says so", async ({ openPopup }) => {
  const popup = await openPopup(undefined, "#/entity/nowhere/party/nobody");
  await expect(popup.getByText("Not in your datasets")).toBeVisible();
  await popup.getByRole("button", { name: "Back" }).click();
  await expect(popup.getByText("Search your datasets")).toBeVisible();
});
