/** Keys that are faster than the next release: they count for it once it is there, and never pass over what nobody saw. */
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { card, file, holdOwnDataset, holdReadings, OTHER, paste, stepTo, TEXT } from "./reviewing";

const THIRD = TEXT.replaceAll("Norvale Batteries", "Ulmen Speicher").replaceAll(
  "Kestrel Steel",
  "Garonne Acier",
);

const entry = (review: Page, nth: number) =>
  review.getByRole("complementary", { name: "Queue" }).getByRole("listitem").nth(nth);
const ahead = (review: Page) => review.getByRole("status").filter({ hasText: "Once it is shown" });

/** The first release, all decided on, with others behind it that cannot be read before the lock is let go. */
async function firstOfThree(review: Page): Promise<() => Promise<void>> {
  await paste(review, TEXT);
  await stepTo(review, / – /);
  await review.getByLabel("How sure at least").selectOption({ label: "left" });
  // A field would take the keys.
  await stepTo(review, / – /);
  const goOn = await holdReadings(review);
  await review.getByLabel("Release files").setInputFiles([file("b.txt", OTHER), file("c.txt", THIRD)]);
  await expect(entry(review, 2)).toBeVisible();
  await entry(review, 0).getByRole("button").first().click();
  await stepTo(review, / – /);
  return goOn;
}

/** Presses keys as fast as a hand does, the first of which leaves the release on show. */
async function press(review: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await review.keyboard.press(key);
}

test("what is pressed while the next release is read counts for that release", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  const goOn = await firstOfThree(review);
  await press(review, "Enter", "n", "Enter", "n");
  await expect(ahead(review)).toHaveText("Once it is shown: Enter n (Esc takes that back)");
  expect(await violations(review)).toEqual([]);
  await goOn();
  // The third is neither decided on nor passed over.
  await expect(card(review, /^Ulmen Speicher.* – .*to decide/)).toBeVisible();
  await expect(entry(review, 1)).toContainText(/Done, \d accepted/);
  await expect(entry(review, 2)).toContainText(/^(?!.*Done).*0 of \d decided/);
  await expect(review.getByRole("status").filter({ hasText: "2 agreements" })).toBeVisible();
});

test("a second “done” does not pass over the next release, nor does what leaves facts undecided", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const goOn = await firstOfThree(review);
  await press(review, "Enter", "n", "n", "Enter");
  await goOn();
  await expect(card(review, /^Ostrava Cells.* – .*to decide/)).toBeVisible();
  await expect(ahead(review)).toHaveCount(0);
  await expect(entry(review, 1)).toContainText(/0 of \d decided/);

  // A party and no more is accepted ahead: the rest waits to be seen.
  const store = await holdOwnDataset(review);
  await press(review, "Enter", "n", "j", "a", "n", "Enter");
  await expect(ahead(review)).toContainText("j a n Enter");
  await store();
  await expect(card(review, /^Ulmen Speicher.*accepted/).first()).toBeVisible();
  await expect(ahead(review)).toHaveCount(0);
  await expect(entry(review, 2)).toContainText(/[1-9] of \d decided/);
});

test("a key that is held down leaves one release, and Escape takes back what was pressed ahead", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const goOn = await firstOfThree(review);
  await press(review, "Enter");
  await review.keyboard.down("n");
  await review.keyboard.down("n");
  await review.keyboard.up("n");
  await expect(entry(review, 0)).toContainText("Done");
  await press(review, "Enter");
  await expect(ahead(review)).toContainText("Enter");
  await press(review, "Escape");
  await expect(ahead(review)).toHaveCount(0);
  await goOn();
  await expect(card(review, /^Ostrava Cells.* – .*to decide/)).toBeVisible();
  await review.keyboard.down("n");
  await expect(card(review, /^Ulmen Speicher.* – .*to decide/)).toBeVisible();
  await review.keyboard.down("n");
  await review.keyboard.up("n");
  await press(review, "j");
  await expect(card(review, /^Ulmen Speicher.* – .*to decide/)).toBeVisible();
  await expect(entry(review, 2)).toContainText(/0 of \d decided/);
});
