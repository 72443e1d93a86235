/** What is typed in a review: who has the keys, what is refused at its field, and that it fits a narrow window. */
import { expect, test } from "./fixtures";
import { card, reviewOf, stepTo, TEXT } from "./reviewing";

test("an editor has the keys while it is open, and an addition counts when it is saved", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
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
  const review = await reviewOf(extension, TEXT);
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

test("a day of which a part is missing is asked for, and takes no day away", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  const about = review.getByRole("region", { name: "Release", exact: true });
  const published = about.getByLabel("Published");
  await published.focus();
  await review.keyboard.press("Backspace");
  await about.getByLabel("Publisher").focus();
  await expect(published).toHaveAccessibleDescription("Write the whole day, or empty the field.");
  await expect(review.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await published.press("Escape");
  await expect(published).toHaveValue("2025-03-14");
  await expect(about.getByRole("alert")).toHaveCount(0);

  await review.getByRole("button", { name: "Paste text" }).click();
  await review.getByLabel("Text of a release").fill("Norvale Batteries had cake for all.");
  const pasted = review.locator("form.paste").getByLabel("Published");
  await pasted.focus();
  await review.keyboard.type("05");
  await review.keyboard.press("Enter");
  await expect(pasted).toHaveAccessibleDescription("Write the whole day, or empty the field.");
  await pasted.fill("2025-05-14");
  await expect(pasted).toHaveAccessibleDescription("");
  await expect(review.getByRole("button", { name: "Read it" })).toBeEnabled();
});

test("a number that can be two is asked for, and what was read is shown back", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
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

test("the review fits a window of 360 pixels: open and editing", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await review.setViewportSize({ width: 360, height: 740 });
  const tooWide = () =>
    review.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
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

test("the search of “Same as …” is typed over, and keys of an input method are its own", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("s");
  const search = review.getByRole("textbox", { name: "Search your datasets" });
  await expect(search).toBeFocused();
  await review.keyboard.type("catl");
  await expect(search).toHaveValue("catl");
  const choices = review.getByRole("list", { name: "Known ones" }).getByRole("button");
  await expect(choices.first()).toContainText("CATL");
  await search.dispatchEvent("keydown", { key: "Enter", isComposing: true });
  await search.fill("zenith steel");
  await expect(choices.first()).toContainText("Zenith Steel");
  await review.keyboard.press("Escape");
  const publisher = review.getByRole("textbox", { name: "Publisher" });
  await publisher.fill("宁德");
  await publisher.dispatchEvent("keydown", { key: "Escape", isComposing: true });
  await expect(publisher).toHaveValue("宁德");
});
