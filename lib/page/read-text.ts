/** Reads article text as blocks, and remembers what it read so that only changed parts are read again. */
import { isByline, isInlineOut, isLeftOut, isLeftOutInLine, isNotProse, leadsElsewhere } from "./left-out";
import { measure } from "./measure";
import { shownIn } from "./shown-in";
import { BlockBuilder, type TextBlock, totalLength } from "./text-block";
import { type Flow, flowOf, isForReaders, keepsLines, showsText } from "./visibility";

/** What is to be read. */
export interface ReadRoot {
  /** In the order of the page; none within another. */
  elements: readonly Element[];
  /** The article's title: it is read whatever it stands in. */
  title?: Element;
}

/** Hidden text with this share of an article's prose is the article's: it waits for a script, or for "read more". */
const HIDDEN_SHARE = 1 / 3;
const LEAST_HIDDEN = 200;
const AS_SEEN = { opacityProperty: true, visibilityProperty: true };
/** Where less than this share of the prose was read, the names of its elements misled. */
const LEAST_READ = 0.25;

/**
 * The reader of one page. Every block-level element is remembered with its blocks: reading again goes down only where
 * `forget` was told of a change, and the same blocks come back for the rest.
 */
export class TextReader {
  #title: Element | undefined;
  readonly #everything: boolean;
  #readsAll: boolean;
  #known = new WeakMap<Node, readonly TextBlock[]>();
  readonly #hidden = new Set<Element>();
  /** Custom elements without a shadow root: they may get one later. */
  readonly #hollow = new Set<Element>();
  readonly #shadowRoots = new Set<ShadowRoot>();
  #blocks: TextBlock[] = [];
  readonly #builder = new BlockBuilder((block) => this.#blocks.push(block));
  #roots: readonly Element[] = [];
  #prose: number | undefined;
  /** How many of the elements around the one being read are links, and how many are hidden but read all the same. */
  #links = 0;
  #unhidden = 0;
  /** The reading that ran out of time: it waits inside the element that it had reached. */
  #going: Generator<void, TextBlock[]> | undefined;

  /** With `everything`, navigation, related links, comments and the like are read as well. */
  constructor(everything = false) {
    this.#everything = everything;
    this.#readsAll = everything;
  }

  /** The open shadow roots that were read, to be watched as well. */
  get shadowRoots(): ReadonlySet<ShadowRoot> {
    return this.#shadowRoots;
  }

  /**
   * The blocks of the root in the order of the page. Gives up and returns `undefined` as soon as `isLate` says so;
   * reading the same root again goes on where it stopped, at no cost for what it passed: pages may be very long.
   */
  read(root: ReadRoot, isLate: () => boolean = () => false): TextBlock[] | undefined {
    if (!this.#going) this.#forgetRootsGone();
    this.#going ??= this.#readRoot(root);
    do {
      const { done, value } = this.#going.next();
      if (!done) continue;
      this.#going = undefined;
      return value;
    } while (!isLate());
    return undefined;
  }

  /** Says that a node changed: everything that holds it is read again; all of it where the node is the document. */
  forget(node: Node): void {
    this.#going = undefined;
    if (node.nodeType === Node.DOCUMENT_NODE) this.#known = new WeakMap();
    for (let at: Node | null = node; at; at = shownIn(at)) this.#known.delete(at);
  }

  /** Forgets every element that was hidden when it was read and can be seen now; true where there are any. */
  forgetRevealed(): boolean {
    return this.#forgetReady(this.#hidden, (element) => {
      const style = getComputedStyle(element);
      return flowOf(element, style) === "hidden" || !showsText(style);
    });
  }

  /** The same for elements that got a shadow root after they were read: no event tells of it. */
  forgetFilled(): boolean {
    return this.#forgetReady(this.#hollow, ({ shadowRoot }) => !shadowRoot);
  }

  /** Whether a block that was read belongs to the article: it is no byline and no link to another. */
  protected belongs({ text, linked }: TextBlock, _all: readonly TextBlock[]): boolean {
    return !leadsElsewhere(text, linked) && !isByline(text);
  }

  /** Whether what stands in `<details>` is read: what is folded up is not marked. */
  protected opens(details: Element): boolean {
    return details.hasAttribute("open");
  }

  /** Whether an element is to be read whatever it is called. */
  protected needs(_element: Element): boolean {
    return false;
  }

  #forgetReady(waiting: Set<Element>, waits: (element: Element) => boolean): boolean {
    let any = false;
    for (const element of waiting) {
      if (element.isConnected && waits(element)) continue;
      waiting.delete(element);
      if (!element.isConnected) continue;
      this.forget(element);
      any = true;
    }
    return any;
  }

  /** Forgets roots that left the page, with all that they hold; one that comes back is found again. */
  #forgetRootsGone(): void {
    for (const root of this.#shadowRoots) {
      if (root.isConnected) continue;
      this.#shadowRoots.delete(root);
      this.forget(root);
    }
  }

  #readAll(all: boolean): void {
    this.#readsAll = all;
    this.#known = new WeakMap();
  }

  *#readRoot(root: ReadRoot): Generator<void, TextBlock[]> {
    // A reading that was given up may have left a part of a block.
    this.#builder.end();
    this.#blocks = [];
    if (
      this.#readsAll !== this.#everything &&
      root.elements.some((element) => !this.#roots.includes(element))
    )
      this.#readAll(this.#everything);
    this.#roots = root.elements;
    this.#title = root.title;
    this.#prose = undefined;
    // A title may be for screen readers only; where nothing is seen, the page waits for a script.
    const isNeeded = !root.elements.some((element) => element.checkVisibility(AS_SEEN));
    for (const element of root.elements) {
      if (isEdited(element)) continue;
      this.#links = element.closest("a[href]") ? 1 : 0;
      this.#unhidden = 0;
      yield* this.#readElement(element, true, isNeeded);
      this.#builder.end();
    }
    if (this.#readsAll) return this.#blocks;
    const blocks = this.#withoutInserts(this.#blocks);
    if (blocks.length > 0 && totalLength(blocks) >= this.#articleText() * LEAST_READ) return blocks;
    // The page gives its article the names of something else: too much is better than nothing.
    this.#readAll(true);
    return yield* this.#readRoot(root);
  }

  /** Reads an element; yields at every block, so that it can stop. With `isNeeded` it is read even if it is hidden. */
  *#readElement(element: Element, isRoot = false, isNeeded = false): Generator<void, void> {
    if (isNotProse(element)) {
      if (!isInlineOut(element)) this.#endUnlessInline(element);
      return;
    }
    if (element.localName === "br") {
      // Headlines are broken for looks, even in the middle of a name.
      if (element.closest("h1")) this.#builder.add(new Text(" "));
      else this.#builder.end();
      return;
    }
    const known = this.#known.get(element);
    if (known) {
      this.#builder.end();
      for (const block of known) this.#blocks.push(block);
      yield;
      return;
    }
    const style = getComputedStyle(element);
    const ownFlow = flowOf(element, style);
    const isUnseen = ownFlow === "hidden" || (style.visibility !== "visible" && this.#unhidden === 0);
    const isWaiting = isUnseen && (isNeeded || this.#isWaitingProse(element));
    if (ownFlow === "hidden" && !isWaiting) {
      this.#hidden.add(element);
      return;
    }
    const flow = isRoot ? "block" : ownFlow;
    if (!isRoot && this.#isLeftOut(element, flow)) {
      if (flow !== "inline") this.#builder.end();
      return;
    }
    if (flow === "inline") return yield* this.#readChildren(element, style);

    yield;
    this.#builder.end();
    const before = this.#blocks.length;
    if (isWaiting) this.#unhidden += 1;
    yield* this.#readChildren(element, style);
    if (isWaiting) this.#unhidden -= 1;
    this.#builder.end();
    // Some pages hold the article twice, for wide and for narrow windows.
    if (isWaiting && !isRoot && this.#isCopy(before)) this.#blocks.length = before;
    this.#known.set(element, this.#blocks.slice(before));
  }

  *#readChildren(element: Element, style: CSSStyleDeclaration): Generator<void, void> {
    const isVisible = showsText(style) || this.#unhidden > 0;
    const lines = keepsLines(style);
    // A link within the page leads nowhere else.
    const isLink = element.localName === "a" && /^[^#]/.test(element.getAttribute("href") ?? "");
    if (isLink) this.#links += 1;
    for (const child of this.#childrenOf(element)) {
      if (isText(child)) {
        if (isVisible) this.#builder.add(child, lines, this.#links > 0);
        else this.#hidden.add(element);
      } else if (isElement(child)) yield* this.#readElement(child);
    }
    if (isLink) this.#links -= 1;
  }

  /** The children as shown: those of an open shadow root, those put into a slot, the open part of `<details>`. */
  #childrenOf(element: Element): Iterable<Node> {
    if (element.shadowRoot) {
      this.#shadowRoots.add(element.shadowRoot);
      return element.shadowRoot.childNodes;
    }
    if (element.localName.includes("-")) this.#hollow.add(element);
    if (element.localName === "slot") {
      const given = (element as HTMLSlotElement).assignedNodes();
      return given.length > 0 ? given : element.childNodes;
    }
    if (element.localName === "details" && !this.opens(element))
      return element.querySelectorAll(":scope>summary:first-of-type");
    return element.childNodes;
  }

  #isLeftOut(element: Element, flow: Flow): boolean {
    if (this.#readsAll || this.needs(element) || element.contains(this.#title ?? null)) return false;
    if (flow === "inline") return isLeftOutInLine(element);
    return isLeftOut(element, () => this.#articleText());
  }

  #articleText(): number {
    this.#prose ??= this.#roots.reduce((sum, root) => sum + measure(root).paragraphText, 0);
    return this.#prose;
  }

  /** Whether a hidden element holds so much of the article that it is hidden only for now. */
  #isWaitingProse(element: Element): boolean {
    if ((element.textContent?.length ?? 0) < LEAST_HIDDEN) return false;
    const { paragraphText, linkShare } = measure(element);
    // A page behind a notice is hidden from screen readers, but is there all the same.
    const share = isForReaders(element) ? 0 : HIDDEN_SHARE;
    return (
      paragraphText >= LEAST_HIDDEN &&
      paragraphText >= this.#articleText() * share &&
      linkShare < HIDDEN_SHARE
    );
  }

  #isCopy(from: number): boolean {
    const read = new Set(this.#blocks.slice(0, from).map(({ text }) => text));
    const fresh = this.#blocks.slice(from).filter(({ text }) => !read.has(text));
    return fresh.length * 2 < this.#blocks.length - from;
  }

  /** Leaves out bylines and links to other articles, unless they are most of the text: then a broken page links all. */
  #withoutInserts(blocks: TextBlock[]): TextBlock[] {
    const kept = blocks.filter((block) => {
      const first = block.runs[0]?.node.parentElement ?? null;
      return this.belongs(block, blocks) || first?.closest("h1") || this.#title?.contains(first);
    });
    return totalLength(kept) * 2 < totalLength(blocks) ? blocks : kept;
  }

  #endUnlessInline(element: Element): void {
    if (flowOf(element, getComputedStyle(element)) === "block") this.#builder.end();
  }
}

/** True where a person edits the page here: in an editor, or on a page that is one. */
function isEdited(element: Element): boolean {
  return (element as Partial<HTMLElement>).isContentEditable === true;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
