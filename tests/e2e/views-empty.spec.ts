/** What views say where there is nothing yet: why, what to do about it, and examples that find something. */
import type { Page } from "playwright-core";
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";

/** Switches the only dataset off. */
async function switchOff(options: Page): Promise<void> {
  const dataset = options.locator("#datasets").getByRole("switch").first();
  await dataset.click();
  await expect(dataset).not.toBeChecked();
  // The browser brings an open one to the front instead of opening another.
  await options.close();
}

test("every example of a search finds something, in the popup and on the first-run page", async ({
  extension,
  openPopup,
}) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox");
  const examples = popup.locator(".empty").getByRole("button");
  await expect(examples).toHaveCount(5);
  for (const example of await examples.allInnerTexts()) {
    await examples.filter({ hasText: example }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(example);
    await expect(popup.getByRole("option").first(), example).toBeVisible();
    await field.fill("");
  }
  const welcome = await extension.openPage("welcome.html");
  const links = welcome.locator('a[href*="search?q="]');
  await expect(links).toHaveCount(4);
  for (let at = 0; at < 4; at++) {
    await links.nth(at).click();
    await expect(welcome.getByRole("option").first(), welcome.url()).toBeVisible();
    await welcome.goBack();
  }
});

test("where no dataset is switched on, page, search and side panel say so alike, and lead to the datasets", async ({
  extension,
  openArticle,
  openOptions,
  openPopup,
}) => {
  await switchOff(await openOptions());
  const article = await openArticle(DEMO);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  const popup = await openPopup(article.tabId);
  const search = await openPopup(undefined, "#/search?q=catl");
  for (const page of [panel, popup, search]) {
    await expect(page.getByText("No dataset is switched on", { exact: true }).last()).toBeVisible();
    const opening = extension.context.waitForEvent("page");
    await page.getByRole("button", { name: "Open datasets" }).click();
    const options = await opening;
    await expect(options).toHaveURL(/options\.html/);
    await options.close();
  }
});

test("in a narrow explorer the head is as high where nothing is left to narrow", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  await page.setViewportSize({ width: 400, height: 900 });
  const field = page.getByRole("combobox").first();
  const box = () => page.locator(".filter-field").boundingBox();
  await expect(page.getByRole("button", { name: "Form", exact: true })).toBeVisible();
  const before = await box();
  await field.fill("qqqxyzzy");
  await expect(page.getByText("No agreement fits the filter")).toBeVisible();
  expect((await box())?.y).toBe(before?.y);
});

test("where the browser does not tell how much is stored, the options say what is missing", async ({
  openOptions,
}) => {
  const options = await openOptions();
  await options.addInitScript(() => {
    navigator.storage.estimate = () => Promise.reject(new DOMException("Not here.", "SecurityError"));
  });
  await options.reload();
  await expect(options.getByText("How much is stored could not be told. Not here.")).toBeVisible();
});
