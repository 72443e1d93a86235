/** What people paste and drop: a mail that quotes a release in short lines is shown in its paragraphs, and marked there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { card, paste, stepTo } from "./reviewing";

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
