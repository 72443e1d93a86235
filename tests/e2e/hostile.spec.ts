/** Pages that do their worst: the reader reads, marks and answers all the same, and the page keeps working. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { browser } from "wxt/browser";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { Unseen } from "./unseen";

/** In the extension's worker, where functions given to `evaluate` run. */
declare const chrome: typeof browser;
/** What the fixtures put into their pages. */
declare const window: Window & {
  evicted: number;
  ticks: number;
  rounds: number;
  sent: number;
  told: string[];
  found: string[];
  take(guesses: string[]): { what: string; text: string }[];
  plunder(extension: string, point: { x: number; y: number }, guesses: string[]): Promise<string[]>;
};

const HOSTILE = join(import.meta.dirname, "../fixtures/hostile");
const page = (name: string) => readFileSync(join(HOSTILE, `${name}.html`), "utf8");

/** What stands marked in the article of every fixture, kind by kind. */
const MARKED = [
  ...["CATL", "Zenith Steel", "CATL", "Zenith Steel"],
  ...["government of Dongying"],
  ...["Changzhou", "Changzhou", "Dongying"],
];

for (const [name, what] of [
  ["prototypes", "built-ins that lie, throw and are frozen"],
  ["swallow", "events that the page lets nobody else hear"],
  ["styles", "rules with priority for everything"],
  ["clobbers", "a form whose fields have the names of its properties"],
] as const) {
  test(`marks and answers on a page with ${what}`, async ({ openArticle }) => {
    const article = await openArticle(page(name));
    const unseen = await Unseen.attach(article.page);
    await expect.poll(() => unseen.marks()).toEqual(MARKED);
    expect(await unseen.hover("Zenith Steel")).toContain("CATL");
    await article.page.keyboard.press("Escape");
    await expect.poll(() => unseen.popoverText()).toBeUndefined();
    expect(await unseen.marks()).toEqual(MARKED);
  });
}

test("the framework's own event neither ends the reader nor tells the page of it", async ({
  openArticle,
  extension,
}) => {
  const { page: tab } = await openArticle(page("stops-reader"), `${ARTICLE_URL}#${extension.extensionId}`);
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
  const { page: tab } = await openArticle(page("overlays"));
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
  const { page: tab } = await openArticle(page("evicts"));
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
  const { page: tab } = await openArticle(page("storm"));
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
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
  const { page: tab } = await openArticle(page("evicts"));
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

test("nothing of the dataset reaches a page that reads all it can", async ({
  openArticle,
  extension,
  expectedErrors,
}) => {
  // The page is refused what it asks for, and the console says so.
  expectedErrors.push(/chrome-extension:|ERR_|Denying load|Not allowed/);
  const { page: tab } = await openArticle(page("spies"));
  const fonts: string[] = [];
  tab.on("request", (request) => {
    if (request.url().includes("stolen-font")) fonts.push(request.url());
  });
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  await unseen.hover("CATL");
  await expect.poll(() => unseen.popoverText()).toContain("宁德时代");
  const shown = await unseen.popoverTexts();
  const own = await tab.evaluate(() => document.body.textContent ?? "");
  const secrets = shown.filter((text) => text.length >= 4 && !own.includes(text));
  expect(secrets.length).toBeGreaterThan(10);
  const point = await tab.evaluate(() => {
    const {
      x = 0,
      y = 0,
      width = 0,
    } = document.querySelector(":popover-open")?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + 30 };
  });
  await tab.mouse.move(point.x, point.y, { steps: 4 });
  // A caret in the popover would be where a page begins to read.
  await unseen.clickText("宁德时代");
  const loot = (
    await tab.evaluate(({ id, point, secrets }) => window.plunder(id, point, secrets), {
      id: extension.extensionId,
      point,
      secrets,
    })
  ).join("\n");
  // The page did look: it saw the popover's host come.
  expect(loot).toContain('popover="manual"');
  expect(secrets.filter((text) => loot.includes(text))).toEqual([]);
  expect(await tab.evaluate(() => window.found)).toEqual(["battery maker"]);
  expect(loot).not.toMatch(
    /^(?:fetched|drawn|framed|asked)\b.*: (?!no$|<html><head><\/head><body><\/body><\/html>$)./m,
  );
  expect(fonts, "characters that are drawn only in the popover").toEqual([]);
});

test("nothing that the popover says reaches a page that takes every node it is given", async ({
  openArticle,
}) => {
  const { page: tab, popover } = await openArticle(page("walks"));
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  await unseen.hover("CATL");
  const own = await tab.evaluate(() => (document.documentElement.outerHTML + location.href).toLowerCase());
  const isSecret = (text: string) => text.length >= 4 && !own.includes(text.toLowerCase());
  await popover.click("[aria-expanded]");
  await popover.click("footer .linklike");
  await expect.poll(() => popover.text()).toContain("Not this one");
  const guesses = (await unseen.popoverTexts()).map((text) => text.trim()).filter(isSecret);
  expect(guesses.length).toBeGreaterThan(10);
  const loot = await tab.evaluate((guesses) => window.take(guesses), guesses);
  expect(loot.length).toBeGreaterThan(10);
  expect(loot.filter(({ text }) => guesses.some((guess) => text.includes(guess)))).toEqual([]);
  expect(await tab.evaluate(() => window.found)).toEqual(["battery maker"]);
});

/** What the popover holds, whether or not something of the page lies over it. */
async function textOfFirstPopover(unseen: Unseen): Promise<string> {
  return (await unseen.popoverTexts()).join(" ");
}
