/** What a person says by hand in a review: that it stands in the dataset, and that other reviews say so. */
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { card, paste, reviewOf, stepTo, TEXT } from "./reviewing";

const SECOND = `Kestrel Steel AG and Norvale Batteries Inc. to build storage plant

BERLIN, Germany, March 16, 2025 – Kestrel Steel AG and Norvale Batteries Inc. signed a memorandum of understanding on March 14, 2025. The plant will have an output of 20 MW.`;

const NOTE = "Form in My agreements: Joint venture (told by hand in another release)";

async function accept(review: Page) {
  await stepTo(review, / – /);
  await review.keyboard.press("a");
  await expect(card(review, / – .*accepted/)).toBeVisible();
}

async function correctForm(review: Page, form: string) {
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  await review.getByLabel("Form", { exact: true }).selectOption({ label: form });
  await review.getByRole("button", { name: /^Save/ }).click();
}

test("a form that is corrected in the second report of an agreement stands, and the first says so", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await accept(review);
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await paste(review, SECOND);
  await expect(card(review, / – /)).toContainText("Corroborates");
  await accept(review);
  await correctForm(review, "Joint venture");
  await review.getByRole("button", { name: /^Norvale Batteries Inc\. and Kestrel/ }).click();
  await expect(card(review, / – /)).toContainText(NOTE);
  expect(await violations(review)).toEqual([]);

  // Who corrects it here is the later of the two.
  await correctForm(review, "Consortium");
  await expect(card(review, / – /)).not.toContainText("in My agreements");
  await review.getByRole("button", { name: /^Kestrel Steel AG and Norvale/ }).click();
  await expect(card(review, / – /)).toContainText(NOTE.replace("Joint venture", "Consortium"));
});

test("a site that is taken out of the second report stays out, the first says so, and undo brings it back", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  const without = "Site in My agreements: without Bremen (taken out by hand in another release)";
  const [first, second] = [/^Norvale Batteries Inc\. and Kestrel/, /^Kestrel Steel AG and Norvale/];
  const open = (name: RegExp) => review.getByRole("button", { name }).click();
  const saved = review.getByRole("status").filter({ hasText: "1 agreement" });
  await accept(review);
  await expect(saved).toBeVisible();
  await paste(review, `${SECOND} It will stand in Bremen: a battery storage plant of 40 MWh in Bremen.`);
  await expect(card(review, / – /)).toContainText("Corroborates");
  await accept(review);
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const projects = review.getByRole("form").getByRole("button", { name: /^Take out project \d+$/ });
  await expect(projects.first()).toBeVisible();
  while ((await projects.count()) > 0) await projects.first().click();
  await review.getByRole("button", { name: /^Save/ }).click();
  await open(first);
  await expect(card(review, / – /)).toContainText(without);
  await open(second);
  await expect(card(review, / – /)).toContainText("Corroborates");
  await review.keyboard.press("u");
  await open(first);
  await expect(card(review, / – /)).toBeVisible();
  await expect(card(review, / – /)).not.toContainText(without);
});
