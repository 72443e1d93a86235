/** The forms of a review: that they fit where little does. */
import type { Page } from "playwright-core";
import { expect, test } from "./fixtures";
import { paste, stepTo, TEXT } from "./reviewing";

const SITED = `${TEXT} Kestrel Steel AG has a rolling mill in Duisburg.`;
const KESTREL = /^Kestrel Steel[^–]*, /;
const formIn = (review: Page) => review.getByRole("form");

async function edit(review: Page, name: RegExp) {
  await stepTo(review, name);
  await review.keyboard.press("e");
  await expect(formIn(review)).toBeVisible();
}

test.describe("large text where little fits", () => {
  test.use({ viewport: { width: 320, height: 740 }, textSize: 24 });

  test("forms break into lines", async ({ extension }) => {
    const review = await extension.openPage("review.html");
    await paste(review, SITED);
    const tooWide = () =>
      formIn(review).evaluate((form) =>
        [form, form.closest(".items-scroll")].map((one) =>
          one ? Math.max(0, one.scrollWidth - one.clientWidth) : "not there",
        ),
      );
    for (const name of [/ – /, KESTREL]) {
      await edit(review, name);
      expect(await tooWide()).toEqual([0, 0]);
      await review.keyboard.press("Escape");
    }
  });
});
