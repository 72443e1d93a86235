/**
 * Looks at a page from a world of its own, through the DevTools protocol: what the page did to its built-ins does not
 * reach there, and the page does not see it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { cardFrames } from "../../scripts/drive/popover";
import { expect } from "./fixtures";

/** A page that does its worst. */
export function hostilePage(name: string): string {
  return readFileSync(join(import.meta.dirname, `../fixtures/hostile/${name}.html`), "utf8");
}

/** What stands marked in the article of every hostile page, kind by kind. */
export const MARKED = [
  ...["CATL", "Zenith Steel", "CATL", "Zenith Steel"],
  ...["government of Dongying"],
  ...["Changzhou", "Changzhou", "Dongying"],
];

export class Unseen {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async attach(page: Page): Promise<Unseen> {
    return new Unseen(page, await page.context().newCDPSession(page));
  }

  /** Runs a function on the page's DOM. */
  async evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<R> {
    const { frameTree } = await this.#cdp.send("Page.getFrameTree");
    const { executionContextId } = await this.#cdp.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "test",
    });
    const { result, exceptionDetails } = await this.#cdp.send("Runtime.callFunctionOn", {
      executionContextId,
      functionDeclaration: run.toString(),
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  }

  /** The marked texts, kind by kind. */
  marks(): Promise<string[]> {
    return this.evaluate(() => {
      const texts: string[] = [];
      for (const kind of ["company", "body", "place"])
        for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
          `entente-${kind}`,
        ) ?? []) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          texts.push(`${range}`);
        }
      return texts;
    }, undefined);
  }

  /** The middle of the first mark with a text, scrolled into view. Rejects where there is none. */
  async placeOf(text: string): Promise<{ x: number; y: number }> {
    const place = await this.evaluate((text) => {
      for (const kind of ["company", "body", "place"])
        for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
          `entente-${kind}`,
        ) ?? []) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          if (`${range}` !== text) continue;
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      return undefined;
    }, text);
    if (!place) throw new Error(`"${text}" is not marked`);
    return place;
  }

  /** Rests the pointer on a mark until the popover tells something; gives what it tells. */
  async hover(text: string): Promise<string> {
    const { x, y } = await this.placeOf(text);
    await this.#page.mouse.move(1, 1);
    await expect.poll(() => this.popoverText(), { message: "the popover before" }).toBeUndefined();
    await this.#page.mouse.move(x, y, { steps: 3 });
    await expect.poll(() => this.popoverText(), { message: `the popover of ${text}` }).toBeDefined();
    return (await this.popoverText()) ?? "";
  }

  /** What stands in the popover that is open and drawn on the page; `undefined` where none is. */
  async popoverText(): Promise<string | undefined> {
    const { width, height } = await this.#box();
    if (width <= 100 || height <= 50) return undefined;
    const text = (await this.popoverTexts()).join(" ").trim();
    return text === "" ? undefined : text;
  }

  /** Every piece of text in the cards: the frames are the extension's own, where no page reaches. */
  async popoverTexts(): Promise<string[]> {
    const texts = cardFrames(this.#page).map((card) =>
      card.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? "");
        return found;
      }),
    );
    return (await Promise.all(texts)).flat();
  }

  /** Clicks on a piece of text in the popover. Rejects where it is not there. */
  async clickText(text: string, clickCount = 1): Promise<void> {
    const [card] = cardFrames(this.#page);
    const place = await card?.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (walker.currentNode.nodeValue !== text) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    }, text);
    if (!place) throw new Error(`The popover does not say "${text}"`);
    const { x, y } = await this.#box();
    await this.#page.mouse.click(x + place.x, y + place.y, { clickCount });
  }

  /** The box of the host that is in sight; without a size where none is. */
  #box(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.evaluate(() => {
      const hosts = [...document.querySelectorAll(":popover-open")];
      const host = hosts.find((one) => one.shadowRoot === null && getComputedStyle(one).opacity === "1");
      const { x = 0, y = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
      return { x, y, width, height };
    }, undefined);
  }
}
