/** Releases that come together: what is accepted of one is known by the time the next is opened. */
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { card, file, holdOwnDataset, stepTo, TEXT } from "./reviewing";

const COPY = TEXT.replace(/^.*/u, "Norvale and Kestrel: memorandum on storage (wire)");
const LATER = `Kestrel Steel AG and Norvale Batteries Inc. end plan for storage plant

HAMBURG, Germany, November 3, 2025 – Kestrel Steel AG and Norvale Batteries Inc. have terminated their memorandum of understanding of March 14, 2025. It was signed in Hamburg.`;

async function openBatch(review: Page): Promise<void> {
  await review
    .locator("input[type=file]")
    .first()
    .setInputFiles([file("a.txt", TEXT), file("b.txt", COPY), file("c.txt", LATER)]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  await expect(queue.getByText(/^0 of \d decided$/)).toHaveCount(3);
}

/** Accepts all that is left and goes on. */
async function acceptAll(review: Page): Promise<void> {
  await expect(card(review, / – .*to decide/)).toBeVisible();
  await review.getByLabel("How sure at least").selectOption({ label: "left" });
  await stepTo(review, / – /);
  await review.keyboard.press("Enter");
  await expect(card(review, / – .*accepted/)).toBeVisible();
  await review.keyboard.press("n");
}

test("a copy and a later stage that were dropped together are told as such once the first is accepted", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await openBatch(review);
  await acceptAll(review);
  await expect(review.getByRole("note")).toContainText("This text is a copy of");
  await expect(card(review, / – /)).toContainText("Tells again of");
  await expect(card(review, /^Norvale Batteries, known already/)).toBeVisible();
  // What is chosen for one release holds for the next.
  await expect(review.getByLabel("How sure at least")).toHaveValue("0");
  await acceptAll(review);
  await expect(card(review, / – /)).toContainText(
    "A later step of “Norvale Batteries – Kestrel Steel” of My agreements",
  );
  await acceptAll(review);
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
});

test("who has begun to decide keeps the release as it was read", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await openBatch(review);
  const letGo = await holdOwnDataset(review);
  await acceptAll(review);
  await expect(review.getByText("Saving what you accepted")).toBeVisible();
  await expect(review.getByRole("article")).toHaveCount(0);
  await review.getByRole("button", { name: "Show it now" }).click();
  await expect(card(review, /^Norvale Batteries, to decide/)).toBeVisible();
  await stepTo(review, /^Norvale Batteries, to decide/);
  await review.keyboard.press("r");
  await letGo();
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await expect(card(review, /^Norvale Batteries, rejected/)).toBeVisible();
  await review.keyboard.press("u");
  await expect(card(review, /^Norvale Batteries, to decide/)).toBeVisible();
  await expect(card(review, / – /)).not.toContainText("Tells again of");
});

test("what becomes of the dataset in the options is told in the review that is open", async ({
  extension,
  openOptions,
}) => {
  const review = await extension.openPage("review.html");
  await openBatch(review);
  await acceptAll(review);
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  const options = await openOptions();
  const own = options.locator("#datasets").getByRole("listitem").filter({ hasText: "Your own" });
  await expect(own).toContainText("Changed ");
  await expect(own).not.toContainText("Imported ");
  await own.getByRole("button", { name: "Remove My agreements" }).click();
  const question = options.getByRole("alertdialog");
  await expect(question).toContainText("save them as a file before");
  await question.getByRole("button", { name: "Remove" }).click();
  await expect(own).toHaveCount(0);
  await review.bringToFront();
  await expect(review.getByText("What you accept goes to a dataset of your own")).toBeVisible();

  await review.getByRole("button", { name: /Done, \d accepted$/ }).click();
  // What was accepted still says so: it is told that it is gone, and comes back by one button.
  const note = review.getByRole("note").filter({ hasText: "is not in your dataset any more" });
  await expect(note).toBeVisible();
  expect(await violations(review)).toEqual([]);
  await note.getByRole("button", { name: "Put it in again" }).press("Enter");
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await expect(note).toHaveCount(0);
});

test("who says something of a release first stays in its form, and the release is held against the rest later", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await openBatch(review);
  const queue = review.getByRole("complementary", { name: "Queue" });
  const open = (nth: number) => queue.getByRole("listitem").nth(nth).getByRole("button").first().click();
  await open(1);
  const publisher = review.getByRole("textbox", { name: "Publisher" });
  await publisher.fill("Example Wire");
  await publisher.press("Tab");
  await expect(review.getByRole("textbox", { name: "Published" })).toBeFocused();
  await open(0);
  await acceptAll(review);
  await expect(review.getByRole("note")).toContainText("This text is a copy of");
  await expect(publisher).toHaveValue("Example Wire");
});

test("what adds releases stays in sight below a long queue, and so does the release that is open", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const texts = Array.from({ length: 40 }, (_, n) => file(`release ${n}.txt`, `${n} `));
  await review.locator("input[type=file]").first().setInputFiles(texts);
  const queue = review.getByRole("complementary", { name: "Queue" });
  await expect(queue.getByRole("listitem")).toHaveCount(40);
  const pasting = queue.getByRole("button", { name: "Paste text" });
  await expect(pasting).toBeInViewport();
  await queue.getByRole("listitem").last().getByRole("button").first().press("Enter");
  await expect(queue.getByRole("listitem").last()).toBeInViewport();
  await pasting.click();
  await expect(queue.getByLabel("Text of a release")).toBeInViewport();
  expect(await violations(review)).toEqual([]);
});
