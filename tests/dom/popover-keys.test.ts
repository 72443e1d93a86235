/** Keys, clicks and the focus while the popover is open: what it takes, and what it leaves to the page. */
import { describe, expect, test } from "vitest";
import { testPages } from "./page";
import { box, isOpen, opened } from "./popover-open";

const pages = testPages();
const open = (options?: Parameters<typeof opened>[1]) => opened(pages, options);

describe("keys and focus", () => {
  test("opened by the pointer it leaves the focus alone; by the keyboard it takes it", async () => {
    const pointer = await open();
    expect(await pointer.evaluate(() => document.activeElement === document.body)).toBe(true);
    const keyboard = await open({ focus: true });
    const focused = () => keyboard.evaluate(() => card.activeElement?.getAttribute("role"));
    await expect.poll(focused).toBe("dialog");
  });

  test("Escape closes it wherever the focus is, and means nothing to the page", async () => {
    const page = await open();
    await page.evaluate(() => document.addEventListener("keydown", (event) => told.push(event.key), true));
    await page.focus("#field");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => told)).toEqual(["closed"]);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => told)).toEqual(["closed", "Escape"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
  });

  test("keys pressed in it are no shortcuts of the page, and Tab walks through it", async () => {
    const page = await open({ focus: true });
    await page.evaluate(() => {
      document.addEventListener("keydown", (event) => told.push(event.key));
      return entente.until(() => card.activeElement?.getAttribute("role") === "dialog");
    });
    const stops: string[] = [];
    for (let n = 0; n < 3; n++) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(
          () => card.activeElement?.getAttribute("aria-label") ?? card.activeElement?.tagName ?? "none",
        ),
      );
    }
    await page.keyboard.press("j");
    expect(stops.length).toBe(new Set(stops).size);
    expect(stops).not.toContain("none");
    expect(await page.evaluate(() => told)).toEqual([]);
  });

  test("what the page itself sends closes nothing, moves nothing and unpins nothing", async () => {
    const page = await open();
    const send = () =>
      page.evaluate(() => {
        const told = { bubbles: true, cancelable: true, composed: true };
        for (const target of [document.body, document.querySelector("[popover]")]) {
          target?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", ...told }));
          target?.dispatchEvent(new PointerEvent("pointermove", told));
        }
        document.body.dispatchEvent(new PointerEvent("pointerdown", told));
        document.documentElement.dispatchEvent(new PointerEvent("pointerleave"));
      });
    const { left, top } = await box(page, "[popover]");
    await page.mouse.move(left + 40, top + 20);
    await expect.poll(() => page.evaluate(() => told)).toEqual(["in"]);
    await send();
    expect(await isOpen(page)).toBe(true);
    expect(await page.evaluate(() => told)).toEqual(["in"]);
    await page.evaluate(() => card.querySelector<HTMLElement>("[aria-label='Pin']")?.click());
    await expect.poll(() => page.evaluate(() => told.at(-1))).toBe("closed");
    await send();
    expect(await isOpen(page)).toBe(true);
  });

  test("a click in it keeps it open, one outside closes it", async () => {
    const page = await open();
    const { left, top } = await box(page, "[popover]");
    await page.mouse.click(left + 40, top + 20);
    expect(await isOpen(page)).toBe(true);
    await expect.poll(() => page.evaluate(() => told)).toEqual(["in"]);
    await page.mouse.click(2, 2);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => told.at(-1))).toBe("closed");
  });
});
