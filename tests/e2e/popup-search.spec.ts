import { expect, test } from "./fixtures";
import { importDataset } from "./import-dataset";
import { pageOf, STORY } from "./stories";

test("two parties that nothing ties are each offered, with who has an agreement with both", async ({
  openPopup,
}) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox", { name: /search/i });
  const options = popup.getByRole("option");
  await field.fill("catl xpeng");
  const said = /^CATL and XPeng are both known, but no agreement in your datasets ties them\.$/i;
  await expect(popup.getByText(said).last()).toBeVisible();
  await expect(popup.getByRole("status").getByText(said)).toBeAttached();
  const each = popup.getByRole("group", { name: "Each of them" });
  await expect(each.getByRole("option")).toHaveText([/CATL/, /xpeng/i]);
  await expect(popup.getByRole("group", { name: "With an agreement with each" })).toBeVisible();
  await field.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await field.press("Enter");
  await expect(popup.getByRole("heading", { level: 1, name: /xpeng/i })).toBeVisible();
});

test("a result is read out in words, and Enter behind a whole value of a filter opens what it found", async ({
  openPopup,
}) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox", { name: /search/i });
  await field.fill("catl debrecen");
  await expect(popup.getByRole("option", { name: "Company CATL in an agreement found" })).toBeVisible();
  await field.fill("göttingen");
  await expect(popup.getByRole("option", { name: /^Place Göttingen City · Germany$/ })).toBeVisible();
  await field.fill("with:catl");
  await expect(popup.getByRole("option").first()).toContainText("CATL –");
  await field.press("Enter");
  await expect(popup).toHaveURL(/#\/agreement\//);
});

test("how much is asked for in words, and each agreement says what it has of it", async ({ openPopup }) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox", { name: /search/i });
  const first = popup.getByRole("option").first();
  await field.fill("dongying over 39 GWh");
  await expect(first).toContainText("capacity of 40 GWh · Strategic cooperation");
  await field.fill("dongying over 41 GWh");
  await expect(popup.getByRole("option")).toHaveCount(0);
  await field.fill("amount:>39GWh dongying kind:agreement");
  await expect(first).toContainText("capacity of 40 GWh");
  await field.fill("who works with zenith steel");
  await expect(first).toContainText("CATL");
});

test("a headline that nothing has all words of finds what comes nearest, and its agreement opens", async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await popup
    .getByRole("combobox", { name: /search/i })
    .fill("Zenith Steel is joined by CATL on the way to green skies");
  await expect(popup.getByRole("paragraph")).toHaveText("Nothing has all of this.");
  await expect(popup.getByRole("status")).toContainText("Nothing has all of this.");
  const group = popup.getByRole("group", { name: "Nearest to it" });
  await expect(group.getByRole("option").filter({ hasText: "CATL – Zenith Steel" })).toBeVisible();
  await expect(popup.getByText("0 results")).toHaveCount(0);
  await group.getByRole("option").filter({ hasText: "CATL – Zenith Steel" }).click();
  await expect(popup).toHaveURL(/#\/agreement\//);
});

test("a link with a query that is too long is searched by its beginning", async ({ openPopup }) => {
  const popup = await openPopup(undefined, `#/search?q=${"catl+".repeat(200)}`);
  await expect(popup.getByRole("option").first()).toContainText("CATL");
});

test("an owner and whom it owns are named and open each other, in the popup and on a page", async ({
  openArticle,
  openOptions,
  openPopup,
}) => {
  const owned = ["Quuxa", "Quuxel", "Quuxit", "Quuxon", "Quuxur", "Quuxy", "Zorblax"].map((name) => ({
    id: name.toLowerCase(),
    kind: "company",
    names: [{ text: `${name} Cells`, type: "official" }],
    parent: "quux",
  }));
  const quux = { id: "quux", kind: "company", names: [{ text: "Quuxwerke Holding", type: "official" }] };
  const group = {
    format: "entente-dataset/1",
    dataset: { id: "owners", title: "Owners", version: "1" },
    parties: [quux, ...owned],
    agreements: [
      {
        id: "x",
        form: "memorandum",
        parties: [{ party: "quux" }, { party: "zorblax" }],
        history: [{ status: "signed", date: "2025-03" }],
      },
    ],
  };
  await importDataset(await openOptions(), group);
  const popup = await openPopup(undefined, "#/entity/owners/party/quux");
  const heading = (name: string) => popup.getByRole("heading", { level: 1, name });
  await expect(popup.getByText("Owns Zorblax Cells")).toBeVisible();
  // On paper nothing can be pressed, and all are named.
  const last = popup.getByRole("button", { name: "Quuxy Cells" });
  await popup.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(last).toBeVisible();
  await popup.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(last).toBeHidden();
  const more = popup.getByRole("button", { name: "and 3 more" });
  await more.focus();
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("button", { name: "Show fewer" })).toBeFocused();
  await last.click();
  await expect(heading("Quuxy Cells")).toBeVisible();
  await popup.getByText("Part of").getByRole("button", { name: "Quuxwerke Holding" }).click();
  await expect(heading("Quuxwerke Holding")).toBeVisible();

  const article = await openArticle(pageOf(STORY.replaceAll("CATL", "Zorblax Cells")));
  await article.waitForMarks();
  expect(await article.popover.hover("Zorblax Cells")).toContain("Part of Quuxwerke Holding");
});
