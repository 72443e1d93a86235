/**
 * Looks at a page from a world of its own, through the DevTools protocol: what the page did to its built-ins does not
 * reach there, and the page does not see it.
 */
import type { CDPSession, Page } from "playwright-core";
import { expect } from "./fixtures";

/** The parts of CDP's `DOM.Node` that are looked at. */
interface DomNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
}

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
    await this.#page.mouse.move(x, y, { steps: 3 });
    await expect.poll(() => this.popoverText(), { message: `the popover of ${text}` }).toBeDefined();
    return (await this.popoverText()) ?? "";
  }

  /** What stands in the popover that is open and drawn on the page; `undefined` where none is. */
  async popoverText(): Promise<string | undefined> {
    const isDrawn = await this.evaluate(() => {
      const { width = 0, height = 0 } =
        document.querySelector(":popover-open")?.getBoundingClientRect() ?? {};
      return width > 100 && height > 50;
    }, undefined);
    if (!isDrawn) return undefined;
    const text = (await this.popoverTexts()).join(" ").trim();
    return text === "" ? undefined : text;
  }

  /** Every piece of text in the popover. */
  async popoverTexts(): Promise<string[]> {
    return (await this.#textNodes()).map(({ nodeValue }) => nodeValue);
  }

  /** Clicks on a piece of text in the popover. Rejects where it is not there. */
  async clickText(text: string): Promise<void> {
    const found = (await this.#textNodes()).find(({ nodeValue }) => nodeValue === text);
    if (!found) throw new Error(`The popover does not say "${text}"`);
    const { backendNodeId } = found;
    const { quads } = await this.#cdp.send("DOM.getContentQuads", { backendNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = quads[0] ?? [];
    await this.#page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  async #textNodes(): Promise<DomNode[]> {
    const { root } = await this.#cdp.send("DOM.getDocument", { depth: -1, pierce: true });
    return textsIn(root, false);
  }
}

/** The texts that stand in closed shadow trees. */
function textsIn(node: DomNode, isClosed: boolean): DomNode[] {
  if (node.nodeName === "STYLE") return [];
  const isIn = isClosed || node.shadowRootType === "closed";
  const own = isIn && node.nodeName === "#text" ? [node] : [];
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return [...own, ...below.flatMap((child) => textsIn(child, isIn))];
}
