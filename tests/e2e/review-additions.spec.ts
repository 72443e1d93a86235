/** What a release adds to a party that an imported dataset knows. */
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { importDataset } from "./import-dataset";
import { card, draftRows, paste, stepTo, TEXT } from "./reviewing";

const BASE = {
  format: "entente-dataset/1",
  dataset: { id: "base", title: "Base file", version: "1" },
  parties: [
    { id: "kestrel", kind: "company", names: [{ text: "Kestrel Steel AG", type: "official" }] },
    { id: "orvex", kind: "company", names: [{ text: "Orvex Energy", type: "official" }] },
  ],
  agreements: [
    {
      id: "a",
      form: "cooperation",
      parties: [{ party: "kestrel" }, { party: "orvex" }],
      history: [{ status: "signed", date: "2024-02-01" }],
    },
  ],
};
const CALLED = TEXT.replace("Kestrel Steel AG signed", "Kestrel Steel AG (“KSXQ”) signed");

test("is kept in one's own dataset, found beside what was imported, and goes with undo", async ({
  extension,
  openOptions,
  openPopup,
}) => {
  await importDataset(await openOptions(), BASE);
  const review = await extension.openPage("review.html");
  await paste(review, CALLED);
  const kestrel = card(review, /^Kestrel Steel[^–]*, known already/);
  await stepTo(review, /^Kestrel Steel[^–]*, known already/);
  await expect(kestrel).toContainText("What you add is kept in your own dataset");

  // The name by which the release calls it is offered.
  await kestrel.getByRole("button", { name: "Add KSXQ" }).press("Enter");
  await expect(kestrel.getByRole("list", { name: /^Facts of/ })).toContainText("KSXQ");
  await expect(kestrel.getByRole("button", { name: "Add KSXQ" })).toHaveCount(0);

  await review.keyboard.press("e");
  const form = review.getByRole("form", { name: /^Add to Kestrel Steel/ });
  expect(await violations(review)).toEqual([]);
  await form.getByRole("button", { name: "Add a name" }).press("Enter");
  await form.getByRole("textbox", { name: "Name", exact: true }).last().fill("隼钢");
  await form.getByLabel("Language").last().fill("zh");
  await form.getByLabel("Country").fill("Austria");
  await form.getByText("Owner, sites, numbers in registers").click();
  await form.getByLabel("Belongs to").selectOption({ label: "Norvale Batteries" });
  await form.getByLabel("Country").press("Enter");
  for (const fact of ["KSXQ", "隼钢", "Austria", "Norvale Batteries"])
    await expect(kestrel.getByRole("list", { name: /^Facts of/ })).toContainText(fact);
  await expect(card(review, /^Norvale Batteries[^–]*, accepted/)).toBeVisible();
  const isPublished = expect.poll(async () =>
    (await draftRows(review)).map(({ version, published }) => version - published),
  );
  await isPublished.toEqual([0]);

  const popup = await openPopup();
  const search = popup.getByRole("combobox", { name: /search/i });
  await search.fill("KSXQ");
  await expect(popup.getByRole("option", { name: /Kestrel Steel/ }).first()).toBeVisible();
  await search.press("Enter");
  await expect(popup.locator("body")).toContainText("隼钢");
  await expect(popup.locator("body")).toContainText("Orvex Energy");
  await expect(popup.locator("body")).toContainText("In 2 datasets");
  await popup.close();

  await review.bringToFront();
  await review.reload();
  await expect(card(review, /^Kestrel Steel[^–]*, known already, added to/)).toContainText("You added to it");
  await stepTo(review, /^Kestrel Steel[^–]*, known already/);
  await expect(kestrel).toContainText("Austria");
  await review.keyboard.press("u");
  await expect(kestrel).not.toContainText("Austria");
  await review.keyboard.press("u");
  await expect(kestrel.getByRole("button", { name: "Add KSXQ" })).toBeVisible();
});
