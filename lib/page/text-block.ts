/**
 * A block is the text between two block-level boundaries, as it is read: white space that the page folds is folded,
 * soft hyphens are dropped. Its runs lead from every offset in that text back to the text nodes.
 */

import { firstIndex } from "./first-index";
import { lineBreaks } from "./line-breaks";

/** A stretch of a block's text that stands in one text node without a gap. */
export interface Run {
  node: Text;
  /** Where it begins in the node, in UTF-16 units. */
  nodeStart: number;
  /** Where it begins in the block's text. */
  textStart: number;
  length: number;
}

/** A paragraph, heading, list item or table cell. Compared by identity: a block that was read again is another one. */
export interface TextBlock {
  readonly text: string;
  /** In the order of the text, without gaps in `textStart`. */
  readonly runs: readonly Run[];
  /** How many characters of the text are link text. */
  readonly linked: number;
}

/** How much text blocks hold together, in UTF-16 units. */
export function totalLength(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** A place in the page: an offset in a text node. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** White space that HTML folds (not a no-break space), and characters that are never seen. */
const FOLDED = /[ \t\n\r\f]{2,}|[\t\n\r\f]|[\u00ad\u200b\ufeff]+/g;

/** Collects text nodes into blocks. */
export class BlockBuilder {
  #text = "";
  #runs: Run[] = [];
  #linked = 0;
  #isLink = false;
  readonly #onBlock: (block: TextBlock) => void;

  /** `onBlock` hears every block that holds text, in order. */
  constructor(onBlock: (block: TextBlock) => void) {
    this.#onBlock = onBlock;
  }

  /**
   * Adds a node's text to the block; `keepsLines` where its line breaks are shown (`white-space: pre` and the like),
   * `isLink` where it stands in a link.
   */
  add(node: Text, keepsLines = false, isLink = false): void {
    this.#isLink = isLink;
    const { data } = node;
    let start = 0;
    for (const index of keepsLines ? lineBreaks(data) : []) {
      this.#addPart(node, start, index);
      this.end();
      start = index + 1;
    }
    this.#addPart(node, start, data.length);
  }

  /** Ends the block: what follows belongs to the next. */
  end(): void {
    const text = this.#text.trimEnd();
    if (text !== "") this.#onBlock({ text, runs: this.#runs, linked: Math.min(this.#linked, text.length) });
    this.#text = "";
    this.#runs = [];
    this.#linked = 0;
  }

  #addPart(node: Text, start: number, end: number): void {
    const part = node.data.slice(start, end);
    let from = 0;
    // Most text has nothing to fold, and a search is quicker than all matches.
    for (const { index, 0: folded } of part.search(FOLDED) < 0 ? [] : part.matchAll(FOLDED)) {
      // White space sorts before "!", characters that are never seen behind it.
      this.#addRun(node, start + from, part.slice(from, index) + (folded < "!" ? " " : ""));
      from = index + folded.length;
    }
    this.#addRun(node, start + from, part.slice(from));
  }

  #addRun(node: Text, nodeStart: number, text: string): void {
    // A space at the beginning of a block, or after another, is not shown.
    const skip = text.startsWith(" ") && (this.#text === "" || this.#text.endsWith(" ")) ? 1 : 0;
    const length = text.length - skip;
    if (length <= 0) return;
    this.#runs.push({ node, nodeStart: nodeStart + skip, textStart: this.#text.length, length });
    this.#text += skip === 0 ? text : text.slice(skip);
    if (this.#isLink) this.#linked += length;
  }
}

/**
 * The places in the page where a stretch of a block's text begins and ends; `undefined` where it is empty or reaches
 * beyond the text.
 */
export function pointsOf(block: TextBlock, start: number, end: number): [TextPoint, TextPoint] | undefined {
  if (start < 0 || end <= start || end > block.text.length) return undefined;
  const first = runAt(block.runs, start);
  const last = runAt(block.runs, end - 1);
  if (!first || !last) return undefined;
  return [
    { node: first.node, offset: first.nodeStart + start - first.textStart },
    { node: last.node, offset: last.nodeStart + end - last.textStart },
  ];
}

function runAt(runs: readonly Run[], offset: number): Run | undefined {
  return runs[firstIndex(runs, ({ textStart }) => textStart > offset) - 1];
}
