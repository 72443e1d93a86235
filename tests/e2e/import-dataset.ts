/** Brings a dataset into the built extension, by the options page as a user does. */
import type { Page } from "playwright-core";
import { expect } from "./fixtures";

/** Imports a dataset and waits until it is listed; closes the page. */
export async function importDataset(
  options: Page,
  dataset: { dataset: { id: string; title: string } },
): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(dataset));
  await options
    .getByLabel("Dataset files")
    .setInputFiles({ name: `${dataset.dataset.id}.json`, mimeType: "application/json", buffer });
  await expect(options.locator("#datasets")).toContainText(dataset.dataset.title, { timeout: 20_000 });
  await options.close();
}
