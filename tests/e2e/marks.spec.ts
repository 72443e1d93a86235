/** How marks look and behave: styles, kinds, dark pages, print, links, selected text. */
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import { expect, type OpenArticle, test } from "./fixtures";

/** In the extension's pages, where functions given to `evaluate` run. */
declare const chrome: typeof browser;

const FILLER = "What follows is enough running text for a page to be taken for an article. ".repeat(3);
const articleOf = (
  style: string,
  more = "",
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Marks</title>
<meta property="og:type" content="article"><style>body{margin:2em;font:24px/1.6 serif;${style}}</style></head><body><article>
<h1>A headline without names</h1><p id="names">CATL met the government of Dongying in Sweden, and CATL went back to Sweden.</p>${more}
<p>${FILLER}</p><p>${FILLER}</p></article></body></html>`;

/** The texts of each of the extension's highlights that holds any. */
function highlighted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, { size }]) => name.startsWith("entente") && size > 0)
        .map(([name, ranges]) => [
          name,
          [...ranges].map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? "").slice(startOffset, endOffset),
          ),
        ]),
    ),
  );
}

const ALL = {
  "entente-company": ["CATL", "CATL"],
  "entente-body": ["government of Dongying"],
  "entente-place": ["Sweden", "Sweden"],
};

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
  await rest(page, second);
  expect(await popover.waitForText()).toMatch(/^CATL/);
  expect((await highlighted(page))["entente-active"]).toEqual(["CATL"]);
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
  await page.mouse.move(1, 1);

  await options.bringToFront();
  await choose("Nothing until the pointer is on a name");
  await expect.poll(() => highlighted(page)).toEqual({});
  await page.bringToFront();
  await rest(page, second);
  expect(await popover.waitForText()).toMatch(/^CATL/);
  expect(await highlighted(page)).toEqual({ "entente-active": ["CATL"] });
});

for (const [name, style] of [
  ["white", "background:#fff;color:#111"],
  ["black, while the system is light", "background:#000;color:#eee"],
  ["dark grey", "background:#202327;color:#c9d1d9"],
  ["sepia", "background:#f4ecd8;color:#5b4636"],
  ["a picture of the night", "background:linear-gradient(#001a33,#002b4d);color:#fff"],
] as const) {
  test(`a line stands out from a page that is ${name}`, async ({ openArticle }) => {
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
  });
}

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

/** How many lines in the colour of the text go through a picture from side to side. */
function wholeLines(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data ?? [];
    const inside = width - 4;
    let lines = 0;
    let wasLine = false;
    for (let y = 0; y < height; y++) {
      let light = 0;
      for (let x = 2; x < width - 2; x++) if ((pixels[4 * (y * width + x)] ?? 0) > 170) light += 1;
      const isLine = light > 0.95 * inside;
      if (isLine && !wasLine) lines += 1;
      wasLine = isLine;
    }
    return lines;
  }, picture.toString("base64"));
}

test("a marked link is clicked as ever, before its popover opens and while it is open", async ({
  openArticle,
}) => {
  const link = '<p><a href="#there" id="link">Huawei and the rest</a></p>';
  const { page, popover } = await openArticle(articleOf("", link));
  await expect.poll(async () => (await highlighted(page))["entente-company"]).toContain("Huawei");
  const place = await placeOf(page, "Huawei", 0);
  await page.mouse.click(place.x, place.y);
  await expect.poll(() => new URL(page.url()).hash).toBe("#there");

  await page.evaluate(() => history.replaceState(null, "", location.pathname));
  await page.mouse.move(1, 1);
  await rest(page, place);
  expect(await popover.waitForText()).toMatch(/Huawei/);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).toBe("#there");
});

test("text is selected as ever, and while it is nothing opens", async ({ openArticle }) => {
  const article = await openArticle(articleOf(""));
  const { page, popover } = article;
  await expect.poll(() => highlighted(page)).toEqual(ALL);
  const [first, second] = [await placeOf(page, "CATL", 0), await placeOf(page, "CATL", 1)];
  await page.mouse.move(first.x - first.width / 2 - 4, first.y);
  await page.mouse.down();
  await page.mouse.move(second.x, second.y, { steps: 12 });
  expect(await active(article)).toEqual([]);
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(
    /^CATL met the government of Dongying in Sweden, and CA/,
  );
  await page.mouse.move(first.x, first.y, { steps: 4 });
  await frames(page);
  expect(await active(article)).toEqual([]);

  // Only once it is given up again.
  await page.mouse.click(5, 5);
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  await rest(page, first);
  expect(await popover.waitForText()).toMatch(/^CATL/);
});

test("a double click selects a marked word", async ({ openArticle }) => {
  const { page } = await openArticle(articleOf(""));
  await expect.poll(() => highlighted(page)).toEqual(ALL);
  const { x, y } = await placeOf(page, "Sweden", 0);
  await page.mouse.dblclick(x, y);
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe("Sweden");
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

async function rest(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y, { steps: 3 });
}

async function active({ page }: OpenArticle): Promise<string[]> {
  return (await highlighted(page))["entente-active"] ?? [];
}

/** Two frames: what the pointer set off is drawn. */
function frames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** The middle and size of the n-th place where a text stands in the article's paragraphs. */
function placeOf(page: Page, text: string, index: number) {
  return page.evaluate(
    ({ text, index }) => {
      const ranges: Range[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (
          let at = node.nodeValue?.indexOf(text) ?? -1;
          at >= 0;
          at = node.nodeValue?.indexOf(text, at + 1) ?? -1
        ) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          ranges.push(range);
        }
      const box = ranges[index]?.getBoundingClientRect();
      if (!box) throw new Error(`"${text}" does not stand there`);
      const { x, y, width, height } = box;
      return { x: x + width / 2, y: y + height / 2, width, height };
    },
    { text, index },
  );
}

/** The row of pixels below a name that differs most from the page's background: contrast, how much of it, longest stretch. */
async function lineUnder(
  page: Page,
  text: string,
): Promise<{ contrast: number; filled: number; longest: number }> {
  const { x, y, width, height } = await placeOf(page, text, 0);
  // From below the letters without descenders to the end of the line's box.
  const clip = { x: x - width / 2, y: y + height * 0.28, width, height: height * 0.32 };
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const channel = (value: number) => (value <= 10 ? value / 3_294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (at: number) =>
      0.2126 * channel(data[at] ?? 0) +
      0.7152 * channel(data[at + 1] ?? 0) +
      0.0722 * channel(data[at + 2] ?? 0);
    // Nothing of the text reaches the last row.
    const ground = luminance((image.height - 1) * image.width * 4);
    const against = (at: number) => {
      const [dark = 0, light = 0] = [ground, luminance(at)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    let best = { contrast: 0, filled: 0, longest: 0 };
    for (let row = 0; row < image.height; row++) {
      const contrasts = Array.from({ length: image.width }, (_, column) =>
        against((row * image.width + column) * 4),
      );
      const drawn = contrasts.map((contrast) => contrast > 1.6);
      const filled = drawn.filter(Boolean).length / image.width;
      const stretches = drawn
        .map((on) => (on ? "1" : "0"))
        .join("")
        .split("0");
      // Letters fill less of a row than any line under them does.
      if (filled <= best.filled || filled < 0.35) continue;
      const lengths = stretches.map(({ length }) => length).sort((a, b) => b - a);
      best = { contrast: Math.max(...contrasts), filled, longest: lengths[1] ?? lengths[0] ?? 0 };
    }
    return best;
  }, picture);
}
