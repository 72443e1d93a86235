/** How the popover comes into sight and stays, and that its text is the reader's to select and nobody else's. */
import type { browser } from "wxt/browser";
import { OpeningWatch } from "../../scripts/drive/opening";
import { DEMO } from "./demo";
import { expect, type OpenArticle, test } from "./fixtures";
import { importDataset } from "./import-dataset";

/** In the extension's worker, where functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** A field that stands apart from what the popovers cover, to paste into. */
const WITH_FIELD = DEMO.replace("<body>", "<body><textarea id=paste style='width:90px'></textarea>");
/** The name at home, which stands in the popover and not in the article. */
const AT_HOME = "宁德时代";

/** Presses three times on the line below the name, which selects it. */
async function selectLine({ page, popover }: OpenArticle): Promise<void> {
  const line = await popover.rectOf(".head-more .mut");
  if (!line) throw new Error("The popover has no line below the name.");
  await page.mouse.click(line.x + 20, line.y + line.height / 2, { clickCount: 3 });
}

/** Whether the page finds a text that it guessed, and what it has selected then. */
const foundByPage = ({ page }: OpenArticle) =>
  page.evaluate((guess) => {
    const found = (window as unknown as { find(text: string): boolean }).find(guess);
    return `${found} ${getSelection()}`;
  }, AT_HOME);

test("is drawn in the frame after the answer, in the size that it keeps", async ({
  openArticle,
  extension,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const watch = await OpeningWatch.attach(article.page, extension.extensionId);
  for (const name of ["CATL", "Zenith Steel", "Dongying"]) {
    let opening = await watch.of(() => article.popover.hover(name));
    // An answer that takes long on a busy machine is waited for in sight: that is asked once more.
    await expect
      .poll(async () => {
        if (opening.frames !== undefined) return true;
        await article.page.keyboard.press("Escape");
        await article.popover.waitForClosed();
        opening = await watch.of(() => article.popover.hover(name));
        return false;
      })
      .toBe(true);
    expect(opening, name).toEqual({ frames: 1, sizes: [expect.any(String)] });
    await article.page.keyboard.press("Escape");
    await article.popover.waitForClosed();
  }
});

test("however many agreements and partners there are, their number is shown whole", async ({
  openArticle,
  openOptions,
}) => {
  const ids = Array.from({ length: 120 }, (_, i) => `quux-${i}`);
  const many = {
    format: "entente-dataset/1",
    dataset: { id: "many", title: "Many partners", version: "1" },
    parties: ["zorblax", ...ids].map((id) => ({
      id,
      kind: "company",
      names: [{ text: id === "zorblax" ? "Zorblax Cells" : `Quuxwerke ${id} AG`, type: "official" }],
    })),
    agreements: ids.map((id) => ({
      id,
      form: "memorandum",
      parties: [{ party: "zorblax" }, { party: id }],
      history: [{ status: "signed", date: "2025-03" }],
    })),
  };
  await importDataset(await openOptions(), many);
  const article = await openArticle(DEMO.replaceAll("CATL", "Zorblax Cells"));
  await article.waitForMarks();
  await article.popover.hover("Zorblax Cells");
  const totals = (await article.popover.frame()).locator("footer .num");
  await expect(totals).toHaveText("120 agreements, 120 partners");
  expect(await totals.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test("what a button opens is scrolled to, and the page stays where it is", async ({ openArticle }) => {
  const article = await openArticle(DEMO.replace("</body>", "<div style='height:3000px'></div></body>"));
  await article.waitForMarks(10);
  const { page, popover } = article;
  await popover.hover("CATL");
  const frame = await popover.frame();
  const before = await page.evaluate(() => scrollY);
  for (const name of [/^Evidence/, /^Cite/]) {
    const button = frame.getByRole("button", { name }).first();
    // At the lower edge of what is in sight.
    await button.evaluate((element) => element.scrollIntoView({ block: "end" }));
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true");
    const hidden = () =>
      button.evaluate((element) => {
        const below = document.getElementById(element.getAttribute("aria-controls") ?? "");
        const card = document.querySelector(".popover-body")?.getBoundingClientRect();
        const box = below?.getBoundingClientRect();
        return box && card ? Math.round(Math.max(0, box.bottom - card.bottom)) : undefined;
      });
    await expect.poll(hidden).toBe(0);
    await page.keyboard.press("Enter");
  }
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("stays while the pointer is in it, and keeps what the wheel cannot scroll in it from the page", async ({
  openArticle,
}) => {
  const article = await openArticle(DEMO.replace("</body>", "<div style='height:3000px'></div></body>"));
  await article.waitForMarks(10);
  const { page, popover } = article;
  await popover.hover("CATL");
  const parts = ["footer", "header", ".popover-body"];
  for (const part of parts) {
    const box = await popover.rectOf(part);
    if (!box) throw new Error(`The popover has no ${part}.`);
    await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 });
    // Longer than it would stay without the pointer.
    await page.waitForTimeout(700);
    const before = await page.evaluate(() => scrollY);
    for (const way of [100, 3_000, 300]) await page.mouse.wheel(0, way);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY), part).toBe(before);
    expect(await popover.text(), part).toContain(AT_HOME);
  }
  const body = await (await popover.frame()).evaluate(
    () => document.querySelector(".popover-body")?.scrollTop,
  );
  expect(body).toBeGreaterThan(100);
  await page.mouse.move(1_200, 800, { steps: 3 });
  await popover.waitForClosed();
});

test("stays while a link is dragged from it, and goes when the pointer moves on elsewhere", async ({
  openArticle,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const { page, popover } = article;
  await popover.hover("CATL");
  const dragTo = async (x: number, y: number) => {
    const link = await popover.rectOf(".src");
    if (!link) throw new Error("The popover has no link.");
    await page.mouse.move(link.x + link.width / 2, link.y + link.height / 2, { steps: 4 });
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 6 });
    // Longer than it would stay without the pointer.
    await page.waitForTimeout(700);
    expect(await popover.text()).toContain(AT_HOME);
    await page.mouse.up();
  };
  const body = await popover.rectOf("body");
  if (!body) throw new Error("The popover has no box.");
  await dragTo(body.x + body.width / 2, body.y + body.height / 2);
  await page.waitForTimeout(700);
  expect(await popover.text()).toContain(AT_HOME);
  await dragTo(1_200, 700);
  await page.mouse.move(1_150, 650, { steps: 3 });
  await popover.waitForClosed();
});

test("the keys are the page's again when it is closed", async ({ openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const { page, popover } = article;
  await page.evaluate(() => {
    addEventListener("keydown", ({ key }) => document.body.setAttribute("data-key", key));
  });
  const heard = () => page.getAttribute("body", "data-key");
  await popover.hover("CATL");
  await popover.click("h2");
  await page.keyboard.press("j");
  expect(await heard()).toBeNull();
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
  await page.keyboard.press("k");
  expect(await heard()).toBe("k");
});

test("a pinned card follows the pointer, whatever the zoom", async ({ openArticle, extension }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const { page, popover } = article;
  await (await extension.worker()).evaluate((tab) => chrome.tabs.setZoom(tab, 0.75), article.tabId);
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(0.75);
  await popover.hover("CATL");
  await popover.click("[aria-label=Pin]");
  const before = await popover.rectOf("header");
  if (!before) throw new Error("No popover.");
  await page.mouse.move(before.x + 150, before.y + 6, { steps: 2 });
  await page.mouse.down();
  // Always within the card: what drives the browser knows of no pointer that is captured by a frame.
  await page.mouse.move(before.x + 160, before.y + 16, { steps: 2 });
  await page.mouse.move(before.x + 190, before.y + 36, { steps: 6 });
  await expect
    .poll(async () => {
      // A move that comes while the frame itself moves may be lost on the way there; a hand goes on moving.
      await page.mouse.move(before.x + 190, before.y + 36);
      const { x = 0, y = 0 } = (await popover.rectOf("header")) ?? {};
      return [Math.round(x - before.x), Math.round(y - before.y)];
    })
    .toEqual([40, 30]);
  await page.mouse.up();
});

test("a reader selects and copies its text; a page that guesses it does not find it", async ({
  openArticle,
}) => {
  const article = await openArticle(WITH_FIELD);
  await article.waitForMarks(10);
  const { page, popover } = article;
  await popover.hover("CATL");
  expect(await foundByPage(article)).toBe("false ");
  await selectLine(article);
  await page.keyboard.press("Control+C");
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
  await page.focus("#paste");
  await page.keyboard.press("Control+V");
  expect(await page.inputValue("#paste")).toContain(AT_HOME);

  await popover.hover("CATL");
  expect(await foundByPage(article)).toBe("false ");
  await popover.click("[aria-label=Pin]");
  await selectLine(article);
  await page.keyboard.press("Control+C");
  // What is selected is let go: nothing can be selected any more.
  await page.mouse.click(1_200, 850);
  expect(await foundByPage(article)).toBe("false ");
  expect(await popover.text()).toContain(AT_HOME);
});
