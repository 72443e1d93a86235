/** What the tests of subscriptions share: datasets at an address, who hosts them, and the form that follows one. */
import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import type { Page } from "playwright-core";

/** On the list of news sites, so that the browser has granted access already: its own question cannot be answered here. */
export const SITE = "https://www.example-news.com/data/";

/** A file of the site that tells whether requests come through. */
const REACHED = "reached";

export const party = (id: string, name: string) => ({
  id,
  kind: "company",
  names: [{ text: name, type: "official" }],
});
/** A dataset as its file. */
export const dataset = (version: string, parties: object[], id = "followed") =>
  JSON.stringify({ format: "entente-dataset/1", dataset: { id, title: "Followed set", version }, parties });
export const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

export async function subscribe(options: Page, address: string): Promise<void> {
  const form = options.getByRole("form", { name: "Subscribe to a dataset" });
  await form.getByLabel("Address of a dataset or feed").fill(address);
  await form.getByRole("button", { name: "Subscribe" }).click();
}

/** The rows of the list of subscriptions. */
export const subscriptions = (options: Page) =>
  options.getByRole("list", { name: "Subscriptions" }).getByRole("listitem");

/** What the extension's background fetches comes from here; counts how often each address is asked. */
export async function host(
  options: Page,
  files: Record<string, { body?: string | Buffer; status?: number; etag?: string }>,
) {
  const asked: string[] = [];
  await options.context().route(`${SITE}**`, async (route) => {
    const name = route.request().url().slice(SITE.length);
    if (name === REACHED) return route.fulfill({ status: 204 });
    const { body = "", status = 200, etag } = files[name] ?? { status: 404 };
    const isKnown = etag !== undefined && route.request().headers()["if-none-match"] === etag;
    asked.push(isKnown ? `${name} unchanged` : name);
    await route.fulfill({
      status: isKnown ? 304 : status,
      body: isKnown ? "" : body,
      headers: etag === undefined ? {} : { ETag: etag },
    });
  });
  await routesReachBackground(options);
  return { files, asked };
}

/** What a background fetches that has only just started goes past the routes: waits until it no longer does. */
async function routesReachBackground(options: Page): Promise<void> {
  const context = options.context();
  const background = context.serviceWorkers().at(-1) ?? (await context.waitForEvent("serviceworker"));
  const isReached = (url: string) =>
    fetch(url).then(
      () => true,
      () => false,
    );
  await expect.poll(() => background.evaluate(isReached, SITE + REACHED)).toBe(true);
}
