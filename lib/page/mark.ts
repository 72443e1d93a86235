/**
 * Marks names on the page with the CSS Custom Highlight API: the page's DOM and layout are never touched. The look of
 * marks is in `marks.css`, which ships with the extension.
 */
import type { EntityRef, MarkKind } from "@/lib/model";
import { ACTIVE_HIGHLIGHT, drawnMarks, highlightName, type MarkStyle } from "@/lib/model/mark-look";
import { pointsOf, type TextBlock } from "./text-block";

/** A stretch of a block's text that is to be marked; offsets as in `TextBlock.text`, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly ref: EntityRef;
  readonly kind: MarkKind;
  /** Others that may be meant as well. */
  readonly rivals?: readonly EntityRef[] | undefined;
}

const KINDS: readonly MarkKind[] = ["company", "body", "place"];

/**
 * From so many marks on only those near the view are drawn: whatever changes on a page, be it a clock or a bar that
 * follows the scrolling, has Chromium work out every range of every highlight anew.
 */
const MANY = 200;
/** Marks are drawn by so many neighbours at once, as a power of two, so that little is drawn while a page scrolls. */
const STRETCH_BITS = 5;

/** A stretch of the page, live or not. */
export type Stretch = Pick<Range, "startContainer" | "startOffset" | "endContainer" | "endOffset">;

/** A name in the text, and where it is at the moment. */
export interface Spot extends Span {
  /** The spelling on the page. */
  readonly surface: string;
  readonly range: Stretch;
}

/** One name on the page. Compared by identity: a name keeps its mark while the text around it changes. */
export interface Mark extends Spot {
  /**
   * A live range: it follows when the page splits or shifts its text, and empties when the text goes. Every live range
   * makes each change of the page dearer until it is collected, so only marks have one.
   */
  readonly range: Range;
}

/** The spot of a span; `undefined` where the span does not lie in the block or the page has shortened its text. */
export function spotOf(block: TextBlock, span: Span): Spot | undefined {
  const points = pointsOf(block, span.start, span.end);
  if (!points) return undefined;
  const [start, end] = points;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = {
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  };
  return { ...span, surface: block.text.slice(span.start, span.end), range };
}

/** Makes a mark where a name was found. */
export function markOf(spot: Spot): Mark {
  return { ...spot, range: spanOver(document.createRange(), spot.range) };
}

/** The marks of one page. */
export class PageMarks {
  #list: readonly Mark[] = [];
  #style: MarkStyle = "underline";
  /** Which marks are drawn; the highlight of each kind holds their ranges. */
  #drawn = new Set<Mark>();
  /** The one that stands out. Firefox lets nobody look through a highlight from an extension's script. */
  #active: Mark | undefined;
  /** By registered name; empty where nothing is marked. */
  readonly #highlights = new Map<string, Highlight>();
  #isPrinted = false;
  /** The elements near the view; one without an area counts, since it does not tell where its text is. */
  #near = new WeakSet<Element>();
  readonly #views = new IntersectionObserver((views) => this.#hear(views), {
    root: document,
    rootMargin: "100%",
    scrollMargin: "100%",
  });

  /** Every mark in the order of the page, whether the style draws it or not. */
  get list(): readonly Mark[] {
    return this.#list;
  }

  /** Shows these marks, in the order of the page, and no others. Marks that were shown before are not drawn again. */
  show(marks: readonly Mark[]): void {
    if (marks.length === 0) {
      this.clear();
      return;
    }
    this.#list = marks;
    const active = this.#active;
    // A name that is marked for another meaning still looks the same to the reader.
    if (active && !marks.some(({ range }) => isSameRange(range, active.range))) this.activate(undefined);
    // All are registered from the beginning, so that their order does not depend on the text.
    this.#highlight(ACTIVE_HIGHLIGHT);
    for (const kind of KINDS) this.#ofKind(kind);
    this.#draw();
  }

  /** Draws the marks in another style. */
  use(style: MarkStyle): void {
    if (style === this.#style) return;
    const marks = this.#list;
    this.clear();
    this.#style = style;
    this.show(marks);
  }

  /** Sets one mark off from the others, or none. */
  activate(mark: Mark | undefined): void {
    this.#active = mark;
    const active = this.#highlights.get(ACTIVE_HIGHLIGHT);
    // Whatever is done to a highlight has Chromium work out all of them anew, and this is asked at every pointer move.
    if (!active || (mark ? active.has(mark.range) : active.size === 0)) return;
    active.clear();
    if (mark) active.add(mark.range);
  }

  /** Restores what the page removed: it shares the registry and the highlights in it. */
  restore(): void {
    if (this.#isPrinted) return;
    let size = 0;
    for (const [name, own] of this.#highlights) {
      if (CSS.highlights.get(name) !== own) CSS.highlights.set(name, own);
      if (name !== ACTIVE_HIGHLIGHT) size += own.size;
    }
    if (size !== this.#drawn.size) for (const mark of this.#drawn) this.#ofKind(mark.kind).add(mark.range);
  }

  /**
   * Takes the highlights off the page while it is printed, or previewed for minutes. In print Chromium darkens light
   * text, but not in a highlight, even in an invisible one.
   */
  print(isPrinted: boolean): void {
    this.#isPrinted = isPrinted;
    if (isPrinted) this.#hide();
    else this.restore();
  }

  /** Takes everything from the page. */
  clear(): void {
    this.#hide();
    this.#views.disconnect();
    this.#near = new WeakSet();
    this.#list = [];
    this.#drawn.clear();
    for (const own of this.#highlights.values()) own.clear();
    this.#highlights.clear();
  }

  #hear(views: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect: box } of views) {
      if (isIntersecting || box.width * box.height === 0) this.#near.add(target);
      else this.#near.delete(target);
    }
    if (this.#list.some((mark) => this.#near.has(homeOf(mark)) && !this.#drawn.has(mark))) this.#draw();
  }

  #draw(): void {
    const drawn = new Set(this.#wanted());
    for (const mark of this.#drawn) if (!drawn.has(mark)) this.#ofKind(mark.kind).delete(mark.range);
    for (const mark of drawn) if (!this.#drawn.has(mark)) this.#ofKind(mark.kind).add(mark.range);
    this.#drawn = drawn;
  }

  /** What is to be drawn in this style: everything, or of many marks those near the view. */
  #wanted(): Mark[] {
    const all = drawnMarks(this.#list, this.#style);
    if (all.length < MANY) return all;
    const near = new Set<number>();
    for (const [index, mark] of all.entries()) {
      const home = homeOf(mark);
      this.#views.observe(home);
      if (!this.#near.has(home)) continue;
      for (const beside of [-1, 0, 1]) near.add((index >> STRETCH_BITS) + beside);
    }
    return all.filter((_, index) => near.has(index >> STRETCH_BITS));
  }

  #hide(): void {
    // Another copy of the reader may have put its own in their place.
    for (const [name, own] of this.#highlights)
      if (CSS.highlights.get(name) === own) CSS.highlights.delete(name);
  }

  #ofKind(kind: MarkKind): Highlight {
    return this.#highlight(highlightName(kind, this.#style));
  }

  #highlight(name: string): Highlight {
    let own = this.#highlights.get(name);
    if (!own) {
      own = new Highlight();
      if (name === ACTIVE_HIGHLIGHT) own.priority = 1;
      this.#highlights.set(name, own);
      CSS.highlights.set(name, own);
    }
    return own;
  }
}

/** The element that a mark begins in; for text without one, at the top of a shadow tree, the whole page. */
function homeOf({ range: { startContainer } }: Mark): Element {
  return startContainer.parentElement ?? document.documentElement;
}

/** Moves a mark to where its name stands now; returns the mark. */
export function moveTo(mark: Mark, { start, end, range }: Spot): Mark {
  if (!isSameRange(mark.range, range)) spanOver(mark.range, range);
  return Object.assign(mark, { start, end });
}

function spanOver(range: Range, { startContainer, startOffset, endContainer, endOffset }: Stretch): Range {
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Whether two ranges span the same text. */
export function isSameRange(a: Stretch, b: Stretch): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** A box in viewport pixels. */
interface LineBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of a mark, one a line, in viewport pixels; none when its text has left the page or is not drawn. */
export function lineBoxes({ range }: Pick<Mark, "range">): LineBox[] {
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

/** Whether a mark's line runs down the page, as in vertical Japanese. */
export function isVertical({ range: { startContainer } }: Pick<Mark, "range">): boolean {
  const element = startContainer.parentElement;
  return element !== null && !getComputedStyle(element).writingMode.startsWith("horizontal");
}

/** Side by side, and no further apart than a word space: the next column is further. */
function isSameLine(a: LineBox, b: LineBox): boolean {
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const apart = Math.max(b.left - a.right, a.left - b.right);
  return shared > height / 2 && apart < height;
}
