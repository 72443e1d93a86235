/**
 * Reads and uses the popover as a person does. Its card is a frame of the extension's own origin, in a closed shadow
 * root in the browser's top layer. Page scripts cannot reach it; the browser's driver can.
 */
import type { Frame, Page } from "playwright-core";
import { type Rect, scrollToMark } from "./marks";

/** An open popover, and the place of its card on the page. */
interface OpenCard {
  frame: Frame;
  at: { x: number; y: number };
}

/** The cards in a page's frames, visible or not, in the order in which they came. */
export function cardFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => /^chrome-extension:\/\/[^/]+\/card\.html/.test(frame.url()));
}

/** Whether a question to a card failed because the card has left the page. */
function hasLeft(frame: Frame, error: unknown): boolean {
  // The browser may refuse the question before the driver knows that the frame is gone.
  return frame.isDetached() || /detached|context was destroyed/.test(String(error));
}

/** The popover of a page. */
export class PopoverDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The visible text of the open popover, line by line; `undefined` where none is open. */
  text(): Promise<string | undefined> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted, line by line
    return this.#inCard(() => document.body.innerText.trim(), undefined);
  }

  /** The box of the first element of a CSS selector in the popover. */
  async rectOf(selector: string): Promise<Rect | undefined> {
    const card = await this.#open();
    const box = await card?.frame.evaluate((selector) => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      return found && { x: found.x, y: found.y, width: found.width, height: found.height };
    }, selector);
    return card && box && { ...box, x: card.at.x + box.x, y: card.at.y + box.y };
  }

  /** The links of the popover, with text and address. */
  links(): Promise<{ text: string; href: string }[] | undefined> {
    return this.#inCard(
      () =>
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted
        [...document.querySelectorAll("a")].map((link) => ({ text: link.innerText, href: link.href })),
      undefined,
    );
  }

  /** The texts of all elements of a CSS selector in the popover. */
  async each(selector: string): Promise<{ text: string }[]> {
    const found = await this.#inCard(
      (selector) =>
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown is wanted
        [...document.querySelectorAll<HTMLElement>(selector)].map((one) => ({ text: one.innerText })),
      selector,
    );
    return found ?? [];
  }

  /** Scrolls to the n-th element of a CSS selector in the popover and clicks it with the mouse. */
  async click(selector: string, nth = 0): Promise<void> {
    const card = await this.#open();
    const rect = await card?.frame.evaluate(
      ({ selector, nth }) => {
        const found = document.querySelectorAll(selector)[nth];
        found?.scrollIntoView({ block: "nearest" });
        // The first box of a text that wraps.
        const box = found?.getClientRects()[0];
        return box && { x: box.x, y: box.y, width: box.width, height: box.height };
      },
      { selector, nth },
    );
    if (!card || !rect) throw new Error(`The popover holds nothing that "${selector}" finds.`);
    const { x, y } = card.at;
    await this.#page.mouse.click(x + rect.x + rect.width / 2, y + rect.y + rect.height / 2);
  }

  /**
   * Rests the pointer on the n-th mark with a text until the popover shows its content. Returns the popover's text. A
   * card that is open must be one that closes when the pointer leaves it: else it would be taken for this mark's.
   */
  async hover(text: string, index = 0, timeout = 10_000): Promise<string> {
    const rect = await scrollToMark(this.#page, text, index);
    await this.#page.mouse.move(1, 1);
    await this.waitForClosed();
    await this.#page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2, { steps: 3 });
    return this.waitForText(timeout);
  }

  /** Waits until a popover is open and loaded. Returns its text. */
  async waitForText(timeout = 10_000): Promise<string> {
    const end = performance.now() + timeout;
    let last: string | undefined;
    while (performance.now() < end) {
      const busy = await this.#inCard(() => document.querySelector("[aria-busy=true]") !== null, undefined);
      const text = busy === false ? await this.text() : undefined;
      // The same text twice: it is fully drawn.
      if (text !== undefined && text !== "" && text === last) return text;
      last = text;
      await this.#page.waitForTimeout(50);
    }
    throw new Error(`No popover showed its content within ${timeout} ms.`);
  }

  /** Waits until no popover is open. */
  async waitForClosed(timeout = 10_000): Promise<void> {
    const end = performance.now() + timeout;
    while ((await this.#open()) !== undefined) {
      if (performance.now() > end) throw new Error(`The popover was still open after ${timeout} ms.`);
      await this.#page.waitForTimeout(50);
    }
  }

  /** The frame of the open popover's card, for tools that inspect a document. Rejects where none is open. */
  async frame(): Promise<Frame> {
    const card = await this.#open();
    if (!card) throw new Error("No popover is open.");
    return card.frame;
  }

  /** The visible controls that are smaller than 24 pixels in either direction, except for those in a line of text. */
  async smallTargets(): Promise<string[]> {
    const found = await this.#inCard(
      () =>
        [...document.querySelectorAll("button:not(.name, .fact-name), a, input, select")]
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ one, box }) => `${one.textContent}: ${box.width} × ${box.height}`),
      undefined,
    );
    return found ?? [];
  }

  /** What extends beyond the popover sideways, and is therefore cut off. */
  async overflowing(): Promise<string[]> {
    const found = await this.#inCard(() => {
      const right = document.querySelector(".popover")?.getBoundingClientRect().right ?? 0;
      return [...document.querySelectorAll(".popover :not(.sr, .sr *)")]
        .filter((one) => one.getBoundingClientRect().right > right + 1)
        .map((one) => `${one.tagName} ${one.textContent}`);
    }, undefined);
    return found ?? [];
  }

  async #inCard<T, A>(run: (argument: A) => T, argument: A): Promise<T | undefined> {
    const card = await this.#open();
    try {
      return await card?.frame.evaluate(run as (argument: unknown) => T, argument);
    } catch (error) {
      if (card && hasLeft(card.frame, error)) return undefined;
      throw error;
    }
  }

  /** The first card with a visible host in the top layer. */
  async #open(): Promise<OpenCard | undefined> {
    for (const frame of cardFrames(this.#page)) {
      try {
        const element = await frame.frameElement();
        const isOpen = await element.evaluate((element) => {
          const { host } = element.getRootNode() as ShadowRoot;
          return host.matches(":popover-open") && getComputedStyle(host).opacity === "1";
        });
        const at = isOpen ? await element.boundingBox() : undefined;
        if (at) return { frame, at };
      } catch (error) {
        if (!hasLeft(frame, error)) throw error;
      }
    }
    return undefined;
  }
}
