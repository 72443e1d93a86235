/** How the views stand where colours are forced, where little fits, and beside long names. */
import type { Locator, Page } from "playwright-core";
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";
import { importDataset } from "./import-dataset";
import { card, file, OTHER, reviewOf, stepTo, TEXT } from "./reviewing";
import { clickToolbarButton, toolbarPopups } from "./toolbar-click";

const VIEWS = ["graph", "timeline", "map", "table"] as const;
const LONG = "Northern Association for the Electrochemical Metallurgy and Recovery of Rare Earth Metals";
const DATASET = {
  format: "entente-dataset/1",
  dataset: { id: "long-names", title: "Long names", version: "1", created: "2025-06-01" },
  parties: [
    { id: "short", kind: "company", names: [{ text: "Veltrona", type: "official" }] },
    { id: "long", kind: "company", names: [{ text: LONG, type: "official" }] },
  ],
  agreements: ["2024-01-10", "2025-01-10"].map((date, i) => ({
    id: `a${i}`,
    form: "cooperation",
    parties: [{ party: "short" }, { party: "long" }],
    history: [{ status: "signed", date }],
  })),
};

/** A property of an element as the browser draws it. */
const drawn = (one: Locator, property: string) =>
  one.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("under forced colours the parts of the timeline differ by pattern, and what floats has an edge", async ({
  extension,
  openOptions,
}) => {
  const page = await extension.openPage("explorer.html#/timeline");
  await page.emulateMedia({ forcedColors: "active" });
  const swatches = page.locator(".legend .swatch");
  await expect(swatches).toHaveCount(6);
  const patterns = await swatches.evaluateAll((all) =>
    all.map((one) => `${getComputedStyle(one).backgroundColor} ${getComputedStyle(one).backgroundImage}`),
  );
  expect(new Set(patterns).size).toBe(6);
  for (const part of [0, 5])
    expect(await drawn(page.locator(`.bar-part.part-${part}`).first(), "box-shadow")).not.toBe("none");
  await page.getByRole("button", { name: "Form", exact: true }).click();
  expect(await drawn(page.getByRole("dialog", { name: "Form" }), "border-top-style")).toBe("solid");

  const options = await openOptions();
  await options.emulateMedia({ forcedColors: "active" });
  expect(await drawn(options.locator(".card").first(), "border-top-style")).toBe("solid");
  await options.getByRole("button", { name: /^Remove / }).click();
  expect(await drawn(options.getByRole("alertdialog"), "border-top-style")).toBe("solid");
});

test("under forced colours only the release that is open has a bar beside it", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await review
    .locator("input[type=file]")
    .first()
    .setInputFiles([file("a.txt", TEXT), file("b.txt", OTHER)]);
  await review.emulateMedia({ forcedColors: "active" });
  const rows = review.locator(".queue-row");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toHaveClass(/current/);
  const bars = await Promise.all([0, 1].map((at) => drawn(rows.nth(at), "border-left-color")));
  const paper = await drawn(review.locator("body"), "background-color");
  expect(bars[0]).not.toBe(paper);
  expect(bars[1]).toBe(paper);
});

test("the ring of the focus is the same on selects and in menus as on buttons", async ({
  extension,
  openOptions,
}) => {
  const page = await extension.openPage("explorer.html");
  const form = page.getByRole("button", { name: "Form", exact: true });
  await form.focus();
  await page.keyboard.press("Enter");
  const inMenu = page.getByRole("dialog", { name: "Form" }).getByRole("checkbox").first();
  await expect(inMenu).toBeFocused();
  const ring = await drawn(inMenu, "outline");
  await page.keyboard.press("Escape");
  await expect(form).toBeFocused();
  expect(ring).toBe(await drawn(form, "outline"));

  const options = await openOptions();
  const select = options.getByRole("combobox", { name: "Only while this key is down" });
  await select.focus();
  await expect(select).toBeFocused();
  expect(await drawn(select, "outline")).toBe(ring);
});

test("the explorer fits small windows", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  await test.step("the graph's legend stands beside the picture", async () => {
    await page.setViewportSize({ width: 640, height: 450 });
    const [legend, picture] = await Promise.all(
      [page.locator(".graph-legend"), page.locator("canvas")].map((one) => one.boundingBox()),
    );
    expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThanOrEqual((picture?.y ?? 0) + 0.5);
    expect(picture?.height).toBeGreaterThan(200);
  });
  await test.step("all of its tabs are within 320 pixels", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const view of VIEWS) {
      const tab = page.getByRole("tab", { name: new RegExp(view, "i") });
      await tab.click();
      await expect(tab).toBeInViewport({ ratio: 1 });
      expect(await sideways(page)).toBe(0);
    }
  });
});

test("a long name leaves the number of its agreements on one line", async ({ openPopup, openOptions }) => {
  await importDataset(await openOptions(), DATASET);
  const popup = await openPopup(undefined, "#/entity/long-names/party/short");
  await popup.setViewportSize({ width: 400, height: 600 });
  const count = popup.locator(".partner-head").getByText("2 agreements");
  await expect(count).toBeVisible();
  expect((await count.boundingBox())?.height).toBeLessThan(30);
});

test.describe("text is set larger in the browser", () => {
  test.use({ textSize: 24 });

  test("everything in the views is larger with it, and fits", async ({ extension }) => {
    for (const view of ["explorer.html", "options.html", "review.html", "welcome.html"]) {
      const page = await extension.openPage(view);
      await expect(page.locator("body")).toHaveCSS("font-size", "19.5px");
      await page.setViewportSize({ width: 480, height: 800 });
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await sideways(page)).toBe(0);
      // Marks and ticks, which have a size of their own, grow with that.
      const mark = await page.locator(".mark").boundingBox();
      expect(mark?.width).toBeGreaterThan(30);
      const ticks = await page
        .locator("[type=radio], [type=checkbox]")
        .evaluateAll((all) => all.map((one) => one.clientWidth));
      // Of a switch there is a tick of one pixel, for forms alone.
      expect(ticks.filter((width) => width > 1 && width < 19)).toEqual([]);
    }
  });

  test("in a window as narrow as a phone's nothing runs out of it", async ({
    extension,
    openArticle,
    openOptions,
    openPopup,
  }) => {
    await importDataset(await openOptions(), DATASET);
    const article = await openArticle(DEMO);
    await article.waitForMarks(2);
    const popup = await openPopup(article.tabId);
    await expect(popup.getByText(/^with .* here$/).first()).toBeVisible();
    const pages = [popup];
    for (const view of [
      "options.html",
      "review.html",
      "welcome.html",
      ...VIEWS.map((v) => `explorer.html#/${v}`),
    ])
      pages.push(await extension.openPage(view));
    for (const page of pages) {
      await page.setViewportSize({ width: 320, height: 800 });
      await expect(page.getByRole("heading").or(page.getByRole("tab")).first()).toBeVisible();
      expect(await sideways(page), page.url()).toBe(0);
      const cut = page.locator("button, select, a").filter({ visible: true });
      const beyond = await cut.evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest("table"))
          .map((one) => one.textContent),
      );
      expect(beyond, page.url()).toEqual([]);
    }
  });

  test("what an agreement opens keeps its words whole in a window as narrow as a phone's", async ({
    extension,
  }) => {
    const popup = await extension.openPage("popup.html#/entity/starter/party/catl");
    await popup.setViewportSize({ width: 320, height: 800 });
    const toggles = popup.locator(".toggles button");
    await expect(toggles.first()).toBeVisible();
    const broken = await toggles.evaluateAll((all) =>
      // Of two lines it would be.
      all.filter((one) => one.getBoundingClientRect().height > 44).map(({ textContent }) => textContent),
    );
    expect(broken).toEqual([]);
  });

  test("in a narrow review it shows how far the queue and the release are, and facts can be read", async ({
    extension,
  }) => {
    const review = await reviewOf(extension, TEXT);
    await review.keyboard.press("x");
    await stepTo(review, / – /);
    for (const width of [320, 420]) {
      await review.setViewportSize({ width, height: 800 });
      for (const said of [/^0 of 1 done, 1 skipped$/, /^0 of [1-9] decided, skipped$/]) {
        const progress = review.getByRole("status").filter({ hasText: said });
        await progress.scrollIntoViewIfNeeded();
        await expect(progress).toBeInViewport({ ratio: 1 });
        expect(await progress.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
        // It breaks into two lines at most.
        expect((await progress.boundingBox())?.height).toBeLessThan(70);
      }
      const fact = card(review, / – /).locator(".fact-text").first();
      expect((await fact.boundingBox())?.width).toBeGreaterThan(150);
      const level = review.getByRole("combobox", { name: "How sure at least" });
      expect((await level.boundingBox())?.width).toBeGreaterThan(100);
      expect(await sideways(review)).toBe(0);
    }
  });

  test("the popup at the toolbar grows, as far as a browser shows it", async ({
    extension,
    openArticle,
    openPopup,
  }) => {
    const asker = await openPopup();
    const article = await openArticle(DEMO);
    await clickToolbarButton(extension, article.page);
    await expect.poll(() => toolbarPopups(asker)).toEqual([[0, 600, 600]]);
  });

  test("the card over a page grows too, whatever size the page gives its root", async ({ openArticle }) => {
    const article = await openArticle(DEMO.replace("<html", '<html style="font-size: 10px"'));
    await article.waitForMarks(2);
    await article.popover.hover("CATL");
    expect(await article.popover.rectOf(".popover")).toMatchObject({ width: 564 });
  });
});
