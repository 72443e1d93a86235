/**
 * Marks names on the page with the CSS Custom Highlight API: the page's DOM and layout are never touched.
 * The styles are `::highlight(entente-…)` rules that the extension brings along.
 */
import type { EntityRef, MarkKind } from "@/lib/model";
import { pointsOf, type TextBlock } from "./text-block";

/** One name on the page. Compared by identity: the same name in the same text stays the same mark. */
export interface Mark {
  readonly ref: EntityRef;
  readonly kind: MarkKind;
  /** The spelling on the page. */
  readonly surface: string;
  /** A live range: it moves along when the page splits or shifts its text, and empties when the text goes. */
  readonly range: Range;
}

/** A stretch of a block's text that is to be marked; offsets as in `TextBlock.text`, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
  ref: EntityRef;
  kind: MarkKind;
}

/** Makes a mark of a span; `undefined` where the span does not lie in the block or the page has shortened its text. */
export function markOf(block: TextBlock, span: Span): Mark | undefined {
  const points = pointsOf(block, span.start, span.end);
  if (!points) return undefined;
  const [start, end] = points;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return { ref: span.ref, kind: span.kind, surface: block.text.slice(span.start, span.end), range };
}

/** The names under which the highlights are registered, and which the style sheet uses. */
export const HIGHLIGHT_NAMES = {
  company: "entente-company",
  body: "entente-body",
  place: "entente-place",
  active: "entente-active",
} as const;

/** The marks of one page. */
export class PageMarks {
  #list: readonly Mark[] = [];
  #highlights: Record<keyof typeof HIGHLIGHT_NAMES, Highlight> | undefined;

  /** Every mark in the order of the page. */
  get list(): readonly Mark[] {
    return this.#list;
  }

  /** Shows these marks, in the order of the page, and no others. Marks that were shown before are not drawn again. */
  show(marks: readonly Mark[]): void {
    if (marks.length === 0) {
      this.clear();
      return;
    }
    const highlights = this.#registered();
    const stay = new Set(marks);
    for (const mark of this.#list) {
      if (stay.has(mark)) continue;
      highlights[mark.kind].delete(mark.range);
      highlights.active.delete(mark.range);
    }
    for (const mark of marks) highlights[mark.kind].add(mark.range);
    this.#list = marks;
  }

  /** Sets one mark off from the others, or none. */
  activate(mark: Mark | undefined): void {
    const active = this.#highlights?.active;
    if (!active) return;
    active.clear();
    if (mark) active.add(mark.range);
  }

  /** Takes everything from the page. */
  clear(): void {
    this.#list = [];
    if (!this.#highlights) return;
    for (const [key, name] of Object.entries(HIGHLIGHT_NAMES)) {
      const own = this.#highlights[key as keyof typeof HIGHLIGHT_NAMES];
      own.clear();
      // Another copy of the reader may have put its own in their place.
      if (CSS.highlights.get(name) === own) CSS.highlights.delete(name);
    }
    this.#highlights = undefined;
  }

  #registered(): Record<keyof typeof HIGHLIGHT_NAMES, Highlight> {
    if (this.#highlights) return this.#highlights;
    const highlights = {
      company: new Highlight(),
      body: new Highlight(),
      place: new Highlight(),
      active: new Highlight(),
    };
    highlights.active.priority = 1;
    for (const [key, name] of Object.entries(HIGHLIGHT_NAMES)) {
      CSS.highlights.set(name, highlights[key as keyof typeof HIGHLIGHT_NAMES]);
    }
    this.#highlights = highlights;
    return highlights;
  }
}

/** A box in viewport pixels. */
interface LineBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of a mark, one a line, in viewport pixels; none when its text has left the page or is not drawn. */
export function lineBoxes({ range }: Mark): LineBox[] {
  if (range.collapsed || !range.startContainer.isConnected) return [];
  const lines: LineBox[] = [];
  for (const { left, top, right, bottom } of range.getClientRects()) {
    if (right <= left || bottom <= top) continue;
    const box = { left, top, right, bottom };
    const line = lines.at(-1);
    // Each inline element in a name has boxes of its own.
    if (line && isSameLine(line, box)) {
      line.left = Math.min(line.left, left);
      line.top = Math.min(line.top, top);
      line.right = Math.max(line.right, right);
      line.bottom = Math.max(line.bottom, bottom);
    } else lines.push(box);
  }
  return lines;
}

/** Beside one another, and no further apart than a word space: the next column is further. */
function isSameLine(a: LineBox, b: LineBox): boolean {
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const apart = Math.max(b.left - a.right, a.left - b.right);
  return shared > height / 2 && apart < height;
}
