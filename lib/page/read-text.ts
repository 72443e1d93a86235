/** Reads the visible article text as blocks, and remembers what it read so that only changed parts are read again. */
import { chromeSign, isInlineOut, isNotProse } from "./left-out";
import { BlockBuilder, type TextBlock } from "./text-block";
import { flowOf, keepsLines } from "./visibility";

/** An element named like a part of the page is left out unless it holds more than this part of the article's text. */
const MOST_OF_ARTICLE = 0.6;

/**
 * The reader of one page. Every block-level element is remembered with its blocks: reading again goes down only where
 * `forget` was told of a change, and the same blocks come back for the rest.
 */
export class TextReader {
  readonly #known = new WeakMap<Element, readonly TextBlock[]>();
  readonly #hidden = new Set<Element>();
  readonly #shadowRoots = new Set<ShadowRoot>();
  #blocks: TextBlock[] = [];
  #builder = this.#newBuilder();
  #root: Element | undefined;
  #rootLength: number | undefined;
  #isLate: () => boolean = () => false;

  /** The open shadow roots that were read, to be watched as well. */
  get shadowRoots(): ReadonlySet<ShadowRoot> {
    return this.#shadowRoots;
  }

  /**
   * The blocks of the roots in the order of the page. Gives up and returns `undefined` as soon as `isLate` says so;
   * reading again goes on where it stopped.
   */
  read(roots: readonly Element[], isLate: () => boolean = () => false): TextBlock[] | undefined {
    this.#blocks = [];
    this.#builder = this.#newBuilder();
    this.#isLate = isLate;
    for (const root of roots) {
      this.#root = root;
      this.#rootLength = undefined;
      if (isEdited(root) || !this.#readElement(root, true)) return undefined;
      this.#builder.end();
    }
    return this.#blocks;
  }

  /** Says that a node changed: everything that holds it is read again. */
  forget(node: Node): void {
    for (let at: Node | null = node; at !== null; at = parentOf(at)) {
      if (!isElement(at)) continue;
      this.#known.delete(at);
      if (at.assignedSlot) this.forget(at.assignedSlot);
    }
  }

  /** Forgets every element that was hidden when it was read and can be seen now; true where there are any. */
  forgetRevealed(): boolean {
    let any = false;
    for (const element of this.#hidden) {
      const style = getComputedStyle(element);
      const isStillHidden = flowOf(element, style) === "hidden" || style.visibility !== "visible";
      if (element.isConnected && isStillHidden) continue;
      this.#hidden.delete(element);
      if (!element.isConnected) continue;
      this.forget(element);
      any = true;
    }
    return any;
  }

  #newBuilder(): BlockBuilder {
    return new BlockBuilder((block) => this.#blocks.push(block));
  }

  /** False where time ran out. */
  #readElement(element: Element, isRoot: boolean): boolean {
    if (isNotProse(element)) {
      if (!isInlineOut(element)) this.#endUnlessInline(element);
      return true;
    }
    if (element.tagName === "BR" || element.tagName === "HR") {
      this.#builder.end();
      return true;
    }
    const known = this.#known.get(element);
    if (known) {
      this.#builder.end();
      for (const block of known) this.#blocks.push(block);
      return true;
    }
    const style = getComputedStyle(element);
    const flow = isRoot ? "block" : flowOf(element, style);
    if (flow === "hidden") {
      this.#hidden.add(element);
      return true;
    }
    if (!isRoot && this.#isLeftOut(element)) {
      if (flow === "block") this.#builder.end();
      return true;
    }
    if (flow === "inline") return this.#readChildren(element, style);

    if (this.#isLate()) return false;
    this.#builder.end();
    const before = this.#blocks.length;
    if (!this.#readChildren(element, style)) return false;
    this.#builder.end();
    this.#known.set(element, this.#blocks.slice(before));
    return true;
  }

  #readChildren(element: Element, style: CSSStyleDeclaration): boolean {
    const isVisible = style.visibility === "visible";
    const lines = keepsLines(style);
    for (const child of this.#childrenOf(element)) {
      if (isText(child)) {
        if (isVisible) this.#builder.add(child, lines);
        else this.#hidden.add(element);
      } else if (isElement(child) && !this.#readElement(child, false)) return false;
    }
    return true;
  }

  /** The children as they are shown: of an open shadow root, of what a slot was given, of what is open of `<details>`. */
  #childrenOf(element: Element): Iterable<Node> {
    if (element.shadowRoot) {
      this.#shadowRoots.add(element.shadowRoot);
      return element.shadowRoot.childNodes;
    }
    if (element.tagName === "SLOT") {
      const given = (element as HTMLSlotElement).assignedNodes();
      return given.length > 0 ? given : element.childNodes;
    }
    if (element.tagName === "DETAILS" && !element.hasAttribute("open")) {
      return [...element.children].filter((child) => child.tagName === "SUMMARY").slice(0, 1);
    }
    return element.childNodes;
  }

  #isLeftOut(element: Element): boolean {
    const sign = chromeSign(element);
    if (sign !== "by-name") return sign === "surely";
    this.#rootLength ??= this.#root?.textContent?.length ?? 0;
    return (element.textContent?.length ?? 0) <= this.#rootLength * MOST_OF_ARTICLE;
  }

  #endUnlessInline(element: Element): void {
    if (flowOf(element, getComputedStyle(element)) === "block") this.#builder.end();
  }
}

/** True where a person edits the page here: in an editor, or on a page that is one. */
function isEdited(element: Element): boolean {
  return "isContentEditable" in element && element.isContentEditable === true;
}

function parentOf(node: Node): Node | null {
  return (
    node.parentNode ??
    (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((node as ShadowRoot).host ?? null) : null)
  );
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
