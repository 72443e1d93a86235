/** Releases become agreements: captured, decided on by keyboard alone, and seen on the page that they came from. */
import type { browser } from "wxt/browser";
import { DEMO } from "./demo";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { ARTICLE, card, paste, reviewOf, stepTo, TEXT } from "./reviewing";

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

test("an article is captured, reviewed by keyboard alone, and its agreement stands in the popover of the page", async ({
  extension,
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(ARTICLE);
  const popup = await openPopup(article.tabId);
  const opened = extension.context.waitForEvent("page");
  await popup.getByRole("button", { name: "Read this article as a release" }).click();
  const review = await opened;
  await expect(review.getByLabel("Publisher")).toHaveValue("Example News");
  await expect(review.getByLabel("Published")).toHaveValue("2025-03-17");
  await expect(review.getByLabel("Web address")).toHaveValue(ARTICLE_URL);

  // From here on there is no mouse.
  const agreement = card(review, /^Norvale Batteries.* – Kestrel Steel/);
  await expect(agreement).toHaveAttribute("aria-current", "true");
  await expect(agreement).toContainText("14 Mar 2025");
  await review.keyboard.press("a");
  await expect(agreement).toHaveAccessibleName(/accepted/);
  await expect(card(review, /^Norvale Batteries/).last()).toHaveAccessibleName(/accepted/);
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();

  await article.page.bringToFront();
  await article.waitForMarks(2);
  const text = await article.popover.hover("Kestrel Steel AG");
  expect(text).toContain("Norvale Batteries");
  expect(text).toContain("14 Mar 2025");
  expect(text).toContain("My agreements");
  expect(await article.popover.links()).toContainEqual(expect.objectContaining({ href: ARTICLE_URL }));
});

test("what is accepted about a known party stands in its card, beside what its dataset knows", async ({
  extension,
  openArticle,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const review = await extension.openPage("review.html");
  const newest = TEXT.replaceAll("Kestrel Steel AG", "CATL").replaceAll(
    "March 14, 2025",
    "November 20, 2026",
  );
  await paste(review, newest);
  await stepTo(review, / – /);
  await expect(card(review, /^CATL, known already/)).toContainText("The same as CATL of Starter");
  await review.keyboard.press("a");
  await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await article.page.bringToFront();
  await article.waitForMarks(10);
  const text = await article.popover.hover("CATL");
  expect(text).toContain("Norvale Batteries");
  expect(text).toContain("Zenith Steel");
  expect(text).toMatch(/In 2 datasets Starter[^\n]*, My agreements/);
});

test("the context menu does the same", async ({ extension, openArticle }) => {
  const article = await openArticle(ARTICLE);
  const opened = extension.context.waitForEvent("page");
  const worker = await extension.worker();
  await worker.evaluate(async (tabId) => {
    const tab = await chrome.tabs.get(tabId);
    // What a choice in the menu sends; no driver reaches the browser's own menus.
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
    clicked.dispatch({ menuItemId: "read-as-release", editable: false, pageUrl: tab.url }, tab);
  }, article.tabId);
  const review = await opened;
  await expect(card(review, /Kestrel Steel/).first()).toBeVisible();
});

test("what was decided survives closing, undo included", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  const party = card(review, /^Norvale Batteries[^–]*, /);
  await expect(party).toBeVisible();
  await stepTo(review, /^Norvale Batteries[^–]*, /);
  await review.keyboard.press("e");
  const name = review.getByRole("textbox", { name: "Name", exact: true }).first();
  await name.fill("Norvale Cells Inc.");
  await name.press("Enter");
  await expect(card(review, /^Norvale/).last()).toBeVisible();
  await review.keyboard.press("r");
  await expect(review.getByRole("heading", { name: /Rejected/ })).toBeVisible();
  // The queue is read from the disk.
  await expect(review.getByRole("listitem").getByText(/^1 of \d+ decided$/)).toBeVisible();
  await review.close();

  const again = await extension.openPage("review.html");
  await expect(again.getByRole("heading", { name: /Rejected/ })).toBeVisible();
  await again.keyboard.press("u");
  await expect(again.getByRole("heading", { name: /Rejected/ })).toBeHidden();
  await expect(again.getByText(/^0 of \d+ decided$/).first()).toBeVisible();
  await again.keyboard.press("U");
  await expect(again.getByRole("heading", { name: /Rejected/ })).toBeVisible();
});

test("what was rejected stays so when the same text is read again", async ({ extension }) => {
  const review = await reviewOf(extension, TEXT);
  await stepTo(review, /^Norvale Batteries.* – Kestrel Steel/);
  await review.keyboard.press("r");
  await expect(card(review, /^Norvale Batteries.* – .*rejected/)).toBeVisible();
  const off = review.getByRole("button", { name: /^Take .* off the queue$/ });
  await off.click();
  await review.getByRole("button", { name: "Put it back" }).click();
  await expect(card(review, /^Norvale Batteries.* – .*rejected/)).toBeVisible();
  await off.click();
  await expect(review.getByRole("heading", { name: "Turn press releases into agreements" })).toBeVisible();

  await paste(review, TEXT.replaceAll("\n", "\r\n"));
  const rejected = card(review, /^Norvale Batteries.* – .*rejected/);
  await expect(rejected).toContainText("Rejected when this text was read before");
});
