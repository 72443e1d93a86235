import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

declare global {
  /** In the page: what stands in the popover's frame, which is the extension's own elsewhere and closed to everyone. */
  var card: Document;
  /** What the popover told the reader. */
  var told: string[];
}

const BODY = `<p id=above style="margin:60px 0 0">One line of text with <b id=name>CATL</b> in it.</p>
<p><input id=field><button id=button>Button</button></p><div style="height:2000px"></div>`;

async function opened(
  options: { body?: string; head?: string; focus?: boolean; ref?: string; hasDoctype?: boolean } = {},
): Promise<Page> {
  const html = pageWith(options.body ?? BODY, options.head ?? "");
  const page = await pages.open(options.hasDoctype === false ? html.replace("<!doctype html>", "") : html);
  await page.evaluate(
    ({ focus, ref }) => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        Object.defineProperty(globalThis, "card", {
          get: () => root.querySelector("iframe")?.contentDocument,
        });
        return root;
      };
      globalThis.told = [];
      const popover = new entente.Popover();
      Object.assign(globalThis, { popover });
      popover.open({
        ref: ref as "test/party/catl",
        rivals: [],
        surface: "CATL",
        others: ["test/party/catl", "test/party/zenith"],
        anchor: () => entente.rangeOf("#name"),
        isMarked: () => document.querySelector("#name") !== null,
        focus,
        onPointer: (inside) => told.push(inside ? "in" : "out"),
        onClose: () => told.push("closed"),
      });
      return entente.until(() => {
        const host = document.querySelector("[popover]");
        return host && entente.isSeen(host) && card.querySelector("[aria-busy=false]");
      });
    },
    { focus: options.focus ?? false, ref: options.ref ?? "test/party/catl" },
  );
  return page;
}

const text = (page: Page) => page.evaluate(() => card.querySelector("[role=dialog]")?.textContent ?? "");
const isOpen = (page: Page) =>
  page.evaluate(() => document.querySelector("[popover]")?.matches(":popover-open") ?? false);
const box = (page: Page, selector: string) =>
  page.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON(), selector);

describe("in the page", () => {
  test("one host with a closed root is all that is added, and it goes on destroy", async () => {
    const page = await opened();
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        const before = [
          document.documentElement.children.length,
          host.tagName,
          host.shadowRoot,
          host.childNodes.length,
        ];
        (globalThis as unknown as { popover: { destroy(): void } }).popover.destroy();
        return [...before, document.documentElement.children.length, told.join()];
      }),
    ).toEqual([3, "DIV", null, 0, 2, "closed"]);
  });

  test.each<[string, (page: Page) => Promise<void>]>([
    ["a press", (page) => page.mouse.click(2, 2)],
    ["a key", (page) => page.keyboard.press("Tab")],
    ["the pointer's way out of the page", (page) => page.mouse.move(-9, -9)],
  ])("unused, it goes before anything leads to another page: %s", async (_name, lead) => {
    const page = await opened();
    const count = () => page.evaluate(() => document.querySelectorAll("[popover]").length);
    await page.mouse.move(700, 500);
    await page.keyboard.press("Escape");
    expect(await count()).toBe(1);
    await lead(page);
    await expect.poll(count).toBe(0);
  });

  test("it is a dialog with the name as its label", async () => {
    const page = await opened();
    const label = await page.evaluate(() => {
      const dialog = card.querySelector("[role=dialog]");
      return card.getElementById(dialog?.getAttribute("aria-labelledby") ?? "")?.textContent;
    });
    expect(label).toContain("CATL");
    expect(await text(page)).toContain("Zenith Steel");
  });

  test("no style of the page reaches it", async () => {
    const hostile =
      "<style>*,div,[popover]{display:none!important;opacity:0!important;position:static!important;font:60px serif!important;transform:rotate(40deg)!important;width:10px!important}html,head,body,p,b{display:block!important;opacity:1!important;transform:none!important;width:auto!important}</style>";
    const page = await opened({ head: hostile });
    const seen = await page.evaluate(() => {
      const host = document.querySelector("[popover]") as HTMLElement;
      const style = getComputedStyle(host);
      const dialog = card.querySelector("[role=dialog]") as HTMLElement;
      return [
        style.display,
        style.position,
        host.getBoundingClientRect().width,
        dialog.getBoundingClientRect().width,
      ];
    });
    expect(seen).toEqual(["block", "fixed", 376, 376]);
  });

  test("it lies over what the page put on top", async () => {
    const page = await opened({
      body: `${BODY}<dialog id=modal style="position:fixed;inset:0;width:100vw;height:100vh"></dialog>`,
    });
    const box = await page.evaluate(() =>
      document.querySelector("[popover]")?.getBoundingClientRect().toJSON(),
    );
    const top = await page.evaluate(
      ({ left, top }) => document.elementFromPoint(left + 20, top + 20)?.hasAttribute("popover"),
      box,
    );
    expect(top).toBe(true);
  });
});

describe("place", () => {
  test("below the line while there is room, above it otherwise, never over it", async () => {
    const page = await opened();
    const line = await box(page, "#name");
    expect((await box(page, "[popover]")).top).toBeCloseTo(line.bottom + 6, 0);
    await page.evaluate(() => {
      (document.querySelector("#above") as HTMLElement).style.marginTop = "540px";
      dispatchEvent(new Event("resize"));
      return entente.settled();
    });
    const moved = await box(page, "[popover]");
    expect(moved.bottom).toBeCloseTo((await box(page, "#name")).top - 6, 0);
    expect(moved.top).toBeGreaterThanOrEqual(8);
  });

  test("a page without a doctype is as high as its window", async () => {
    const page = await opened({ hasDoctype: false });
    expect(await page.evaluate(() => document.compatMode)).toBe("BackCompat");
    await page.evaluate(() => {
      (document.querySelector("#above") as HTMLElement).style.marginTop = "540px";
      dispatchEvent(new Event("resize"));
      return entente.settled();
    });
    const { top, bottom } = await box(page, "[popover]");
    expect(bottom).toBeCloseTo((await box(page, "#name")).top - 6, 0);
    expect(top).toBeGreaterThanOrEqual(8);
  });

  test("above, it grows upwards: the edge at the line stays", async () => {
    const page = await opened({
      body: BODY.replace("margin:60px", "margin:540px"),
      ref: "test/party/dongying-gov",
    });
    const before = await box(page, "[popover]");
    await page.evaluate(() => {
      const more = document.createElement("p");
      more.style.height = "60px";
      card.querySelector("[role=dialog] section")?.append(more);
      return entente.settled();
    });
    const after = await box(page, "[popover]");
    expect(after.bottom).toBeCloseTo(before.bottom, 1);
    expect(after.height).toBeGreaterThan(before.height);
  });

  test("fits a narrow and a low window, and scrolls inside", async () => {
    const page = await opened();
    await page.setViewportSize({ width: 320, height: 420 });
    await page.evaluate(() => entente.settled());
    const { left, right, top, bottom } = await box(page, "[popover]");
    expect(left).toBeGreaterThanOrEqual(8);
    expect(right).toBeLessThanOrEqual(312);
    const line = await box(page, "#name");
    expect(top >= line.bottom || bottom <= line.top).toBe(true);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(bottom).toBeLessThanOrEqual(412);
  });

  test("follows its line when the page scrolls, and when the page's root is zoomed", async () => {
    const page = await opened({ head: "<style>html{zoom:1.25}</style>" });
    const distance = async () => (await box(page, "[popover]")).top - (await box(page, "#name")).bottom;
    expect(await distance()).toBeCloseTo(6, 0);
    await page.evaluate(() => {
      scrollTo(0, 40);
      return entente.settled();
    });
    expect(await distance()).toBeCloseTo(6, 0);
    expect(await isOpen(page)).toBe(true);
  });

  test.each([0.7, 1.25])("is as large as ever where the page's root is zoomed by %s", async (zoom) => {
    const { width } = await box(await opened(), "[popover]");
    const zoomed = await opened({ head: `<style>html{zoom:${zoom}}</style>` });
    expect((await box(zoomed, "[popover]")).width).toBeCloseTo(width, 0);
    // Nor are the letters in it zoomed.
    expect(await zoomed.evaluate(() => document.querySelector("[popover]")?.currentCSSZoom)).toBeCloseTo(1);
  });

  test.each<[string, string]>([
    ["its line is scrolled away", "scrollTo(0, 1500)"],
    [
      "its name leaves the page",
      "document.querySelector('#name').remove(); document.body.style.height = '900px'",
    ],
    [
      "the page removes it",
      "document.querySelector('[popover]').remove(); dispatchEvent(new Event('resize'))",
    ],
  ])("closes when %s", async (_name, change) => {
    const page = await opened();
    await page.evaluate(change);
    await page.evaluate(() => entente.until(() => told.includes("closed")));
    expect(await isOpen(page)).toBe(false);
  });
});

describe("keys and focus", () => {
  test("opened by the pointer it leaves the focus alone; by the keyboard it takes it", async () => {
    const pointer = await opened();
    expect(await pointer.evaluate(() => document.activeElement === document.body)).toBe(true);
    const keyboard = await opened({ focus: true });
    const focused = () => keyboard.evaluate(() => card.activeElement?.getAttribute("role"));
    await expect.poll(focused).toBe("dialog");
  });

  test("Escape closes it wherever the focus is, and means nothing to the page", async () => {
    const page = await opened();
    await page.evaluate(() => document.addEventListener("keydown", (event) => told.push(event.key), true));
    await page.focus("#field");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => told)).toEqual(["closed"]);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => told)).toEqual(["closed", "Escape"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
  });

  test("keys pressed in it are no shortcuts of the page, and Tab walks through it", async () => {
    const page = await opened({ focus: true });
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

  test("a click in it keeps it open, one outside closes it", async () => {
    const page = await opened();
    const { left, top } = await box(page, "[popover]");
    await page.mouse.click(left + 40, top + 20);
    expect(await isOpen(page)).toBe(true);
    await expect.poll(() => page.evaluate(() => told)).toEqual(["in"]);
    await page.mouse.click(2, 2);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => told.at(-1))).toBe("closed");
  });
});

describe("content", () => {
  const press = (page: Page, name: string) =>
    page.evaluate((name) => {
      const buttons = [...card.querySelectorAll("button")];
      buttons
        .find((button) => (button.getAttribute("aria-label") ?? button.textContent ?? "").includes(name))
        ?.click();
    }, name);
  const heading = (page: Page) => page.evaluate(() => card.querySelector("h2")?.textContent ?? "");

  test("a name inside opens its own card, and back leads to the first", async () => {
    const page = await opened();
    expect(await heading(page)).toContain("CATL");
    await press(page, "Zenith Steel");
    await page.evaluate(() => entente.until(() => card.querySelector("h2")?.textContent?.includes("Zenith")));
    await press(page, "Back");
    await page.evaluate(() => entente.until(() => card.querySelector("h2")?.textContent?.includes("CATL")));
    expect(await page.evaluate(() => entente.fake.heard.map(({ params }) => params.ref))).toEqual([
      "test/party/catl",
      "test/party/zenith",
    ]);
  });

  test("its own page is asked of the background", async () => {
    const page = await opened();
    await press(page, "Open");
    expect(await page.evaluate(() => entente.fake.heard.at(-1))).toMatchObject({
      request: "openEntity",
      params: { ref: "test/party/catl" },
    });
  });

  test("an entity that no dataset knows any more", async () => {
    const page = await opened({ ref: "test/party/gone" });
    expect(await text(page)).toContain("in none of the datasets");
  });

  test("a failure is told, with what to do", async () => {
    const page = await opened();
    await page.evaluate(() => entente.fake.update());
    await press(page, "Zenith Steel");
    await page.evaluate(() => entente.until(() => card.querySelector("[role=alert]")));
    expect(await text(page)).toContain("Entente was updated. Reload the page to go on.");
  });
});
