import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "./fixtures";

const DATASETS = join(import.meta.dirname, "../fixtures/datasets");
const DEMO_FILE = join(DATASETS, "demo.json");
const DEMO: { dataset: { id: string; title: string; version: string } } = JSON.parse(
  readFileSync(DEMO_FILE, "utf8"),
);

const datasetTitles = (options: Page) => options.locator("#datasets").getByRole("heading", { level: 3 });
const job = (options: Page, name: string) =>
  options.getByRole("list", { name: "Imports" }).getByRole("listitem").filter({ hasText: name });

async function choose(options: Page, ...files: string[]): Promise<void> {
  await options.getByLabel("Dataset files").setInputFiles(files);
}

test("imports a file, asks before it replaces, switches and removes", async ({ openOptions }) => {
  const options = await openOptions();
  await expect(datasetTitles(options)).toHaveCount(1);
  await choose(options, DEMO_FILE);
  await expect(job(options, "demo.json")).toContainText("is in, with");
  await expect(datasetTitles(options)).toHaveCount(2);

  const newer = JSON.stringify({ ...DEMO, dataset: { ...DEMO.dataset, version: "99.0" } });
  await options.getByRole("button", { name: "Paste text" }).click();
  await options.getByLabel("Text of a dataset").fill(newer);
  await options.getByRole("button", { name: "Import text" }).click();
  const pasted = job(options, "Pasted text");
  await expect(pasted).toContainText(`Version ${DEMO.dataset.version}`);
  await expect(pasted).toContainText("will be replaced by version 99.0");
  await expect(datasetTitles(options).nth(1)).toContainText(DEMO.dataset.version);
  await pasted.getByRole("button", { name: "Replace" }).click();
  await expect(pasted).toContainText(`(before: ${DEMO.dataset.version})`);
  await expect(datasetTitles(options).nth(1)).toContainText("99.0");

  const toggle = options.getByRole("switch", { name: `Use ${DEMO.dataset.title}` });
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect(options.getByText("Switched off: not marked, not searched")).toBeVisible();

  const remove = options.getByRole("button", { name: `Remove ${DEMO.dataset.title}` });
  await remove.click();
  await expect(options.getByRole("alertdialog")).toContainText("cannot be undone");
  await options.keyboard.press("Escape");
  await expect(options.getByRole("alertdialog")).toBeHidden();
  await expect(datasetTitles(options)).toHaveCount(2);
  await remove.click();
  await options.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(datasetTitles(options)).toHaveCount(1);
});

test("keeps the old dataset when the user says so, and goes on with the next file", async ({
  openOptions,
}) => {
  const options = await openOptions();
  await choose(options, DEMO_FILE);
  await expect(job(options, "demo.json")).toContainText("is in, with");
  const newer = { ...DEMO, dataset: { ...DEMO.dataset, version: "2" } };
  await options.getByLabel("Dataset files").setInputFiles([
    { name: "demo.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(newer)) },
    {
      name: "invalid-party-dangling.json",
      mimeType: "application/json",
      buffer: readFileSync(join(DATASETS, "invalid-party-dangling.json")),
    },
  ]);
  const second = job(options, "demo.json").nth(1);
  await second.getByRole("button", { name: "Keep the old one" }).click();
  await expect(second).toContainText("Cancelled. Nothing was changed.");
  await expect(job(options, "invalid-party-dangling.json")).toContainText("1 problem found");
});

test("tells what is wrong with a file, and what was there stays", async ({ openOptions, extension }) => {
  await extension.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const options = await openOptions();
  await expect(datasetTitles(options)).toHaveCount(1);
  const before = await datasetTitles(options).allInnerTexts();
  for (const { file, words } of [
    { file: "invalid-cut-off.json", words: /line|end|cut/i },
    { file: "invalid-form-missing.json", words: /form/ },
    { file: "invalid-party-dangling.json", words: /parties/ },
    { file: "invalid-link-script.json", words: /http/ },
  ])
    await test.step(file, async () => {
      await choose(options, join(DATASETS, file));
      const failed = job(options, file);
      await expect(failed).toContainText(/Nothing (that was stored has changed|is stored yet)/);
      const rows = failed.getByRole("list", { name: /^Problems of/ }).getByRole("listitem");
      await expect(rows.first()).toContainText(words);
      await failed.getByRole("button", { name: "Copy report" }).click();
      await expect(failed.getByRole("button", { name: "Copied" })).toBeVisible();
      expect(await options.evaluate(() => navigator.clipboard.readText())).toContain(file);
      expect(await datasetTitles(options).allInnerTexts()).toEqual(before);
      // Where the faulty records could be left out an answer is awaited, and the files after it wait.
      await options.reload();
      await expect(datasetTitles(options)).toHaveCount(1);
    });
});

test("what is imported can be searched, and no more when it is switched off", async ({
  openOptions,
  openPopup,
}) => {
  const options = await openOptions();
  const text = JSON.stringify({
    format: "entente-dataset/1",
    dataset: { id: "own", title: "My own", version: "1" },
    parties: [{ id: "quux", kind: "company", names: [{ text: "Quuxwerke Nordhausen", type: "official" }] }],
  });
  await options.getByRole("button", { name: "Paste text" }).click();
  await options.getByLabel("Text of a dataset").fill(text);
  await options.getByRole("button", { name: "Import text" }).click();
  await expect(job(options, "Pasted text")).toContainText("is in, with");

  const popup = await openPopup(undefined, "#/search?q=quuxwerke");
  await expect(popup.getByRole("option", { name: /Quuxwerke Nordhausen/ })).toBeVisible();
  const off = options.getByRole("switch", { name: "Use My own" });
  await off.click();
  await expect(off).not.toBeChecked();
  await popup.reload();
  await expect(popup.getByText("Nothing found for “quuxwerke”")).toBeVisible();
});

test("lists the user's choice for a site, and forgets it on demand", async ({
  openOptions,
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(
    readFileSync(join(import.meta.dirname, "../fixtures/pages/demo.html"), "utf8"),
  );
  await article.waitForMarks();
  const popup = await openPopup(article.tabId);
  await popup.getByRole("switch", { name: "example-news.com" }).click();
  await expect(popup.getByText("Off on example-news.com")).toBeVisible();
  const options = await openOptions();
  await options.getByRole("button", { name: "Remove the choice for example-news.com" }).click();
  await expect(options.getByText("None yet.")).toBeVisible();
  await article.waitForMarks();
});
