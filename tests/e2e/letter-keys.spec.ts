/** Whoever dictates says letters that are no commands: they can be switched off (WCAG 2.1.4). */
import { expect, test } from "./fixtures";
import { card, reviewOf, TEXT } from "./reviewing";

test("commands of one letter can be switched off, and named keys and buttons go on working", async ({
  extension,
  openOptions,
  openPopup,
}) => {
  const review = await reviewOf(extension, TEXT);
  const agreement = card(review, /^Norvale Batteries.* – Kestrel Steel/);
  await expect(agreement).toHaveAttribute("aria-current", "true");
  const keys = review.getByRole("list", { name: "Keys" });
  await expect(keys).toContainText("accept all");
  await expect(keys).toContainText("skip");

  const options = await openOptions();
  await options.getByRole("switch", { name: "Commands of one letter" }).click();
  // An open page hears of it.
  await expect(keys).not.toContainText("skip");
  await expect(keys).toContainText("accept all");
  await review.bringToFront();
  await review.keyboard.press("r");
  await review.keyboard.press("ArrowDown");
  await expect(agreement).not.toHaveAttribute("aria-current", "true");
  await expect(agreement).not.toHaveAccessibleName(/rejected/);
  await review.keyboard.press("Enter");
  await expect(agreement).toHaveAccessibleName(/accepted/);

  const popup = await openPopup();
  const field = popup.getByRole("combobox");
  await expect(field).toBeVisible();
  await expect(popup.locator("kbd")).toHaveCount(0);
  await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await popup.keyboard.type("/zenith");
  await expect(field).toHaveValue("");

  await options.bringToFront();
  await options.getByRole("switch", { name: "Commands of one letter" }).click();
  await popup.bringToFront();
  await expect(popup.locator("kbd")).toBeVisible();
  await popup.keyboard.type("/zenith");
  await expect(field).toHaveValue("zenith");
});
