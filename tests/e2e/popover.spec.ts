/** The popover on real pages: what it says of the match, what the user says of it, pins, keys and fingers. */
import type { Page } from "playwright-core";
import { scrollToMark } from "../../scripts/drive/marks";
import { DEMO } from "./demo";
import { ARTICLE_URL, expect, type OpenArticle, test } from "./fixtures";

/** The button that opens or closes what stands behind the match. */
const WHY = "footer .linklike";
const REJECT = { page: ".choices .btn:nth-of-type(1)", site: ".choices .btn:nth-of-type(2)" };

async function openWhy({ popover }: OpenArticle, name: string): Promise<void> {
  await popover.hover(name);
  await popover.click(WHY);
  await expect.poll(() => popover.text()).toContain(`“${name}” is `);
}

const marked = async (article: OpenArticle, name: string) =>
  (await article.marks()).filter((mark) => mark.text === name).length;

async function pointAt(page: Page, name: string): Promise<void> {
  const rect = await scrollToMark(page, name);
  await page.mouse.move(1, 1);
  await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2, { steps: 3 });
}

test("says why a name was matched: the name, its dataset and the reasons", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  await openWhy(article, "CATL");
  const text = await article.popover.text();
  expect(text).toMatch(/“CATL” is its short name[^.]* in Starter/);
  expect(text).toContain("Not this one:");
});

test("“not this one” on a page takes its marks away there alone, and the options give them back", async ({
  openArticle,
  openOptions,
}) => {
  const article = await openArticle(DEMO);
  const before = (await article.waitForMarks(10)).length;
  const own = await marked(article, "CATL");
  await openWhy(article, "CATL");
  await article.popover.click(REJECT.page);
  await expect.poll(() => article.popover.text()).toContain("is no longer taken for CATL on this page");
  await expect.poll(() => marked(article, "CATL")).toBe(0);
  expect((await article.marks()).length).toBe(before - own);

  const other = await openArticle(DEMO, ARTICLE_URL.replace("an-article", "another"));
  await other.waitForMarks(10);
  expect(await marked(other, "CATL")).toBe(own);

  const options = await openOptions();
  const corrections = options.locator("#corrections");
  await expect(corrections).toContainText("“CATL” is not CATL");
  await corrections.getByRole("button", { name: "Take back that “CATL” is not CATL" }).click();
  await expect(corrections).toContainText("Nothing yet. “Why this match?”");
  await article.page.bringToFront();
  await expect.poll(() => marked(article, "CATL")).toBe(own);
});

test("“not this one” on a site can be undone where it was said", async ({ openArticle, stopWorker }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const own = await marked(article, "Zenith Steel");
  await openWhy(article, "Zenith Steel");
  await article.popover.click(REJECT.site);
  await expect.poll(() => marked(article, "Zenith Steel")).toBe(0);
  // It is kept in the store, not in the worker's memory.
  await stopWorker();
  await article.page.reload();
  await article.waitForMarks(8);
  expect(await marked(article, "Zenith Steel")).toBe(0);

  await openWhy(article, "CATL");
  await article.popover.click(REJECT.page);
  await expect.poll(() => marked(article, "CATL")).toBe(0);
  await article.popover.click(".said .linklike");
  await expect.poll(() => article.popover.text()).toContain("Taken back.");
  await expect.poll(() => marked(article, "CATL")).toBeGreaterThan(0);
  expect(own).toBeGreaterThan(0);
});

test("a name that is added is marked on every page, and goes when it is taken back", async ({
  openArticle,
  openOptions,
}) => {
  const html = DEMO.replace("</h1>", "</h1><p>The Ningde giant said that it was glad of it.</p>");
  const article = await openArticle(html);
  await article.waitForMarks(10);
  await openWhy(article, "CATL");
  await article.popover.click(".add-name input");
  await article.page.keyboard.type("Ningde giant");
  await article.page.keyboard.press("Enter");
  await expect.poll(() => article.popover.text(), { timeout: 20_000 }).toContain("is a name of CATL now");
  await expect.poll(() => marked(article, "Ningde giant")).toBe(1);

  const options = await openOptions();
  const corrections = options.locator("#corrections");
  await corrections.getByRole("button", { name: "Remove the name “Ningde giant” of CATL" }).click();
  await expect(corrections).not.toContainText("Ningde giant", { timeout: 20_000 });
  await article.page.bringToFront();
  await expect.poll(() => marked(article, "Ningde giant")).toBe(0);
});

test("what came after the article is said to be later", async ({ extension, openArticle, openPopup }) => {
  const early = await openArticle(
    DEMO.replaceAll("2025-03-21", "2024-01-10"),
    ARTICLE_URL.replace("2025/03", "2024/01"),
  );
  await early.waitForMarks(10);
  const text = await early.popover.hover("Zenith Steel");
  expect(text).toContain("after this article");
  const panel = await extension.openPage(`sidepanel.html?tab=${early.tabId}`);
  await expect(panel.locator(".tie.later").first()).toContainText("after this article");
  const popup = await openPopup(early.tabId);
  await popup.getByRole("button", { name: "Open Zenith Steel" }).click();
  await expect(popup.locator(".tie.later").first()).toContainText("after this article");

  const ofTheDay = await openArticle(DEMO);
  await ofTheDay.waitForMarks(10);
  expect(await ofTheDay.popover.hover("Zenith Steel")).not.toContain("after this article");
});

test("a pinned card stays through scrolling and clicks, beside the next one", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const { page, popover } = article;
  await popover.hover("CATL");
  await popover.click("[aria-label=Pin]");
  // The card is told by its frame that it was pressed: until then it closes as any other.
  await expect.poll(() => popover.rectOf('[aria-label="Unpin and close"]')).toBeDefined();
  await page.mouse.click(1_200, 700);
  await page.evaluate(() => scrollBy(0, 200));
  const hosts = () =>
    page.evaluate(
      () => [...document.querySelectorAll("[popover]")].filter((one) => one.matches(":popover-open")).length,
    );
  expect(await hosts()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await hosts()).toBe(1);
  await pointAt(page, "ArcelorMittal");
  await expect.poll(hosts).toBe(2);
  await page.keyboard.press("Escape");
  await expect.poll(hosts).toBe(1);
});

test("with a key chosen in the options, the pointer opens nothing without it", async ({
  openArticle,
  openOptions,
}) => {
  const options = await openOptions();
  await options.getByLabel("Only while this key is down").selectOption("alt");
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const { page, popover } = article;
  await pointAt(page, "CATL");
  await page.waitForTimeout(800);
  expect(await popover.text()).toBeUndefined();
  await page.keyboard.down("Alt");
  expect(await popover.waitForText()).toMatch(/^CATL/);
  await page.keyboard.up("Alt");
});

test("a finger that rests on a name opens it, one that scrolls does not", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const { page, popover } = article;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  const rect = await scrollToMark(page, "CATL", 1);
  const at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [at]);
  await touch("touchMove", [{ x: at.x, y: at.y - 60 }]);
  await page.waitForTimeout(600);
  await touch("touchEnd", []);
  expect(await popover.text()).toBeUndefined();

  const again = await scrollToMark(page, "CATL", 1);
  await touch("touchStart", [{ x: again.x + again.width / 2, y: again.y + again.height / 2 }]);
  expect(await popover.waitForText()).toMatch(/^CATL/);
  await touch("touchEnd", []);
  await page.waitForTimeout(600);
  expect(await popover.text()).toMatch(/^CATL/);
});
