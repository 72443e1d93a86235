/** The dialogs of a review, which merge and name, and that all of it is accessible. */
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { card, paste, reviewOf, stepTo, TEXT } from "./reviewing";

test("merging and naming a known one, the title of the dataset, and taking all of it back", async ({
  extension,
  openOptions,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("s");
  const search = review.getByRole("textbox", { name: "Search your datasets" });
  await search.fill("CATL");
  // Where it is known is told by the dataset's title.
  await expect(
    review.getByRole("dialog").getByRole("button", { name: /^CATL Company.* · Starter: / }),
  ).toBeVisible();
  await search.press("Enter");
  await expect(card(review, /^CATL, known already/)).toContainText("The same as CATL");
  // A review writes into no dataset that was imported, and says where else.
  await expect(card(review, /^CATL, known/)).toContainText(
    "Not edited here: correct it in the file of Starter",
  );
  await review.keyboard.press("e");
  await expect(
    review.getByRole("form", { name: "Add to CATL" }).getByRole("textbox", { name: "Name", exact: true }),
  ).toBeFocused();
  await review.keyboard.press("Escape");
  await review.keyboard.press("u");
  await expect(card(review, /^CATL/)).toHaveCount(0);

  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("m");
  await review
    .getByRole("dialog")
    .getByRole("button", { name: /^Kestrel Steel/ })
    .press("Enter");
  await expect(card(review, /^Kestrel Steel[^–]*, /).last()).toContainText("With Norvale Batteries");
  await review.keyboard.press("u");
  await expect(card(review, /^Norvale Batteries[^–]*, /)).toBeVisible();

  await stepTo(review, / – /);
  await review.keyboard.press("a");
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await review.getByRole("button", { name: "Rename My agreements" }).click();
  await review.getByLabel("Title of your dataset").fill("Storage deals");
  await review.keyboard.press("Enter");
  const options = await openOptions();
  const own = options.locator("#datasets").getByRole("listitem").filter({ hasText: "Storage deals" });
  await expect(own).toContainText("Your own");
  await expect(options.getByRole("link", { name: "Review releases" })).toBeVisible();

  await review.bringToFront();
  // The field of the title has all keys until it is stored.
  await expect(review.getByRole("button", { name: "Rename Storage deals" })).toBeVisible();
  await review.locator("body").press("u");
  await expect(review.getByRole("status").filter({ hasText: "0 agreements" })).toBeVisible();
});

test("agreements of the same parties can be told apart where one is merged into another", async ({
  extension,
}) => {
  const review = await reviewOf(
    extension,
    `${TEXT} Norvale Batteries Inc. and Kestrel Steel AG also signed a joint venture agreement on 3 June 2024 to make cells in Rostock. Norvale Batteries Inc. and Kestrel Steel AG signed a second memorandum of understanding in May 2024 on recycling in Kiel.`,
  );
  await expect(card(review, / – /).first()).toHaveAttribute("aria-current", "true");
  await review.keyboard.press("m");
  const dialog = review.getByRole("dialog");
  await expect(dialog).toHaveAccessibleName(/ into … ?Memorandum, signed, 14 Mar 2025: battery storage/);
  await expect(dialog.getByRole("listitem")).toHaveText([
    /Memorandum, signed, May 2024: recycling$/,
    /Joint venture, signed, 3 Jun 2024: cells$/,
  ]);
  await review.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await review.keyboard.press("s");
  await expect(dialog).toHaveAccessibleName(/the same as … ?Memorandum, signed, 14 Mar 2025/);
});

test("a key that follows at once counts: a dialog that has its answer takes none while it fades", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("m");
  const kestrel = review.getByRole("dialog").getByRole("button", { name: /^Kestrel Steel/ });
  await expect(kestrel).toBeVisible();
  const taken = review.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const press = (key: string) => {
          const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
          return event.defaultPrevented;
        };
        new MutationObserver((_changes, observer) => {
          if (!document.querySelector("[role=dialog][data-closed]")) return;
          observer.disconnect();
          // The Enter that chose is still down.
          resolve(press("Enter") && press("u"));
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }),
  );
  await kestrel.press("Enter");
  expect(await taken).toBe(true);
  await expect(card(review, /^Norvale Batteries[^–]*, /)).toBeVisible();
  await expect(review.getByText("With Norvale Batteries")).toHaveCount(0);
  await expect(review.getByRole("status").filter({ hasText: /^0 of \d+ decided/ })).toBeVisible();
});

test("the review is accessible: empty, open, editing, with a dialog", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await expect(review.getByRole("heading", { name: "Turn press releases into agreements" })).toBeVisible();
  expect(await violations(review)).toEqual([]);
  await paste(review, TEXT);
  await expect(review.getByRole("article").first()).toBeVisible();
  expect(await violations(review)).toEqual([]);
  await review.keyboard.press("e");
  await expect(review.getByRole("form", { name: "Edit the agreement" })).toBeVisible();
  expect(await violations(review)).toEqual([]);
  await review.keyboard.press("Escape");
  await expect(review.getByRole("form", { name: "Edit the agreement" })).toBeHidden();
  await review.keyboard.press("s");
  await expect(review.getByRole("dialog")).toBeVisible();
  expect(await violations(review)).toEqual([]);
});
