/** The forms of a review: what can be said of a party, that nothing that was typed is lost, and that they fit where little does. */
import type { Locator, Page } from "playwright-core";
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { holdBack } from "./hold-back";
import { card, paste, reviewOf, stepTo, TEXT } from "./reviewing";

const SITED = `${TEXT} Kestrel Steel AG has a rolling mill in Duisburg.`;
const KESTREL = /^Kestrel Steel[^–]*, /;
const formIn = (review: Page) => review.getByRole("form");
const more = (review: Page) => formIn(review).getByText("Owner, sites, numbers in registers");

async function edit(review: Page, name: RegExp) {
  await stepTo(review, name);
  await review.keyboard.press("e");
  await expect(formIn(review)).toBeVisible();
}

test("a party's owner, sites and numbers are corrected and added, and a mistyped number is refused at its field", async ({
  extension,
}) => {
  const review = await reviewOf(extension, SITED);
  // What nobody has said of it is folded away.
  await edit(review, /^Norvale Batteries[^–]*, /);
  const form = formIn(review);
  await expect(form.getByLabel("Belongs to")).toBeHidden();
  await more(review).press("Enter");
  await expect(form.getByLabel("Belongs to")).toBeVisible();
  await review.keyboard.press("Escape");
  await expect(form).toHaveCount(0);

  await edit(review, KESTREL);
  await expect(form.getByLabel("Place", { exact: true })).toHaveValue(/duisburg/);
  await form.getByLabel("What it is").fill("rolling mill");
  await form.getByLabel("Belongs to").selectOption({ label: "Norvale Batteries" });
  // A place that the release does not name.
  await form.getByLabel("Seat").selectOption({ label: "+ Another place …" });
  await expect(form.getByRole("textbox", { name: "Seat" })).toBeFocused();
  await review.keyboard.type("Ulvenford");
  await form.getByRole("button", { name: "Add a number" }).click();
  await form.getByLabel("Register").fill("LEI");
  const number = form.getByRole("textbox", { name: "Number" });
  await number.fill("5299000000KESTREL01O");
  await number.press("Enter");
  await expect(form.getByRole("alert")).toContainText("Number in register 1: write its 20 letters");
  await expect(number).toHaveAccessibleDescription(/Write its 20 letters and digits/);
  expect(await violations(review)).toEqual([]);
  await number.fill("5299000000kestrel010");
  await number.press("Enter");
  for (const fact of [
    "Ulvenford",
    "Norvale Batteries",
    "Duisburg (rolling mill)",
    "5299000000KESTREL010 (LEI)",
  ])
    await expect(card(review, KESTREL).getByRole("list", { name: /^Facts/ })).toContainText(fact);
  // The words for it are those that are selected next.
  await card(review, KESTREL)
    .getByRole("button", { name: "Give the words for Seat: Ulvenford" })
    .press("Enter");
  await expect(review.getByText("Select in the text the words that say “Seat: Ulvenford”.")).toBeVisible();
  await review.locator(".release-text p").first().selectText();
  await review.keyboard.press("w");
  await expect(review.locator(".release-text p").first().locator(".focus")).not.toHaveCount(0);
  await card(review, KESTREL).focus();

  await review.keyboard.press("e");
  await form.getByRole("button", { name: "Take out site 1" }).click();
  await form.getByRole("button", { name: "Take out number 1" }).click();
  await form.getByLabel("Belongs to").selectOption("");
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(card(review, KESTREL)).not.toContainText(/Duisburg|LEI|Belongs/);
});

test("a form that holds changes is left only by who was told of them", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await paste(review, TEXT.replaceAll("Norvale Batteries", "Ostrava Cells"));
  await expect(card(review, /^Ostrava.* – /)).toBeVisible();
  await paste(review, SITED);
  await edit(review, /^Norvale.* – /);
  const form = formIn(review);
  const title = form.getByLabel("Title", { exact: true });
  const told = form.getByRole("alert").filter({ hasText: "What you changed here is not saved." });
  await title.fill("Typed with care");
  await title.press("Escape");
  await expect(told).toBeVisible();
  await expect(title).toHaveValue("Typed with care");
  // Who goes on writing is told again.
  await title.fill("Typed with more care");
  await expect(told).toBeHidden();
  await form.getByRole("button", { name: /^Cancel/ }).click();
  await expect(told).toBeVisible();
  await title.fill("Typed with most care");

  // Who opens another one or another release, or is done, leaves it too; who decides on another one does not.
  await card(review, KESTREL).getByRole("button", { name: KESTREL }).click();
  await expect(told).toBeVisible();
  for (const name of [/^Skip/, /^Ostrava/]) {
    await title.press("End");
    await review.keyboard.type(".");
    await expect(told).toBeHidden();
    await review.getByRole("button", { name }).click();
    await expect(told).toBeVisible();
  }
  await card(review, KESTREL)
    .getByRole("button", { name: /^Accept Kestrel/ })
    .click();
  await expect(card(review, /^Kestrel.*, accepted/)).toBeVisible();
  await expect(title).toHaveValue("Typed with most care..");

  // What is added or taken out is a change as what is typed.
  await expect(told).toBeVisible();
  await form.getByRole("button", { name: "Take out status 1" }).click();
  await expect(told).toBeHidden();
  await review.getByRole("button", { name: /^Take Norvale.* off the queue/ }).click();
  await expect(told).toBeVisible();
  const asked = review.waitForEvent("dialog");
  await review.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe("beforeunload");
  await (await asked).dismiss();

  await title.press("Escape");
  await expect(form).toHaveCount(0);
  await expect(card(review, /^Typed/)).toHaveCount(0);
  await edit(review, /^Norvale.* – /);
  await review.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
});

/** Whether the browser would ask before it leaves the page. Runs in the page. */
function wouldAsk(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test("the browser asks before it leaves a page with changes, and before it leaves no other", async ({
  extension,
}) => {
  const review = await extension.openPage("review.html");
  const asked: string[] = [];
  review.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  const close = () => review.close({ runBeforeUnload: true });
  await paste(review, SITED);
  await edit(review, /^Norvale.* – /);
  await review.reload();
  await edit(review, /^Norvale.* – /);
  const title = formIn(review).getByLabel("Title", { exact: true });
  await title.fill("Typed with care");
  await close();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(title).toHaveValue("Typed with care");
  await title.press("Enter");
  await expect(card(review, /^Typed with care, /)).toBeVisible();
  // It is shown before it is on disk, and until then the browser asks as well.
  await expect.poll(() => review.evaluate(wouldAsk)).toBe(false);
  await review.reload();

  const publisher = review.getByRole("region", { name: "Release", exact: true }).getByLabel("Publisher");
  await publisher.fill("Example Wire");
  await close();
  await expect.poll(() => asked).toHaveLength(2);
  await publisher.press("Escape");
  await review.getByRole("button", { name: "Paste text" }).click();
  await review.reload();
  await review.getByRole("button", { name: "Paste text" }).click();
  await review.getByLabel("Text of a release").fill("Half a text");
  await close();
  await expect.poll(() => asked).toHaveLength(3);
  await expect(review.getByLabel("Text of a release")).toHaveValue("Half a text");
});

test("an editor whose proposal goes with Undo asks first", async ({ extension }) => {
  const review = await reviewOf(extension, SITED);
  await review.getByRole("button", { name: "Add a party" }).press("Enter");
  const name = formIn(review).getByLabel("Name", { exact: true });
  await name.fill("Ostrava Cells");
  await name.press("Enter");
  await edit(review, /^Ostrava Cells, /);
  await name.fill("Ostrava Cells, a.s.");
  const undo = review.getByRole("button", { name: "Undo", exact: true });
  await undo.click();
  await expect(formIn(review).getByRole("alert")).toContainText("What you changed here is not saved.");
  await expect(name).toHaveValue("Ostrava Cells, a.s.");
  await undo.click();
  await expect(formIn(review)).toHaveCount(0);
  await expect(card(review, /^Ostrava/)).toHaveCount(0);
});

test("the keyboard is in what was added to a list, and next to what was taken out of one", async ({
  extension,
}) => {
  const review = await reviewOf(extension, SITED);
  await edit(review, KESTREL);
  const form = formIn(review);
  const add = form.getByRole("button", { name: "Add a number" });
  for (const count of [1, 2]) {
    await add.press("Enter");
    await expect(form.getByLabel("Register")).toHaveCount(count);
    await expect(form.getByLabel("Register").last()).toBeFocused();
  }
  await form.getByRole("button", { name: "Take out number 2" }).press("Enter");
  await expect(form.getByRole("button", { name: "Take out number 1" })).toBeFocused();
  await review.keyboard.press("Enter");
  await expect(add).toBeFocused();
});

test.describe("large text where little fits", () => {
  test.use({ viewport: { width: 320, height: 740 }, textSize: 24 });

  test("the text stands above the proposals, and these and their forms keep within their room", async ({
    extension,
  }) => {
    const review = await reviewOf(extension, SITED);
    await test.step("the text of a release is seen above its proposals, and not over them", async () => {
      await expect(card(review, / – /)).toBeVisible();
      const text = await review.getByRole("region", { name: "Text of the release" }).boundingBox();
      const proposals = await review.getByRole("region", { name: "Proposals" }).boundingBox();
      if (!text || !proposals) throw new Error("They are not there.");
      expect(text.height).toBeGreaterThan(200);
      expect(text.y + text.height).toBeLessThanOrEqual(proposals.y);
    });
    await test.step("proposals stay within their cards", async () => {
      // Each as one line, and open.
      for (const name of [/ – /, KESTREL]) {
        await stepTo(review, name);
        const tooWide = await review.getByRole("article").evaluateAll((all) =>
          all
            .flatMap((one) => [...one.querySelectorAll(".grow, .item-line, .fact-label, .fact-sure")])
            .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
            .map(({ textContent }) => textContent),
        );
        expect(tooWide).toEqual([]);
      }
    });
    await test.step("forms break into lines", async () => {
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
});

test("a country is read by its name or letters, and what is none is refused at its field", async ({
  extension,
}) => {
  const review = await reviewOf(extension, SITED);
  await edit(review, KESTREL);
  const country = formIn(review).getByLabel("Country", { exact: true });
  await country.fill("Atlantis");
  await expect(country).not.toHaveAccessibleDescription(/./);
  await country.press("Enter");
  await expect(formIn(review).getByRole("alert")).toContainText("Country: write its name");
  await expect(country).toHaveAccessibleDescription("Write its name or its two letters, such as CN or DE.");
  expect(await violations(review)).toEqual([]);
  // What is said below one field moves no other out of the line.
  const top = async (field: Locator) => (await field.boundingBox())?.y;
  expect(await top(formIn(review).getByLabel("Kind"))).toBe(await top(country));
  await country.fill("at");
  await expect(country).toHaveAccessibleDescription("Austria");
  await country.fill("Austria");
  await country.press("Enter");
  await expect(card(review, KESTREL)).toContainText("Austria");
});

test("what a form names is not saved any more once the form was left", async ({ extension }) => {
  const review = await reviewOf(extension, SITED);
  const letThrough = await holdBack(review, "search");
  const form = formIn(review);
  const name = async (place: string) => {
    await form.getByLabel("Seat").selectOption({ label: "+ Another place …" });
    await review.keyboard.type(place);
    await review.keyboard.press("Enter");
  };
  await edit(review, KESTREL);
  await name("Ulvenford");
  await expect(form.getByRole("button", { name: "Saving… Enter" })).toBeVisible();
  await review.keyboard.press("Escape");
  await review.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  await letThrough();
  await edit(review, /^Norvale Batteries[^–]*, /);
  await name("Brixholm");
  await expect(card(review, /^Norvale Batteries[^–]*, /)).toContainText("Brixholm");
  await expect(review.getByText("Ulvenford")).toHaveCount(0);
});

test("a row keeps what was chosen in it when one above it is taken out", async ({ extension }) => {
  const review = await reviewOf(extension, SITED);
  await edit(review, /^Norvale.* – /);
  const form = formIn(review);
  const parties = form.getByLabel("Party", { exact: true });
  const second = await parties.nth(1).locator("option:checked").textContent();
  for (const at of [0, 1]) await parties.nth(at).selectOption({ label: "+ Another party …" });
  await form.getByRole("button", { name: "Take out party 1" }).click();
  await form.getByRole("button", { name: "Choose the party from the list" }).click();
  await expect(parties).toHaveCount(1);
  await expect(parties.locator("option:checked")).toHaveText(second ?? "");
});
