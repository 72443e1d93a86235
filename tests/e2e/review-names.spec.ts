/** Names of parties in a review. */
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { card, reviewOf, stepTo, TEXT } from "./reviewing";

test("a name is said to be an ordinary word too", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("e");
  const editor = review.getByRole("form", { name: "Edit the party" });
  const weak = editor.getByRole("checkbox", { name: "Also an ordinary word or a person’s name" }).first();
  await expect(weak).not.toBeChecked();
  await weak.press("Space");
  await expect(weak).toHaveAccessibleDescription("Then it is marked only where the page says more of it.");
  expect(await violations(review)).toEqual([]);
  await weak.press("Enter");
  await expect(card(review, /^Norvale Batteries[^–]*, /)).toContainText("an ordinary word too");
  await review.keyboard.press("e");
  await expect(weak).toBeChecked();
});
