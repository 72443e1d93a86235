/** The explorer on the starter dataset: four views of one selection, each with an address. */
import { readFile } from "node:fs/promises";
import type { Download, Locator } from "playwright-core";
import { violations } from "./axe";
import { drawn, selected, VIEWS } from "./exploring";
import { failOnce } from "./fail-once";
import { expect, test } from "./fixtures";
import { haveDatasets } from "./import-dataset";
import { NORTH, SOUTH } from "./merging";

test("every view is accessible", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Aford");
  for (const view of VIEWS) {
    await page.getByRole("tab", { name: new RegExp(view, "i") }).click();
    await expect.poll(() => selected(page)).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
  }
  await page.getByRole("button", { name: "Ford", exact: true }).last().click();
  await expect(page.getByRole("heading", { name: "Ford" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("an address of a party that no dataset has says so, and leads back to all", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?focus=nowhere/party/nobody");
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details.getByText("Not in your datasets")).toBeVisible();
  await details.getByRole("button", { name: "Back" }).click();
  await expect(details.getByRole("heading", { name: "With most agreements" })).toBeVisible();
  await expect(page).toHaveURL(/#\/graph$/);
});

test("one view stands there at a time, also in the moment of the change", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  await expect.poll(() => drawn(page)).toBeGreaterThan(100);
  const most = await page.evaluate(async () => {
    let seen = 0;
    for (const tab of document.querySelectorAll<HTMLElement>("[role=tab]")) {
      tab.click();
      for (let frame = 0; frame < 10; frame++) {
        await new Promise(requestAnimationFrame);
        const panels = [...document.querySelectorAll("[role=tabpanel]")];
        seen = Math.max(seen, panels.filter((panel) => panel.checkVisibility()).length);
      }
    }
    return seen;
  });
  expect(most).toBe(1);
});

test("an address opens what it says: view, filter, party and connection", async ({ extension }) => {
  const page = await extension.openPage(
    "explorer.html#/graph?q=from%3A2020&focus=starter/party/catl&to=starter/party/ford",
  );
  await expect(page.getByRole("tab", { name: "Graph" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("combobox", { name: /^Filter by words/ })).toHaveValue("from:2020");
  const connection = page.getByRole("region", { name: "Connection" });
  await expect(connection.getByRole("heading", { name: "How are CATL and Ford connected?" })).toBeVisible();
  await expect(connection).toContainText(/Directly, by (1 agreement of|\d+ agreements since) \d{4}\./);
  await expect(connection.getByRole("listitem").first()).toContainText("Company, China");
  // The panel scrolls, and not the page below it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  // Each step says on what it rests, with the source.
  await expect(page.locator(".citation").first()).toContainText("Source");
  await expect(page.locator(".citation a").first()).toHaveAttribute("href", /^https?:/);
  // Where it cannot be read, it can be asked for again.
  await page.evaluate(failOnce, "agreement");
  await page.evaluate(() => {
    location.hash = location.hash.replace("ford", "stellantis");
  });
  await expect(connection.getByRole("alert")).toHaveText(
    "The agreement could not be read. The disk is full.",
  );
  await connection.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".citation").first()).toContainText("Source");
  await page.getByRole("button", { name: "Only its partners" }).click();
  await expect(page).toHaveURL(/steps=1/);
  await page.getByRole("button", { name: "Close the connection" }).click();
  await expect(page).not.toHaveURL(/to=/);
});

test("in the details the focus goes along, and back to what was pressed", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/map");
  const details = page.getByRole("complementary", { name: "Details" });
  const press = async (name: string | RegExp) => {
    await details.getByRole("button", { name, exact: true }).first().focus();
    await page.keyboard.press("Enter");
  };
  await press("CATL");
  await expect(details.getByRole("heading", { name: "CATL" })).toBeFocused();
  const agreement = details.getByRole("button", { name: /^Details of/ }).first();
  await press(/^Details of/);
  await expect(details.getByRole("heading", { level: 1 })).toBeFocused();
  await press("Back");
  await expect(agreement).toBeFocused();

  // The browser goes back from it too.
  await press(/^Details of/);
  await expect(page).toHaveURL(/#\/map\?focus=.*&agreement=/);
  await page.goBack();
  await expect(agreement).toBeFocused();

  // By any of its names.
  await details.getByLabel(/^How is CATL connected/).fill("福特");
  await expect(details.getByText("That is Ford.")).toBeVisible();
  await press(/Show$/);
  await expect(details.getByRole("heading", { name: "How are CATL and Ford connected?" })).toBeFocused();
  await press("Close the connection");
  await expect(details.getByLabel(/^How is CATL connected/)).toBeFocused();

  await press("Close");
  await expect(details.getByRole("button", { name: "CATL", exact: true })).toBeFocused();

  // From elsewhere it is told what has come, and the focus stays.
  const place = page.locator(".spots").getByRole("button").first();
  await place.focus();
  await page.keyboard.press("Enter");
  const told = details.getByRole("status").filter({ hasText: /^Details: / });
  await expect(told).toHaveText(`Details: ${await place.textContent()}`);
  await expect(place).toBeFocused();
  await press("Close");
  await expect(place).toBeFocused();

  // Loaded again, the page has the agreement over whom it was opened from.
  await press("CATL");
  await press(/^Details of/);
  const opened = details.getByRole("heading", { level: 1 });
  const title = (await opened.textContent()) ?? "";
  await page.reload();
  await expect(opened).toHaveText(title);
  await expect(told).toHaveText(`Details: ${title}`);
  await press("Back");
  await expect(details.getByRole("heading", { name: "CATL" })).toBeVisible();
  await expect(details).toBeFocused();
});

test("bars and places narrow the selection", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/timeline");
  await page.getByRole("group", { name: "By", exact: true }).getByRole("button", { name: "month" }).click();
  await expect(page).toHaveURL(/unit=month/);
  await expect(page.getByRole("list", { name: "Agreements by month" })).toBeVisible();
  await page.getByRole("group", { name: "By", exact: true }).getByRole("button", { name: "year" }).click();
  const bar = page.getByRole("button", { name: /^2024: / });
  await bar.click();
  await expect(page).toHaveURL(/in%3A2024/);
  const ofYear = await selected(page);
  await page.getByRole("group", { name: "By", exact: true }).getByRole("button", { name: "month" }).click();
  await page
    .getByRole("button", { name: / 2024: [1-9]/ })
    .first()
    .click();
  await expect(page).toHaveURL(/q=in%3A2024-\d\d(&|$)/);
  await expect.poll(() => selected(page)).toBeLessThan(ofYear);
  await page.goto(page.url().replace(/#.*/, "#/map?level=country"));
  await page.locator(".spots").getByRole("button", { name: "China" }).click();
  await expect(page.getByRole("heading", { name: "China" })).toBeVisible();
});

test("where not all months fit, the newest are in view", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/timeline?unit=month");
  const bars = page.getByRole("list", { name: "Agreements by month" }).getByRole("button");
  await expect(bars.last()).toBeInViewport();
  await expect(bars.first()).not.toBeInViewport();
});

test("a row of the table opens wherever it is pressed; no form is cut in it, and on paper nothing is", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/table");
  const cells = page.getByRole("row").getByRole("cell");
  const forms = cells.filter({ hasText: /^(Strategic coop|Public–private)/ });
  await expect(forms.first()).toBeVisible();
  const cutOf = (some: Locator) =>
    some.evaluateAll((all) =>
      all.flatMap(({ scrollWidth, clientWidth, textContent }) =>
        scrollWidth > clientWidth ? [textContent] : [],
      ),
    );
  expect(await cutOf(forms)).toEqual([]);
  expect(await cutOf(cells)).not.toEqual([]);
  await forms.first().click();
  await expect(page.getByRole("row").and(page.locator("[aria-current]"))).toHaveCount(1);

  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const rows = Number(await page.getByRole("table").getAttribute("aria-rowcount"));
  expect(rows).toBeGreaterThan(200);
  expect(await page.getByRole("row").count()).toBe(rows);
  expect(await cutOf(cells)).toEqual([]);
  await expect(page.getByRole("button", { name: "Export" })).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.getByRole("row").count()).toBeLessThan(100);
});

test("pictures and data can be taken away", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Acatl");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  const save = async (item: string) => {
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: item }).click(),
    ]);
    await page.keyboard.press("Escape");
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  const svg = await save("Picture (SVG)");
  expect(svg.name).toBe("entente-graph-with-catl.svg");
  expect(svg.content.toString()).toMatch(/^<svg [\s\S]*CATL[\s\S]*<\/svg>\s*$/);
  const png = await save("Picture (PNG)");
  expect(png.name).toBe("entente-graph-with-catl.png");
  expect(png.content.subarray(1, 4).toString()).toBe("PNG");
  const csv = await save("Data (CSV)");
  expect(csv.name).toBe("entente-agreements-with-catl.csv");
  expect(csv.content.toString().split("\r\n").length).toBe((await selected(page)) + 2);
  // Each agreement with who agreed, of all that have such names, and with where it stands.
  for (const row of csv.content.toString().trim().split("\r\n").slice(1))
    expect(row).toMatch(/starter\/party\/catl\b.*https?:\/\//);
  const json: { query: string; agreements: unknown[] } = JSON.parse(
    (await save("Data (JSON)")).content.toString(),
  );
  expect(json.query).toBe("with:catl");
  expect(json.agreements).toHaveLength(await selected(page));
  await page.getByRole("tab", { name: "Timeline" }).click();
  expect((await save("Picture (SVG)")).content.toString()).toMatch(
    /^<svg [\s\S]*Memorandum[\s\S]*>2024<\/text>/,
  );
  await page.getByRole("tab", { name: "Map" }).click();
  expect((await save("Picture (SVG)")).content.toString()).toMatch(/^<svg [\s\S]*<path /);
});

test("of several datasets a graph is one file, and what can be imported again is one a dataset", async ({
  extension,
}) => {
  await haveDatasets(extension, NORTH, SOUTH);
  const page = await extension.openPage("explorer.html#/table?q=veltrona");
  await expect.poll(() => selected(page)).toBe(3);
  const saved: Download[] = [];
  page.on("download", (download) => saved.push(download));
  await page.getByRole("button", { name: "Export" }).click();
  const records = page.getByRole("form", { name: "All records of these agreements" });
  const save = async (format: string) => {
    await records.getByLabel("All records as").selectOption({ label: format });
    await records.getByRole("button", { name: "Save" }).click();
  };
  await save("Graph (GraphML)");
  const told = page.getByRole("main");
  await expect(told.getByText("Saved as one file")).toBeVisible();
  await expect
    .poll(() => saved.map((file) => file.suggestedFilename()))
    .toEqual(["entente-agreements-veltrona.graphml"]);
  const graph = await readFile((await saved[0]?.path()) ?? "", "utf8");
  expect(graph.match(/>Veltrona</g)).toHaveLength(1);
  await save("Entente dataset (JSON)");
  await expect(told.getByText("Saved as 2 files, one a dataset")).toBeVisible();
  await expect
    .poll(() => saved.slice(1).map((file) => file.suggestedFilename()))
    .toEqual(["north-1-veltrona.json", "south-1-veltrona.json"]);
});

test("without datasets it says what to do next, also of what is open", async ({ extension, openOptions }) => {
  const options = await openOptions();
  await expect(options.locator("#datasets").getByRole("heading", { level: 3 })).toHaveCount(1);
  const page = await extension.openPage("explorer.html#/graph?focus=starter/party/catl");
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details.getByRole("heading", { name: "CATL" })).toBeVisible();
  await options.getByRole("switch").first().click();
  await expect(page.getByText("No dataset is switched on")).toBeVisible();
  await expect(page.getByRole("button", { name: "Open datasets" })).toBeVisible();
  await expect(details.getByText("Not in your datasets")).toBeVisible();
});
