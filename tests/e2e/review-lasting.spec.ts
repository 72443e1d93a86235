/** Reviews that are stopped, filled in by hand, done without a mouse, begun on any page, and kept when the browser ends. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchWithExtension } from "../../scripts/drive/launch";
import { tabOf } from "../../scripts/drive/reader";
import { EXTENSION, expect, test } from "./fixtures";
import { ARTICLE, card, file, OTHER, paste, reviewOf, stepTo, TEXT } from "./reviewing";
import { clickToolbarButton } from "./toolbar-click";

const UNLISTED = "https://blog.unlisted.example/2025/03/a-post.html";

test("a reading is stopped, the others go on, and it is read when it is asked for again", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const sentence = "Aldbrook Holdings Ltd signed a contract with the Port of Trieste on Aldbrook cranes. ";
  const long = file("Aldbrook.txt", `${TEXT}\n\n${sentence.repeat(1_500)}`);
  await review.getByLabel("Release files").setInputFiles([long, file("Penhallow.txt", OTHER)]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  await queue.getByRole("button", { name: "Stop reading Aldbrook.txt" }).click();
  const stopped = queue.getByRole("listitem").filter({ hasText: "Aldbrook.txt" });
  await expect(stopped).toContainText("Stopped");
  await expect(queue.getByRole("listitem").nth(1)).toContainText(/decided$/, { timeout: 30_000 });
  await stopped.getByRole("button", { name: "Read Aldbrook.txt again" }).click();
  await expect(queue.getByRole("listitem").first()).toContainText(/decided$/, { timeout: 30_000 });
});

test("what the reading missed is added by hand, with the words that were chosen as its evidence", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(
    review,
    `${TEXT} The plans were drawn by the draughtsmen next door in Lübeck, whom the partners know from other works.`,
  );
  await expect(review.getByRole("article").first()).toBeVisible();
  const text = review.getByRole("region", { name: "Text of the release" });
  await text.evaluate((pane) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf("draughtsmen next door") ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + "draughtsmen next door".length);
    }
  });
  await review.getByRole("button", { name: "Add a party" }).press("Enter");
  const form = review.getByRole("form");
  await expect(form.getByRole("textbox", { name: "Name", exact: true }).first()).toHaveValue(
    "draughtsmen next door",
  );
  await form.getByRole("textbox", { name: "Name", exact: true }).first().press("Enter");
  // Who adds it says that it is so; it can be taken back like any other decision.
  const added = card(review, /^draughtsmen next door, .*accepted/);
  await expect(added.getByRole("button", { name: /^draughtsmen/ })).toHaveAccessibleName(/by hand accepted$/);
  await expect(review.locator(".seg.focus").first()).toContainText("draughtsmen next door");

  await review.keyboard.press("u");
  await expect(card(review, /^draughtsmen next door, /)).toHaveCount(0);
  await review.keyboard.press("Shift+U");
  await expect(added).toBeVisible();

  // An agreement by hand takes the parties that are there, and they are accepted with it.
  await review.evaluate(() => getSelection()?.removeAllRanges());
  await review.getByRole("button", { name: "Add an agreement" }).press("Enter");
  await review
    .getByRole("form", { name: "Edit the agreement" })
    .getByRole("textbox", { name: "Title" })
    .fill("The drawing of the plans");
  await review.keyboard.press("Enter");
  await expect(card(review, /^The drawing of the plans.*, accepted/)).toBeVisible();
  await expect(card(review, /^Norvale Batteries[^–]*, accepted/)).toBeVisible();
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
});

test("editing, merging, rejecting and going back need no mouse", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await expect(review.getByRole("article").first()).toBeVisible();

  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const form = review.getByRole("form", { name: "Edit the agreement" });
  await expect(form).toBeVisible();
  await review.keyboard.press("Tab");
  await expect(form.locator(":focus")).toBeVisible();
  // What is not saved is given up.
  await form.getByRole("textbox", { name: "Title" }).focus();
  await review.keyboard.type("Never kept");
  await review.keyboard.press("Escape");
  await expect(form.getByRole("alert")).toContainText("is not saved");
  await review.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(review.getByText("Never kept")).toHaveCount(0);
  await review.keyboard.press("e");
  await form.getByRole("textbox", { name: "Title" }).focus();
  await review.keyboard.type("Storage at the harbour");
  await review.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await expect(review.getByText("Storage at the harbour").first()).toBeVisible();

  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("m");
  const dialog = review.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await review.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await review.keyboard.press("m");
  await expect(dialog.locator(":focus")).toBeVisible();
  // Down to the other party, and chosen with Enter.
  for (
    let i = 0;
    i < 6 &&
    !(await dialog
      .getByRole("button", { name: /^Kestrel Steel/ })
      .evaluate((one) => one === document.activeElement));
    i++
  )
    await review.keyboard.press("Tab");
  await review.keyboard.press("Enter");
  await expect(card(review, /^Kestrel Steel[^–]*, /).last()).toContainText("With Norvale Batteries");
  await expect(dialog).toBeHidden();
  await expect(card(review, /^Kestrel Steel[^–]*, /).last()).toBeFocused();
  await review.keyboard.press("u");
  await expect(card(review, /^Norvale Batteries[^–]*, /)).toBeVisible();

  await stepTo(review, /^Bremen/);
  await review.keyboard.press("r");
  await expect(card(review, /^Bremen.*rejected/)).toBeVisible();
  await review.keyboard.press("u");
  await expect(card(review, /^Bremen.*to decide/)).toBeVisible();
});

test("a field of cooperation, a site and a quantity are left out and put back by the keys alone", async ({
  extension,
}) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, / – /);
  const facts = review.getByRole("list", { name: /^Facts of / });
  const maybe = review.getByRole("list", { name: /^Left out of / });
  const site = maybe.getByRole("listitem").filter({ hasText: "Maybe at" });
  await facts.getByRole("button", { name: "Leave out Bremen" }).focus();
  await review.keyboard.press("Enter");
  await expect(site).toContainText("Bremen");
  await site.getByRole("button", { name: "Add Bremen" }).focus();
  await review.keyboard.press("Enter");
  await facts.getByRole("button", { name: "Leave out 40 MWh (planned)" }).focus();
  await review.keyboard.press("Enter");
  // The focus is in the row that follows, which stays where it is.
  await expect(review.locator(".fact-row:focus")).toBeVisible();
  await expect(maybe.getByText("40 MWh (planned)")).toBeVisible();
  await review.keyboard.press("u");
  await facts.getByRole("button", { name: "Leave out Bremen" }).focus();
  await review.keyboard.press("Enter");
  await expect(site).toContainText("Bremen");
  await expect(facts.getByText("40 MWh (planned)")).toBeVisible();

  const out = facts.getByRole("button", { name: "Leave out battery storage plant" });
  const what = "battery storage plant";
  await out.focus();
  await review.keyboard.press("Enter");
  await expect(maybe.getByText(what, { exact: true })).toBeVisible();
  await expect(facts.getByText(what, { exact: true })).toBeHidden();
  // The button went with its row, and the keyboard did not fall out of the card.
  await expect(review.locator("article:focus-within")).toHaveAccessibleName(/ – /);
  await maybe.getByRole("button", { name: `Add ${what}`, exact: true }).focus();
  await review.keyboard.press("Enter");
  await expect(facts.getByText(what, { exact: true })).toBeVisible();
  await review.keyboard.press("u");
  await expect(maybe.getByText(what, { exact: true })).toBeVisible();
});

test("an article on a site that is not read becomes a release, with the access of the click alone", async ({
  serve,
  page,
  openPopup,
  extension,
}) => {
  serve({ [UNLISTED]: ARTICLE });
  await page.goto(UNLISTED);
  const asker = await openPopup();
  await clickToolbarButton(extension, page);
  await expect.poll(() => tabOf(asker, UNLISTED)).toBeDefined();
  const popup = await openPopup(await tabOf(asker, UNLISTED));
  const opened = extension.context.waitForEvent("page");
  await popup.getByRole("button", { name: "Read this article as a release" }).click();
  const review = await opened;
  await expect(card(review, /^Norvale Batteries.* – Kestrel Steel/)).toBeVisible();
  await expect(review.getByLabel("Web address")).toHaveValue(UNLISTED);
});

test("a draft is there when the browser was ended and started again", async () => {
  const profile = await mkdtemp(join(tmpdir(), "entente-profile-"));
  const options = { extension: EXTENSION, profile };
  try {
    const first = await launchWithExtension(options);
    const review = await first.openPage("review.html");
    await paste(review, TEXT);
    await stepTo(review, /^Norvale Batteries.* – Kestrel Steel/);
    await review.keyboard.press("r");
    await expect(review.getByRole("listitem").getByText(/^1 of \d+ decided$/)).toBeVisible();
    await first.close();

    const second = await launchWithExtension({ ...options, keepWelcome: true });
    const again = await second.openPage("review.html");
    await expect(card(again, /^Norvale Batteries.* – .*rejected/)).toBeVisible();
    // A browser that starts brings its own tab to the front, and keys go to the front.
    await again.bringToFront();
    await expect.poll(() => again.evaluate(() => document.hasFocus())).toBe(true);
    await again.keyboard.press("u");
    await expect(again.getByText(/^0 of \d+ decided$/).first()).toBeVisible();
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
