/** Details in the popup: opened from the list, by an address or the keys, and the way back to where one was. */
import type { Locator, Page } from "playwright-core";
import { DEMO } from "./demo";
import { failOnce } from "./fail-once";
import { expect, test } from "./fixtures";

/** What is said of the results; a list that is still loading is a status as well. */
const STATUS = "[role=status]:not(.skeleton)";

test("opens a party's page from the list, goes on to an agreement, and back", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await expect(popup.getByText(/^with .*Zenith Steel/).first()).toBeVisible();
  await popup.evaluate(failOnce, "describe");
  await popup.getByRole("button", { name: "Open Zenith Steel" }).click();
  await expect(popup.getByRole("alert")).toHaveText("The disk is full.");
  await popup.getByRole("button", { name: "Try again" }).click();
  await expect(popup.getByRole("heading", { level: 1, name: "Zenith Steel" })).toBeFocused();
  await expect(popup.getByRole("region", { name: "Also in this article" })).toContainText("20 Mar 2025");
  await popup.getByRole("button", { name: /^Details of the agreement with CATL/ }).click();
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("CATL");
  await expect(popup.getByRole("main").getByText("Changzhou", { exact: true })).toBeVisible();
  const source = popup.getByRole("link").first();
  await expect(source).toHaveAttribute("target", "_blank");
  await expect(source).toHaveAttribute("rel", "noopener noreferrer");
  // On paper a source has its address, and nothing scrolls or waits to be pressed.
  const back = popup.getByRole("button", { name: "Back" });
  await popup.emulateMedia({ media: "print" });
  await expect(back).toBeHidden();
  expect(await source.evaluate((link) => getComputedStyle(link, "::after").content)).toContain("https://");
  expect(await popup.locator(".detail > .scroll").evaluate((view) => getComputedStyle(view).overflow)).toBe(
    "visible",
  );
  await popup.emulateMedia({ media: null });
  await back.click();
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
  // Rows above grow while ties still come, and the browser scrolls on with what is in view.
  let stood = -1;
  const isAtRest = async () => {
    const before = stood;
    stood = await top();
    return stood === before;
  };
  await expect.poll(isAtRest, { intervals: [300] }).toBe(true);
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
  const catl = popup.getByRole("heading", { level: 1, name: "CATL", exact: true });
  await expect(catl).toBeFocused();
  // The button goes when nothing is left, and the focus to what has come.
  const more = popup.getByRole("button", { name: /^Show \d+ more$/ });
  await more.focus();
  await popup.keyboard.press("Enter");
  await expect(more).toHaveCount(0);
  await expect(popup.getByRole("article").locator(":focus")).toHaveCount(1);
  await catl.focus();

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
  const isThere = async () => {
    if (await target.evaluate((element) => element === document.activeElement)) return true;
    await page.keyboard.press(key);
    return false;
  };
  await expect.poll(isThere, { intervals: [0] }).toBe(true);
}

test("an address opens the view that it names; one that names nothing says so", async ({ openPopup }) => {
  const popup = await openPopup(undefined, "#/entity/nowhere/party/nobody");
  await expect(popup.getByRole("heading", { level: 1, name: "Not in your datasets" })).toBeVisible();
  await popup.getByRole("button", { name: "Back" }).click();
  await expect(popup.getByText("Search your datasets")).toBeVisible();
  const named = await openPopup(undefined, "#/entity/starter/party/catl");
  await expect(named.getByRole("heading", { level: 1, name: "CATL", exact: true })).toBeVisible();
});
