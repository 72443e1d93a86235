import type { browser } from "wxt/browser";
import { DEMO, DEMO_MENTIONS } from "./demo";
import { expect, test } from "./fixtures";

/** In the extension's worker and pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const HOME = "https://www.example-news.com/";

test("marks every name of the article and no other", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  const marks = await article.waitForMarks(10);
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  expect([...counts].sort()).toEqual(DEMO_MENTIONS.map(({ surface, count }) => [surface, count]).sort());
});

test("leaves the page as it was: the same markup, nothing moved", async ({ openArticle, page, serve }) => {
  const off = "https://www.unlisted-news.example/2025/03/an-article.html";
  serve({ [off]: DEMO });
  await page.goto(off);
  const untouched = await page.evaluate(() => document.documentElement.outerHTML);

  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const seen = await article.page.evaluate(async () => {
    const shifts: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    });
    observer.observe({ type: "layout-shift", buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { markup: document.documentElement.outerHTML, shifts };
  });
  expect(seen.markup).toBe(untouched);
  expect(seen.shifts).toEqual([]);

  // The popover's host is the only thing that is ever added, and it goes when the popover closes.
  await article.popover.hover("CATL");
  await article.page.keyboard.press("Escape");
  await article.popover.waitForClosed();
  const hosts = await article.page.evaluate(
    (before) => document.documentElement.outerHTML.length - before.length,
    untouched,
  );
  const children = await article.page.evaluate(() => document.documentElement.children.length);
  expect({ hosts, children }).toEqual({ hosts: expect.any(Number), children: expect.any(Number) });
  expect(children).toBeLessThanOrEqual(3);
});

test("tells of a company: first its ties to others in the article, each with its source", async ({
  openArticle,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const text = await article.popover.hover("CATL");
  expect(text).toMatch(/^CATL/);
  expect(text).toContain("Contemporary Amperex Technology Co., Limited");
  expect(text).toContain("宁德时代");
  expect(text).toMatch(/China/);
  const here = text.indexOf("Zenith Steel");
  expect(here).toBeGreaterThan(0);
  expect(text.slice(here)).toContain("20 Mar 2025");
  expect(text).toMatch(/signed in\s+Changzhou/);
  expect(text).toContain("40 GWh");
  const others = text.search(/latest elsewhere/i);
  expect(others).toBeGreaterThan(text.indexOf("15 Mar 2025"));
  const links = (await article.popover.links()) ?? [];
  expect(links.length).toBeGreaterThan(1);
  for (const { href } of links) expect(href).toMatch(/^https?:\/\//);
});

test("tells of a government, and of the place that it governs as another thing", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const government = await article.popover.hover("government of Dongying");
  expect(government).toMatch(/Government/);
  expect(government).toContain("CATL");
  expect(government).toContain("40 GWh");
  await article.page.keyboard.press("Escape");
  await article.popover.waitForClosed();

  const place = await article.popover.hover("Dongying");
  expect(place).toMatch(/City/);
  expect(place).toContain("Shandong");
  expect(place).toContain("CATL");
});

test("tells of a place what was signed there", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const text = await article.popover.hover("Changzhou");
  expect(text).toContain("Jiangsu");
  expect(text).toContain("Zenith Steel");
});

test("opens nothing in passing, stays while the pointer is in it, closes with Escape", async ({
  openArticle,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const { page, popover } = article;
  const [first] = (await article.marks())
    .filter((mark) => mark.text === "CATL")
    .flatMap((mark) => mark.rects);
  if (!first) throw new Error("CATL is not marked");
  await page.mouse.move(first.x - 40, first.y + first.height / 2);
  await page.mouse.move(first.x + first.width + 80, first.y + first.height / 2, { steps: 4 });
  await page.waitForTimeout(600);
  expect(await popover.text()).toBeUndefined();

  await popover.hover("CATL");
  const box = await popover.rectOf("header");
  if (!box) throw new Error("the popover has no header");
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 10 });
  await page.waitForTimeout(800);
  expect(await popover.text()).toContain("CATL");
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
});

test("never covers the line that is pointed at", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  for (const [name, index] of [
    ["CATL", 0],
    ["Zenith Steel", 1],
    ["Shandong", 0],
  ] as const) {
    await article.popover.hover(name, index);
    const mark = (await article.marks()).filter((one) => one.text === name)[index]?.rects[0];
    const box = await article.popover.rectOf(".popover");
    if (!mark || !box) throw new Error("no mark or popover");
    const apart = box.y >= mark.y + mark.height || box.y + box.height <= mark.y;
    expect(apart, `${name}: ${JSON.stringify({ mark, box })}`).toBe(true);
    await article.page.keyboard.press("Escape");
    await article.popover.waitForClosed();
  }
});

test("a keyboard command steps through the marks and opens each", async ({ openArticle, extension }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const command = async (name: string) => {
    const worker = await extension.worker();
    await worker.evaluate((name) => {
      // The browser's own event, as the keys would fire it: headless Chromium has no keys for commands.
      (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
    }, name);
  };
  await command("next-mark");
  expect(await article.popover.waitForText()).toMatch(/^CATL/);
  await command("next-mark");
  await expect.poll(() => article.popover.text()).toMatch(/^Zenith Steel/);
  await command("previous-mark");
  await expect.poll(() => article.popover.text()).toMatch(/^CATL/);
  await article.page.keyboard.press("Escape");
  await article.popover.waitForClosed();
});

test("reads what comes late, and drops what goes", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  const before = await article.waitForMarks(10);
  await article.page.evaluate(() => {
    const late = document.createElement("p");
    late.textContent = "Late in the day SSAB said that it had nothing to add.";
    document.querySelector("article .body")?.append(late);
  });
  await expect.poll(async () => (await article.marks()).length).toBe(before.length + 1);
  await article.page.evaluate(() => document.querySelector("article .body p")?.remove());
  await expect
    .poll(async () => (await article.marks()).some((mark) => mark.text.startsWith("Contemporary")))
    .toBe(false);
});

test("leaves front pages alone", async ({ serve, page, extension }) => {
  const cards = Array.from(
    { length: 30 },
    (_, i) => `<li><a href="/a/${i}">CATL and Zenith Steel, part ${i}</a></li>`,
  );
  serve({
    [HOME]: `<!doctype html><title>Example News</title><h1>Example News</h1><ul>${cards.join("")}</ul>`,
  });
  await page.goto(HOME);
  const asker = await extension.openPage("popup.html");
  await expect
    .poll(() =>
      asker.evaluate(async (url) => {
        const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
        const reply = await chrome.tabs
          .sendMessage(tab?.id ?? -1, { to: "reader", request: "pageNames", params: {} })
          .catch(() => undefined);
        return reply?.value?.state;
      }, HOME),
    )
    .toBe("not-article");
});

test("the keyboard commands have their keys", async ({ extension }) => {
  const page = await extension.openPage("options.html");
  const commands = await page.evaluate(() => chrome.commands.getAll());
  // A browser drops suggestions that it will not give, without a word.
  for (const { name, shortcut } of commands.filter((command) => command.name !== "_execute_action"))
    expect(shortcut, `the key of ${name}`).not.toBe("");
});
