/** How marks look: styles, kinds, dark pages, print, forced colours. */
import type { browser } from "wxt/browser";
import { expect, test } from "./fixtures";
import { lineUnder, wholeLines } from "./mark-lines";
import { ALL, articleOf, highlighted, placeOf, restOn } from "./marked-article";

/** In the extension's pages, where functions given to `evaluate` run. */
declare const chrome: typeof browser;

test("each style draws what it says, at once, and every name answers in each", async ({
  openArticle,
  openOptions,
}) => {
  const { page, popover } = await openArticle(articleOf(""));
  await expect.poll(() => highlighted(page)).toEqual(ALL);
  const second = await placeOf(page, "CATL", 1);
  const options = await openOptions();
  const choose = async (name: string) => {
    await options.getByRole("radio", { name }).click();
    await expect(options.getByRole("radio", { name })).toBeChecked();
  };

  await choose("A tint behind each name");
  const tinted = Object.fromEntries(Object.entries(ALL).map(([name, texts]) => [`${name}-tint`, texts]));
  await expect.poll(() => highlighted(page)).toEqual(tinted);
  await choose("A line under the first mention of each");
  await expect
    .poll(() => highlighted(page))
    .toEqual({
      "entente-company": ["CATL"],
      "entente-body": ["government of Dongying"],
      "entente-place": ["Sweden"],
    });
  await page.bringToFront();
  await restOn(page, second);
  expect(await popover.waitForText()).toMatch(/^CATL/);
  expect((await highlighted(page))["entente-active"]).toEqual(["CATL"]);
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
  await page.mouse.move(1, 1);

  await options.bringToFront();
  await choose("Nothing until the pointer is on a name");
  await expect.poll(() => highlighted(page)).toEqual({});
  await page.bringToFront();
  await restOn(page, second);
  expect(await popover.waitForText()).toMatch(/^CATL/);
  expect(await highlighted(page)).toEqual({ "entente-active": ["CATL"] });
});

test("a line stands out from every page", async ({ openArticle }) => {
  for (const [name, style] of [
    ["white", "background:#fff;color:#111"],
    ["black, while the system is light", "background:#000;color:#eee"],
    ["dark grey", "background:#202327;color:#c9d1d9"],
    ["sepia", "background:#f4ecd8;color:#5b4636"],
    ["a picture of the night", "background:linear-gradient(#001a33,#002b4d);color:#fff"],
  ] as const)
    await test.step(`one that is ${name}`, async () => {
      const { page } = await openArticle(articleOf(style));
      await expect.poll(() => highlighted(page)).toEqual(ALL);
      for (const text of ["CATL", "government of Dongying", "Sweden"]) {
        const { contrast, filled } = await lineUnder(page, text);
        // The contrast that WCAG 1.4.11 asks of what is needed to understand a page.
        expect(contrast, `${text}: ${contrast.toFixed(2)}`).toBeGreaterThanOrEqual(3);
        // Dotted and dashed lines have gaps, a plain one has none.
        if (text === "Sweden") expect(filled).toBeGreaterThan(0.95);
        else expect(filled).toBeLessThan(0.9);
      }
      await page.close();
    });
});

test("dots and dashes are of different lengths", async ({ openArticle }) => {
  const { page } = await openArticle(articleOf(""));
  await expect.poll(() => highlighted(page)).toEqual(ALL);
  const [dots, dashes] = [await lineUnder(page, "CATL"), await lineUnder(page, "government of Dongying")];
  expect(dashes.longest).toBeGreaterThan(dots.longest);
});

test("nothing of it is printed", async ({ openArticle, page, serve }) => {
  const off = "https://www.unlisted-news.example/2025/03/an-article.html";
  serve({ [off]: articleOf("") });
  await page.goto(off);
  const article = await openArticle(articleOf(""));
  await expect.poll(() => highlighted(article.page)).toEqual(ALL);
  await page.emulateMedia({ media: "print" });
  await article.page.emulateMedia({ media: "print" });
  const plain = await page.screenshot();
  expect((await article.page.screenshot()).equals(plain)).toBe(true);
  await article.page.emulateMedia({ media: "screen" });
  expect((await article.page.screenshot()).equals(plain)).toBe(false);
  // On paper a light name would stay light, also where its highlight draws nothing.
  const printed = await article.page.evaluateHandle(() => {
    const left: string[] = ["not printed"];
    addEventListener("beforeprint", () => left.splice(0, 1, ...CSS.highlights.keys()));
    return left;
  });
  await article.page.pdf();
  expect(await printed.jsonValue()).toEqual([]);
  await expect.poll(() => highlighted(article.page)).toEqual(ALL);
});

test("under forced colours every name is set off", async ({ openArticle, page, serve }) => {
  const off = "https://www.unlisted-news.example/2025/03/an-article.html";
  serve({ [off]: articleOf("") });
  await page.goto(off);
  const article = await openArticle(articleOf(""));
  await expect.poll(() => highlighted(article.page)).toEqual(ALL);
  for (const one of [page, article.page]) await one.emulateMedia({ forcedColors: "active" });
  for (const text of ["CATL", "government of Dongying", "Sweden"]) {
    const { x, y, width, height } = await placeOf(article.page, text, 0);
    const clip = { x: x - width / 2, y: y - height / 2, width, height };
    const plain = await page.screenshot({ clip });
    const marked = await article.page.screenshot({ clip });
    expect(marked.equals(plain), text).toBe(false);
    // Where every name is set off alike, its line tells the kind: dots, two lines, or one.
    const lines = text === "CATL" ? 0 : text === "Sweden" ? 1 : 2;
    expect(await wholeLines(article.page, marked), text).toBe(lines);
  }
});

test("the options show each style on a sample, and keep what is chosen", async ({ openOptions }) => {
  const options = await openOptions();
  await expect(options.getByRole("radio", { name: "A line under each name" })).toBeChecked();
  await expect
    .poll(() =>
      options.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).sort()),
    )
    .toEqual(
      [
        ["entente-company 3", "entente-body 2", "entente-place 2"],
        ["entente-company-tint 2", "entente-body-tint 1", "entente-place-tint 1"],
      ]
        .flat()
        .sort(),
    );
  await options.getByRole("radio", { name: "A tint behind each name" }).click();
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get("settings.marks")))
    .toEqual({ "settings.marks": "tint" });
});
