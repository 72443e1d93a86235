/** Reviews in which something goes wrong: nothing that was typed, pasted or decided is lost, and nothing wrong is kept. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "./fixtures";
import { card, draftRows, holdReadings, paste, stepTo, TEXT } from "./reviewing";

const OTHER = TEXT.replaceAll("Norvale Batteries", "Ostrava Cells").replaceAll(
  "Kestrel Steel",
  "Brixholm Metall",
);
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("an editor has the keys while it is open, and an addition counts when it is saved", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await stepTo(review, / – /);
  const undecided = review.getByRole("status").filter({ hasText: /^0 of 4 decided/ });
  const form = review.getByRole("form");
  await review.keyboard.press("e");
  await expect(form.getByLabel("Form", { exact: true })).toBeFocused();
  // Where a click beside the fields has taken the focus, keys still decide nothing.
  await form.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const key of ["Enter", "a", "r", "n", "x"]) await review.keyboard.press(key);
  await expect(undecided).toBeVisible();
  await form.getByLabel("Form", { exact: true }).focus();
  await review.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(card(review, / – /)).toBeFocused();

  for (const what of ["a party", "a place", "an agreement"]) {
    await review.getByRole("button", { name: `Add ${what}` }).press("Enter");
    await expect(form.locator(":focus")).toBeVisible();
    await review.keyboard.press("Escape");
    await expect(form).toBeHidden();
    await expect(undecided).toBeVisible();
  }
  await review.getByRole("button", { name: "Add a party" }).press("Enter");
  await review.keyboard.press("Enter");
  await expect(form.getByRole("alert")).toContainText("Name 1: write it, or take it out.");
  await review.keyboard.press("Escape");
  await review.keyboard.press("Enter");
  await expect(review.getByRole("status").filter({ hasText: /^4 of 4 decided/ })).toBeVisible();
  await expect(review.getByText("New party")).toHaveCount(0);
});

test("a day or an address that is none is refused at its field, and what was accepted can be taken away", async ({
  extension,
  openOptions,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await stepTo(review, / – /);
  const about = review.getByRole("region", { name: "Release", exact: true });
  const [published, address] = [about.getByLabel("Published"), about.getByLabel("Web address")];
  await address.fill("https://exa%mple.com/x");
  await expect(about.getByRole("alert")).toContainText("Write a whole web address");
  await published.fill("0202-03-14");
  await published.blur();
  await expect(published).toHaveAccessibleDescription(/Write a day that there is/);
  await expect(published).toHaveAttribute("max", "9999-12-31");
  await published.press("Escape");
  await expect(published).toHaveValue("2025-03-14");
  await expect(review.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await card(review, / – /).focus();
  await review.keyboard.press("a");
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();

  const options = await openOptions();
  const own = options.locator("#datasets").getByRole("listitem").filter({ hasText: "My agreements" });
  await own.getByText("Save as a file").click();
  const saved = options.waitForEvent("download");
  await own.getByRole("button", { name: "Save", exact: true }).click();
  expect((await saved).suggestedFilename()).toMatch(/^my-agreements.*json/);
});

test("a number that can be two is asked for, and what was read is shown back", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const form = review.getByRole("form");
  const number = form.getByLabel("Number");
  await number.fill("1,5");
  await expect(number).toHaveAccessibleDescription("Read as 1.5");
  await number.fill("1,500");
  await expect(number).toHaveAttribute("aria-invalid", "true");
  await number.press("Enter");
  await expect(form.getByRole("alert")).toContainText("Number in project 1, quantity 1");
  await form.getByRole("button", { name: "1.5", exact: true }).click();
  await expect(number).toBeFocused();
  await number.press("Enter");
  await expect(card(review, / – /)).toContainText("1.5 MWh");
});

test("a text that is in the queue already takes nobody out of an editor", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
  await paste(review, OTHER);
  await expect(card(review, /^Ostrava.* – /)).toBeVisible();
  const goOn = await holdReadings(review);
  await review.getByLabel("Release files").setInputFiles([file("again.txt", TEXT)]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  await expect(queue.getByText("Waits for a reading in another tab")).toBeVisible();
  await queue.getByRole("button", { name: /^Ostrava/ }).click();
  await stepTo(review, /^Ostrava.* – /);
  await review.keyboard.press("e");
  const title = review.getByRole("form").getByLabel("Title", { exact: true });
  await title.fill("Typed with care");
  await goOn();
  await expect(queue.getByText("“again.txt” is in the queue already.")).toBeVisible();
  await expect(queue.getByRole("listitem")).toHaveCount(2);
  await expect(title).toHaveValue("Typed with care");
  await title.press("Enter");
  await queue.getByRole("button", { name: "Show it" }).click();
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
});

test("two tabs read a release once, and what is decided in both stands", async ({ extension }) => {
  const [one, two] = [await extension.openPage("review.html"), await extension.openPage("review.html")];
  const goOn = await holdReadings(two);
  await one.bringToFront();
  await paste(one, TEXT);
  for (const page of [one, two])
    await expect(page.getByText("Waits for a reading in another tab").first()).toBeVisible();
  await goOn();
  for (const page of [one, two]) await expect(card(page, / – /)).toBeVisible();
  for (const page of [one, two])
    await expect(page.getByRole("button", { name: /^Stop reading/ })).toHaveCount(0);
  expect((await draftRows(one)).map(({ version }) => version)).toEqual([1]);
  await stepTo(one, /^Bremen, /);
  await one.keyboard.press("r");
  await two.bringToFront();
  await stepTo(two, /^Kestrel Steel[^–]*, /);
  await two.keyboard.press("r");
  for (const page of [one, two]) {
    await expect(card(page, /^Bremen, rejected/)).toBeVisible();
    await expect(card(page, /^Kestrel Steel[^–]*, rejected/)).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  // An editor does not save over what another tab wrote into the same record without a word.
  const title = (page: Page) => page.getByRole("form").getByRole("textbox", { name: "Title" });
  await two.getByRole("article").first().locator(".item-title").click();
  await two.keyboard.press("e");
  await title(two).fill("Mine");
  await one.bringToFront();
  await one.getByRole("article").first().locator(".item-title").click();
  await one.keyboard.press("e");
  await title(one).fill("Theirs");
  await title(one).press("Enter");
  await stepTo(one, /^Hamburg, /);
  await one.keyboard.press("r");
  await two.bringToFront();
  await expect(two.getByRole("region", { name: /^Rejected/ })).toContainText("Hamburg");
  await title(two).press("Enter");
  await expect(two.getByRole("alert")).toContainText("changed while you were writing");
  await title(two).press("Enter");
  await expect(card(two, /^Mine, /)).toBeVisible();
});

test("a title that cannot be stored stays in its field, with the reason", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("a");
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  const writer = review.workers().find((worker) => worker.url().includes("own"));
  if (!writer) throw new Error("No worker writes the dataset.");
  await writer.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = full;
    Object.assign(globalThis, { freeSpace: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await review.getByRole("button", { name: "Rename My agreements" }).click();
  const title = review.getByLabel("Title of your dataset");
  await title.fill("Storage deals");
  await title.press("Enter");
  await expect(review.getByRole("alert")).toContainText("Not renamed. The browser has no more space");
  await expect(title).toHaveValue("Storage deals");
  await writer.evaluate(() => (globalThis as unknown as { freeSpace: () => void }).freeSpace());
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
  await review.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBObjectStore.prototype.add = full;
    Object.assign(globalThis, { freeSpace: () => Object.assign(IDBObjectStore.prototype, { add }) });
  });
  await review.getByRole("button", { name: "Read it" }).click();
  await expect(review.getByText("The browser has no more space")).toBeVisible();
  await expect(pasted).toHaveValue(TEXT);
  await review.evaluate(() => (globalThis as unknown as { freeSpace: () => void }).freeSpace());
  await review.getByRole("button", { name: "Read it" }).click();
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
  await expect(pasted).toHaveCount(0);
});

test("a reading that was asked for by another day can be stopped, and asked for again", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT.replace("on March 14, 2025, in Hamburg", "on Monday in Hamburg"));
  const agreement = card(review, / – /);
  await stepTo(review, / – /);
  await expect(agreement).toContainText("10 Mar 2025");
  const goOn = await holdReadings(review);
  const about = review.getByRole("region", { name: "Release", exact: true });
  await about.getByLabel("Published").fill("2025-05-14");
  await about.getByLabel("Published").blur();
  const stop = review.getByRole("button", { name: /^Stop reading/ });
  await stop.click();
  const behind = about.getByText("not read against this day yet");
  await expect(behind).toBeVisible();
  await goOn();
  await expect(stop).toHaveCount(0);
  await about.getByRole("button", { name: "Read again" }).click();
  await expect(agreement).toContainText("12 May 2025");
  await expect(behind).toBeHidden();
});

test.describe("narrow", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the review fits a window of 360 pixels: open and editing", async ({ extension }) => {
    const review = await extension.openPage("review.html");
    const tooWide = () =>
      review.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await paste(review, TEXT);
    await stepTo(review, / – /);
    expect(await tooWide()).toBe(0);
    // What the release is stands below its labels, with a border and without one.
    const about = review.getByRole("region", { name: "Release", exact: true });
    for (const name of ["Title", "Publisher"]) {
      const [label, field] = await Promise.all([
        about.getByText(name, { exact: true }).boundingBox(),
        about.getByLabel(name).boundingBox(),
      ]);
      expect(field?.x).toBe(label?.x);
    }
    await review.keyboard.press("e");
    const form = review.getByRole("form");
    await expect(form).toBeVisible();
    expect(await tooWide()).toBe(0);
    // What takes a row out stands beside its first field, not on a line of its own.
    const [party, out] = await Promise.all([
      form.getByLabel("Party", { exact: true }).first().boundingBox(),
      form.getByRole("button", { name: "Take out party 1" }).boundingBox(),
    ]);
    expect(out?.y).toBeLessThan((party?.y ?? 0) + (party?.height ?? 0));
    expect(out?.x).toBeGreaterThan((party?.x ?? 0) + (party?.width ?? 0) - 1);
  });
});

test("the search of “Same as …” is typed over", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("s");
  const search = review.getByRole("textbox", { name: "Search your datasets" });
  await expect(search).toBeFocused();
  await review.keyboard.type("catl");
  await expect(search).toHaveValue("catl");
});

/** The database refuses to be read from now on, as a browser's does that cannot reach its disk; gives what ends it. */
async function breakReads(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { objectStore } = IDBTransaction.prototype;
    Object.assign(globalThis, { mendReads: () => (IDBTransaction.prototype.objectStore = objectStore) });
    IDBTransaction.prototype.objectStore = () => {
      throw new DOMException("The database hangs.", "UnknownError");
    };
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
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
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
  await options.evaluate(() => dispatchEvent(new Event("focus")));
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
