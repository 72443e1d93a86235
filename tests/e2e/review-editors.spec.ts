/** Open editors: what is typed in one stays, whatever becomes of its proposal or its release meanwhile. */
import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { expect, test } from "./fixtures";
import { holdBack } from "./hold-back";
import { card, OTHER, paste, reviewOf, stepTo, TEXT } from "./reviewing";

const BREMEN = /^Bremen, /;
const NORVALE = /^Norvale Batteries[^–]*, /;
const publisher = (review: Page) => review.getByRole("textbox", { name: "Publisher" });
const form = (review: Page) => review.getByRole("form");
const nameIn = (review: Page) => form(review).getByLabel("Name", { exact: true }).first();

async function edit(review: Page, name: RegExp): Promise<void> {
  await review.bringToFront();
  await stepTo(review, name);
  await review.keyboard.press("e");
  await expect(form(review)).toBeVisible();
}

async function press(review: Page, name: RegExp, key: string): Promise<void> {
  await review.bringToFront();
  await stepTo(review, name);
  await review.keyboard.press(key);
}

/** A release in two tabs; an editor is open in the second, with something typed. */
async function typedBeside(extension: ExtensionBrowser, name: RegExp, typed: string): Promise<[Page, Page]> {
  const one = await reviewOf(extension, TEXT);
  const two = await extension.openPage("review.html");
  await edit(two, name);
  await nameIn(two).fill(typed);
  return [one, two];
}

test("what is typed about a proposal stays where another tab rejects it, and is saved by who is told", async ({
  extension,
}) => {
  const [one, two] = await typedBeside(extension, BREMEN, "Bremerhaven");
  await press(one, BREMEN, "r");
  await expect(card(one, /^Bremen, rejected/)).toBeVisible();
  await two.bringToFront();
  await expect(two.getByText(/^1 of \d+ decided$/).first()).toBeVisible();
  await expect(nameIn(two)).toHaveValue("Bremerhaven");
  await nameIn(two).press("Enter");
  await expect(two.getByRole("alert")).toContainText("changed while you were writing");
  await nameIn(two).press("Enter");
  await expect(form(two)).toHaveCount(0);
  await expect(card(two, /^Bremerhaven, rejected/)).toBeVisible();
});

test("what is typed about a rejected proposal stays when Undo takes the rejection back", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await press(review, BREMEN, "r");
  await edit(review, /^Bremen, rejected/);
  await nameIn(review).fill("Bremerhaven");
  await review.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(review.getByText(/^0 of \d+ decided$/).first()).toBeVisible();
  await expect(nameIn(review)).toHaveValue("Bremerhaven");
});

test("what is typed about a proposal that another tab merges stays, and is saved once that is undone", async ({
  extension,
}) => {
  const [one, two] = await typedBeside(extension, BREMEN, "Bremerhaven");
  await press(one, BREMEN, "m");
  await one
    .getByRole("dialog")
    .getByRole("button", { name: /^Hamburg/ })
    .press("Enter");
  await expect(card(one, BREMEN)).toHaveCount(0);
  await press(one, NORVALE, "r");
  await expect(card(one, /^Norvale Batteries, rejected/)).toBeVisible();
  await two.bringToFront();
  const told = two.getByRole("alert").filter({ hasText: "This proposal is gone" });
  await expect(told).toBeVisible();
  await nameIn(two).press("Enter");
  await expect(nameIn(two)).toHaveValue("Bremerhaven");
  const undo = two.getByRole("button", { name: "Undo", exact: true });
  // The merge was not the last step.
  await undo.click();
  await expect(card(two, /^Norvale Batteries, to decide/)).toBeVisible();
  await expect(nameIn(two)).toHaveValue("Bremerhaven");
  await undo.click();
  await expect(told).toHaveCount(0);
  await nameIn(two).press("Enter");
  await expect(card(two, /^Bremerhaven, /)).toBeVisible();
});

test("what is typed about a release that another tab takes off the queue stays, and is saved once it is back", async ({
  extension,
}) => {
  const [one, two] = await typedBeside(extension, BREMEN, "Bremerhaven");
  await one.bringToFront();
  await one.getByRole("button", { name: /^Take .* off the queue$/ }).click();
  await two.bringToFront();
  const told = two.getByRole("alert").filter({ hasText: "Put it back there" });
  await expect(told).toBeVisible();
  await nameIn(two).press("Enter");
  // Nor does a decision on another proposal take it away, which has nowhere to go.
  await card(two, NORVALE)
    .getByRole("button", { name: /^Accept Norvale/ })
    .click();
  await expect(two.getByRole("alert")).toHaveCount(2);
  await expect(nameIn(two)).toHaveValue("Bremerhaven");
  await one.bringToFront();
  await one.getByRole("button", { name: "Put it back" }).click();
  await two.bringToFront();
  await expect(told).toHaveCount(0);
  await nameIn(two).press("Enter");
  await expect(card(two, /^Bremerhaven, /)).toBeVisible();
});

test("a release is read against another day only once the open editor is closed", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT.replace("on March 14, 2025, in Hamburg", "on Monday in Hamburg"));
  await edit(review, / – /);
  const title = form(review).getByLabel("Title", { exact: true });
  await title.fill("Typed with care");
  const about = review.getByRole("region", { name: "Release", exact: true });
  await about.getByLabel("Published").fill("2025-05-14");
  await about.getByLabel("Published").blur();
  await title.press("Enter");
  // What was typed did not run into a new reading, which then puts the day right that nobody touched.
  await expect(review.getByRole("alert")).toHaveCount(0);
  await expect(card(review, /^Typed with care, /)).toBeVisible();
});

test("what is typed while a name is looked for is not lost with what is saved", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  const letThrough = await holdBack(review, "search");
  await edit(review, NORVALE);
  await form(review).getByLabel("Seat").selectOption({ label: "+ Another place …" });
  await review.keyboard.type("Ulvenford");
  await review.keyboard.press("Enter");
  await expect(form(review).getByRole("button", { name: "Saving… Enter" })).toBeVisible();
  await nameIn(review).fill("Norvale Cells Inc.");
  await expect(form(review).getByRole("button", { name: "Save Enter" })).toBeVisible();
  await letThrough();
  await nameIn(review).press("Enter");
  await expect(card(review, NORVALE)).toContainText("Ulvenford");
  await expect(card(review, NORVALE)).toContainText("Norvale Cells Inc.");
});

test("what is typed about a release stays where another tab tells the same of it", async ({ extension }) => {
  const [one, two] = [await reviewOf(extension, TEXT), await extension.openPage("review.html")];
  await publisher(two).fill("Half ty");
  await one.bringToFront();
  await publisher(one).fill("Example Wire");
  await publisher(one).press("Tab");
  const title = (review: Page) => review.getByRole("textbox", { name: "Title" });
  await title(one).fill("Memorandum of Hamburg");
  await title(one).press("Tab");
  await two.bringToFront();
  await expect(title(two)).toHaveValue("Memorandum of Hamburg");
  await expect(publisher(two)).toHaveValue("Half ty");
});

test("a release is not read again, against what another tab accepted, under somebody who types what it is", async ({
  extension,
}) => {
  const two = await reviewOf(extension, TEXT);
  const one = await extension.openPage("review.html");
  await paste(one, OTHER);
  await expect(card(one, /^Ostrava.* – /)).toBeVisible();
  await two.bringToFront();
  await publisher(two).fill("Half ty");
  await press(one, / – /, "a");
  await two.bringToFront();
  await expect(two.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await publisher(two).press("End");
  await two.keyboard.type("ped");
  await two.keyboard.press("Tab");
  await expect(publisher(two)).toHaveValue("Half typed");
});
