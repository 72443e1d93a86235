/** Readings that come late, are stopped, or are shared by two tabs: nobody loses what they typed or decided. */
import type { Page } from "playwright-core";
import { expect, test } from "./fixtures";
import { ARTICLE, card, draftRows, file, holdReadings, OTHER, paste, stepTo, TEXT } from "./reviewing";

test("a text that is in the queue already takes nobody out of an editor", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT);
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
  await paste(review, OTHER);
  await expect(card(review, /^Ostrava.* – /)).toBeVisible();
  const goOn = await holdReadings(review);
  await review.getByLabel("Release files").setInputFiles([file("again.txt", TEXT)]);
  const queue = review.getByRole("complementary", { name: "Queue" });
  await expect(queue.getByText("Waits for a reading in another tab")).toBeVisible();
  await queue.getByRole("button", { name: /^Ostrava/ }).click();
  await stepTo(review, /^Ostrava.* – /);
  await review.keyboard.press("e");
  const title = review.getByRole("form").getByLabel("Title", { exact: true });
  await title.fill("Typed with care");
  await goOn();
  await expect(queue.getByText("“again.txt” is in the queue already.")).toBeVisible();
  await expect(queue.getByRole("listitem")).toHaveCount(2);
  await expect(title).toHaveValue("Typed with care");
  await title.press("Enter");
  await queue.getByRole("button", { name: "Show it" }).click();
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
});

test("each text of a batch that is in the queue already is named, and none of them with a later one", async ({
  extension,
  openArticle,
  openPopup,
}) => {
  const review = await extension.openPage("review.html");
  const article = await openArticle(ARTICLE);
  const readArticle = async () => {
    const popup = await openPopup(article.tabId);
    await popup.getByRole("button", { name: "Read this article as a release" }).click();
  };
  await readArticle();
  await expect(card(review, /^Norvale.* – /)).toBeVisible();
  await paste(review, TEXT);
  const queue = review.getByRole("complementary", { name: "Queue" });
  // The article has a card of that name too: one that is shown does not tell that the pasted text was read.
  await expect(queue.getByText(/^0 of \d+ decided$/)).toHaveCount(2);
  const files = [file("new.txt", OTHER), file("again.txt", TEXT), file("twice.txt", OTHER)];
  await review.getByLabel("Release files").setInputFiles(files);
  await expect(queue.getByText("2 texts were in the queue already: “again.txt”, “twice.txt”.")).toBeVisible();
  await expect(queue.getByRole("listitem")).toHaveCount(3);
  await expect(queue.getByText(/^0 of \d+ decided$/)).toHaveCount(3);
  await readArticle();
  await expect(queue.getByText("This text is in the queue already")).toBeVisible();
  await expect(queue.getByRole("listitem")).toHaveCount(3);
});

test("two tabs read a release once, and what is decided in both stands", async ({ extension }) => {
  const [one, two] = [await extension.openPage("review.html"), await extension.openPage("review.html")];
  const goOn = await holdReadings(two);
  await one.bringToFront();
  await paste(one, TEXT);
  for (const page of [one, two])
    await expect(page.getByText("Waits for a reading in another tab").first()).toBeVisible();
  await goOn();
  for (const page of [one, two]) await expect(card(page, / – /)).toBeVisible();
  for (const page of [one, two])
    await expect(page.getByRole("button", { name: /^Stop reading/ })).toHaveCount(0);
  expect((await draftRows(one)).map(({ version }) => version)).toEqual([1]);
  await stepTo(one, /^Bremen, /);
  await one.keyboard.press("r");
  await two.bringToFront();
  await stepTo(two, /^Kestrel Steel[^–]*, /);
  await two.keyboard.press("r");
  for (const page of [one, two]) {
    await expect(card(page, /^Bremen, rejected/)).toBeVisible();
    await expect(card(page, /^Kestrel Steel[^–]*, rejected/)).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  // An editor does not save over what another tab wrote into the same record without a word.
  const title = (page: Page) => page.getByRole("form").getByRole("textbox", { name: "Title" });
  await two.getByRole("article").first().locator(".item-title").click();
  await two.keyboard.press("e");
  await title(two).fill("Mine");
  await one.bringToFront();
  await one.getByRole("article").first().locator(".item-title").click();
  await one.keyboard.press("e");
  await title(one).fill("Theirs");
  await title(one).press("Enter");
  await stepTo(one, /^Hamburg, /);
  await one.keyboard.press("r");
  await two.bringToFront();
  await expect(two.getByRole("region", { name: /^Rejected/ })).toContainText("Hamburg");
  await title(two).press("Enter");
  await expect(two.getByRole("alert")).toContainText("changed while you were writing");
  await title(two).press("Enter");
  await expect(card(two, /^Mine, /)).toBeVisible();
});

test("a reading that was asked for by another day can be stopped, and asked for again", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT.replace("on March 14, 2025, in Hamburg", "on Monday in Hamburg"));
  const agreement = card(review, / – /);
  await stepTo(review, / – /);
  await expect(agreement).toContainText("10 Mar 2025");
  const goOn = await holdReadings(review);
  const about = review.getByRole("region", { name: "Release", exact: true });
  await about.getByLabel("Published").fill("2025-05-14");
  await about.getByLabel("Published").blur();
  const stop = review.getByRole("button", { name: /^Stop reading/ });
  await stop.click();
  const behind = about.getByText("not read against this day yet");
  await expect(behind).toBeVisible();
  await goOn();
  await expect(stop).toHaveCount(0);
  await about.getByRole("button", { name: "Read again" }).click();
  await expect(agreement).toContainText("12 May 2025");
  await expect(behind).toBeHidden();
});
