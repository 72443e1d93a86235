/** Where the focus is in a review after what had it has gone or has nothing more to do. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { card, holdOwnDataset, paste, reviewOf, stepTo, TEXT } from "./reviewing";

test("what has nothing more to do, or is closed, leaves the focus where it was", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  const press = async (name: string | RegExp) => {
    await review.getByRole("button", { name }).first().focus();
    await review.keyboard.press("Enter");
  };
  await stepTo(review, / – /);
  await press(/^Accept all/);
  const all = review.getByRole("button", { name: /^Accept all that are/ });
  await expect(all).toBeDisabled();
  await expect(all).toBeFocused();

  const undo = review.getByRole("button", { name: "Undo", exact: true });
  await undo.focus();
  await review.keyboard.press("Enter");
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();

  await review.getByRole("button", { name: "Redo" }).click();
  await press("Rename My agreements");
  await expect(review.getByLabel("Title of your dataset")).toBeFocused();
  await review.keyboard.press("Escape");
  await expect(review.getByRole("button", { name: "Rename My agreements" })).toBeFocused();
});

test("a dialog that is closed gives the focus back to its proposal, whose keys are those of the page", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  const agreement = card(review, / – /);
  for (const key of ["m", "s"]) {
    await review.keyboard.press(key);
    await expect(review.getByRole("dialog")).toBeVisible();
    await review.keyboard.press("Escape");
    await expect(review.getByRole("dialog")).toHaveCount(0);
    await expect(agreement).toBeFocused();
  }
  await review.keyboard.press("Enter");
  await expect(agreement).toHaveAccessibleName(/accepted/);
});

test("a title that is stored late takes the focus from nobody who went on elsewhere", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("a");
  const rename = (title: string) => review.getByRole("button", { name: `Rename ${title}` });
  const field = review.getByLabel("Title of your dataset");
  const published = review.getByRole("textbox", { name: "Published" });
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();

  const store = await holdOwnDataset(review);
  await rename("My agreements").click();
  await field.fill("Storage deals");
  await field.press("Enter");
  await published.focus();
  await store();
  await expect(rename("Storage deals")).toBeVisible();
  await expect(published).toBeFocused();

  // A button that is pressed is switched off while the title is stored, and loses the focus by that.
  await rename("Storage deals").click();
  await field.fill("Steel deals");
  await review.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(rename("Steel deals")).toBeFocused();
});

test("a form whose row was taken out still hears Escape, and a queue keeps the focus of what left it", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const form = review.getByRole("form", { name: "Edit the agreement" });
  await form.getByRole("button", { name: "Take out status 1" }).focus();
  await review.keyboard.press("Enter");
  await expect(form.getByRole("button", { name: /^Take out status/ })).toHaveCount(0);
  await review.keyboard.press("Escape");
  await expect(form.getByRole("alert")).toContainText("is not saved");
  await review.keyboard.press("Escape");
  await expect(form).toHaveCount(0);

  await paste(review, TEXT.replaceAll("Norvale", "Aldermoor"));
  const off = review.getByRole("button", { name: /off the queue$/ });
  await expect(off).toHaveCount(2);
  // The new release is open by then, and has taken the focus.
  await expect(card(review, /Aldermoor.* – /)).toBeFocused();
  await off.first().focus();
  await review.keyboard.press("Enter");
  await expect(off).toHaveCount(1);
  await expect(review.getByRole("region", { name: "Queue" })).toBeFocused();
});

test("a date that cannot be saved says so at its field", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const date = review
    .getByRole("form", { name: "Edit the agreement" })
    .getByLabel("Date", { exact: true })
    .first();
  await date.fill("31 Febtember");
  await expect(date).toHaveAccessibleDescription("");
  await review.keyboard.press("Enter");
  await expect(date).toHaveAccessibleDescription(/^Write a date such as/);
  // What the page itself shows is a date.
  await date.fill("2/4/2024");
  await expect(date).toHaveAccessibleDescription(/^Which is meant/);
  await review.getByRole("button", { name: "4 Feb 2024" }).click();
  await expect(date).toBeFocused();
  await date.fill("second quarter of 2024");
  await expect(date).toHaveAccessibleDescription("Read as Q2 2024");
  await review.keyboard.press("Enter");
  await expect(card(review, / – /)).toContainText("Memorandum, signed, Q2 2024");
});

/** Whether what has the focus stands behind the bar with the keys. */
function isBehindBar(review: Page): Promise<boolean> {
  return review.evaluate(() => {
    const bar = document.querySelector(".keybar");
    const focused = document.activeElement;
    if (!bar || !focused || bar.contains(focused)) return false;
    const { top, bottom } = focused.getBoundingClientRect();
    return bottom > bar.getBoundingClientRect().top && top < innerHeight;
  });
}

test("on a small window the focus stands above the bar with the keys", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const form = review.getByRole("form", { name: "Edit the agreement" });
  // The bar is of two lines, then of three.
  for (const width of [640, 520]) {
    await review.setViewportSize({ width, height: 450 });
    await form.getByRole("textbox", { name: "Title" }).focus();
    for (let stop = 0; stop < 25; stop++) {
      await review.keyboard.press("Tab");
      await expect.poll(() => isBehindBar(review)).toBe(false);
    }
  }
});

test("what has the focus comes out from behind the bar when that grows", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  await review.setViewportSize({ width: 640, height: 450 });
  const title = review
    .getByRole("form", { name: "Edit the agreement" })
    .getByRole("textbox", { name: "Title" });
  await title.focus();
  const grow = (px: number) =>
    review.evaluate((px) => {
      const bar = document.querySelector<HTMLElement>(".keybar");
      const focused = document.activeElement;
      if (!bar || !focused) throw new Error("There is no bar, or no focus.");
      scrollBy(0, focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top);
      bar.style.paddingTop = `${px}px`;
    }, px);
  await grow(90);
  await expect.poll(() => isBehindBar(review)).toBe(false);
  await expect(title).toBeFocused();
});
