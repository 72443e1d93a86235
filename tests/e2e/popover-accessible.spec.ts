/** The popover for everyone: what axe finds in it, how large its targets are, and that it fits small and zoomed windows. */
import { violations } from "./axe";
import { expect, type OpenArticle, test } from "./fixtures";
import { haveDatasets } from "./import-dataset";
import { DOUBTFUL_ARTICLE, LONG_NAME, PLACE_ARTICLE, READING, READING_ARTICLE } from "./reading";

const WHY = "footer .linklike";

const SITUATIONS: readonly [
  what: string,
  article: string,
  open: (article: OpenArticle) => Promise<unknown>,
][] = [
  ["a company", READING_ARTICLE, ({ popover }) => popover.hover("Veltrona")],
  [
    "a fact's evidence",
    READING_ARTICLE,
    async ({ popover }) => {
      await popover.hover("Veltrona");
      await popover.click(".fact-name", 2);
    },
  ],
  [
    "why a name was matched",
    READING_ARTICLE,
    async ({ popover }) => {
      await popover.hover("Veltrona");
      await popover.click(WHY);
      await expect.poll(() => popover.text()).toContain("“Veltrona” is ");
    },
  ],
  ["what came later", READING_ARTICLE, ({ popover }) => popover.hover("Quellmar University")],
  ["a place", PLACE_ARTICLE, ({ popover }) => popover.hover("Kelmstad")],
  ["a name that may mean two places", DOUBTFUL_ARTICLE, ({ popover }) => popover.hover("Port Alder")],
  ["a party with very many", READING_ARTICLE, ({ popover }) => popover.hover("Manyfold Holding")],
  ["a party without agreements", READING_ARTICLE, ({ popover }) => popover.hover("Leerhaus Werke")],
];

test("axe finds nothing, and every target is large enough", async ({ extension, openArticle }) => {
  test.setTimeout(120_000);
  await haveDatasets(extension, READING);
  for (const [html, situations] of Map.groupBy(SITUATIONS, ([, html]) => html)) {
    const article = await openArticle(html);
    await article.waitForMarks(1);
    for (const [what, , open] of situations) {
      await open(article);
      expect(await violations(await article.popover.frame()), what).toEqual([]);
      expect(await article.popover.smallTargets(), what).toEqual([]);
      await article.page.keyboard.press("Escape");
      await article.popover.waitForClosed();
    }
    await article.page.close();
  }
});

test("in small windows it stays inside, beside the line, and nothing is cut off sideways", async ({
  extension,
  openArticle,
}) => {
  await haveDatasets(extension, READING);
  const article = await openArticle(READING_ARTICLE);
  for (const { what, width, height, zoom = "1" } of [
    { what: "a phone of 320 px", width: 320, height: 640 },
    { what: "a page that zooms itself", width: 560, height: 640, zoom: "2" },
    { what: "200 % zoom", width: 640, height: 400 },
    { what: "a low window", width: 900, height: 260 },
  ]) {
    await article.page.setViewportSize({ width, height });
    await article.page.evaluate((zoom) => {
      document.documentElement.style.zoom = zoom;
    }, zoom);
    await article.waitForMarks(8);
    for (const name of ["Veltrona", LONG_NAME]) {
      await article.popover.hover(name);
      const box = await article.popover.rectOf(".popover");
      const line = (await article.marks()).find(({ text }) => text === name)?.rects[0];
      if (!box || !line) throw new Error(`In ${what} there is no popover or no mark.`);
      expect(box.x, what).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, what).toBeLessThanOrEqual(width);
      expect(box.y, what).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, what).toBeLessThanOrEqual(height);
      expect(await article.popover.overflowing(), what).toEqual([]);
      const foot = await article.popover.rectOf(".popover > footer");
      if (box.height >= 200)
        expect(foot && foot.y + foot.height, what).toBeLessThanOrEqual(box.y + box.height);
      await article.page.keyboard.press("Escape");
      await article.popover.waitForClosed();
    }
  }
});
