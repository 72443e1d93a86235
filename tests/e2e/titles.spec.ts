/** An agreement that was found by its title shows it, and its parties beside it. */
import { expect, test } from "./fixtures";
import { importDataset } from "./import-dataset";

const company = (id: string, text: string) => ({
  id,
  kind: "company",
  names: [{ text, type: "official" }],
});
const TITLED = {
  format: "entente-dataset/1",
  dataset: { id: "titled", title: "Titled", version: "1" },
  parties: [company("norvale", "Norvale Batteries"), company("kestrel", "Kestrel Steel")],
  agreements: [
    {
      id: "park",
      title: "Park & electrolyser",
      form: "memorandum",
      parties: [{ party: "norvale" }, { party: "kestrel" }],
      history: [{ status: "signed", date: "2025-03-14" }],
    },
  ],
};

test("an agreement that is searched by its title shows it in the popup and in the explorer", async ({
  extension,
}) => {
  await importDataset(await extension.openPage("options.html"), TITLED);
  const popup = await extension.openPage("popup.html");
  await popup.getByRole("combobox").fill("electrolyser");
  const found = popup.getByRole("option", { name: /Park & electrolyser/ });
  await expect(found).toContainText("Norvale Batteries – Kestrel Steel · Memorandum · 14 Mar 2025 · signed");
  await popup.getByRole("combobox").fill("norvale kestrel");
  await expect(popup.getByRole("option", { name: /^Norvale Batteries – Kestrel Steel/ })).toBeVisible();

  const explorer = await extension.openPage("explorer.html#/table?q=electrolyser");
  const row = explorer.getByRole("button", {
    name: "Park & electrolyser · Norvale Batteries – Kestrel Steel",
  });
  await row.click();
  await expect(explorer.getByRole("heading", { name: "Park & electrolyser" })).toBeVisible();
});
