/** What people paste and drop. A mail that quotes a release in short lines is shown in its paragraphs, and marked there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { violations } from "./axe";
import { aLink, aText, dragOver } from "./dropping";
import { expect, test } from "./fixtures";
import { card, paste, reviewOf, stepTo } from "./reviewing";

const MAIL = readFileSync(join(import.meta.dirname, "../fixtures/layouts/mail.txt"), "utf8");
const SENTENCE = "Aldbrook Group Limited today signed a supply agreement with Penhallow Energy plc in Truro.";

test("a quoted mail is reviewed in its paragraphs", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, MAIL.replaceAll("\n", "\r\n"));
  const text = review.getByRole("region", { name: "Text of the release" });
  await expect(text.getByText("TRURO, 14 May 2024")).toBeVisible();
  await expect(text.getByRole("paragraph").filter({ hasText: SENTENCE })).toHaveCount(1);
  await expect(text).not.toContainText("> Aldbrook");
  await stepTo(review, /Aldbrook Group.*Penhallow Energy/u);
  await expect(card(review, /Aldbrook Group.*Penhallow Energy/u)).toBeVisible();
  expect((await text.locator(".quoted").allTextContents()).join("")).toBe(SENTENCE);
});

test("words and links from another page are dropped anywhere, and into a field as the browser does it", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const first = review.getByRole("heading", { name: "Turn press releases into agreements" });
  const drop = await dragOver(review, first, aText(SENTENCE));
  await expect(review.getByText("Drop to read")).toBeVisible();
  await drop();
  const text = review.getByLabel("Text of a release");
  await expect(text).toHaveValue(SENTENCE);
  await expect(review.getByText("Drop to read")).toHaveCount(0);

  // Where there is a text, a link is where it is from.
  await (await dragOver(review, first, aLink("https://www.example-news.com/deal")))();
  await expect(review.getByLabel("Web address")).toHaveValue("https://www.example-news.com/deal");
  await expect(text).toHaveValue(SENTENCE);
  const publisher = review.getByLabel("Publisher");
  await (await dragOver(review, publisher, aText("Second Wire")))();
  await expect(publisher).toHaveValue("Second Wire");
  await expect(text).toHaveValue(SENTENCE);

  await text.fill("");
  await (await dragOver(review, first, aLink("https://www.example-news.com/other")))();
  await expect(text).toHaveValue("https://www.example-news.com/other");
  await expect(review.getByText("Entente fetches no pages")).toBeVisible();
  expect(review.url()).toContain("/review.html");
});

test("words of the review itself that are dragged about are not taken for a release", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const first = review.getByRole("heading", { name: "Turn press releases into agreements" });
  await first.dispatchEvent("dragstart");
  await (await dragOver(review, first, aText("Turn press releases")))();
  await first.dispatchEvent("dragend");
  await expect(review.getByLabel("Text of a release")).toHaveCount(0);
  await (await dragOver(review, first, aText("Norrel and Quist agreed.")))();
  await expect(review.getByLabel("Text of a release")).toHaveValue("Norrel and Quist agreed.");
});

test("a text in another language is said to be so, and nothing in it is sure", async ({ extension }) => {
  const review = await reviewOf(
    extension,
    "Die Norrel Stahl GmbH und die Quist AG haben in Bonn einen Vertrag über 3 Millionen Euro unterzeichnet.",
  );
  await expect(
    review.getByRole("note").filter({ hasText: "this text is in another language" }),
  ).toBeVisible();
  await expect(review.locator(".confidence")).not.toHaveCount(0);
  await expect(review.locator(".confidence.sure")).toHaveCount(0);
  expect(await violations(review)).toEqual([]);
});
