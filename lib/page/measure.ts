/** How much prose stands where: a quick look at the text nodes, without styles. */

/** The text of one block-level element, without that of blocks within it. */
interface Measured {
  text: number;
  linked: number;
  wide: number;
}

/** What stands in a container. */
export interface Measure {
  /** Blocks long enough to be a paragraph, and their characters together. */
  paragraphs: number;
  paragraphText: number;
  /** Which part of all text is link text: 0 to 1. */
  linkShare: number;
}

/** A paragraph has at least this many characters; in a script without spaces, where one character says more, the second. */
const PARAGRAPH = 80;
const WIDE_PARAGRAPH = 30;

const BLOCKS = new Set(
  "P DIV TD TH LI DD DT SECTION ARTICLE MAIN BLOCKQUOTE H1 H2 H3 H4 H5 H6 FIGURE HEADER FORM BODY".split(" "),
);
const UNREAD = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT BUTTON IFRAME NAV FOOTER ASIDE FIGCAPTION".split(" "),
);
const WIDE = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Measures the prose within an element. */
export function measure(root: Element): Measure {
  const sum = { paragraphs: 0, paragraphText: 0, text: 0, linked: 0 };
  for (const block of measureBlocks(root).values()) {
    sum.text += block.text;
    sum.linked += block.linked;
    if (!isParagraph(block)) continue;
    sum.paragraphs += 1;
    sum.paragraphText += block.text;
  }
  const linkShare = sum.text === 0 ? 0 : sum.linked / sum.text;
  return { paragraphs: sum.paragraphs, paragraphText: sum.paragraphText, linkShare };
}

/**
 * The element whose children hold the most prose: each paragraph counts for its parent, and half for the parent of
 * that, since paragraphs are often wrapped in groups. `undefined` where there is no paragraph.
 */
export function densest(root: Element): Element | undefined {
  const scores = new Map<Element, number>();
  const add = (element: Element | null, score: number) => {
    if (element && root.contains(element)) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const [element, block] of measureBlocks(root)) {
    if (!isParagraph(block)) continue;
    // Text that stands in a container directly, broken by <br>, counts for the container itself.
    const container = element.tagName === "P" ? element.parentElement : element;
    add(container, block.text);
    add(container?.parentElement ?? null, block.text / 2);
  }
  let best: Element | undefined;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best;
}

function isParagraph(block: Measured): boolean {
  if (block.linked > block.text / 2) return false;
  return block.text >= (block.wide > block.text / 3 ? WIDE_PARAGRAPH : PARAGRAPH);
}

function measureBlocks(root: Element): Map<Element, Measured> {
  const blocks = new Map<Element, Measured>();
  collect(root, root, root.closest("a") !== null, blocks);
  return blocks;
}

/** Adds the text within `element` to the block that it stands in. Every news page is walked like this: no look-ups. */
function collect(element: Element, block: Element, linked: boolean, blocks: Map<Element, Measured>): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node as Text).data.trim();
      if (text === "") continue;
      const measured = blocks.get(block) ?? { text: 0, linked: 0, wide: 0 };
      measured.text += text.length;
      measured.wide += text.match(WIDE)?.length ?? 0;
      if (linked) measured.linked += text.length;
      blocks.set(block, measured);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const child = node as Element;
      const { tagName } = child;
      if (UNREAD.has(tagName)) continue;
      collect(child, BLOCKS.has(tagName) ? child : block, linked || tagName === "A", blocks);
    }
  }
}
