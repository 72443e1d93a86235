/** What can go wrong in the middle of an import: whatever it is, all that was stored is as it was. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { type Checksum, databaseChecksum, restingChecksum, rowsIn } from "./database-checksum";
import { datasetFile } from "./demo";
import { expect, test } from "./fixtures";
import { haveDatasets } from "./import-dataset";
import { writeLargeDataset } from "./large-dataset";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

// A large import, twice in some tests, takes its time on a machine with other work.
test.describe.configure({ timeout: 180_000 });

const DEMO_DATASET = JSON.parse(readFileSync(datasetFile("demo.json"), "utf8"));
const GROWN = { id: "demo", title: "Demo, grown", version: "99" };
const LARGE = "large.json";
/** Where nothing but a person's hand ends the import: a smaller one may be in before the hand is there. */
const LARGER = "larger.json";

let folder = "";
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-test-"));
  await writeLargeDataset(join(folder, LARGE), 6_000, GROWN);
  await writeLargeDataset(join(folder, LARGER), 20_000, GROWN);
});
test.afterAll(() => rm(folder, { recursive: true }));

const job = (options: Page, name: string) =>
  options.getByRole("list", { name: "Imports" }).getByRole("listitem").filter({ hasText: name });

/** Options with the demo dataset in, and the sum of all that is stored then. */
async function prepared(extension: ExtensionBrowser): Promise<{ options: Page; before: Checksum }> {
  await haveDatasets(extension, DEMO_DATASET);
  const options = await extension.openPage("options.html");
  return { options, before: await restingChecksum(options) };
}

/** Begins the large import and waits until some of its records are on disk. */
async function half(options: Page, file = LARGE): Promise<void> {
  const chunks = await rowsIn(options, "chunks");
  await options.getByLabel("Dataset files").setInputFiles(join(folder, file));
  await expect.poll(() => rowsIn(options, "chunks"), { intervals: [20] }).toBeGreaterThan(chunks);
}

async function expectIntact(page: Page, before: Checksum): Promise<void> {
  await expect
    .poll(() => databaseChecksum(page), { message: "all tables as before, leavings swept", timeout: 20_000 })
    .toEqual(before);
}

test("the user cancels", async ({ extension }) => {
  const { options, before } = await prepared(extension);
  await half(options, LARGER);
  await job(options, LARGER)
    .getByRole("button", { name: /^Cancel/ })
    .click();
  await expect(job(options, LARGER)).toContainText("Cancelled. Nothing was changed.");
  await expectIntact(options, before);
});

test("the import's worker is killed", async ({ extension }) => {
  const { options, before } = await prepared(extension);
  await half(options);
  const [worker] = options.workers();
  if (!worker) throw new Error("No worker runs the import.");
  await worker.evaluate(() => self.close()).catch(() => undefined);
  await job(options, LARGE)
    .getByRole("button", { name: /^Cancel/ })
    .click();
  await expect(job(options, LARGE)).toContainText("Cancelled. Nothing was changed.");
  await expectIntact(options, before);
  // And the same file can be imported then.
  await options.getByLabel("Dataset files").setInputFiles(join(folder, LARGE));
  await expect(job(options, LARGE).nth(1)).toContainText("is here already", { timeout: 60_000 });
});

test("the tab is closed", async ({ extension, openOptions }) => {
  const { options, before } = await prepared(extension);
  await half(options, LARGER);
  await options.close();
  await expectIntact(await openOptions(), before);
});

test("the disk is full", async ({ extension }) => {
  const { options, before } = await prepared(extension);
  const started = options.waitForEvent("worker");
  await options.getByLabel("Dataset files").setInputFiles(join(folder, LARGE));
  // A quota cannot be set small for an extension, which has unlimited storage: its disk refuses in the worker instead.
  await (await started).evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    let left = 100;
    IDBObjectStore.prototype.add = function (...args) {
      if (left-- > 0) return add.apply(this, args);
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
  });
  await expect(job(options, LARGE)).toContainText("no more space for datasets", { timeout: 60_000 });
  await expectIntact(options, before);
  await options.getByLabel("Dataset files").setInputFiles(join(folder, LARGE));
  await expect(job(options, LARGE).nth(1)).toContainText("is here already", { timeout: 60_000 });
});

test("the database fails: its words are told once, with what can be done", async ({ openOptions }) => {
  const options = await openOptions();
  const datasets = options.locator("#datasets");
  await expect(datasets.getByRole("heading", { level: 3 })).toHaveCount(1);
  await options.evaluate(() => {
    IDBObjectStore.prototype.get = () => {
      throw new DOMException("Internal error.", "UnknownError");
    };
    // As when the page comes back into view, where it looks again.
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(datasets.getByRole("alert")).toHaveText(
    "The list of datasets could not be read again: it is shown as it was before. The browser's database failed " +
      "(Internal error). Nothing was changed. Try again; if that does not help, restart the browser.",
  );
});

test.describe("in a browser of its own", () => {
  test.use({ ownBrowser: true });

  test("the extension is reloaded", async ({ extension, expectedErrors }) => {
    expectedErrors.push(/.*/);
    const { options, before } = await prepared(extension);
    const manager = await extension.context.newPage();
    await manager.goto("chrome://extensions/");
    // Off and on again: all that runs of it ends, as when it is reloaded or updated.
    const setEnabled = (on: boolean) =>
      manager.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [
        extension.extensionId,
        on,
      ] as const);
    await half(options);
    const closed = options.waitForEvent("close");
    await setEnabled(false);
    await closed;
    await setEnabled(true);
    const again = await reopened(() => extension.openPage("options.html"));
    await expectIntact(again, before);
    await expect(again.getByRole("switch", { name: /Use Demo/ })).toBeChecked();
  });
});

/** Right after a reload the browser does not know the extension's pages yet. */
async function reopened(open: () => Promise<Page>): Promise<Page> {
  let page: Page | undefined;
  await expect
    .poll(
      async () => {
        page = await open().catch(() => undefined);
        return page !== undefined;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  if (!page) throw new Error("The options page did not open.");
  return page;
}
