/** The first-run page: opened once, its example found and marked by the engine, and used without a pointer. */
import type { Locator, Page } from "playwright-core";
import { launchWithExtension } from "../../scripts/drive/launch";
import { violations } from "./axe";
import { failOnce } from "./fail-once";
import { EXTENSION, expect, test } from "./fixtures";

const WELCOME = "welcome.html";

function mark(page: Page, text: string): Locator {
  return page.getByRole("article").getByRole("button", { name: text, exact: true }).first();
}

test("opens by itself after the extension was installed", async () => {
  const browser = await launchWithExtension({ extension: EXTENSION, keepWelcome: true });
  try {
    const { context, extensionId } = browser;
    const url = `chrome-extension://${extensionId}/${WELCOME}`;
    const opened = () => context.pages().filter((page) => page.url() === url);
    await expect.poll(() => opened().length).toBe(1);
    const [page] = opened();
    await page?.getByRole("heading", { level: 1, name: /^Entente shows/ }).waitFor();
  } finally {
    await browser.close();
  }
});

test("marks the names of its example, shows who they are, and is accessible", async ({ extension }) => {
  const page = await extension.openPage(WELCOME);
  for (const name of ["CATL", "Stellantis", "Volkswagen", "宁德时代", "Zenith Steel"])
    await expect(mark(page, name)).toBeVisible();
  await expect(mark(page, "Zaragoza")).toHaveClass(/place/);
  await expect(mark(page, "CATL")).toHaveClass(/company/);
  expect(await violations(page)).toEqual([]);
  await mark(page, "Zenith Steel").hover();
  const dialog = page.getByRole("dialog", { name: "Zenith Steel" });
  await expect(dialog).toContainText("20 Mar 2025");
  expect(await violations(page)).toEqual([]);
  // Ties to others that the same article names stand first.
  await expect(dialog.getByRole("region").first()).toHaveAccessibleName("Also in this article");
  await page.mouse.move(2, 2);
  await expect(dialog).toHaveCount(0);
});

test("a finger that rests on a name opens it, as on news pages", async ({ extension }) => {
  const page = await extension.openPage(WELCOME);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  const box = await mark(page, "Zenith Steel").boundingBox();
  if (!box) throw new Error("The name is not drawn.");
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await expect(page.getByRole("dialog", { name: "Zenith Steel" })).toBeVisible();
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(page.getByRole("dialog", { name: "Zenith Steel" })).toBeVisible();
});

test("can be used with the keyboard alone", async ({ extension }) => {
  const page = await extension.openPage(WELCOME);
  const catl = mark(page, "CATL");
  await expect(catl).toBeVisible();
  const dialogs = page.getByRole("dialog");
  await page.keyboard.press("Tab");
  const first = page.getByRole("article").getByRole("button").first();
  await expect(first).toBeFocused();
  await expect(dialogs).toHaveCount(1);
  // The next name takes its place.
  await page.keyboard.press("Tab");
  await expect(catl).toBeFocused();
  await expect(page.getByRole("dialog", { name: "CATL" })).toBeVisible();
  await expect(dialogs).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "CATL" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("dialog").locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(dialogs).toHaveCount(0);
  await expect(catl).toBeFocused();
});

test("opens a name inside, goes back, and closes by its button and by a press elsewhere", async ({
  extension,
}) => {
  const page = await extension.openPage(WELCOME);
  await mark(page, "Dongying").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "CATL", exact: true }).first().click();
  await expect(dialog.getByRole("heading", { name: "CATL" })).toBeVisible();
  await dialog.getByRole("button", { name: "Back" }).click();
  await expect(dialog.getByRole("heading", { name: "Dongying" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  await mark(page, "Dongying").click();
  await expect(dialog).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(dialog).toHaveCount(0);
});

test("keeps its popover inside a narrow window, and needs no scrolling sideways", async ({ extension }) => {
  const page = await extension.openPage(WELCOME);
  await page.setViewportSize({ width: 360, height: 700 });
  await mark(page, "Changzhou").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeInViewport();
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("says what to do where no dataset is switched on, and marks again once one is", async ({
  extension,
  openOptions,
}) => {
  const options = await openOptions();
  await options.locator("#datasets").getByRole("switch").first().click();
  await expect(options.locator("#datasets").getByRole("switch").first()).not.toBeChecked();
  const page = await extension.openPage(WELCOME);
  await expect(page.getByText("No dataset is switched on, so nothing is marked.")).toBeVisible();
  await expect(page.getByRole("article").getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Open datasets" })).toHaveAttribute("href", /#datasets$/);
  expect(await violations(page)).toEqual([]);
  await options.locator("#datasets").getByRole("switch").first().click();
  await expect(options.locator("#datasets").getByRole("switch").first()).toBeChecked();
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(mark(page, "CATL")).toBeVisible();
});

test("says what failed, and tries again", async ({ extension, page }) => {
  await page.addInitScript(failOnce, null);
  await page.goto(`chrome-extension://${extension.extensionId}/${WELCOME}`);
  await expect(page.getByRole("alert")).toContainText("The disk is full.");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("article").getByRole("button", { name: "CATL", exact: true })).toBeVisible();
});

test("leads on to search, review, import and explorer, and is found again from the options", async ({
  extension,
  openOptions,
}) => {
  const page = await extension.openPage(WELCOME);
  for (const [name, target] of [
    [/^Read a release/, /\/review\.html/],
    [/^Import a dataset/, /\/options\.html#import$/],
    [/^Open the explorer/, /\/explorer\.html/],
  ] as const) {
    await page.getByRole("link", { name }).click();
    await page.waitForURL(target);
    await page.goBack();
  }
  await page.getByRole("link", { name: "volkswagn" }).click();
  await expect(page.getByRole("option").first()).toContainText("Volkswagen");
  const options = await openOptions();
  await options.getByRole("link", { name: "How Entente works" }).click();
  await options.waitForURL(/\/welcome\.html$/);
});
