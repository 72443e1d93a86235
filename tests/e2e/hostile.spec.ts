/** Pages that do their worst: the reader reads, marks and answers all the same, and the page keeps working. */
import type { browser } from "wxt/browser";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { hostilePage, MARKED, Unseen } from "./unseen";

/** In the extension's worker, where functions given to `evaluate` run. */
declare const chrome: typeof browser;
/** What the fixtures put into their pages. */
declare const window: Window & {
  evicted: number;
  ticks: number;
  rounds: number;
  sent: number;
  told: string[];
};

test("marks and answers on pages that lie, swallow, overrule and clobber", async ({ openArticle }) => {
  for (const [name, what] of [
    ["prototypes", "built-ins that lie, throw and are frozen"],
    ["swallow", "events that the page lets nobody else hear"],
    ["styles", "rules with priority for everything"],
    ["clobbers", "a form whose fields have the names of its properties"],
  ] as const)
    await test.step(what, async () => {
      const article = await openArticle(
        hostilePage(name),
        `https://www.example-news.com/2025/03/${name}.html`,
      );
      const unseen = await Unseen.attach(article.page);
      await expect.poll(() => unseen.marks()).toEqual(MARKED);
      expect(await unseen.hover("Zenith Steel")).toContain("CATL");
      await article.page.keyboard.press("Escape");
      await expect.poll(() => unseen.popoverText()).toBeUndefined();
      expect(await unseen.marks()).toEqual(MARKED);
      await article.page.close();
    });
});

test("the framework's own event neither ends the reader nor tells the page of it", async ({
  openArticle,
  extension,
}) => {
  const { page: tab } = await openArticle(
    hostilePage("stops-reader"),
    `${ARTICLE_URL}#${extension.extensionId}`,
  );
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  const before = await tab.evaluate(() => window.sent);
  await expect.poll(() => tab.evaluate(() => window.sent)).toBeGreaterThan(before + 3);
  await tab.evaluate(() => document.querySelector("#first")?.append(" Huawei watches."));
  await expect.poll(() => unseen.marks()).toContain("Huawei");
  expect(await unseen.hover("Zenith Steel")).toContain("CATL");
  expect(await tab.evaluate(() => window.told)).toEqual([]);
});

test("a page that fights for the top layer is left its place; the keys open the popover", async ({
  openArticle,
  extension,
}) => {
  const { page: tab } = await openArticle(hostilePage("overlays"));
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  const worker = await extension.worker();
  await worker.evaluate(() => {
    // The browser's own event, as the keys would fire it: headless Chromium has no keys for commands.
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch("next-mark");
  });
  await expect.poll(() => textOfFirstPopover(unseen)).toContain("Changzhou");
  // Both stand there, and neither side answers the other for ever.
  let rounds = -1;
  await expect
    .poll(async () => {
      const before = rounds;
      rounds = await tab.evaluate(() => window.rounds);
      return rounds === before;
    })
    .toBe(true);
  await tab.keyboard.press("Escape");
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll(":popover-open").length)).toBe(1);
});

test("where the page takes the popover out, it stays out and the page is left alone", async ({
  openArticle,
}) => {
  const { page: tab } = await openArticle(hostilePage("evicts"));
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  const markup = await tab.evaluate(() => document.documentElement.outerHTML);
  const { x, y } = await unseen.placeOf("CATL");
  await tab.mouse.move(1, 1);
  await tab.mouse.move(x, y, { steps: 3 });
  await expect.poll(() => tab.evaluate(() => window.evicted)).toBeGreaterThan(0);
  await tab.mouse.move(1, 1, { steps: 3 });
  let evicted = -1;
  await expect
    .poll(async () => {
      const before = evicted;
      evicted = await tab.evaluate(() => window.evicted);
      return evicted === before;
    })
    .toBe(true);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(markup);
  expect(await unseen.marks()).toEqual(MARKED);
});

test("reads what is new on a page that never stops changing", async ({ openArticle }) => {
  const { page: tab } = await openArticle(hostilePage("storm"));
  const unseen = await Unseen.attach(tab);
  // A paragraph that changed is marked anew, after the others.
  await expect.poll(async () => (await unseen.marks()).toSorted()).toEqual(MARKED.toSorted());
  const before = await tab.evaluate(() => window.ticks);
  await tab.evaluate(() => {
    const late = document.createElement("p");
    late.textContent = "Late in the day Huawei and SSAB said that they had nothing to add to what was said.";
    document.querySelector("article")?.append(late);
  });
  await expect.poll(() => unseen.marks()).toEqual(expect.arrayContaining([...MARKED, "Huawei", "SSAB"]));
  // The page's own work went on all the while.
  expect(await tab.evaluate(() => window.ticks)).toBeGreaterThan(before);
  expect(await unseen.hover("Zenith Steel")).toContain("CATL");
});

test("puts its marks back where the page takes them out of the registry, or empties them", async ({
  openArticle,
}) => {
  const { page: tab } = await openArticle(hostilePage("evicts"));
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  await tab.evaluate(() => CSS.highlights.clear());
  expect(await unseen.marks()).toEqual([]);
  await tab.mouse.move(30, 30);
  await tab.mouse.move(31, 31);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  await tab.evaluate(() => CSS.highlights.get("entente-company")?.clear());
  expect(await unseen.marks()).toHaveLength(4);
  // Without the pointer too, some seconds later.
  await expect
    .poll(async () => (await unseen.marks()).toSorted(), { timeout: 15_000 })
    .toEqual(MARKED.toSorted());
});

/** What the popover holds, whether or not something of the page lies over it. */
async function textOfFirstPopover(unseen: Unseen): Promise<string> {
  return (await unseen.popoverTexts()).join(" ");
}
