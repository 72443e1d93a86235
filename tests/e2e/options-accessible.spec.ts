/** What the options page shows while data comes in, held against axe, in both schemes and narrow. */
import { violationsAtBothWidths } from "./axe";
import { expect, test } from "./fixtures";

const party = (id: string, name: string) => ({
  id,
  kind: "company",
  names: [{ text: name, type: "official" }],
});
const dataset = (version: string, parties: object[]) => ({
  format: "entente-dataset/1",
  dataset: { id: "own", title: "My own", version },
  parties,
});
const file = (name: string, content: string | object) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

test("mapping, comparing, faults, versions and saving are accessible", async ({ openOptions }) => {
  const options = await openOptions();
  const input = options.getByLabel("Dataset files");
  const jobs = options.getByRole("list", { name: "Imports" }).getByRole("listitem");
  await input.setInputFiles(file("one.json", dataset("1", [party("a", "Quuxwerke"), party("b", "Zorblax")])));
  await expect(jobs.first()).toContainText("is in, with");
  await input.setInputFiles(file("two.json", dataset("2", [party("a", "Quuxwerke SE")])));
  await expect(options.getByRole("button", { name: "Replace" })).toBeVisible();
  expect(await violationsAtBothWidths(options)).toEqual([]);
  await options.getByRole("button", { name: "Replace" }).click();
  await expect(options.getByRole("button", { name: "1 earlier version of My own" })).toBeVisible();
  await options.getByRole("button", { name: "1 earlier version of My own" }).click();
  await options.getByRole("button", { name: "Save as a file (Starter" }).click();
  const wrong = Array.from({ length: 12 }, (_, i) => ({
    ...party(`p${i}`, `P ${i}`),
    kind: "vegetable",
  }));
  await input.setInputFiles(file("faulty.json", dataset("3", [party("a", "A"), ...wrong])));
  await expect(options.getByRole("button", { name: "Import without them" })).toBeVisible();
  expect(await violationsAtBothWidths(options)).toEqual([]);
  await options.getByRole("button", { name: "Cancel (faulty.json)" }).click();
  await input.setInputFiles(
    file("deals.csv", "Deal;Partner A;Partner B\n1;Quuxwerke;Zorblax\n2;Quuxwerke;Nordlicht"),
  );
  await expect(options.getByRole("button", { name: "Check all rows" })).toBeVisible();
  await options.getByRole("button", { name: "From the web" }).click();
  expect(await violationsAtBothWidths(options)).toEqual([]);
});
