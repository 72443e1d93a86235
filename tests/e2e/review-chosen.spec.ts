/** What the reading missed: words that are chosen in the text become an agreement with all that the reading says of it. */
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { card, MISSED, MISSED_TEXT, paste, stepTo, TEXT } from "./reviewing";

/** Chooses words of the text as a person does with the mouse. */
async function choose(review: Page, words: string): Promise<void> {
  await review.evaluate((words) => {
    const pane = document.querySelector('[aria-label="Text of the release"]');
    const nodes = document.createTreeWalker(pane as Node, NodeFilter.SHOW_TEXT);
    const pieces: { node: Node; start: number }[] = [];
    let text = "";
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      pieces.push({ node, start: text.length });
      text += node.textContent;
    }
    const start = text.indexOf(words);
    const at = (offset: number): [Node, number] => {
      const piece = pieces.findLast((one) => one.start <= offset) as (typeof pieces)[number];
      return [piece.node, offset - piece.start];
    };
    getSelection()?.setBaseAndExtent(...at(start), ...at(start + words.length));
  }, words);
}

/** The same with the mouse itself. */
async function drag(review: Page, words: string): Promise<void> {
  await choose(review, words);
  const [from, to] = await review.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    range?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    const boxes = [...(range?.getClientRects() ?? [])].map(({ left, right, top, height }) => ({
      left: left + 1,
      right,
      y: top + height / 2,
    }));
    getSelection()?.removeAllRanges();
    return [boxes[0], boxes.at(-1)] as const;
  });
  if (!from || !to) throw new Error(`"${words}" stands nowhere.`);
  await review.mouse.move(from.left, from.y);
  await review.mouse.down();
  await review.mouse.move(to.right, to.y, { steps: 4 });
  await review.mouse.up();
}

test("words that are chosen become an agreement that the reading has filled in, with the words behind each field", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, MISSED_TEXT, "2025-03-14");
  await expect(card(review, /^Norvale Batteries/).first()).toBeVisible();
  await expect(card(review, / – /)).toHaveCount(0);
  const add = review.getByRole("button", { name: "Add an agreement" });
  await expect(review.getByText("Select its words in the text first")).toBeVisible();

  await choose(review, MISSED);
  await expect(review.getByText("The chosen words tell of")).toBeVisible();
  expect(await violations(review)).toEqual([]);
  await add.click();
  const form = review.getByRole("form", { name: "Edit the agreement" });
  await expect(form.getByLabel("Party", { exact: true })).toHaveCount(2);
  await expect(form.getByRole("textbox", { name: "Date" })).toHaveValue("2025-03-11");
  await form.getByLabel("Title", { exact: true }).fill("Cells for the mill");
  await form.getByRole("button", { name: /^Save/ }).click();

  const added = card(review, "Cells for the mill, accepted");
  await expect(added).toContainText("40 MWh");
  await expect(card(review, /^Kestrel Steel, accepted/)).toBeVisible();
  await added.getByRole("button", { name: /^Date/ }).click();
  await expect(review.locator(".release-text .focus")).toHaveText("last Tuesday");
  await review.keyboard.press("u");
  await expect(added).toHaveCount(0);
  await expect(card(review, /^Kestrel Steel, accepted/)).toHaveCount(0);
});

test("a sentence that may tell of an agreement is shown in the text, and one is added from it by keys", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, MISSED_TEXT.replaceAll("Norvale", "Sundsvik"), "2025-03-14");
  await stepTo(review, /^Sundsvik Batteries/);
  const more = review.getByRole("region", { name: "May tell of agreements 1" });
  await more.getByRole("button", { name: /^For Kestrel/ }).press("Enter");
  expect(await review.evaluate(() => getSelection()?.toString())).toBe(MISSED.replace("Norvale", "Sundsvik"));
  expect(await violations(review)).toEqual([]);
  await more.getByRole("button", { name: /^Take as an agreement/ }).press("Enter");
  const form = review.getByRole("form", { name: "Edit the agreement" });
  await expect(form.getByLabel("Party", { exact: true })).toHaveCount(2);
  await form.getByRole("button", { name: /^Save/ }).press("Enter");
  await expect(card(review, "Kestrel Steel – Sundsvik Batteries, accepted")).toBeVisible();
  await expect(more).toHaveCount(0);
});

test("words that name nobody are the evidence of an agreement that is filled in by hand", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, MISSED_TEXT.replaceAll("Norvale", "Ostrava"), "2025-03-14");
  await stepTo(review, /^Ostrava Batteries/);
  await choose(review, "Guests came from all over.");
  await review.getByRole("button", { name: "Add an agreement" }).click();
  const form = review.getByRole("form", { name: "Edit the agreement" });
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(review.locator(".release-text .quoted").first()).toBeVisible();
});

test("words that are chosen with the mouse stay chosen, and in view, when what they name comes to the front", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const more = "The city has looked for such a plant for years, and its mayor said so.\n\n".repeat(30);
  await paste(
    review,
    `${TEXT} Guests came from all over.\n\n${more}Norvale Batteries Inc. had cake for all.`,
  );
  await stepTo(review, / – /);
  const words = "40 MWh in Bremen. Guests came";
  await drag(review, words);
  await expect(card(review, / – /)).not.toHaveAttribute("aria-current", "true");
  const chosen = () => review.evaluate(() => getSelection()?.toString());
  expect(await chosen()).toBe(words);
  await expect(review.getByText("The chosen words tell of")).toBeVisible();

  await drag(review, "Norvale Batteries Inc. had");
  await expect(card(review, /^Norvale Batteries,/)).toHaveAttribute("aria-current", "true");
  await expect(review.locator(".release-text p").last()).toBeInViewport();
});

test("words are chosen with Shift and the arrows, which step through nothing in the text, and a key takes them", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, MISSED_TEXT.replaceAll("Norvale", "Halden"), "2025-03-14");
  await stepTo(review, /^Halden Batteries/);
  await choose(review, "For Kestrel");
  await review.getByRole("region", { name: "Text of the release" }).focus();
  await review.keyboard.press("ArrowDown");
  for (let line = 0; line < 3; line++) await review.keyboard.press("Shift+ArrowDown");
  await expect(card(review, /^Halden Batteries/)).toHaveAttribute("aria-current", "true");
  expect(await review.evaluate(() => getSelection()?.toString())).toContain("Halden Batteries Inc. a book");
  await review.keyboard.press("t");
  const form = review.getByRole("form", { name: "Edit the agreement" });
  await expect(form.getByLabel("Party", { exact: true })).toHaveCount(2);
});

test("in a narrow window the bar that adds what is missing hides no sentence that may be taken", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await review.setViewportSize({ width: 400, height: 900 });
  await paste(review, MISSED_TEXT.replaceAll("Norvale", "Brixholm"), "2025-03-14");
  const more = review.getByRole("region", { name: "May tell of agreements 1" });
  await more.getByRole("button", { name: /^For Kestrel/ }).click();
  await expect(review.getByText("The chosen words tell of")).toBeVisible();
  await more.getByRole("button", { name: /^Take as an agreement/ }).click({ timeout: 5_000 });
  await expect(review.getByRole("form", { name: "Edit the agreement" })).toBeVisible();
});
