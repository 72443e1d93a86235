/** Marks are in nobody's way: links are clicked and text is selected as ever. */
import type { Page } from "playwright-core";
import { expect, type OpenArticle, test } from "./fixtures";
import { ALL, articleOf, highlighted, placeOf, restOn } from "./marked-article";

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
  await restOn(page, place);
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
  await restOn(page, first);
  expect(await popover.waitForText()).toMatch(/^CATL/);
});

test("a double click selects a marked word", async ({ openArticle }) => {
  const { page } = await openArticle(articleOf(""));
  await expect.poll(() => highlighted(page)).toEqual(ALL);
  const { x, y } = await placeOf(page, "Sweden", 0);
  await page.mouse.dblclick(x, y);
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe("Sweden");
});

async function active({ page }: OpenArticle): Promise<string[]> {
  return (await highlighted(page))["entente-active"] ?? [];
}

/** Two frames: what the pointer set off is drawn. */
function frames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
