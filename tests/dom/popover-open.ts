/** What the tests of one open popover share: a page with a name, and the popover that is open on it. */
import type { Page } from "playwright-core";
import { pageWith, type TestPages } from "./page";

declare global {
  /** In the page: what stands in the popover's frame, which is the extension's own elsewhere and closed to everyone. */
  var card: Document;
  /** What the popover told the reader. */
  var told: string[];
}

/** A name near the top of a page that can be scrolled. */
export const BODY = `<p id=above style="margin:60px 0 0">One line of text with <b id=name>CATL</b> in it.</p>
<p><input id=field><button id=button>Button</button></p><div style="height:2000px"></div>`;

/** Opens a page and the popover on its name. */
export async function opened(
  pages: TestPages,
  options: {
    body?: string;
    head?: string;
    focus?: boolean;
    ref?: string;
    hasDoctype?: boolean;
    /** How far two fingers have zoomed into the upper left corner before. */
    pinch?: number;
  } = {},
): Promise<Page> {
  const html = pageWith(options.body ?? BODY, options.head ?? "");
  const page = await pages.open(options.hasDoctype === false ? html.replace("<!doctype html>", "") : html);
  if (options.pinch) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Emulation.setPageScaleFactor", { pageScaleFactor: options.pinch });
    await page.waitForFunction((scale) => visualViewport?.scale === scale, options.pinch);
  }
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
        place: () => undefined,
        isMarked: () => document.querySelector("#name") !== null,
        focus,
        onPointer: (inside) => told.push(inside ? "in" : "out"),
        onTyped: () => told.push("typed"),
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

/** What the card says. */
export const text = (page: Page) =>
  page.evaluate(() => card.querySelector("[role=dialog]")?.textContent ?? "");
export const isOpen = (page: Page) =>
  page.evaluate(() => document.querySelector("[popover]")?.matches(":popover-open") ?? false);
/** Where the first element that a selector finds stands. */
export const box = (page: Page, selector: string) =>
  page.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON(), selector);
