/** The explorer on the starter dataset: four views of one selection, each with an address. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { expect, test } from "./fixtures";

const VIEWS = ["graph", "timeline", "map", "table"] as const;

/** The number of agreements selected, as the page says it. */
async function selected(page: Page): Promise<number> {
  const text = await page
    .getByRole("status")
    .filter({ hasText: /agreement/ })
    .textContent();
  return Number(/^([\d,]+) agreement/.exec(text ?? "")?.[1]?.replaceAll(",", "") ?? Number.NaN);
}

/** Pixels of the canvas that are not paper. */
function drawn(page: Page): Promise<number> {
  return page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext("2d");
    if (!context) return 0;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) count++;
    return count;
  });
}

/** Where a node of the graph stands on the canvas: a square of one colour that is not paper, in CSS pixels. */
function nodeOf(page: Page): Promise<{ x: number; y: number }> {
  return page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const SIDE = 6;
    const { width, height } = canvas;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("Nothing is drawn");
    const colours = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    const isNode = (at: number) => {
      for (let y = 0; y < SIDE; y++)
        for (let x = 0; x < SIDE; x++) if (colours[at + y * width + x] !== colours[at]) return false;
      return colours[at] !== colours[0];
    };
    const found = colours.findIndex((_, at) => isNode(at));
    const scale = canvas.clientWidth / width;
    return {
      x: ((found % width) + SIDE / 2) * scale,
      y: (Math.floor(found / width) + SIDE / 2) * scale,
    };
  });
}

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } });

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
  });

test("an address of a party that no dataset has says so, and leads back to all", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?focus=nowhere/party/nobody");
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details.getByText("Not in your datasets")).toBeVisible();
  await details.getByRole("button", { name: "Back" }).click();
  await expect(details.getByRole("heading", { name: "With most agreements" })).toBeVisible();
  await expect(page).toHaveURL(/#\/graph$/);
});

test("the graph is drawn, and a filter narrows it, its list and its address", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  const all = await selected(page);
  await page.getByRole("button", { name: "Form" }).click();
  await page.getByRole("checkbox", { name: /^Memorandum/ }).check();
  await expect.poll(() => selected(page)).toBeLessThan(all);
  await expect(page).toHaveURL(/#\/graph\?q=form%3Amemorandum$/);
  await page.keyboard.press("Escape");
  const some = await selected(page);
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(page.getByRole("cell", { name: "Memorandum" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "Joint venture" })).toHaveCount(0);
  expect(await selected(page)).toBe(some);
  await page.goBack();
  await expect(page.getByRole("tab", { name: "Graph" })).toHaveAttribute("aria-selected", "true");
});

test("what is asked next is shown whole, though the picture was moved away", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  const canvas = page.locator("canvas");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await canvas.focus();
  for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowLeft");
  await expect.poll(() => drawn(page)).toBe(0);
  await page.getByRole("combobox", { name: /^Filter by/ }).fill("with:ford");
  await expect.poll(() => drawn(page)).toBeGreaterThan(100);
});

test("several choices of a filter menu can be made, and taken back", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  const all = await selected(page);
  await page.getByRole("button", { name: "Form" }).click();
  const choices = page.getByRole("dialog", { name: "Form" }).getByRole("checkbox");
  await expect(choices.first()).toBeVisible();
  const menu = await page.getByRole("dialog", { name: "Form" }).boundingBox();
  const count = await choices.count();
  expect(count).toBeGreaterThan(2);
  await page.getByRole("checkbox", { name: /^Joint venture/ }).check();
  await expect.poll(() => selected(page)).toBeLessThan(all);
  const one = await selected(page);
  await expect(choices).toHaveCount(count);
  // The pointer is still on what it pressed.
  expect(await page.getByRole("dialog", { name: "Form" }).boundingBox()).toEqual(menu);
  await page.getByRole("checkbox", { name: /^Acquisition/ }).check();
  await expect.poll(() => selected(page)).toBeGreaterThan(one);
  await page.getByRole("checkbox", { name: /^Joint venture/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Acquisition/ }).uncheck();
  await expect.poll(() => selected(page)).toBe(all);
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

test("where nothing fits, every view says so, and the way back; the menus still take a filter back", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/graph?q=zzzz+form%3Aacquisition");
  for (const view of VIEWS) {
    const name = new RegExp(view, "i");
    const panel = page.getByRole("tabpanel", { name });
    await page.getByRole("tab", { name }).click();
    await expect(panel.getByText("No agreement fits the filter")).toBeVisible();
    await panel.getByRole("button", { name: "Show everything" }).click();
    await expect(panel.getByText("No agreement fits the filter")).toBeHidden();
    await expect(panel).toBeFocused();
    await page.goBack();
  }
  await page.getByRole("button", { name: "Form" }).click();
  await page.getByRole("checkbox", { name: "Acquisition" }).click();
  await expect(page).toHaveURL(/q=zzzz$/);
});

test("Escape closes the help of the filter, and an arrow opens it again", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/table");
  const field = page.getByRole("combobox", { name: /^Filter by words/ });
  const help = page.getByRole("listbox", { name: "Filters" });
  await field.fill("kind:uni");
  await expect(help).toBeVisible();
  await field.press("Escape");
  await expect(help).toBeHidden();
  await field.press("ArrowDown");
  await expect(help).toBeVisible();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(field).toHaveValue("kind:university ");
});

test("where nothing ties two known parties, the explorer says so, shows each and how they are connected", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/table?q=catl+xpeng");
  const said = page.getByText(
    /^CATL and XPeng are both known, but no agreement in your datasets ties them\.$/i,
  );
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "With CATL" }).press("Enter");
  await expect(page.getByRole("combobox", { name: /^Filter by words/ })).toHaveValue("with:CATL");
  await expect(page.getByRole("tabpanel", { name: "Table" })).toBeFocused();
  await page.goBack();
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "How are they connected?" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^How are CATL and XPeng connected\?$/i })).toBeVisible();
  await expect(page.getByRole("tabpanel", { name: "Graph" })).toBeFocused();
});

test("going back changes the filter in its field too, also while the keyboard is there", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/table");
  const field = page.getByRole("combobox", { name: /^Filter by words/ });
  const all = await selected(page);
  await page
    .getByRole("group", { name: "Narrow the selection" })
    .getByRole("button", { name: "Form" })
    .click();
  await page.getByRole("checkbox", { name: /^Memorandum/ }).check();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("form:memorandum");
  await field.focus();
  await page.goBack();
  await expect.poll(() => selected(page)).toBe(all);
  await expect(field).toHaveValue("");
  await field.pressSequentially("ford ");
  await expect(page).toHaveURL(/q=ford$/);
  await expect(field).toHaveValue("ford ");
});

test("an address opens what it says: view, filter, party and connection", async ({ extension }) => {
  const page = await extension.openPage(
    "explorer.html#/graph?q=from%3A2020&focus=starter/party/catl&to=starter/party/ford",
  );
  const connection = page.getByRole("region", { name: "Connection" });
  await expect(connection.getByRole("heading", { name: "How are CATL and Ford connected?" })).toBeVisible();
  await expect(connection).toContainText(/Directly, by (1 agreement of|\d+ agreements since) \d{4}\./);
  await expect(connection.getByRole("listitem").first()).toContainText("Company, China");
  // The panel scrolls, and not the page below it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  // Each step says on what it rests, with the source.
  await expect(page.locator(".citation").first()).toContainText("Source");
  await expect(page.locator(".citation a").first()).toHaveAttribute("href", /^https?:/);
  await page.getByRole("button", { name: "Only its partners" }).click();
  await expect(page).toHaveURL(/steps=1/);
  await page.getByRole("button", { name: "Close the connection" }).click();
  await expect(page).not.toHaveURL(/to=/);
});

test("a node that the browser lets go of follows the pointer no more", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Aford");
  const canvas = page.locator("canvas");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await expect(async () => {
    await canvas.hover({ position: await nodeOf(page) });
    await expect(canvas).toHaveClass("on-node", { timeout: 1_000 });
  }).toPass();
  await page.mouse.down();
  await canvas.dispatchEvent("pointercancel");
  await canvas.hover({ position: { x: 2, y: 2 } });
  await expect(canvas).not.toHaveClass("on-node");
});

test("a node that was put somewhere is still there after a look at another view", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=with%3Aford");
  const canvas = page.locator("canvas");
  /** Pixels of the ring that only a node which was put somewhere has, where nothing is pointed at. */
  const ring = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const probe = document.createElement("span");
      probe.style.color = "var(--focus)";
      (element.parentElement ?? document.body).append(probe);
      const [r, g, b] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
      probe.remove();
      const data = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data ?? [];
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++;
      return count;
    });
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await expect.poll(ring).toBe(0);
  let node = { x: 0, y: 0 };
  await expect(async () => {
    node = await nodeOf(page);
    await canvas.hover({ position: node });
    await expect(canvas).toHaveClass("on-node", { timeout: 1_000 });
  }).toPass();
  await page.mouse.down();
  await canvas.hover({ position: { x: node.x + 40, y: node.y + 10 } });
  await page.mouse.up();
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(canvas).toHaveCount(0);
  await page.getByRole("tab", { name: "Graph" }).click();
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  await expect.poll(ring).toBeGreaterThan(0);
});

test("by keyboard alone: filter with help, choose a party, ask for a connection", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/table");
  await expect.poll(() => selected(page)).toBeGreaterThan(100);
  await page.keyboard.press("/");
  await page.keyboard.type("status:sig");
  await expect(page.getByRole("option", { name: /status:signed/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/status%3Asigned/);
  await page.getByRole("button", { name: "CATL", exact: true }).last().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "CATL" })).toBeVisible();
  await page.getByLabel(/^How is CATL connected/).focus();
  await page.keyboard.type("Ford");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Connection" })).toBeVisible();
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

  await details.getByLabel(/^How is CATL connected/).fill("Ford");
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
});

test("with large text in the browser the numbers of the map stay within their circles", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/map");
  await page.addStyleTag({ content: "html { font-size: 32px }" });
  const numbers = page.locator(".world text");
  await expect(numbers.first()).toBeAttached();
  const beyond = await numbers.evaluateAll((texts) =>
    texts.flatMap((text) => {
      const [x, y] = [text.getAttribute("x"), text.getAttribute("y")];
      const circle = document.querySelector(`.spot circle[cx="${x}"][cy="${y}"]`)?.getBoundingClientRect();
      const { width, height } = text.getBoundingClientRect();
      return circle && width < circle.width && height < circle.height ? [] : [text.textContent];
    }),
  );
  expect(beyond).toEqual([]);
});

test("no circle of the map covers a number", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/map?level=country");
  await expect(page.locator(".world text").first()).toBeAttached();
  const covered = await page.locator(".world text").evaluateAll((texts) => {
    const circles = [...document.querySelectorAll(".spot circle")];
    return texts.flatMap((text) =>
      circles.some((circle) => text.compareDocumentPosition(circle) & Node.DOCUMENT_POSITION_FOLLOWING)
        ? [text.textContent]
        : [],
    );
  });
  expect(covered).toEqual([]);
});

test("every place of the map is in its list, and none stands in the way of the keys", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/map");
  const map = page.getByRole("img", { name: /^Map of/ });
  await expect(map).toBeVisible();
  await expect(page.locator("svg [tabindex]")).toHaveCount(0);
  const places = page.locator(".spots").getByRole("button");
  const shown = await places.count();
  await places.last().focus();
  await page.keyboard.press("Enter");
  const all = Number(/\d+/.exec((await map.getAttribute("aria-label")) ?? "")?.[0]);
  expect(all).toBeGreaterThan(shown);
  await expect(places).toHaveCount(all);
  await expect(places.nth(shown - 1)).toBeFocused();
});

test("a filter that means nothing is said, and nothing is drawn", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=status%3Asgined");
  await expect(page.getByRole("alert")).toContainText("There is no status “sgined”.");
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect.poll(() => selected(page)).toBeGreaterThan(100);
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

test("no form is cut in the table", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/table");
  const cells = page.getByRole("row").getByRole("cell", { name: /^(Strategic coop|Public–private)/ });
  await expect(cells.first()).toBeVisible();
  const cut = await cells.evaluateAll((all) =>
    all.flatMap(({ scrollWidth, clientWidth, textContent }) =>
      scrollWidth > clientWidth ? [textContent] : [],
    ),
  );
  expect(cut).toEqual([]);
});

test("under forced colours land has its coasts, and what is chosen is set off", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/map?level=country");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(page.locator(".land").first()).toBeVisible();
  const colours = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return {
      sea: getComputedStyle(document.body).backgroundColor,
      coast: of(".land").stroke,
      chosen: of('.choice button[aria-pressed="true"]').backgroundColor,
      other: of('.choice button[aria-pressed="false"]').backgroundColor,
    };
  });
  expect(colours.coast).not.toBe(colours.sea);
  expect(colours.chosen).not.toBe(colours.other);
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
  expect(svg.content.toString()).toMatch(/^<svg [\s\S]*CATL[\s\S]*<\/svg>\s*$/);
  const png = await save("Picture (PNG)");
  expect(png.content.subarray(1, 4).toString()).toBe("PNG");
  const csv = await save("Data (CSV)");
  expect(csv.content.toString().split("\r\n").length).toBe((await selected(page)) + 2);
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

test("without datasets it says what to do next", async ({ extension, openOptions }) => {
  const options = await openOptions();
  await expect(options.locator("#datasets").getByRole("heading", { level: 3 })).toHaveCount(1);
  await options.getByRole("switch").first().click();
  const page = await extension.openPage("explorer.html");
  await expect(page.getByRole("button", { name: "Import a dataset" })).toBeVisible();
});
