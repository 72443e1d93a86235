/** Reviews in which the browser stores or reads nothing for a while: what was typed stays, and can be tried again. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "./fixtures";
import { card, file, OTHER, reviewOf, stepTo, TEXT } from "./reviewing";

/** From now on the disk is full for what stores so, where it is called: in a page or a worker. */
function fillDisk(method: "add" | "put"): void {
  const { prototype } = IDBObjectStore;
  const stores = prototype[method];
  prototype[method] = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  Object.assign(globalThis, { freeSpace: () => Object.assign(prototype, { [method]: stores }) });
}

/** There is room again where the disk was filled. */
function freeSpace(): void {
  (globalThis as { freeSpace?: () => void }).freeSpace?.();
}

test("a title that cannot be stored stays in its field, with the reason", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("a");
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  const writer = review.workers().find((worker) => worker.url().includes("own"));
  if (!writer) throw new Error("No worker writes the dataset.");
  await writer.evaluate(fillDisk, "put" as const);
  await review.getByRole("button", { name: "Rename My agreements" }).click();
  const title = review.getByLabel("Title of your dataset");
  await title.fill("Storage deals");
  await title.press("Enter");
  await expect(review.getByRole("alert")).toContainText("Not renamed. The browser has no more space");
  await expect(title).toHaveValue("Storage deals");
  await writer.evaluate(freeSpace);
  await title.press("Enter");
  await expect(review.getByRole("button", { name: "Rename Storage deals" })).toBeVisible();
});

test("a pasted text stays in its form until it is stored, and where the form moves", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await review.getByRole("button", { name: "Paste text" }).click();
  const pasted = review.getByLabel("Text of a release");
  await pasted.fill(TEXT);
  await review.getByLabel("Release files").setInputFiles([file("other.txt", OTHER)]);
  await expect(card(review, /^Ostrava.* – /)).toBeVisible();
  await expect(pasted).toHaveValue(TEXT);
  await review.evaluate(fillDisk, "add" as const);
  await review.getByRole("button", { name: "Read it" }).click();
  await expect(review.getByText("The browser has no more space")).toBeVisible();
  await expect(pasted).toHaveValue(TEXT);
  await review.evaluate(freeSpace);
  await review.getByRole("button", { name: "Read it" }).click();
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
  await expect(pasted).toHaveCount(0);
});

/**
 * The database refuses to be read from now on, as a browser's does that cannot reach its disk, and the page looks again, as
 * one does that comes back into view; gives what ends it.
 */
async function breakReads(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { objectStore } = IDBTransaction.prototype;
    Object.assign(globalThis, { mendReads: () => (IDBTransaction.prototype.objectStore = objectStore) });
    IDBTransaction.prototype.objectStore = () => {
      throw new DOMException("The database hangs.", "UnknownError");
    };
    document.dispatchEvent(new Event("visibilitychange"));
  });
  return () => page.evaluate(() => (globalThis as { mendReads?: () => void }).mendReads?.());
}

/** What fails as before is told by another alert: a screen reader says nothing of one that stays as it is. */
async function expectToldAnew(told: Locator, tryAgain: () => Promise<void>): Promise<void> {
  const before = await told.elementHandle();
  await tryAgain();
  await expect.poll(() => before?.evaluate(({ isConnected }) => isConnected)).toBe(false);
  await expect(told).toContainText("could not be read again");
}

test("a queue that cannot be read again takes nothing away, and it can be tried again", async ({
  extension,
  openOptions,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const title = review.getByRole("form").getByRole("textbox", { name: "Title" });
  await title.fill("Half typed");
  const mend = await breakReads(review);
  const told = review.getByRole("alert").filter({ hasText: "could not be read again" });
  await expect(told).toContainText("The queue could not be read again: it is shown as it was before.");
  await expect(told).toContainText("The browser's database failed (The database hangs).");
  await expect(title).toHaveValue("Half typed");
  await expect(review.getByRole("listitem").getByText(/decided$/)).toBeVisible();
  const again = review.getByRole("button", { name: "Try again" });
  await expectToldAnew(told, () => again.press("Enter"));
  await expect(again).toBeFocused();
  await mend();
  await again.press("Enter");
  await expect(told).toBeHidden();
  await expect(title).toHaveValue("Half typed");

  const options = await openOptions();
  const datasets = options.locator("#datasets");
  const releases = options.locator("#releases");
  await expect(releases.getByText("1 to review, 0 done.")).toBeVisible();
  await expect(datasets.getByRole("listitem").first()).toBeVisible();
  const mendOptions = await breakReads(options);
  await expect(releases.getByRole("alert")).toContainText("The queue could not be read again");
  await expect(releases.getByText("1 to review, 0 done.")).toBeVisible();
  await expect(datasets.getByRole("alert")).toContainText("The list of datasets could not be read again");
  await expect(datasets.getByRole("listitem").first()).toBeVisible();
  const againThere = releases.getByRole("button", { name: "Try again" });
  await expectToldAnew(releases.getByRole("alert"), () => againThere.click());
  await mendOptions();
  await againThere.click();
  await expect(releases.getByRole("alert")).toBeHidden();
  await expect(datasets.getByRole("alert")).toBeHidden();
});

test("what was accepted is asked about until it is in the dataset, and can be saved again where that failed", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  const asked = review.waitForEvent("dialog");
  await review.keyboard.press("a");
  await review.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  const saved = review.getByRole("status").filter({ hasText: "1 agreement" });
  await expect(saved).toBeVisible();
  const writer = review.workers().find((worker) => worker.url().includes("own"));
  if (!writer) throw new Error("No worker writes the dataset.");
  await writer.evaluate(fillDisk, "put" as const);
  await review.keyboard.press("u");
  await expect(review.getByText("Not saved")).toBeVisible();
  const why = review.getByText("Your decisions are stored, but not yet in your dataset.");
  await expect(why).toBeVisible();
  await writer.evaluate(freeSpace);
  await review.getByRole("button", { name: "Try again" }).click();
  await expect(review.getByText("Not saved")).toHaveCount(0);
  await expect(why).toHaveCount(0);
  await expect(saved).toHaveCount(0);
  const closed = review.waitForEvent("close");
  await review.close({ runBeforeUnload: true });
  await closed;
});
