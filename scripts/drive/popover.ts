/**
 * The popover as a person meets it. It lives in a closed shadow root in the browser's top layer, where page scripts and
 * Playwright's locators do not reach; the DevTools protocol does.
 */
import type { CDPSession, Page } from "playwright-core";
import { type Rect, scrollToMark } from "./marks";

/** Runs a function on the open popover's shadow root. */
type InPopover = <T, A>(run: (root: ShadowRoot, argument: A) => T, argument: A) => Promise<T | undefined>;

/** The parts of CDP's `DOM.Node` that are looked at. */
interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
  contentDocument?: DomNode;
}

/** An open popover's hold; close it when done. */
export class PopoverDriver {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async attach(page: Page): Promise<PopoverDriver> {
    return new PopoverDriver(page, await page.context().newCDPSession(page));
  }

  /** The text that the open popover shows, line by line; `undefined` where none is open. */
  text(): Promise<string | undefined> {
    return this.#inPopover((root) => {
      const lines: string[] = [];
      for (const child of root.children) {
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted, line by line
        if (child instanceof HTMLElement && child.tagName !== "STYLE") lines.push(child.innerText);
      }
      return lines.join("\n").trim();
    }, undefined);
  }

  /** The box of the first element that a CSS selector finds in the popover. */
  rectOf(selector: string): Promise<Rect | undefined> {
    return this.#inPopover((root, selector) => {
      const box = root.querySelector(selector)?.getBoundingClientRect();
      return box && { x: box.x, y: box.y, width: box.width, height: box.height };
    }, selector);
  }

  /** The links of the popover: their text and address. */
  links(): Promise<{ text: string; href: string }[] | undefined> {
    return this.#inPopover(
      (root) =>
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted
        [...root.querySelectorAll("a")].map((link) => ({ text: link.innerText, href: link.href })),
      undefined,
    );
  }

  /** The texts of all elements that a CSS selector finds in the popover. */
  async each(selector: string): Promise<{ text: string }[]> {
    const found = await this.#inPopover(
      (root, selector) =>
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted
        [...root.querySelectorAll<HTMLElement>(selector)].map((one) => ({ text: one.innerText })),
      selector,
    );
    return found ?? [];
  }

  /** Clicks the n-th element that a CSS selector finds in the popover, with the mouse; brings it into view first. */
  async click(selector: string, nth = 0): Promise<void> {
    const rect = await this.#inPopover(
      (root, { selector, nth }) => {
        const found = root.querySelectorAll(selector)[nth];
        found?.scrollIntoView({ block: "nearest" });
        // Of a text that runs over two lines, the first box.
        const box = found?.getClientRects()[0];
        return box && { x: box.x, y: box.y, width: box.width, height: box.height };
      },
      { selector, nth },
    );
    if (!rect) throw new Error(`The popover holds nothing that "${selector}" finds.`);
    await this.#page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
  }

  /** Rests the pointer on the n-th mark with a text until the popover shows its content; gives the popover's text. */
  async hover(text: string, index = 0, timeout = 10_000): Promise<string> {
    const rect = await scrollToMark(this.#page, text, index);
    await this.#page.mouse.move(1, 1);
    await this.#page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2, { steps: 3 });
    return this.waitForText(timeout);
  }

  /** Waits until a popover is open and done loading; gives its text. */
  async waitForText(timeout = 10_000): Promise<string> {
    const end = performance.now() + timeout;
    let last: string | undefined;
    while (performance.now() < end) {
      const busy = await this.#inPopover(
        (root) => root.querySelector("[aria-busy=true]") !== null,
        undefined,
      );
      const text = busy === false ? await this.text() : undefined;
      // Twice the same: it has been drawn to the end.
      if (text !== undefined && text !== "" && text === last) return text;
      last = text;
      await this.#page.waitForTimeout(50);
    }
    throw new Error(`No popover showed its content within ${timeout} ms.`);
  }

  /** Waits until no popover is open. */
  async waitForClosed(timeout = 10_000): Promise<void> {
    const end = performance.now() + timeout;
    while ((await this.#openRoot()) !== undefined) {
      if (performance.now() > end) throw new Error(`The popover was still open after ${timeout} ms.`);
      await this.#page.waitForTimeout(50);
    }
  }

  /**
   * Puts a copy of the popover into the page, with its styles and in an open shadow root, for tools that cannot enter a
   * closed one. Gives the selector of the copy.
   */
  async openTwin(): Promise<string> {
    await this.#inPopover((root) => {
      document.querySelector("#entente-twin")?.remove();
      const twin = document.createElement("div");
      twin.id = "entente-twin";
      const open = twin.attachShadow({ mode: "open" });
      open.adoptedStyleSheets = root.adoptedStyleSheets;
      open.append(...Array.from(root.childNodes, (node) => node.cloneNode(true)));
      document.querySelector("article")?.prepend(twin);
    }, undefined);
    return "#entente-twin";
  }

  /** The visible controls that are smaller than 24 pixels either way, those in a line of text left out. */
  async smallTargets(): Promise<string[]> {
    const found = await this.#inPopover(
      (root) =>
        [...root.querySelectorAll("button:not(.name, .fact-name), a, input, select")]
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ one, box }) => `${one.textContent}: ${box.width} × ${box.height}`),
      undefined,
    );
    return found ?? [];
  }

  /** What reaches out of the popover sideways, where it could not be seen. */
  async overflowing(): Promise<string[]> {
    const found = await this.#inPopover((root) => {
      const right = root.querySelector(".popover")?.getBoundingClientRect().right ?? 0;
      return [...root.querySelectorAll(".popover :not(.sr, .sr *)")]
        .filter((one) => one.getBoundingClientRect().right > right + 1)
        .map((one) => `${one.tagName} ${one.textContent}`);
    }, undefined);
    return found ?? [];
  }

  detach(): Promise<void> {
    return this.#cdp.detach();
  }

  readonly #inPopover: InPopover = async (run, argument) => {
    const objectId = await this.#openRoot();
    if (objectId === undefined) return undefined;
    const { result, exceptionDetails } = await this.#cdp.send("Runtime.callFunctionOn", {
      objectId,
      functionDeclaration: `function (argument) { return (${run.toString()})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  /** The object id of the closed shadow root whose host is open in the top layer and has a size. */
  async #openRoot(): Promise<string | undefined> {
    const { root } = await this.#cdp.send("DOM.getDocument", { depth: -1, pierce: true });
    for (const { backendNodeId } of closedRoots(root)) {
      try {
        const { object } = await this.#cdp.send("DOM.resolveNode", { backendNodeId });
        if (object.objectId === undefined) continue;
        const { result } = await this.#cdp.send("Runtime.callFunctionOn", {
          objectId: object.objectId,
          functionDeclaration: "function () { return this.host.matches(':popover-open'); }",
          returnByValue: true,
        });
        if (result.value === true) return object.objectId;
      } catch {
        // It left the page between the two questions.
      }
    }
    return undefined;
  }
}

function closedRoots(node: DomNode): DomNode[] {
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument].filter(
    (child) => child !== undefined,
  );
  return [...(node.shadowRootType === "closed" ? [node] : []), ...below.flatMap(closedRoots)];
}
