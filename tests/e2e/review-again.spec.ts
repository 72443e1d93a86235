/** Releases that are read again: against another day, under another title, and after they were taken off the queue. */
import type { Page } from "playwright-core";
import { expect, test } from "./fixtures";
import { card, draftRows, paste, stepTo, TEXT } from "./reviewing";

const ON_MONDAY = TEXT.replace("on March 14, 2025, in Hamburg", "on Monday in Hamburg");

const agreements = (review: Page, count: string) =>
  expect(review.getByRole("status").filter({ hasText: count })).toBeVisible();

async function acceptAgreement(review: Page) {
  await stepTo(review, / – /);
  await review.keyboard.press("a");
}

test("what was accepted of a release that was taken off the queue stays when the same text is decided on anew", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await acceptAgreement(review);
  await agreements(review, "1 agreement");
  await review.getByRole("button", { name: /^Take .* off the queue$/ }).click();
  await expect(review.getByRole("heading", { name: "Turn press releases into agreements" })).toBeVisible();

  await paste(review, TEXT);
  await expect(review.getByRole("note")).toContainText("This text is a copy of");
  await acceptAgreement(review);
  await expect(card(review, /^Norvale.* – .*accepted/)).toBeVisible();
  // The dataset holds what was decided.
  await expect
    .poll(async () => (await draftRows(review)).map(({ version, published }) => version - published))
    .toEqual([0]);
  await review.keyboard.press("u");
  await expect(card(review, /^Norvale.* – .*to decide/)).toBeVisible();
  await review.getByRole("button", { name: /^Take .* off the queue$/ }).click();
  await expect(review.getByRole("heading", { name: "Turn press releases into agreements" })).toBeVisible();
  await review.reload();
  await agreements(review, "1 agreement");
});

test("a release that was accepted is not held against itself when its day and its title are corrected", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, ON_MONDAY);
  const agreement = card(review, / – /);
  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("e");
  const name = review.getByRole("textbox", { name: "Name", exact: true }).first();
  await name.fill("Norvale Cells Inc.");
  await name.press("Enter");
  await acceptAgreement(review);
  await agreements(review, "1 agreement");
  await expect(agreement).toContainText("10 Mar 2025");

  const about = review.getByRole("region", { name: "Release", exact: true });
  await about.getByLabel("Title").fill("Memorandum of Hamburg");
  await about.getByLabel("Published").fill("2025-05-14");
  await about.getByLabel("Published").blur();
  await expect(agreement).toContainText("12 May 2025");
  await expect(agreement).toHaveAccessibleName(/accepted/);
  await expect(agreement).not.toContainText("of My agreements");
  await expect(card(review, /^Norvale[^–]*, accepted/)).toBeVisible();
  await expect(review.getByRole("note")).toHaveCount(0);
  await agreements(review, "1 agreement");
});
