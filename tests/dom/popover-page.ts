/** What the tests of the popover's cards share: a page with two names, and a card that opens on either. */
import type { Page } from "playwright-core";
import type { PopoverRequest } from "@/lib/popover/contract";
import { pageWith, type TestPages } from "./page";

declare global {
  /** In the page: every popover's shadow root in the order of opening, closed to everyone else. */
  var roots: ShadowRoot[];
  /** What stands in their frames, which are the extension's own elsewhere and closed to everyone as well. */
  var cards: (Document | undefined)[];
  var openCard: (ref?: string, focus?: boolean, selector?: string) => Promise<void>;
  /** Ends the popover as the reader does when the extension goes. */
  var endPopover: () => void;
}

const BODY = `<main><h1>Test</h1><p style="margin:60px 0 0">One line of text with <b id=name>CATL</b> in it.</p>
<p style="margin:100px 0 0">Another with <b id=second>Zenith Steel</b>.</p>
<p><button id=button>Button</button></p><div style="height:1500px"></div></main>`;

/** Opens a page with the popover in it; `published` is the article's own date, `url` the address by which it was read. */
export async function cardPage(
  pages: TestPages,
  published?: string,
  scheme: "light" | "dark" = "light",
  url?: string,
): Promise<Page> {
  const opened = await pages.open(pageWith(BODY));
  await opened.emulateMedia({ colorScheme: scheme });
  await opened.evaluate(
    ([published, url]) => {
      const attach = Element.prototype.attachShadow;
      globalThis.roots = [];
      Object.defineProperty(globalThis, "cards", {
        get: () => roots.map((root) => root.querySelector("iframe")?.contentDocument ?? undefined),
      });
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        roots.push(root);
        return root;
      };
      const popover = new entente.Popover();
      globalThis.endPopover = () => popover.destroy();
      globalThis.openCard = async (ref = "test/party/catl", focus = false, selector = "#name") => {
        const request: PopoverRequest = {
          ref: ref as "test/party/catl",
          rivals: [],
          surface: document.querySelector(selector)?.textContent ?? "",
          others: ["test/party/catl", "test/party/zenith"],
          place: () => ({
            page: { url: url ?? location.href, title: "", ...(published !== undefined && { published }) },
            blocks: ["CATL"],
            block: 0,
            start: 0,
          }),
          anchor: () => entente.rangeOf(selector),
          isMarked: () => document.querySelector(selector) !== null,
          focus,
          onPointer: () => undefined,
          onTyped: () => undefined,
          onClose: () => undefined,
        };
        popover.open(request);
        await entente.until(() => {
          const host = roots.at(-1)?.host;
          return host && entente.isSeen(host) && cards.at(-1)?.querySelector("[aria-busy=false]");
        });
      };
    },
    [published, url] as const,
  );
  return opened;
}

/** What the dialog says, of the first popover or a later one. */
export const text = (opened: Page, root = 0) =>
  opened.evaluate((root) => cards[root]?.querySelector("[role=dialog]")?.textContent ?? "", root);
/** Presses the first button whose name begins so. */
export const press = (opened: Page, name: string, root = 0) =>
  opened.evaluate(
    ({ name, root }) => {
      const buttons = [...(cards[root]?.querySelectorAll("button") ?? [])];
      const button = buttons.find((one) =>
        (one.getAttribute("aria-label") ?? one.textContent ?? "").startsWith(name),
      );
      if (!button) throw new Error(`no button ${name}`);
      button.focus();
      button.click();
      return entente.settled();
    },
    { name, root },
  );
/** The text of what has the focus in the dialog; empty where nothing has. */
export const focused = (opened: Page) =>
  opened.evaluate(() => {
    const active = cards[0]?.activeElement;
    return (active !== cards[0]?.body && active?.textContent) || "";
  });
/** The box of a popover's host. */
export const boxOf = (opened: Page, root = 0) =>
  opened.evaluate((root) => roots[root]?.host.getBoundingClientRect().toJSON() as DOMRect, root);
/** How many popovers are open. */
export const openRoots = (opened: Page) =>
  opened.evaluate(() => roots.filter(({ host }) => entente.isSeen(host)).length);
