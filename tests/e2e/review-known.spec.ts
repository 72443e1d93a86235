/** What a release tells of agreements and parties that the datasets have: offered, and decided by keys alone. */
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { card, draftRows, paste, stepTo, TEXT } from "./reviewing";

const CONTRACT = `Norvale Batteries Inc. and Kestrel Steel AG sign contract on storage

HAMBURG, Germany, February 10, 2026 – Norvale Batteries Inc. and Kestrel Steel AG signed a definitive supply contract on February 10, 2026, in Hamburg. Norvale Batteries Inc. will supply Kestrel Steel AG with batteries.`;

/** Accepts a memorandum, and opens the contract of the same parties that came a year later. */
async function openContract(review: Page): Promise<void> {
  await paste(review, TEXT, "2025-03-14");
  await expect(card(review, / – .*to decide/)).toBeVisible();
  await stepTo(review, / – /);
  await review.keyboard.press("a");
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await paste(review, CONTRACT, "2026-02-10");
  await review.getByRole("complementary", { name: "Queue" }).getByText("sign contract on storage").click();
  await expect(card(review, /^Norvale Batteries, known already/)).toBeVisible();
}

/** Whether the dataset holds all that was decided. */
async function isAllPublished(review: Page): Promise<boolean> {
  return (await draftRows(review)).every(({ version, published }) => version > 1 && version === published);
}

test("a contract is offered as a later step of the memorandum before it, and takes its place when a person says so", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await openContract(review);
  await expect(card(review, / – /)).toContainText(
    "Maybe a later step of “Norvale Batteries – Kestrel Steel” of My agreements: same parties, memorandum of 14 Mar 2025",
  );
  await stepTo(review, / – /);
  await review.keyboard.press("s");
  const dialog = review.getByRole("dialog");
  const [first] = await dialog.getByRole("list", { name: "Known ones" }).getByRole("button").all();
  await expect(first ?? dialog).toContainText("A later step of it: same parties, memorandum of 14 Mar 2025");
  expect(await violations(review)).toEqual([]);
  await dialog.getByRole("textbox").press("Enter");
  await expect(card(review, / – /)).toContainText(
    "A later step of “Norvale Batteries – Kestrel Steel” of My agreements",
  );
  await review.keyboard.press("a");
  await expect(card(review, / – .*accepted/)).toBeVisible();
  await expect.poll(() => isAllPublished(review)).toBe(true);
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
});

test("the key that accepts does nothing to a known party but to go on", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await openContract(review);
  const known = card(review, /^Norvale Batteries, /);
  await stepTo(review, /^Norvale Batteries, /);
  await review.keyboard.press("a");
  await expect(card(review, / – /)).toHaveAttribute("aria-current", "true");
  await expect(known).toHaveAccessibleName("Norvale Batteries, known already");
  await expect(known.getByRole("img", { name: "accepted" })).toHaveCount(0);
  await expect(review.getByRole("button", { name: "Undo" })).toBeDisabled();
});
