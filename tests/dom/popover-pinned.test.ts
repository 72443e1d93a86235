/** What becomes of a card: it is pinned, moved, taken away, or comes to lie over the focus. */
import { describe, expect, test } from "vitest";
import { testPages } from "./page";
import { boxOf, cardPage, openRoots, press } from "./popover-page";

const pages = testPages();
const page = () => cardPage(pages);

describe("pinned", () => {
  test("it stays where it is, and the next mark opens another", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    const before = await boxOf(opened);
    await press(opened, "Pin");
    await opened.mouse.click(2, 2);
    await opened.keyboard.press("Escape");
    await opened.evaluate(() => {
      scrollTo(0, 900);
      return entente.settled();
    });
    await expect.poll(() => openRoots(opened)).toBe(1);
    const after = await boxOf(opened);
    expect([after.left, after.top]).toEqual([before.left, before.top]);

    await opened.evaluate(() => scrollTo(0, 0));
    await opened.evaluate(() => openCard("test/party/zenith", false, "#second"));
    await press(opened, "Pin", 1);
    await opened.evaluate(() => openCard());
    await expect.poll(() => openRoots(opened)).toBe(3);
    await opened.keyboard.press("Escape");
    await expect.poll(() => openRoots(opened)).toBe(2);
  });

  test("the pointer drags it by its header, never out of the window", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Pin");
    await opened.setViewportSize({ width: 800, height: 1000 });
    const before = await boxOf(opened);
    const grip = { x: before.left + 150, y: before.top + 6 };
    await opened.mouse.move(grip.x, grip.y);
    await opened.mouse.down();
    await opened.mouse.move(grip.x + 120, grip.y + 40, { steps: 4 });
    const moved = async () => {
      const { left, top } = await boxOf(opened);
      return [left - before.left, top - before.top].map(Math.round);
    };
    await expect.poll(moved).toEqual([120, 40]);
    await opened.mouse.move(-500, -500);
    const corner = async () => {
      const { left, top } = await boxOf(opened);
      return [left, top];
    };
    await expect.poll(corner).toEqual([8, 8]);
    await opened.mouse.up();
    await opened.mouse.move(400, 300);
    expect((await boxOf(opened)).left).toBe(8);
  });

  test("the keyboard pins it, moves it and closes it, and the focus comes back", async () => {
    const opened = await page();
    await opened.focus("#button");
    await opened.evaluate(() => openCard(undefined, true));
    const focused = () => opened.evaluate(() => cards[0]?.activeElement?.getAttribute("aria-label") ?? "");
    for (let n = 0; n < 10 && (await focused()) !== "Pin"; n++) await opened.keyboard.press("Tab");
    await opened.keyboard.press("Enter");
    await expect.poll(focused).toBe("Move with the arrow keys");
    await opened.setViewportSize({ width: 800, height: 1000 });
    const before = await boxOf(opened);
    await opened.keyboard.press("ArrowRight");
    await opened.keyboard.press("ArrowDown");
    const moved = async () => {
      const { left, top } = await boxOf(opened);
      return [left - before.left, top - before.top];
    };
    await expect.poll(moved).toEqual([24, 24]);
    await opened.keyboard.press("Escape");
    await expect.poll(() => openRoots(opened)).toBe(0);
    expect(await opened.evaluate(() => document.activeElement?.id)).toBe("button");
  });

  test("all of them go with the extension", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Pin");
    await opened.evaluate(() => openCard("test/party/zenith", false, "#second"));
    expect(await openRoots(opened)).toBe(2);
    await opened.evaluate(() => endPopover());
    expect(await opened.evaluate(() => document.querySelectorAll("[popover]").length)).toBe(0);
  });

  test("one that is unpinned leaves nothing in the page", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Pin");
    await press(opened, "Unpin and close");
    await expect.poll(() => openRoots(opened)).toBe(0);
    expect(await opened.evaluate(() => document.querySelectorAll("[popover]").length)).toBe(0);
  });
});

test("the page carries it off, or fills the screen with something: the next can be reached all the same", async () => {
  const opened = await page();
  const isInReach = () =>
    opened.evaluate(() => {
      const host = roots.at(-1)?.host;
      const { left, top } = host?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(left + 20, top + 20) === host && host?.parentElement?.tagName;
    });
  await opened.evaluate(() => openCard());
  await opened.evaluate(() => document.querySelector("main")?.append(...roots.map(({ host }) => host)));
  await expect.poll(() => openRoots(opened)).toBe(0);
  await opened.evaluate(() => openCard());
  expect(await isInReach()).toBe("HTML");
  await opened.evaluate(() => addEventListener("click", () => document.body.requestFullscreen()));
  await opened.mouse.click(2, 2);
  await expect.poll(() => opened.evaluate(() => document.fullscreenElement?.tagName)).toBe("BODY");
  await opened.evaluate(() => openCard());
  expect(await isInReach()).toBe("BODY");
});

test("focus that comes to lie under it closes it", async () => {
  const opened = await page();
  await opened.evaluate(() => openCard());
  const card = await boxOf(opened);
  await opened.evaluate(({ left, top }) => {
    const hidden = document.createElement("button");
    hidden.style.cssText = `position:absolute;left:${left + 20}px;top:${top + 20}px;width:40px;height:20px`;
    document.body.append(hidden);
    hidden.focus();
  }, card);
  await expect.poll(() => openRoots(opened)).toBe(0);
});
