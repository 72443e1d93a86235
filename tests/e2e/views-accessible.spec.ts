import { join } from "node:path";
import { violations } from "./axe";
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";

const FIXTURES = join(import.meta.dirname, "../fixtures");

test("the popup's views are accessible", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByText(/^with .* here$/).first()).toBeVisible();
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole("button", { name: "Open CATL" }).click();
  await expect(popup.getByRole("heading", { level: 1, name: "CATL" })).toBeVisible();
  expect(await violations(popup)).toEqual([]);
  await popup
    .getByRole("button", { name: /^Details of the agreement/ })
    .first()
    .click();
  await expect(popup.getByText("History")).toBeVisible();
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole("combobox").fill("steel");
  await expect(popup.getByRole("option").first()).toBeVisible();
  expect(await violations(popup)).toEqual([]);
});

test("the options page is accessible, with a failed import and a dialog too", async ({ openOptions }) => {
  const options = await openOptions();
  await expect(options.locator("#datasets").getByRole("heading", { level: 3 })).toHaveCount(1);
  await options
    .getByLabel("Dataset files")
    .setInputFiles([
      join(FIXTURES, "datasets/demo.json"),
      join(FIXTURES, "datasets/invalid-party-dangling.json"),
    ]);
  await expect(options.getByRole("button", { name: "Copy report" })).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await options
    .getByRole("button", { name: /^Remove / })
    .first()
    .click();
  await expect(options.getByRole("alertdialog")).toBeVisible();
  expect(await violations(options)).toEqual([]);
});
