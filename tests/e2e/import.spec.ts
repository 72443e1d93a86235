/** The way in: tables with their columns mapped, faulty files without their faults, new versions compared and taken back. */
import type { Page } from "playwright-core";
import { expect, test } from "./fixtures";

const job = (options: Page, name: string) =>
  options.getByRole("list", { name: "Imports" }).getByRole("listitem").filter({ hasText: name });

const file = (name: string, content: string | object, mimeType = "application/octet-stream") => ({
  name,
  mimeType,
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const party = (id: string, name: string) => ({
  id,
  kind: "company",
  names: [{ text: name, type: "official" }],
});
const agreement = (id: string, parties: string[]) => ({
  id,
  form: "memorandum",
  parties: parties.map((one) => ({ party: one })),
  history: [{ status: "signed", date: "2025-03" }],
});
const dataset = (version: string, records: object) => ({
  format: "entente-dataset/1",
  dataset: { id: "own", title: "My own", version },
  ...records,
});

test("a table: its columns are guessed, shown, corrected and remembered", async ({
  openOptions,
  openPopup,
}) => {
  const options = await openOptions();
  const table = (rows: string[]) => ["Deal;Partner A;Partner B;Signed;Webseite", ...rows].join("\n");
  const rows = ["1;Quuxwerke AG;Zorblax Ltd;03.04.2025;x", "2;Quuxwerke AG;Farnham Energy;17.05.2024;y"];
  await options.getByLabel("Dataset files").setInputFiles(file("deals.csv", table(rows)));
  const deals = job(options, "deals.csv");
  await expect(deals.getByLabel("What Partner A is", { exact: true })).toBeVisible();
  await expect(deals.getByRole("row").filter({ hasText: "Farnham Energy" })).toBeVisible();
  await deals.getByLabel("Title").fill("Deals");
  await deals.getByLabel("Id of the dataset").fill("deals");
  await deals.getByLabel("What Deal is", { exact: true }).selectOption("agreementId");
  await deals.getByLabel("What Partner A is", { exact: true }).selectOption("party");
  await deals.getByLabel("What Partner B is", { exact: true }).selectOption("party");
  await deals.getByLabel("What Partner B is: of which party of the row").fill("2");
  await deals.getByLabel("What Signed is", { exact: true }).selectOption("date");
  await deals.getByLabel("What Webseite is", { exact: true }).selectOption("ignore");
  await deals.getByRole("button", { name: "Check all rows" }).click();
  await expect(deals).toContainText("is in, with 2 agreements, 3 parties");
  const popup = await openPopup(undefined, "#/search?q=quuxwerke");
  await expect(popup.getByRole("option", { name: /Quuxwerke/ }).first()).toBeVisible();

  await options
    .getByLabel("Dataset files")
    .setInputFiles(file("more.csv", table(["3;Quuxwerke AG;Nordlicht;2024;z"])));
  const more = job(options, "more.csv");
  await expect(more).toContainText("As you said for a table with the same header");
  await expect(more.getByLabel("What Partner B is: of which party of the row")).toHaveValue("2");
});

test("a file with faults: nothing is stored, then all but the faults", async ({ openOptions }) => {
  const options = await openOptions();
  const parties = Array.from({ length: 30 }, (_, i) => party(`p${i}`, `Quux ${i}`));
  const agreements = Array.from({ length: 29 }, (_, i) =>
    agreement(`a${i}`, [`p${i}`, i % 3 === 0 ? "nobody" : `p${i + 1}`]),
  );
  const broken = { ...party("q", "Broken"), kind: "vegetable" };
  await options
    .getByLabel("Dataset files")
    .setInputFiles(file("faulty.json", dataset("1", { parties: [...parties, broken], agreements })));
  const faulty = job(options, "faulty.json");
  await expect(faulty).toContainText("11 problems found");
  await expect(options.getByRole("switch", { name: "Use My own" })).toHaveCount(0);

  const problems = faulty.getByRole("list", { name: /^Problems of/ }).getByRole("listitem");
  await faulty.getByLabel("Only problems with these words").fill("vegetable");
  await expect(problems).toHaveCount(1);
  await expect(problems).toContainText("parties[30] (q)");
  await faulty.getByLabel("Only problems with these words").fill("");
  await faulty.getByLabel("Only problems of this field").selectOption({ index: 1 });
  await expect(faulty).toContainText("10 of 11 problems");
  const saved = options.waitForEvent("download");
  await faulty.getByRole("button", { name: "Save as CSV" }).click();
  expect((await saved).suggestedFilename()).toBe("faulty.json-problems.csv");

  await faulty.getByRole("button", { name: "Import without them" }).click();
  await expect(faulty).toContainText("is in, with 19 agreements, 30 parties");
  await expect(faulty).toContainText("10 records that had faults or needed one stayed out");
});

test("a table with faults: back to its columns, where one is said to be another", async ({ openOptions }) => {
  const options = await openOptions();
  const table =
    "Deal,Party 1,Party 2,Date,Share\n1,Quux AG,Zorb Ltd,2025-03-04,50\n2,Quux AG,Farn Ltd,soon,500\n";
  await options.getByLabel("Dataset files").setInputFiles(file("deals.csv", table));
  const deals = job(options, "deals.csv");
  await deals.getByLabel("Title").fill("Our deals");
  await deals.getByRole("button", { name: "Check all rows" }).click();
  await expect(deals).toContainText("2 problems found");
  await deals.getByRole("button", { name: "Back to the columns" }).click();
  await expect(deals.getByLabel("Title")).toHaveValue("Our deals");
  await deals.getByLabel("What Share is", { exact: true }).selectOption("ignore");
  await deals.getByRole("button", { name: "Check all rows" }).click();
  await expect(deals).toContainText("1 problem found");
  await expect(deals.getByRole("list", { name: /^Problems of/ }).getByRole("listitem")).toHaveCount(1);
  await deals.getByRole("button", { name: "Back to the columns" }).click();
  await deals.getByLabel("What Date is", { exact: true }).selectOption("ignore");
  await deals.getByRole("button", { name: "Check all rows" }).click();
  await expect(deals).toContainText("Our deals version 1 is in, with 2 agreements, 3 parties");
});

test("a new version: shown before it is applied, and taken back", async ({ openOptions }) => {
  const options = await openOptions();
  const one = dataset("1", {
    parties: [party("a", "Quuxwerke"), party("b", "Zorblax"), party("c", "Farnham")],
    agreements: [agreement("x", ["a", "b"]), agreement("y", ["a", "c"])],
  });
  const two = dataset("2", {
    parties: [
      { ...party("a", "Quuxwerke SE"), country: "DE" },
      party("b", "Zorblax"),
      party("d", "Nordlicht"),
    ],
    agreements: [agreement("x", ["a", "b"]), agreement("z", ["a", "d"])],
  });
  await options.getByLabel("Dataset files").setInputFiles(file("one.json", one));
  await expect(job(options, "one.json")).toContainText("is in, with");
  await options.getByLabel("Dataset files").setInputFiles(file("two.json", two));
  const next = job(options, "two.json");
  await expect(next.getByRole("button", { name: "added 2" })).toBeVisible();
  await expect(next.getByRole("button", { name: "changed 1" })).toBeVisible();
  await next.getByRole("button", { name: "removed 2" }).click();
  const listed = next.getByRole("list", { name: /^Differences/ }).getByRole("listitem");
  await expect(listed).toHaveCount(2);
  await expect(listed.first()).toContainText("Farnham");
  await next.getByRole("button", { name: "changed 1" }).click();
  await expect(listed).toContainText("Quuxwerke SE");
  await expect(listed).toContainText("Germany");
  await next.getByRole("button", { name: "Replace" }).click();
  await expect(next).toContainText("(before: 1)");

  await options.getByRole("button", { name: "1 earlier version of My own" }).click();
  await options.getByRole("button", { name: "Go back to this version 1" }).click();
  const own = options
    .getByRole("listitem")
    .filter({ has: options.getByRole("switch", { name: "Use My own" }) });
  await expect(own.getByRole("heading", { level: 3 })).toContainText("1");
  await expect(own.getByRole("listitem").filter({ hasText: "2" }).first()).toBeVisible();

  const forget = own.getByRole("button", { name: "Delete earlier versions" });
  const asked = options.getByRole("alertdialog", { name: "Delete the earlier versions of My own?" });
  await forget.click();
  await asked.getByRole("button", { name: "Keep" }).click();
  await expect(forget).toBeFocused();
  await forget.click();
  await asked.getByRole("button", { name: "Delete" }).click();
  await expect(forget).toHaveCount(0);
});

test("several files at once, one after the other, each for itself", async ({ openOptions }) => {
  const options = await openOptions();
  const named = (id: string) =>
    file(`${id}.json`, {
      ...dataset("1", { parties: [party("a", id)] }),
      dataset: { id, title: id, version: "1" },
    });
  await options
    .getByLabel("Dataset files")
    .setInputFiles([named("first"), file("wrong.json", "{"), named("second")]);
  await expect(job(options, "first.json")).toContainText("is in, with");
  await expect(job(options, "wrong.json")).toContainText("Not imported");
  await expect(job(options, "second.json")).toContainText("is in, with");
});

test("out and in again: a dataset, a search, and everything", async ({ openOptions }) => {
  const options = await openOptions();
  await options.getByLabel("Dataset files").setInputFiles(
    file(
      "one.json",
      dataset("1", {
        parties: [party("a", "Quuxwerke"), party("b", "Zorblax"), party("c", "Farnham")],
        agreements: [agreement("x", ["a", "b"])],
      }),
    ),
  );
  await expect(job(options, "one.json")).toContainText("is in, with");
  await options.getByRole("button", { name: "Save as a file (My own" }).click();
  const form = options.getByRole("form", { name: "Save My own as a file" });
  await form.getByLabel("Format").selectOption("native-json");
  await form.getByLabel(/Only what a search finds/).fill("quuxwerke");
  const download = options.waitForEvent("download");
  await form.getByRole("button", { name: "Save" }).click();
  const path = await (await download).path();
  expect((await download).suggestedFilename()).toBe("own-1-quuxwerke.json");
  const { readFileSync } = await import("node:fs");
  const saved: { parties: { id: string }[] } = JSON.parse(readFileSync(path, "utf8"));
  expect(saved.parties.map(({ id }) => id).sort()).toEqual(["a", "b"]);

  const backup = options.waitForEvent("download");
  await options.getByRole("button", { name: "Save a backup" }).click();
  const backupPath = await (await backup).path();
  await options.getByRole("button", { name: "Remove My own" }).click();
  await options.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(options.getByRole("switch", { name: "Use My own" })).toHaveCount(0);
  await options
    .getByLabel("Backup file")
    .setInputFiles({ name: "b.jsonl.gz", mimeType: "application/gzip", buffer: readFileSync(backupPath) });
  await options.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(options.getByText(/^Restored: 2 datasets/)).toBeVisible();
  await expect(options.getByRole("switch", { name: "Use My own" })).toBeChecked();
});
