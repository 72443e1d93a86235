import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";
import { paste, TEXT } from "./reviewing";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

test("answers again after the background worker was stopped", async ({
  openArticle,
  openPopup,
  stopWorker,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  await stopWorker();
  expect(await article.popover.hover("CATL")).toContain("Zenith Steel");
  await article.page.keyboard.press("Escape");
  await article.popover.waitForClosed();

  await stopWorker();
  await article.page.reload();
  await article.waitForMarks(10);

  await stopWorker();
  const popup = await openPopup();
  await popup.getByRole("combobox").fill("zenith");
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
});

/** Counts from now on what the page asks the background and the database. */
function countQuestions(): void {
  const counter = { asked: 0 };
  const { runtime } = chrome;
  for (const [owner, key] of [
    [runtime, "sendMessage"],
    [IDBDatabase.prototype, "transaction"],
  ] as const) {
    const plain = Reflect.get(owner, key) as (...args: unknown[]) => unknown;
    Reflect.set(owner, key, function (this: unknown, ...args: unknown[]) {
      counter.asked += 1;
      return plain.apply(this, args);
    });
  }
  Object.assign(globalThis, { counter });
}

const questions = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { counter: { asked: number } }).counter.asked);

test("pages at rest ask nothing, so that the background sleeps, and hear of what changes elsewhere", async ({
  extension,
  stopWorker,
}) => {
  const opened = async (path: string) => {
    const page = await extension.context.newPage();
    await page.clock.install();
    await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
    return page;
  };
  const [options, review] = [await opened("options.html"), await opened("review.html")];
  await expect(options.getByRole("switch", { name: /Use Starter/ })).toBeChecked();
  await expect(options.getByText("None in the queue yet.")).toBeVisible();
  await expect(options.getByText("No subscription yet")).toBeVisible();
  await expect(review.getByText("Turn press releases into agreements")).toBeVisible();
  await stopWorker();
  for (const page of [options, review]) {
    await page.evaluate(countQuestions);
    await page.clock.fastForward("01:00:00");
    expect(await questions(page), page.url()).toBe(0);
  }

  await paste(review, TEXT);
  await expect(options.getByText("1 to review, 0 done.")).toBeVisible();
  await options.getByRole("switch", { name: /Use Starter/ }).click();
  const other = await extension.openPage("options.html");
  await other.getByRole("switch", { name: /Use Starter/ }).click();
  await expect(options.getByRole("switch", { name: /Use Starter/ })).toBeChecked();
  // What the background itself writes, which this wakes.
  const rejection = { name: "CATL", surface: "CATL", scope: "everywhere", url: "https://news.example/" };
  await other.evaluate(
    (rejection) =>
      chrome.runtime.sendMessage({
        to: "background",
        request: "reject",
        params: { ...rejection, ref: "a/party/catl" },
      }),
    rejection,
  );
  await expect(options.locator("#corrections").getByText("CATL").first()).toBeVisible();
});
