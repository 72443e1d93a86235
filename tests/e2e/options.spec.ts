import { DEMO, datasetFile } from "./demo";
import { expect, test } from "./fixtures";

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
