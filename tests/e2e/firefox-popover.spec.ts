/** The popover in Firefox, where a frame keeps it from the page: what it says is the reader's alone, and works as ever. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import type { browser as extensionBrowser } from "wxt/browser";
import { DEMO } from "./demo";
import {
  cards,
  cardText,
  hover,
  inCard,
  inFirefox,
  marksOn,
  placeOf,
  popovers,
  press,
  pressNamed,
  test,
} from "./firefox-browser";

/** In the extension's pages, where functions given to `evaluate` run. */
declare const browser: typeof extensionBrowser;
/** What the hostile page puts into its window. */
declare const window: Window & {
  found: string[];
  heard: Record<string, number>;
  take(guesses: string[]): { what: string; text: string }[];
};

const WALKS = readFileSync(join(import.meta.dirname, "../fixtures/hostile/walks.html"), "utf8");
/** The name at home, which stands in the popover and not in the article. */
const AT_HOME = "宁德时代";
const WITH_FIELD = DEMO.replace("<body>", "<body><textarea id=paste style='width:90px'></textarea>");

/** Every piece of text in the card, and every word of it. */
async function told(page: Page): Promise<string[]> {
  const [card] = await cards(page);
  const texts = await card?.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? "");
    return found;
  });
  return [...new Set((texts ?? []).flatMap((text) => [text.trim(), ...text.split(/[\s,·“”]+/)]))];
}

test("nothing that the popover says reaches a page that takes every node it is given", async ({
  inSharedFirefox,
}) => {
  test.slow();
  await inSharedFirefox(async (open) => {
    const page = await open(WALKS);
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBe(8);
    await hover(page, "CATL");
    expect(await cardText(page)).toContain(AT_HOME);
    const own = await page.evaluate(() => (document.documentElement.outerHTML + location.href).toLowerCase());
    const isSecret = (text: string) => text.length >= 4 && !own.includes(text.toLowerCase());
    const secrets = (await told(page)).filter(isSecret);
    expect(secrets.length).toBeGreaterThan(30);
    expect(secrets).toContain(AT_HOME);
    // The reader does what readers do: points, presses, selects, drags, scrolls, types.
    for (const selector of [".head-more [lang]", "h2", ".partners", ".src"]) {
      const { x, y } = await inCard(page, selector);
      await page.mouse.move(x, y, { steps: 4 });
      if (selector !== ".src") await page.mouse.click(x, y, { count: 3 });
      await page.mouse.down();
      await page.mouse.move(x + 40, y + 6, { steps: 4 });
      await page.mouse.up();
    }
    await page.keyboard.down("Control");
    for (const key of ["a", "c"] as const) await page.keyboard.press(key);
    await page.keyboard.up("Control");
    await page.mouse.wheel({ deltaY: 40 });
    await pressNamed(page, "Why this match?");
    await expect.poll(() => cardText(page)).toContain("Not this one");
    await press(page, ".add-name input");
    await page.keyboard.type("Ampère of Ningde");
    const guesses = [...secrets, "Ampère", "Ningde", ...(await told(page))].filter(isSecret);
    const [card] = await cards(page);
    const address = await card?.evaluate(() => location.host);
    const loot = await page.evaluate((guesses) => window.take(guesses), guesses);
    // The page did look: it was told where the pointer went, and of the frame.
    expect(loot.map(({ text }) => text)).toContain("Entente");
    expect((await page.evaluate(() => window.heard)).pointermove).toBeGreaterThan(2);
    expect(loot.filter(({ text }) => guesses.some((guess) => text.includes(guess)))).toEqual([]);
    expect(await page.evaluate(() => window.found)).toEqual(["battery maker"]);
    expect(address).toMatch(/^[\da-f-]{36}$/);
    expect(loot.filter(({ text }) => text.includes(address ?? ""))).toEqual([]);
    expect((await page.evaluate(() => window.heard)).keydown).toBeUndefined();
  });
});

test("a page that sends the frame elsewhere loses the popover, and the next one opens", async ({
  inSharedFirefox,
}) => {
  await inSharedFirefox(async (open) => {
    const page = await open(WALKS);
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBe(8);
    await page.evaluate(() =>
      addEventListener(
        "pointerover",
        (event) => {
          const { originalTarget } = event as unknown as { originalTarget: unknown };
          if (originalTarget instanceof HTMLIFrameElement) originalTarget.src = "about:blank#mine";
        },
        { capture: true },
      ),
    );
    await hover(page, "CATL");
    const { x, y } = await inCard(page, "h2");
    await page.mouse.move(x, y, { steps: 4 });
    await expect.poll(() => popovers(page)).toEqual([]);
    await hover(page, "Zenith Steel");
    expect(await cardText(page)).toContain("CATL");
  });
});

test("a reader selects, copies, pins, moves and corrects in Firefox as elsewhere", async ({
  inSharedFirefox,
}) => {
  test.slow();
  await inSharedFirefox(async (open) => {
    const page = await open(WITH_FIELD);
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBeGreaterThan(10);
    await hover(page, "CATL");
    await press(page, ".head-more .mut", { count: 3 });
    await page.keyboard.down("Control");
    await page.keyboard.press("c");
    await page.keyboard.up("Control");

    // A name inside opens its own card, and back leads to the first.
    await press(page, ".partners .name");
    await expect.poll(() => cardText(page)).not.toContain(AT_HOME);
    await press(page, ".back");
    await expect.poll(() => cardText(page)).toContain(AT_HOME);

    // Pinned, it stays, and is moved by its header and by keys.
    await press(page, "[aria-label=Pin]");
    await expect.poll(async () => (await cards(page)).length).toBe(1);
    const [before] = await popovers(page);
    const grip = await inCard(page, "h2");
    await page.mouse.move(grip.x, grip.y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.move(grip.x + 30, grip.y + 20, { steps: 3 });
    await page.mouse.move(grip.x + 120, grip.y + 60, { steps: 6 });
    await page.mouse.up();
    await expect
      .poll(async () => {
        const [{ x, y } = { x: 0, y: 0 }] = await popovers(page);
        return [Math.round(x - (before?.x ?? 0)), Math.round(y - (before?.y ?? 0))];
      })
      .toEqual([120, 60]);
    await press(page, "[aria-label^=Move]");
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(async () => Math.round(((await popovers(page))[0]?.x ?? 0) - (before?.x ?? 0)))
      .toBe(144);
    await page.keyboard.press("Escape");
    await expect.poll(() => popovers(page)).toEqual([]);

    await page.focus("#paste");
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    expect(await page.$eval("#paste", (one) => (one as HTMLTextAreaElement).value)).toContain(AT_HOME);

    // A citation goes to the clipboard.
    const marks = await marksOn(page);
    await hover(page, "Zenith Steel");
    await pressNamed(page, "Cite");
    await expect.poll(() => cardText(page)).toContain("BibTeX");
    await pressNamed(page, "BibTeX");
    await expect.poll(() => cardText(page)).toContain("BibTeX copied");

    // "Not this one" is kept, and taken back.
    await pressNamed(page, "Why this match?");
    await expect.poll(() => cardText(page)).toContain("“Zenith Steel” is its");
    await pressNamed(page, "on this page");
    await expect.poll(() => cardText(page)).toContain("no longer taken");
    await expect.poll(() => marksOn(page)).toBeLessThan(marks);
    await pressNamed(page, "Undo");
    await expect.poll(() => marksOn(page)).toBe(marks);
  });
});

test("the keys open it with the focus inside, step on, and give the focus back in Firefox", async ({
  inSharedFirefox,
}) => {
  await inSharedFirefox(async (open, firstRun) => {
    const page = await open(WITH_FIELD);
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBeGreaterThan(10);
    await page.focus("#paste");
    // As the browser's command has it done: no test can press the browser's own keys.
    const step = () =>
      firstRun.evaluate(async () => {
        const { tabs } = browser;
        const envelope = { to: "reader", request: "step", params: { direction: 1 } };
        for (const { id = -1 } of await tabs.query({}))
          await tabs.sendMessage(id, envelope, { frameId: 0 }).catch(() => undefined);
      });
    const focused = async () => {
      const [card] = await cards(page);
      return card?.evaluate(() => {
        const { activeElement } = document;
        const label = activeElement?.getAttribute("aria-labelledby") ?? "";
        return document.hasFocus() && (document.getElementById(label) ?? activeElement)?.textContent;
      });
    };
    await step();
    await expect.poll(focused).toBe("CATL");
    await step();
    await expect.poll(focused).toBe("Zenith Steel");
    await expect
      .poll(async () => {
        await page.keyboard.press("Tab");
        return focused();
      })
      .toBe("Changzhou");
    await page.keyboard.press("Enter");
    await expect.poll(() => cardText(page)).toContain("常州");
    await page.keyboard.press("Escape");
    await expect.poll(() => popovers(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("paste");
  });
});

test("the focus comes back from the popover, and a press beside it closes it in Firefox", async ({
  inSharedFirefox,
}) => {
  await inSharedFirefox(async (open) => {
    const page = await open(WITH_FIELD);
    await expect.poll(() => marksOn(page), { timeout: 30_000 }).toBeGreaterThan(10);
    await page.focus("#paste");
    await hover(page, "CATL");
    await press(page, ".partners .name");
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches(":popover-open"))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => popovers(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("paste");
    await hover(page, "CATL");
    await page.mouse.click(1_250, 880);
    await expect.poll(() => popovers(page)).toEqual([]);
    expect(await placeOf(page, "CATL")).toBeDefined();
  });
});

test("a size of text set for Western text makes the popover as large on pages in other languages", async () => {
  await inFirefox(
    async (open) => {
      for (const language of ["en", "ja", "ru"]) {
        const page = await open(DEMO.replace(/<html[^>]*>/, `<html lang="${language}">`));
        await expect.poll(() => marksOn(page)).toBeGreaterThan(5);
        await hover(page, "CATL");
        const [box] = await popovers(page);
        expect(box?.width, language).toBe(564);
      }
    },
    { "font.size.variable.x-western": 24 },
  );
});
