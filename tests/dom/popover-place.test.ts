/** Where the popover stands: beside its line, within the window, and gone where its line goes. */
import { describe, expect, test } from "vitest";
import { testPages } from "./page";
import { BODY, box, isOpen, opened } from "./popover-open";

const pages = testPages();
const open = (options?: Parameters<typeof opened>[1]) => opened(pages, options);

describe("place", () => {
  test("below the line while there is room, above it otherwise, never over it", async () => {
    const page = await open();
    const line = await box(page, "#name");
    expect((await box(page, "[popover]")).top).toBeCloseTo(line.bottom + 6, 0);
    const cdp = await page.context().newCDPSession(page);
    // Two fingers zoom in: a quarter of the window is in sight.
    await cdp.send("Emulation.setPageScaleFactor", { pageScaleFactor: 2 });
    await expect.poll(async () => (await box(page, "[popover]")).right).toBeLessThanOrEqual(392);
    expect((await box(page, "[popover]")).top).toBeCloseTo(line.bottom + 6, 0);
    expect((await box(page, "[popover]")).bottom).toBeLessThanOrEqual(292);
    await cdp.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1 });
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
    const page = await open({ hasDoctype: false });
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
    const page = await open({
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
    const page = await open();
    await page.setViewportSize({ width: 320, height: 420 });
    await page.evaluate(() => entente.settled());
    const { left, right, top, bottom } = await box(page, "[popover]");
    expect(left).toBeGreaterThanOrEqual(8);
    expect(right).toBeLessThanOrEqual(312);
    const line = await box(page, "#name");
    expect(top >= line.bottom || bottom <= line.top).toBe(true);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(bottom).toBeLessThanOrEqual(412);
    await page.mouse.move(left + 40, (top + bottom) / 2);
    await page.mouse.wheel(0, 60);
    const scrolled = () =>
      page.evaluate(() => [...card.querySelectorAll("*")].some((one) => one.scrollTop > 0));
    await expect.poll(scrolled).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test.each([
    { by: "the keys covers its line and shows more than its header", focus: true },
    { by: "the pointer stays beside its line", focus: false },
  ])("in a window zoomed far in, a popover opened by $by", async ({ focus }) => {
    const body = `<p style="margin:90px 0 0"><b id=name>CATL</b></p>`;
    const page = await open({ body, focus });
    await page.setViewportSize({ width: 320, height: 256 });
    await page.evaluate(() => entente.settled());
    const { top, bottom } = await box(page, "[popover]");
    const line = await box(page, "#name");
    expect(top < line.bottom && bottom > line.top).toBe(focus);
    expect(bottom - top > 200).toBe(focus);
    expect(bottom).toBeLessThanOrEqual(248);
  });

  test("the keys take what two fingers zoomed into to the name that they lead to", async () => {
    const body = `<p style="margin:500px 0 0 600px"><b id=name>CATL</b></p>`;
    const page = await open({ body, focus: true, pinch: 2 });
    const seen = await page.evaluate(() => {
      const { offsetLeft: left = 0, offsetTop: top = 0, width = 0, height = 0 } = visualViewport ?? {};
      return { left, top, right: left + width, bottom: top + height };
    });
    for (const shown of ["#name", "[popover]"]) {
      const { left, right, top, bottom } = await box(page, shown);
      expect(left).toBeGreaterThanOrEqual(seen.left);
      expect(right).toBeLessThanOrEqual(seen.right);
      expect(top).toBeGreaterThanOrEqual(seen.top - 1);
      expect(bottom).toBeLessThanOrEqual(seen.bottom);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("follows its line when the page scrolls, also where its root is zoomed, and until it leaves its box", async () => {
    const page = await open({
      body: `<div id=box style="margin-top:120px;height:300px;overflow:auto">${BODY}</div><p style="height:2000px">`,
      head: "<style>html{zoom:1.25}</style>",
    });
    const distance = async () => (await box(page, "[popover]")).top - (await box(page, "#name")).bottom;
    expect(await distance()).toBeCloseTo(6, 0);
    await page.evaluate(() => {
      scrollTo(0, 40);
      return entente.settled();
    });
    expect(await distance()).toBeCloseTo(6, 0);
    expect(await isOpen(page)).toBe(true);
    await page.evaluate(() => {
      document.querySelector("#box")?.scrollBy(0, 110);
      return entente.until(() => told.includes("closed"));
    });
    expect((await box(page, "#name")).top).toBeGreaterThan(0);
  });

  test.each<[string, string]>([
    ["something opens above it in a box", "document.querySelector('#more').style.height = '70px'"],
    ["something is folded up above it in a box", "document.querySelector('#more').style.height = '0'"],
    ["its box slides on", "document.querySelector('#above').style.transform = 'translate(90px, 20px)'"],
  ])("follows its line where %s, of which no event tells", async (_name, change) => {
    const page = await open({
      body: `<div style="height:500px;overflow:auto"><div id=more style="height:30px"></div>${BODY}</div>`,
    });
    await page.evaluate(() => entente.settled());
    const before = await box(page, "#name");
    await page.evaluate(change);
    const name = await box(page, "#name");
    expect([name.left, name.top]).not.toEqual([before.left, before.top]);
    await page.evaluate(() => entente.settled());
    const { left, top } = await box(page, "[popover]");
    expect(top - name.bottom).toBeCloseTo(6, 0);
    expect(left).toBeCloseTo(Math.max(8, name.left), 0);
  });

  test("stays under the pointer that is in it, and follows once that has left it", async () => {
    const page = await open({ body: `<div style="height:500px;overflow:hidden">${BODY}</div>` });
    const before = await box(page, "[popover]");
    await page.mouse.move(before.left + 40, before.top + 40, { steps: 3 });
    await page.evaluate(() => entente.until(() => told.includes("in")));
    await page.evaluate(() => {
      (document.querySelector("#above") as HTMLElement).style.marginTop = "140px";
      return entente.settled();
    });
    expect((await box(page, "[popover]")).top).toBeCloseTo(before.top, 0);
    await page.mouse.move(700, 20, { steps: 3 });
    await page.evaluate(() => entente.until(() => told.includes("out")).then(() => entente.settled()));
    expect((await box(page, "[popover]")).top).toBeCloseTo((await box(page, "#name")).bottom + 6, 0);
  });

  test("closes when its line slides out of its box", async () => {
    const page = await open({ body: `<div style="overflow:hidden">${BODY}</div>` });
    await page.evaluate(() => {
      (document.querySelector("#above") as HTMLElement).style.transform = "translateX(-900px)";
      return entente.until(() => told.includes("closed"));
    });
  });

  test.each([0.7, 1.25])("is as large as ever where the page's root is zoomed by %s", async (zoom) => {
    const { width } = await box(await open(), "[popover]");
    const zoomed = await open({ head: `<style>html{zoom:${zoom}}</style>` });
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
    const page = await open();
    await page.evaluate(change);
    await page.evaluate(() => entente.until(() => told.includes("closed")));
    expect(await isOpen(page)).toBe(false);
  });
});
