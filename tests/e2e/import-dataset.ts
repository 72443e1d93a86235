/** Brings datasets into the built extension, by the options page as a user does. */
import { expect } from "@playwright/test";
import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { endBackgroundWorker } from "./background-worker";
import { restingChecksum } from "./database-checksum";
import { keepDatabase, putBackDatabase } from "./kept-database";
import { lastingPage, wakeBackground } from "./reset";

interface Dataset {
  dataset: { id: string; title: string };
}

/** Imports a dataset and waits until it is listed; closes the page. */
export async function importDataset(options: Page, dataset: Dataset): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(dataset));
  await options
    .getByLabel("Dataset files")
    .setInputFiles({ name: `${dataset.dataset.id}.json`, mimeType: "application/json", buffer });
  await expect(options.locator("#datasets")).toContainText(dataset.dataset.title, { timeout: 20_000 });
  await options.close();
}

/** What was imported in a browser by `haveDatasets`. */
const imported = new WeakMap<ExtensionBrowser, Set<string>>();

/**
 * Has datasets beside the starter, imported one after the other. For tests of what comes after: a browser that had them before
 * gets its database of then back, in an instant.
 */
export async function haveDatasets(extension: ExtensionBrowser, ...datasets: Dataset[]): Promise<void> {
  const known = imported.get(extension) ?? new Set();
  imported.set(extension, known);
  const name = JSON.stringify(datasets);
  const page = await lastingPage(extension);
  if (!known.has(name)) {
    for (const dataset of datasets) await importDataset(await extension.openPage("options.html"), dataset);
    await restingChecksum(page);
    await keepDatabase(page, name);
    known.add(name);
    return;
  }
  const cdp = await page.context().newCDPSession(page);
  await endBackgroundWorker(extension, cdp);
  await cdp.detach();
  await putBackDatabase(page, name);
  await page.evaluate(wakeBackground);
}
