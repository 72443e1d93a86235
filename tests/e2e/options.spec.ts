import type { browser } from "wxt/browser";
import { DEMO, datasetFile } from "./demo";
import { expect, test } from "./fixtures";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

test("lists the starter dataset with its counts, licence and attribution", async ({ openOptions }) => {
  const options = await openOptions();
  const starter = options.getByRole("listitem").filter({ hasText: "Starter:" });
  await expect(starter).toContainText("248");
  await expect(starter).toContainText("CC-BY-4.0");
  await expect(starter).toContainText("GeoNames");
  await expect(starter.getByRole("switch")).toBeChecked();
});

test("imports a dataset, switches it, removes it; marks follow", async ({ openOptions, openArticle }) => {
  const article = await openArticle(DEMO);
  const withStarter = await article.waitForMarks(10);
  const options = await openOptions();
  await options.getByRole("switch", { name: /Use Starter/ }).click();
  await article.page.bringToFront();
  await expect.poll(async () => (await article.marks()).length).toBe(0);

  await options.bringToFront();
  await options.getByLabel("Dataset files").setInputFiles(datasetFile("demo.json"));
  await expect(options.getByText(/is in,/)).toBeVisible();
  await article.page.bringToFront();
  // The demo dataset holds the parties of the two agreements, and no others.
  await expect.poll(async () => (await article.marks()).length).toBeGreaterThan(10);
  expect((await article.marks()).length).toBeLessThan(withStarter.length);
  expect(await article.popover.hover("CATL")).toContain("Demo: two agreements");

  await options.bringToFront();
  await options.getByRole("button", { name: /^Remove Demo/ }).click();
  await options
    .getByRole("alertdialog")
    .or(options.getByRole("dialog"))
    .getByRole("button", { name: /remove/i })
    .click();
  await expect(options.getByRole("switch", { name: /Use Demo/ })).toHaveCount(0);
  await article.page.bringToFront();
  await expect.poll(async () => (await article.marks()).length).toBe(0);
});

test("whoever removed the starter dataset can bring it in again", async ({ openOptions }) => {
  const options = await openOptions();
  await options.getByRole("button", { name: /^Remove Starter/ }).click();
  await options.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await options.getByRole("button", { name: "Bring in the starter dataset" }).click();
  await expect(options.getByText(/is in,/)).toBeVisible();
  await expect(options.getByRole("switch", { name: /Use Starter/ })).toBeChecked();
});

test("a setting that cannot be stored is told, and its switch shows what holds", async ({ openOptions }) => {
  const options = await openOptions();
  const marks = options.getByRole("region", { name: "Where names are marked" });
  const everywhere = marks.getByRole("switch", { name: /^Mark names on all sites/ });
  await expect(everywhere).toBeChecked();
  await options.evaluate(() => {
    const { set } = chrome.storage.local;
    chrome.storage.local.set = () => Promise.reject(new Error("The disk is full."));
    Object.assign(globalThis, { freeSpace: () => Object.assign(chrome.storage.local, { set }) });
  });
  await everywhere.click();
  await expect(marks.getByRole("alert")).toHaveText("The disk is full.");
  await expect(everywhere).toBeChecked();
  await options.evaluate(() => (globalThis as unknown as { freeSpace: () => void }).freeSpace());
  await everywhere.click();
  await expect(everywhere).not.toBeChecked();
  await expect(marks.getByRole("alert")).toHaveCount(0);
});

test.describe("in a browser of its own", () => {
  test.use({ ownBrowser: true });

  test("the keyboard section shows a shortcut that was changed in the browser", async ({
    openOptions,
    extension: { context, extensionId },
  }) => {
    const options = await openOptions();
    const keys = options.getByRole("region", { name: "Keyboard" });
    await expect(keys).toContainText("Alt+M");
    const shortcuts = await context.newPage();
    await shortcuts.goto("chrome://extensions/shortcuts");
    const change = JSON.stringify({ extensionId, commandName: "toggle-marks", keybinding: "Alt+J" });
    await shortcuts.evaluate(`chrome.developerPrivate.updateExtensionCommand(${change})`);
    await shortcuts.close();
    await options.bringToFront();
    await options.evaluate(() => dispatchEvent(new Event("focus")));
    await expect(keys).toContainText("Alt+J");
    await expect(keys).not.toContainText("Alt+M");
  });
});
