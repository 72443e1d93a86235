/** Releases that come while the review is open: they are shown there, and nobody is taken out of an editor. */
import type { Page } from "playwright-core";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { ARTICLE, card, file, OTHER, paste, stepTo, TEXT } from "./reviewing";

const queueOf = (review: Page) => review.getByRole("complementary", { name: "Queue" });

/** Opens the editor of the agreement and types a title into it. */
async function edit(review: Page) {
  await stepTo(review, / – /);
  await review.keyboard.press("e");
  const title = review.getByRole("form").getByLabel("Title", { exact: true });
  await title.fill("Typed with care");
  return title;
}

test("an article that is read as a release comes up in the review that is open", async ({
  extension,
  openArticle,
  openPopup,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, OTHER);
  await expect(card(review, /^Ostrava.* – /)).toBeVisible();
  const article = await openArticle(ARTICLE);
  const popup = await openPopup(article.tabId);
  const pages = extension.context.pages().length;
  await popup.getByRole("button", { name: "Read this article as a release" }).click();
  await expect(review.getByLabel("Web address")).toHaveValue(ARTICLE_URL);
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
  await expect.poll(() => review.evaluate(() => document.visibilityState)).toBe("visible");
  expect(extension.context.pages()).toHaveLength(pages);
  await expect(queueOf(review).getByRole("listitem")).toHaveCount(2);

  // Who is in an editor stays there.
  const title = await edit(review);
  const later = await openArticle(
    ARTICLE.replaceAll("plan battery storage", "build battery storage"),
    `${ARTICLE_URL}?later`,
  );
  const itsPopup = await openPopup(later.tabId);
  await itsPopup.getByRole("button", { name: "Read this article as a release" }).click();
  await expect(queueOf(review).getByText(/build battery storage” was added to the queue\./)).toBeVisible();
  await expect(queueOf(review).getByRole("listitem")).toHaveCount(3);
  await expect(title).toHaveValue("Typed with care");
  await title.press("Enter");
  await expect(card(review, /^Typed with care, /)).toBeVisible();
  const address = review.url();
  await queueOf(review).getByRole("button", { name: "Show it" }).click();
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
  await expect(queueOf(review).getByText("was added to the queue")).toHaveCount(0);
  expect(review.url()).not.toBe(address);
});

test("releases that one adds while an editor is open wait in the queue, and that is said", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  const title = await edit(review);
  const queue = queueOf(review);
  await review.getByLabel("Release files").setInputFiles([file("other.txt", OTHER)]);
  await expect(queue.getByText("“other.txt” was added to the queue.")).toBeVisible();
  await expect(title).toHaveValue("Typed with care");
  const more = ["a", "b"].map((name) => file(`${name}.txt`, `${OTHER}\n\n${name}`));
  await review.getByLabel("Release files").setInputFiles(more);
  await expect(queue.getByText("2 releases were added to the queue.")).toBeVisible();
  await expect(queue.getByRole("listitem")).toHaveCount(4);
  await expect(title).toHaveValue("Typed with care");
  await title.press("Enter");
  await expect(card(review, /^Typed with care, /)).toBeVisible();

  // With no editor open the first of them comes up.
  await review.getByLabel("Release files").setInputFiles([file("last.txt", `${OTHER}\n\nlast`)]);
  await expect(card(review, /^Ostrava.* – /)).toBeVisible();
});
