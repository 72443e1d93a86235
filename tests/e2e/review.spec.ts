/** Releases become agreements: captured, decided on by keyboard alone, and seen on the page that they came from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import { DEMO } from "./demo";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { ARTICLE, card, paste, stepTo, TEXT } from "./reviewing";

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const RELEASES = join(import.meta.dirname, "../fixtures/releases");

/** A release of the fixtures, as a browser takes it from the disk. */
function releaseFile(name: string) {
  return { name, mimeType: "text/plain", buffer: readFileSync(join(RELEASES, name)) };
}

async function violations(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const run = `${axe.source}; axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })`;
  const { result } = await cdp.send("Runtime.evaluate", {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  });
  const found: axe.Result[] = result.value.violations;
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target).join("; ")}`,
  );
}

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
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
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
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await stepTo(review, /^Norvale Batteries.* – Kestrel Steel/);
  await review.keyboard.press("r");
  await expect(card(review, /^Norvale Batteries.* – .*rejected/)).toBeVisible();
  await review.getByRole("button", { name: /^Take .* off the queue$/ }).click();
  await expect(review.getByRole("heading", { name: "Turn press releases into agreements" })).toBeVisible();

  await paste(review, TEXT.replaceAll("\n", "\r\n"));
  const rejected = card(review, /^Norvale Batteries.* – .*rejected/);
  await expect(rejected).toContainText("Rejected when this text was read before");
});

test("a batch is worked through as a queue, and a file that cannot be read keeps nobody", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await review
    .getByLabel("Release files")
    .setInputFiles([
      releaseFile("01-wire-dateline.txt"),
      { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nno more of it") },
      releaseFile("10-licence.txt"),
    ]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  await expect(queue.getByRole("status").first()).toContainText("0 of 3 done, 1 not read");
  await expect(queue.getByRole("listitem").filter({ hasText: "scan.pdf" })).toContainText(
    "is no PDF that can be read",
  );
  await expect(review.getByRole("article").first()).toBeVisible();
  await review.keyboard.press("Enter");
  await review.keyboard.press("n");
  await expect(queue.getByRole("status").first()).toContainText("1 of 3 done, 1 not read");
  await expect(review.getByRole("article").first()).toBeVisible();
  await review.keyboard.press("x");
  await expect(queue.getByRole("status").first()).toContainText("1 of 3 done, 1 skipped, 1 not read");
});

test("a PDF is read like any other text", async ({ extension }) => {
  const paper = await extension.context.newPage();
  await paper.setContent(`<h1>${TEXT.replaceAll("\n\n", "</h1><p>")}</p>`);
  const pdf = await paper.pdf();
  const review = await extension.openPage("review.html");
  await review
    .getByLabel("Release files")
    .setInputFiles([{ name: "release.pdf", mimeType: "application/pdf", buffer: pdf }]);
  const agreement = card(review, /^Norvale Batteries.* – Kestrel Steel/);
  await expect(agreement).toContainText("Memorandum, signed, 14 Mar 2025");
  // The words behind it stand in the text, and come into view with it.
  await expect(review.locator(".seg.focus").first()).toBeInViewport();
  // And the other way round: words in the text lead to what rests on them, each click to the next.
  const words = review.getByRole("region", { name: "Text of the release" }).getByText("Bremen").last();
  await words.click();
  await expect(card(review, /^Bremen, /)).toHaveAttribute("aria-current", "true");
  await words.click();
  await expect(agreement).toHaveAttribute("aria-current", "true");
});

test("one text is read once, empty and wrongly encoded ones are told apart", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await review.getByLabel("Release files").setInputFiles([
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("  \n") },
    { name: "odd.txt", mimeType: "text/plain", buffer: Buffer.from([0xc3, 0x28, 0xa0, 0xff, 0xc1]) },
    { name: "long.txt", mimeType: "text/plain", buffer: Buffer.from("word ".repeat(100_000)) },
  ]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  const row = (name: string) => queue.getByRole("listitem").filter({ hasText: name });
  await expect(row("empty.txt")).toContainText("holds no text");
  await expect(row("odd.txt")).toContainText("is no UTF-8 text");
  await expect(row("long.txt")).toContainText("characters long");
  await paste(review, TEXT);
  await expect(review.getByRole("article").first()).toBeVisible();
  await paste(review, TEXT);
  await expect(queue.getByText("This text is in the queue already")).toBeVisible();
  await expect(queue.getByRole("listitem")).toHaveCount(4);
});

test("merging and naming a known one, the title of the dataset, and taking all of it back", async ({
  extension,
  openOptions,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
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

test("a key that follows at once counts: a dialog that has its answer takes none while it fades", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
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

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the review is accessible: empty, open, editing, with a dialog", async ({ extension }) => {
      const review = await extension.openPage("review.html");
      await expect(
        review.getByRole("heading", { name: "Turn press releases into agreements" }),
      ).toBeVisible();
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
  });
}
