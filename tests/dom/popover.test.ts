/** The popover in the page: all that it adds to it, what it says, and where a name in it leads. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { testPages } from "./page";
import { BODY, opened, text } from "./popover-open";

const pages = testPages();
const open = (options?: Parameters<typeof opened>[1]) => opened(pages, options);

describe("in the page", () => {
  test("one host with a closed root is all that is added, and it goes on destroy", async () => {
    const page = await open();
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        const before = [
          document.documentElement.children.length,
          host.tagName,
          host.shadowRoot,
          host.childNodes.length,
          // An address there would be read by a page that gets hold of the frame.
          card.defaultView?.frameElement?.hasAttribute("src"),
        ];
        (globalThis as unknown as { popover: { destroy(): void } }).popover.destroy();
        return [...before, document.documentElement.children.length, told.join()];
      }),
    ).toEqual([3, "DIV", null, 0, false, 2, "closed"]);
  });

  test.each<[string, (page: Page) => Promise<void>]>([
    ["a press", (page) => page.mouse.click(2, 2)],
    ["a key", (page) => page.keyboard.press("Tab")],
    ["the pointer's way out of the page", (page) => page.mouse.move(-9, -9)],
  ])("unused, it goes before anything leads to another page: %s", async (_name, lead) => {
    const page = await open();
    const count = () => page.evaluate(() => document.querySelectorAll("[popover]").length);
    await page.mouse.move(700, 500);
    await page.keyboard.press("Escape");
    expect(await count()).toBe(1);
    await lead(page);
    await expect.poll(count).toBe(0);
  });

  test("it is a dialog with the name as its label", async () => {
    const page = await open();
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
    const page = await open({ head: hostile });
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
    const page = await open({
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
    const page = await open();
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
    const page = await open();
    await press(page, "Open");
    expect(await page.evaluate(() => entente.fake.heard.at(-1))).toMatchObject({
      request: "openEntity",
      params: { ref: "test/party/catl" },
    });
  });

  test("an entity that no dataset knows any more", async () => {
    const page = await open({ ref: "test/party/gone" });
    expect(await text(page)).toContain("in none of the datasets");
  });

  test("a failure is told, with what to do", async () => {
    const page = await open();
    await page.evaluate(() => entente.fake.update());
    await press(page, "Zenith Steel");
    await page.evaluate(() => entente.until(() => card.querySelector("[role=alert]")));
    expect(await text(page)).toContain("Entente was updated. Reload the page to go on.");
  });
});
