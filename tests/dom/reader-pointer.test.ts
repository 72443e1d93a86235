import type { Frame, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { GRACE_MS, REST_MS } from "@/lib/popover/hover-intent";
import { PRESS_MS } from "@/lib/popover/touch-intent";
import { pageWith, testPages } from "./page";
import {
  ARTICLE,
  active,
  ask,
  FILLER,
  HEAD,
  heard,
  holdTimers,
  isOpen,
  LONG_ARTICLE,
  middleOf,
  readPage,
  start,
  timeIsUp,
  waitOpen,
} from "./reader-page";

const pages = testPages();

describe("hovering", () => {
  let page: Page;
  beforeEach(async () => {
    page = await readPage(pages, LONG_ARTICLE);
  });

  test("the pointer's rest opens the popover, and leaving closes it", async () => {
    const { x, y } = await middleOf(page, 2);
    await page.mouse.move(x, y);
    await waitOpen(page);
    expect(await heard(page, "loadPopover")).toHaveLength(1);
    expect(await heard(page, "describe")).toEqual([
      {
        ref: "test/party/catl",
        others: ["test/party/catl", "test/party/zenith", "test/place/changzhou", "test/party/dongying-gov"],
        limit: 6,
      },
    ]);
    expect(await active(page)).toEqual(["CATL"]);
    await page.mouse.move(5, 590);
    await waitOpen(page, false);
    expect(await active(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    // Once more, and out of the window.
    // The time after which an unused popover leaves the page by itself never comes.
    await holdTimers(page, 10_000);
    await page.mouse.move(x, y);
    await page.evaluate(() => entente.until(() => entente.highlighted()["entente-active"]?.length === 1));
    const madeUp = await page.evaluate(() => {
      document.documentElement.dispatchEvent(new PointerEvent("pointerleave"));
      return entente.highlighted()["entente-active"];
    });
    expect(madeUp).toEqual(["CATL"]);
    await waitOpen(page);
    await page.mouse.move(-9, -9);
    await page.evaluate(() => entente.until(() => !document.querySelector("[popover]")));
    expect(await active(page)).toEqual([]);
  });

  test("what comes in above moves the page and not the name under the pointer, which opens all the same", async () => {
    await page.evaluate(() => {
      document
        .querySelector("article")
        ?.insertAdjacentHTML("beforebegin", "<div id=new style='height:400px'></div>");
      scrollTo(0, 380);
      const before = scrollY;
      addEventListener(
        "pointermove",
        () => document.querySelector("#new")?.insertAdjacentHTML("beforebegin", "<p>An entry</p>"),
        { once: true },
      );
      addEventListener("scroll", () => document.body.setAttribute("data-moved", String(scrollY - before)));
    });
    const { x, y } = await middleOf(page, 2);
    await page.mouse.move(x, y);
    await waitOpen(page);
    expect(Number(await page.getAttribute("body", "data-moved"))).toBeGreaterThan(0);
  });

  test("a name does not stand out any more once its popover is closed under the pointer", async () => {
    const { x, y } = await middleOf(page, 2);
    await page.mouse.move(x, y);
    await waitOpen(page);
    const box = await page.evaluate(() =>
      document.querySelector("[popover]")?.getBoundingClientRect().toJSON(),
    );
    // At once: on the way the reader would see that it left the name.
    await page.mouse.move(box.left + 30, box.top + 30);
    await page.evaluate(() => entente.settled());
    await page.keyboard.press("Escape");
    await waitOpen(page, false);
    expect(await active(page)).toEqual([]);
    // The pointer is followed again, also where a button went down and was let go outside the window.
    const next = await middleOf(page, 0);
    const cdp = await page.context().newCDPSession(page);
    const down = { type: "mousePressed", x: 5, y: 590, button: "left", buttons: 1, clickCount: 1 } as const;
    await cdp.send("Input.dispatchMouseEvent", down);
    await page.mouse.move(next.x, next.y);
    await page.evaluate(() => entente.until(() => entente.highlighted()["entente-active"]?.length === 1));
  });

  test("the popover can be reached, and stays while the pointer is in it, and once something is typed", async () => {
    const { x, y } = await middleOf(page, 2);
    await page.mouse.move(x, y);
    await waitOpen(page);
    const box = await page.evaluate(() =>
      document.querySelector("[popover]")?.getBoundingClientRect().toJSON(),
    );
    await holdTimers(page, GRACE_MS);
    await page.mouse.move(box.left + 30, box.top + 30, { steps: 8 });
    await page.mouse.move(box.left + 60, box.top + 60, { steps: 3 });
    await timeIsUp(page);
    expect(await isOpen(page)).toBe(true);
    await page.frames()[1]?.evaluate(() => {
      const field = document.createElement("input");
      document.body.append(field);
      field.value = "Half a na";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.mouse.move(5, 590);
    await timeIsUp(page);
    expect(await isOpen(page)).toBe(true);
    // The keys take the popover away from under the pointer, which is followed all the same.
    await page.mouse.move(box.left + 60, box.top + 60, { steps: 3 });
    await ask(page, "step", { direction: 1 });
    await waitOpen(page);
    const first = await middleOf(page, 0);
    await page.mouse.move(first.x, first.y);
    await page.evaluate(() => entente.until(() => entente.highlighted()["entente-active"]?.[0] === "CATL"));
  });

  test("what was typed stays though the pointer rests on another name, until the popover is closed", async () => {
    const { x, y } = await middleOf(page, 2);
    await page.mouse.move(x, y);
    await waitOpen(page);
    // It stands in a closed shadow tree.
    const card = page.frames()[1] as Frame;
    await card.getByText("Why this match?").click();
    await card.getByRole("textbox").fill("Half a na");
    await holdTimers(page, REST_MS);
    const other = await middleOf(page, 1);
    // What the card and the page tell of the pointer comes in any order.
    await page.mouse.move(other.x, other.y - 20);
    await page.evaluate(() => entente.settled());
    await page.mouse.move(other.x - 1, other.y);
    await page.mouse.move(other.x, other.y);
    await page.evaluate(() =>
      entente.until(() => entente.highlighted()["entente-active"]?.[0] === "Zenith Steel"),
    );
    await timeIsUp(page);
    expect(await card.getByRole("textbox").count()).toBe(1);
    expect(await card.getByRole("textbox").inputValue()).toBe("Half a na");
    await page.keyboard.press("Escape");
    await waitOpen(page, false);
    await page.mouse.move(other.x + 1, other.y);
    await timeIsUp(page);
    await waitOpen(page);
  });

  test("Escape closes it, and it does not open again under the still pointer", async () => {
    const { x, y } = await middleOf(page, 2);
    await page.mouse.move(x, y);
    await waitOpen(page);
    await page.keyboard.press("Escape");
    expect(await isOpen(page)).toBe(false);
    await holdTimers(page, REST_MS);
    await page.mouse.move(x + 1, y);
    await timeIsUp(page);
    // One that opens is laid out at once, and seen when its content is there.
    expect(await page.evaluate(() => document.querySelector(":popover-open"))).toBeNull();
  });

  test("nothing opens over selected text, or for events that the page makes up", async () => {
    const { x, y } = await middleOf(page, 2);
    await page.evaluate(
      ([x, y]) => {
        const at = { clientX: x, clientY: y, bubbles: true };
        const finger = { ...at, pointerType: "touch", isPrimary: true };
        document.dispatchEvent(new PointerEvent("pointerdown", finger));
        document.dispatchEvent(new PointerEvent("pointermove", at));
      },
      [x, y] as const,
    );
    // What may open soon is loaded at once.
    await page.evaluate(() => entente.settled());
    expect(await heard(page, "loadPopover")).toEqual([]);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("#one") as Element));
    await page.mouse.move(x, y);
    await page.evaluate(() => entente.settled());
    expect(await heard(page, "loadPopover")).toEqual([]);
    await page.mouse.move(5, 590);
    await page.evaluate((filler) => {
      getSelection()?.removeAllRanges();
      const root = document.querySelector("#two")?.appendChild(document.createElement("div"));
      const shadow = root?.attachShadow({ mode: "open" });
      if (shadow) shadow.innerHTML = `<p>Zenith Steel as well. ${filler}</p>`;
      return entente.until(() => entente.highlighted()["entente-company"]?.length === 6);
    }, FILLER);
    // Older versions of Chromium tell of a selection in a shadow tree only there.
    await page.evaluate(() => {
      const root = document.querySelector("#two div")?.shadowRoot as unknown as { getSelection: unknown };
      root.getSelection = () => ({ isCollapsed: false });
    });
    const inTree = await middleOf(page, 5);
    await page.mouse.move(inTree.x, inTree.y);
    await page.evaluate(() => entente.settled());
    expect(await heard(page, "loadPopover")).toEqual([]);
    // What is selected elsewhere is not in the way.
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("#one") as Element));
    const beside = await middleOf(page, 4);
    await page.mouse.move(beside.x, beside.y);
    await page.evaluate(() => entente.until(() => entente.highlighted()["entente-active"]?.length === 1));
  });

  test("after a finger's long press what the keyboard and the mouse do is the page's", async () => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ["click", "contextmenu"])
        addEventListener(type, (event) => heard.push(`${type} of ${(event as PointerEvent).pointerType}`));
    });
    const [point, other] = [await middleOf(page, 2), await middleOf(page, 0)];
    await holdTimers(page, PRESS_MS);
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    // A second finger: the reader zooms in.
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point, other] });
    await timeIsUp(page);
    expect(await active(page)).toEqual([]);
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    await timeIsUp(page);
    expect(await active(page)).toEqual(["CATL"]);
    await waitOpen(page);
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.keyboard.press("Escape");
    await waitOpen(page, false);
    await page.focus("#last", {});
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await page.mouse.click(400, 300, { button: "right" });
    const told = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await expect.poll(told).toEqual(["click of ", "click of ", "contextmenu of mouse"]);
  });

  test("a press outside closes what the keys opened, also where the reader was put in once more", async () => {
    for (const times of [1, 2]) {
      await expect.poll(async () => (await heard(page, "report")).length, { timeout: 10_000 }).toBe(times);
      await ask(page, "step", { direction: 1 });
      await waitOpen(page);
      await page.mouse.click(5, 590);
      await waitOpen(page, false);
      await start(page);
    }
  });

  test("the popover goes when its mark is scrolled away or leaves the page", async () => {
    await ask(page, "step", { direction: 1 });
    await waitOpen(page);
    await page.mouse.wheel(0, 2500);
    await waitOpen(page, false);
    await page.evaluate(() => scrollTo(0, 0));
    await ask(page, "step", { direction: 1 });
    await waitOpen(page);
    await page.evaluate(() => document.querySelector("main")?.remove());
    await waitOpen(page, false);
  });
});

test("in a frame, Escape in the page around closes it, and names answer as before, though the pointer was in it", async () => {
  const around =
    "<iframe src=/within style='position:fixed;inset:0;width:100%;height:100%;border:0'></iframe>";
  const script = `<script>if (self === top) document.body.innerHTML = "${around}"</script>`;
  const page = await pages.open(pageWith(ARTICLE + script, HEAD));
  const frame = page.frames()[1] as Frame;
  await start(frame);
  for (const _ of [1, 2]) {
    const { x, y } = await middleOf(frame, 2);
    await page.mouse.move(x, y);
    await waitOpen(frame);
    const box = await frame.evaluate(() =>
      document.querySelector("[popover]")?.getBoundingClientRect().toJSON(),
    );
    await page.mouse.move(box.left + 30, box.top + 30);
    await frame.evaluate(() => entente.settled());
    await page.keyboard.press("Escape");
    await waitOpen(frame, false);
    // A name that was closed under the pointer opens when it was left.
    await page.mouse.move(5, 590);
    await frame.evaluate(() => entente.settled());
  }
});
