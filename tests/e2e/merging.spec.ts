/** A party of two datasets: one card with both as sources, why, split and put together again, wherever it is shown. */
import type { Page } from "playwright-core";
import { violations, violationsAtBothWidths } from "./axe";
import { expect, type OpenArticle, test } from "./fixtures";
import { haveDatasets, importDataset } from "./import-dataset";
import { MERGING_ARTICLE, NORTH, SOUTH } from "./merging";

const NOTE = ".same-note .linklike";
const SPLIT = ".same-note .btn";
const UNDO = ".same-note .said .linklike";

/** The row of the options page's list that names a party. */
function rowOf(options: Page, name: string) {
  return options.locator("#same .same-row").filter({ hasText: name });
}

async function hoverAgain({ page, popover }: OpenArticle): Promise<string> {
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
  return popover.hover("Veltrona");
}

test("is told at the import, and has one card in the popover and in the popup", async ({
  openOptions,
  openArticle,
  openPopup,
}) => {
  await importDataset(await openOptions(), NORTH);
  const options = await openOptions();
  await options.getByLabel("Dataset files").setInputFiles({
    name: "south.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(SOUTH)),
  });
  const job = options.getByRole("list", { name: "Imports" }).getByRole("listitem");
  await expect(job).toContainText("2 parties are the same as in North file. 1 pair may be the same.");
  await job.getByRole("link", { name: "Review" }).click();
  await expect(options.getByRole("heading", { name: "Same in several datasets" })).toBeInViewport();

  const article = await openArticle(MERGING_ARTICLE);
  await article.waitForMarks(1);
  const text = await article.popover.hover("Veltrona");
  expect(text).not.toContain("may mean");
  expect(text).toContain("In 2 datasets North file, South file");
  expect(text).toContain("3 agreements, 3 partners");
  expect(text).toContain("2 sources: North Wire; South Wire");
  await article.popover.click(NOTE);
  await expect
    .poll(() => article.popover.text())
    .toContain("Taken for the same: the same LEI: 254900MERGE0000TEST1; the same name: “Veltrona”");

  const popup = await openPopup(undefined, "#/entity/south/party/v-77");
  await expect(popup.getByRole("button", { name: "In 2 datasets" })).toBeVisible();
  await expect(popup.getByText("3 agreements, 3 partners")).toBeVisible();
  await popup.getByRole("button", { name: "In 2 datasets" }).click();
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole("button", { name: "Not the same: split (Veltrona of South file)" }).click();
  await expect(popup.getByText("Veltrona of South file stands by itself now.")).toBeVisible();
  await expect(popup.getByText("2 agreements, 2 partners")).toBeVisible();
  await popup.getByRole("button", { name: "Undo" }).click();
  await expect(popup.getByText("3 agreements, 3 partners")).toBeVisible();
});

test("is shown in the explorer at the address of either record", async ({ extension }) => {
  await haveDatasets(extension, NORTH, SOUTH);
  const page = await extension.openPage(
    "explorer.html#/graph?focus=south/party/v-77&steps=1&to=south/party/b-1",
  );
  await expect(page.getByRole("heading", { name: "How are Veltrona and Brixholm connected?" })).toBeVisible();
  await expect(page).toHaveURL(/focus=north\/party\/veltrona&steps=1&to=north\/party\/brixholm/);
  await expect(page.getByRole("img", { name: /^Graph of 4 parties/ })).toBeVisible();
});

test("is split in the options by keyboard: two candidates; undone it is one again", async ({
  extension,
  openOptions,
  openArticle,
}) => {
  await haveDatasets(extension, NORTH, SOUTH);
  const article = await openArticle(MERGING_ARTICLE);
  await article.waitForMarks(1);
  const options = await openOptions();
  await options.getByLabel("Which of them").selectOption("merged");
  await options.getByLabel("Only those with these words").fill("veltrona south");
  await expect(options.locator("#same .same-row")).toHaveCount(1);
  await options.getByRole("button", { name: "Compare the records of Veltrona" }).click();
  const records = options.getByRole("table", { name: "Records of Veltrona" });
  await expect(records.getByRole("row", { name: /^Names/ })).toContainText("Veltrona · Veltrona Cells");
  // Whether it is scrolled or filtered out of the window, it comes back open.
  await options.getByLabel("Only those with these words").fill("brixholm");
  await expect(records).toHaveCount(0);
  await options.getByLabel("Only those with these words").fill("veltrona south");
  await expect(records).toBeVisible();
  await options.getByRole("button", { name: "Split (Veltrona)" }).focus();
  await options.keyboard.press("Enter");
  await expect(options.locator("#same")).toContainText("Veltrona: kept apart.");
  await options.getByLabel("Which of them").selectOption("apart");
  await expect(rowOf(options, "Veltrona")).toContainText("You said that they are not the same.");

  await expect.poll(() => hoverAgain(article)).toContain("“Veltrona” may mean either of two");
  await options.bringToFront();
  await options.getByRole("button", { name: "Undo" }).click();
  await expect(options.locator("#same")).toContainText("Taken back.");
  await expect.poll(() => hoverAgain(article)).toContain("In 2 datasets");
});

test("is split in the popover, and put together again there", async ({ extension, openArticle }) => {
  await haveDatasets(extension, NORTH, SOUTH);
  const article = await openArticle(MERGING_ARTICLE);
  await article.waitForMarks(1);
  await article.popover.hover("Veltrona");
  await article.popover.click(NOTE);
  await article.popover.click(SPLIT);
  await expect.poll(() => article.popover.text()).toContain("Veltrona of South file stands by itself now.");
  await expect.poll(() => article.popover.text()).toContain("2 agreements, 2 partners");
  await article.popover.click(UNDO);
  await expect.poll(() => article.popover.text()).toContain("3 agreements, 3 partners");
});

test("what only may be the same is asked, and merged when the user says so", async ({
  extension,
  openOptions,
  openPopup,
}) => {
  await haveDatasets(extension, NORTH, SOUTH);
  const options = await openOptions();
  const row = rowOf(options, "Quellmar Works");
  await expect(row).toContainText("May be the same: the same name: “Quellmar Works”");
  await row.getByRole("button", { name: "Merge (Quellmar Works)" }).click();
  await expect(options.locator("#same")).toContainText("Quellmar Works: shown as one now.");
  await expect(row).toContainText("You said that they are the same.");
  const popup = await openPopup(undefined, "#/entity/north/party/quay");
  await popup.getByRole("button", { name: "In 2 datasets" }).click();
  await expect(popup.getByText("You said that they are the same.")).toBeVisible();

  // A new version of a dataset changes nothing of it.
  await options.bringToFront();
  const next = { ...SOUTH, dataset: { ...SOUTH.dataset, version: "2" } };
  await options.getByLabel("Dataset files").setInputFiles({
    name: "south.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(next)),
  });
  await options.getByRole("button", { name: "Replace" }).click();
  await expect(options.getByRole("list", { name: "Imports" })).toContainText("is in, with");
  await expect(row).toContainText("You said that they are the same.");
});

test("taken back in one tab, it is not offered to be taken back in another", async ({
  extension,
  openOptions,
}) => {
  await haveDatasets(extension, NORTH, SOUTH);
  const [one, two] = [await openOptions(), await openOptions()];
  const undo = one.locator(".same-said").getByRole("button", { name: "Undo" });
  await one.bringToFront();
  await rowOf(one, "Quellmar Works")
    .getByRole("button", { name: /^Merge/ })
    .click();
  await expect(undo).toBeVisible();
  // No tab has to be looked at again for it.
  const there = rowOf(two, "Quellmar Works");
  await expect(there).toContainText("You said that they are the same.");
  await two.bringToFront();
  await there.getByRole("button", { name: /^Split/ }).click();
  await expect(there).toContainText("You said that they are not the same.");
  await expect(one.locator(".same-said")).toContainText("taken back or decided anew elsewhere");
  await expect(undo).toHaveCount(0);
  await expect(rowOf(one, "Quellmar Works")).toContainText("You said that they are not the same.");
  // The other tab's own is offered there still. Taken back there, what this one did holds again, and can be taken back.
  await two.locator(".same-said").getByRole("button", { name: "Undo" }).click();
  await expect(two.locator(".same-said")).toContainText("Taken back.");
  await expect(rowOf(one, "Quellmar Works")).toContainText("You said that they are the same.");
  await one.bringToFront();
  await undo.click();
  await expect(one.locator(".same-said")).toContainText("Taken back.");
  await expect(there).toContainText("May be the same");
});

test("the list is accessible, empty and full", async ({ extension, openOptions }) => {
  const empty = await openOptions();
  await expect(empty.getByText("No dataset has what another has")).toBeVisible();
  expect(await violationsAtBothWidths(empty)).toEqual([]);
  await empty.close();
  await haveDatasets(extension, NORTH, SOUTH);
  const options = await openOptions();
  await rowOf(options, "Veltrona")
    .getByRole("button", { name: /^Compare/ })
    .click();
  await rowOf(options, "Brixholm")
    .getByRole("button", { name: /^Split/ })
    .click();
  await expect(options.locator("#same")).toContainText("Brixholm: kept apart.");
  expect(await violationsAtBothWidths(options)).toEqual([]);
});
