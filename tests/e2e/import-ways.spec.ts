/** All other ways in and out: from the web, dropped, gzipped, from Excel, over what the user corrected, to another browser. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import { launchWithExtension } from "../../scripts/drive/launch";
import { restingChecksum } from "./database-checksum";
import { aLink, aText, dragOver } from "./dropping";
import { EXTENSION, expect, test } from "./fixtures";
import { writeLargeDataset } from "./large-dataset";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** On the list of news sites, so that the browser has granted access already: its own question cannot be answered here. */
const SITE = "https://www.example-news.com/data/";

const WHY = "footer .linklike";
const NOT_ON_THIS_PAGE = ".choices .btn:nth-of-type(1)";

const job = (options: Page, name: string) =>
  options.getByRole("list", { name: "Imports" }).getByRole("listitem").filter({ hasText: name });

const party = (id: string, name: string) => ({
  id,
  kind: "company",
  names: [{ text: name, type: "official" }],
});
const dataset = (version: string, parties: { id: string }[]) =>
  JSON.stringify({
    format: "entente-dataset/1",
    dataset: { id: "own", title: "My own", version },
    parties,
    agreements: [
      {
        id: "x",
        form: "memorandum",
        parties: parties.slice(0, 2).map(({ id }) => ({ party: id })),
        history: [{ status: "signed", date: "2025-03" }],
      },
    ],
  });
const ARTICLE = `<!doctype html><html lang="en"><head><title>A plant by the river</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A plant by the river","datePublished":"2025-03-21"}</script>
</head><body><article><h1>A plant by the river</h1>${"<p>On Thursday Zorblax and Quuxwerke said that they will build a plant together near the river, and that the first lines will run within two years of the ground being broken.</p>".repeat(4)}</article></body></html>`;
const ONE = dataset("1", [party("a", "Quuxwerke"), party("b", "Zorblax"), party("c", "Farnham Lumina")]);

/** Opens the form for an address. The list above it comes late and moves it, between the parts of a click too. */
async function openFetch(options: Page): Promise<void> {
  await expect(options.locator("#datasets").getByRole("heading", { level: 3 })).toHaveCount(1);
  await options.getByRole("button", { name: "From the web" }).click();
}

async function choose(options: Page, name: string, content: string | Buffer): Promise<void> {
  await options
    .getByLabel("Dataset files")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

test("cells that are cut otherwise keep what was typed of their dataset, and the focus", async ({
  openOptions,
}) => {
  const options = await openOptions();
  await choose(options, "deals.csv", "Party 1;Party 2,Date\nQuuxwerke;Zorblax,2025\n");
  const form = options.getByRole("form", { name: "Which column is what" });
  await form.getByLabel("Title", { exact: true }).fill("Deals of Zorblax");
  const cut = form.getByLabel("Cells are cut at a", { exact: true });
  const other = (await cut.inputValue()) === ";" ? "," : ";";
  const columns = form.getByRole("columnheader");
  const before = await columns.allTextContents();
  await cut.focus();
  await cut.selectOption(other);
  await expect.poll(() => columns.allTextContents()).not.toEqual(before);
  await expect(cut).toHaveValue(other);
  await expect(cut).toBeFocused();
  await expect(form.getByLabel("Title", { exact: true })).toHaveValue("Deals of Zorblax");
});

test("a list whose entries are parted by words is cut at these", async ({ openOptions }) => {
  const options = await openOptions();
  await choose(options, "pairs.csv", "Date,Parties\n2025-03-20,Quuxwerke with Zorblax\n");
  const form = options.getByRole("form", { name: "Which column is what" });
  await form.getByLabel("Lists in a cell are cut at a").selectOption({ label: "text of your own" });
  const text = form.getByLabel("Text between entries");
  await text.fill("");
  await expect(text).toHaveAccessibleDescription(/^Write 1 to 20 characters; until then it is/);
  await text.fill(" with ");
  await expect(text).toHaveAccessibleDescription("");
  await form.getByRole("button", { name: "Check all rows" }).click();
  await expect(job(options, "pairs.csv")).toContainText("1 agreement, 2 parties");
});

test("from the web: an address, fetched once, or why it was not", async ({
  openOptions,
  expectedErrors,
  saved: _blocked,
}) => {
  expectedErrors.push(/nothing\.json.*404/);
  const options = await openOptions();
  const asked: string[] = [];
  await options.context().route(`${SITE}**`, async (route) => {
    asked.push(route.request().url());
    const isThere = route.request().url().endsWith("/own.json.gz");
    await route.fulfill(isThere ? { body: gzipSync(ONE) } : { status: 404 });
  });
  await openFetch(options);
  const address = options.getByLabel("Address of a dataset file");
  const fetchIt = options.getByRole("button", { name: "Fetch and check" });
  await address.fill(`${SITE}nothing.json`);
  await fetchIt.click();
  await expect(options.getByRole("alert")).toContainText("www.example-news.com answered 404");
  await address.fill(`${SITE}own.json.gz`);
  await fetchIt.click();
  await expect(job(options, "own.json.gz")).toContainText("is in, with 1 agreement, 3 parties");
  expect(asked).toEqual([`${SITE}nothing.json`, `${SITE}own.json.gz`]);
});

test("from the web: what comes after the form was closed is not imported", async ({
  openOptions,
  expectedErrors,
  saved: _blocked,
}) => {
  expectedErrors.push(/late\.json/);
  const options = await openOptions();
  const { promise: isClosed, resolve: closed } = Promise.withResolvers<void>();
  await options.context().route(`${SITE}**`, async (route) => {
    if (route.request().url().endsWith("/late.json")) await isClosed;
    await route.fulfill({ body: ONE });
  });
  await openFetch(options);
  await options.getByLabel("Address of a dataset file").fill(`${SITE}late.json`);
  const asked = options.waitForRequest(`${SITE}late.json`);
  await options.getByRole("button", { name: "Fetch and check" }).click();
  await asked;
  const ended = options.waitForEvent("requestfailed");
  await options.getByRole("button", { name: "Cancel" }).click();
  expect((await ended).url()).toBe(`${SITE}late.json`);
  closed();
  await options.getByRole("button", { name: "From the web" }).click();
  await options.getByLabel("Address of a dataset file").fill(`${SITE}own.json`);
  await options.getByRole("button", { name: "Fetch and check" }).click();
  await expect(job(options, "own.json")).toContainText("is in, with 1 agreement, 3 parties");
  await expect(job(options, "late.json")).toHaveCount(0);
});

test("dropped: several files at once, one of them gzipped", async ({ openOptions }) => {
  const options = await openOptions();
  const files = await options.evaluateHandle(
    ([packed, plain]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(packed)], "own.json.gz"));
      transfer.items.add(new File([plain], "names.txt"));
      return transfer;
    },
    [[...gzipSync(ONE)], "Nordlicht Power\nBrightwater Cells\n"] as const,
  );
  await options.dispatchEvent("body", "dragover", { dataTransfer: files });
  await expect(options.getByText("Drop to import")).toBeVisible();
  await options.dispatchEvent("body", "drop", { dataTransfer: files });
  await expect(job(options, "own.json.gz")).toContainText("is in, with 1 agreement, 3 parties");
  await expect(job(options, "names.txt")).toContainText("2 parties");
});

test("dropped: a link is ready to be fetched, and a text to be imported", async ({ openOptions }) => {
  const options = await openOptions();
  const title = options.getByText("Drop dataset files here");
  await (await dragOver(options, title, aLink(`${SITE}own.json`)))();
  await expect(options.getByLabel("Address of a dataset file")).toHaveValue(`${SITE}own.json`);
  await (await dragOver(options, title, aText("Nordlicht Power")))();
  await (await dragOver(options, title, aText("Brightwater Cells")))();
  await expect(options.getByLabel("Text of a dataset")).toHaveValue("Nordlicht Power\nBrightwater Cells");
  await options.getByRole("button", { name: "Import text" }).click();
  await expect(job(options, "Pasted text")).toContainText("2 parties");
  // What was imported is no longer in the form.
  await options.getByRole("button", { name: "Paste text" }).click();
  await expect(options.getByLabel("Text of a dataset")).toHaveValue("");
});

test("a workbook from Excel: mapped, and remembered for the next one", async ({ openOptions }) => {
  const options = await openOptions();
  const book = async (rows: (string | number)[][]) =>
    Buffer.from(
      await writeXlsx({ sheets: [{ name: "Deals", rows: [["Deal No", "Participant", "Signed"], ...rows] }] }),
    );
  await choose(
    options,
    "deals.xlsx",
    await book([
      [1, "Quuxwerke AG", "2025-04-03"],
      [1, "Zorblax Ltd", "2025-04-03"],
      [2, "Quuxwerke AG", "2024-05-17"],
      [2, "Farnham Energy", "2024-05-17"],
    ]),
  );
  const deals = job(options, "deals.xlsx");
  await expect(deals.getByRole("row").filter({ hasText: "Farnham Energy" })).toBeVisible();
  await expect(deals.getByLabel("What Deal No is", { exact: true })).toHaveValue("agreementId");
  await expect(deals.getByLabel("What Participant is", { exact: true })).toHaveValue("party");
  await deals.getByRole("button", { name: "Check all rows" }).click();
  await expect(deals).toContainText("is in, with 2 agreements, 3 parties");
  await choose(options, "more.xlsx", await book([[3, "Nordlicht", "2024-01-02"]]));
  await expect(job(options, "more.xlsx")).toContainText("As you said for a table with the same header");
});

test("a workbook as people keep it: its sheet is found, its amounts and shares are what they mean, its totals are told", async ({
  openOptions,
}) => {
  const options = await openOptions();
  const bytes = await writeXlsx({
    sheets: [
      { name: "About", rows: [["Partnerships"], ["Kept by hand"]] },
      {
        name: "Deals",
        rows: [
          ["Signed", "Partner 1", "Partner 2", "Share 1", "Value (USD m)"],
          ["2025-04-03", "Quuxwerke AG", "Zorblax Ltd", 0.51, 120.5],
          ["2024-05-17", null, "Farnham Energy", 0.25, "n/a"],
          ["Total", null, null, null, 120.5],
        ],
        merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
      },
    ],
  });
  await choose(options, "kept.xlsx", Buffer.from(bytes));
  const kept = job(options, "kept.xlsx");
  await expect(kept.getByLabel("Sheet")).toHaveValue("Deals");
  await expect(kept.getByLabel("What Value (USD m) is: which unit")).toHaveValue("USD m");
  await expect(kept.getByLabel("What Share 1 is: which share")).toHaveValue("fraction");
  await kept.getByRole("button", { name: "Check all rows" }).click();
  await expect(kept).toContainText("is in, with 2 agreements, 3 parties");
  await expect(kept).toContainText("Left out, as a dataset has no place for them: Row of totals 1.");
});

test("a new version that touches what the user said: the conflict in a sentence", async ({
  openOptions,
  openArticle,
}) => {
  const options = await openOptions();
  await choose(options, "one.json", ONE);
  await expect(job(options, "one.json")).toContainText("is in, with");
  const article = await openArticle(ARTICLE);
  await article.waitForMarks(4);
  await article.popover.hover("Zorblax");
  // While the card comes the popover grows, and its foot moves away from under the pointer.
  await expect(async () => {
    if (!(await article.popover.text())?.includes("“Zorblax” is its")) await article.popover.click(WHY);
    expect(await article.popover.text()).toContain("“Zorblax” is its");
  }).toPass();
  await article.popover.click(NOT_ON_THIS_PAGE);
  await expect.poll(() => article.popover.text()).toContain("“Zorblax” is no longer taken for");

  await options.bringToFront();
  await choose(options, "two.json", dataset("2", [party("a", "Quuxwerke SE"), party("c", "Farnham Lumina")]));
  const next = job(options, "two.json");
  await next.getByRole("button", { name: "With your corrections 1" }).click();
  const listed = next.getByRole("list", { name: /^Differences/ }).getByRole("listitem");
  await expect(listed).toHaveCount(1);
  await expect(listed.filter({ hasText: "Zorblax" })).toContainText(
    "You said that “Zorblax” is not this one: it is removed, and what you said waits until it comes back.",
  );
  await next.getByRole("button", { name: "Replace" }).click();
  await expect(next).toContainText("(before: 1)");
});

test("cancelled where it asks: for columns, over faults, before it replaces", async ({ openOptions }) => {
  const options = await openOptions();
  await choose(options, "one.json", ONE);
  await expect(job(options, "one.json")).toContainText("is in, with");
  const before = await restingChecksum(options);
  const steps = [
    ["deals.csv", "Deal;Partner\n1;A\n2;B", "say which column is what"],
    ["faulty.json", dataset("2", [{ ...party("a", "A"), kind: "vegetable" }, party("b", "B")]), "problem"],
    ["two.json", dataset("2", [party("a", "A"), party("b", "B")]), "will be replaced by version"],
  ] as const;
  for (const [name, content, words] of steps) {
    await choose(options, name, content);
    await expect(job(options, name)).toContainText(words);
    await job(options, name)
      .getByRole("button", { name: /^(Cancel|Keep the old one)/ })
      .click();
    await expect(job(options, name)).toContainText("Cancelled. Nothing was changed.");
    expect(await restingChecksum(options)).toEqual(before);
  }
});

test("cancelled while the indexes are built", async ({ openOptions }, info) => {
  test.slow();
  const options = await openOptions();
  await choose(options, "one.json", ONE);
  await expect(job(options, "one.json")).toContainText("is in, with");
  const before = await restingChecksum(options);
  const large = info.outputPath("large.json");
  await writeLargeDataset(large, 12_000, { id: "large", title: "Large", version: "1" });
  await options.getByLabel("Dataset files").setInputFiles(large);
  await expect(job(options, "large.json")).toContainText("Building the indexes", { timeout: 60_000 });
  await job(options, "large.json")
    .getByRole("button", { name: /^Cancel/ })
    .click();
  await expect(job(options, "large.json")).toContainText("Cancelled. Nothing was changed.");
  await expect.poll(() => restingChecksum(options), { timeout: 20_000 }).toEqual(before);
});

test("what is stored is shown, and how long the browser keeps it", async ({ openOptions }) => {
  const options = await openOptions();
  await expect(
    options.getByText(/^[\d.,]+ [kMG]B of the [\d.,]+ [MGT]B that the browser allows\.$/),
  ).toBeVisible();
  const meter = options.getByRole("meter", { name: "Space used" });
  await meter.evaluate((element) => element.setAttribute("data-before", ""));
  await expect(options.getByText("The browser keeps it until you remove it.")).toBeVisible();
  // It stays in sight while it is asked again.
  await options.locator("#datasets").getByRole("switch").click();
  await expect(options.getByText("Switched off: not marked")).toBeVisible();
  await expect(meter).toHaveAttribute("data-before");
});

test("what the explorer shows, as a file of any format that can come in again", async ({
  extension,
  openOptions,
}) => {
  const options = await openOptions();
  await choose(options, "one.json", ONE);
  await expect(job(options, "one.json")).toContainText("is in, with");
  const explorer = await extension.openPage("explorer.html#/table?q=with%3Aquuxwerke");
  await expect(explorer.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();
  await explorer.getByRole("button", { name: "Export" }).click();
  const saveAs = async (format: string) => {
    const download = explorer.waitForEvent("download");
    await explorer.getByLabel("All records as").selectOption(format);
    await explorer.getByRole("button", { name: "Save", exact: true }).click();
    const saved = await download;
    return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), "utf8") };
  };
  const native = await saveAs("native-json");
  const read: { parties: { id: string }[]; agreements: { id: string }[] } = JSON.parse(native.text);
  expect(read.parties.map(({ id }) => id).sort()).toEqual(["a", "b"]);
  expect(read.agreements.map(({ id }) => id)).toEqual(["x"]);
  expect(native.name).toBe("own-1-with-quuxwerke.json");
  const graph = await saveAs("graphml");
  expect(graph.text).toContain("<graphml");
  expect(graph.text).toContain("Zorblax");
  expect(graph.text).not.toContain("Farnham");
});

test("a backup is restored in another browser", async ({ openOptions }) => {
  const options = await openOptions();
  await choose(options, "one.json", ONE);
  await expect(job(options, "one.json")).toContainText("is in, with");
  await options.getByRole("radio", { name: /tint/i }).first().click();
  await expect(options.getByRole("radio", { name: /tint/i }).first()).toBeChecked();
  const followed = { url: `${SITE}set.json`, every: "day", added: new Date().toISOString() };
  await options.evaluate((one) => chrome.storage.local.set({ subscriptions: [one] }), followed);
  const backup = options.waitForEvent("download");
  await options.getByRole("button", { name: "Save a backup" }).click();
  const content = readFileSync(await (await backup).path());

  const other = await launchWithExtension({ extension: EXTENSION });
  try {
    const there = await other.openPage("options.html");
    await expect(there.getByRole("switch", { name: "Use My own" })).toHaveCount(0);
    await there
      .getByLabel("Backup file")
      .setInputFiles({ name: "b.jsonl.gz", mimeType: "application/gzip", buffer: content });
    await there.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
    await expect(there.getByText(/^Restored: 2 datasets/)).toBeVisible();
    await expect(there.getByRole("switch", { name: "Use My own" })).toBeChecked();
    await expect(there.getByRole("radio", { name: /tint/i }).first()).toBeChecked();
    // What is followed is listed, and asked by itself from now on.
    await expect(there.getByRole("list", { name: "Subscriptions" })).toContainText(followed.url);
    expect(await there.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name))).toEqual([
      "subscriptions",
    ]);
    const popup = await other.openPage("popup.html#/search?q=quuxwerke");
    await expect(popup.getByRole("option", { name: /Quuxwerke/ }).first()).toBeVisible();
  } finally {
    await other.close();
  }
});
