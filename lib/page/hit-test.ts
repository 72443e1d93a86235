/**
 * Which mark lies under a point. The browser finds the place in the text, a binary search finds the marks beside it,
 * their boxes and then their letters decide: a caret snaps to the nearest text, however far away that is, and the box
 * of a rotated name is larger than the name. Asking the highlights themselves would take time with their number.
 */
import { firstIndex } from "./first-index";
import type { Mark } from "./mark";
import { follows, shownIn } from "./shown-in";

/** Browsers round boxes and pointer coordinates: a tolerance of one pixel. */
const TOLERANCE = 1;

/** So many marks before and behind a place are looked at where lines may stand in columns. */
const NEAR = 32;

/**
 * The mark under a point in viewport pixels, or `undefined`. `marks` are in the order of the page; `shadowRoots` are
 * those that hold some of them.
 */
export function markAt(
  marks: readonly Mark[],
  x: number,
  y: number,
  shadowRoots: Iterable<ShadowRoot> = [],
): Mark | undefined {
  if (marks.length === 0) return undefined;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  if (!caret) return undefined;
  const { offsetNode, offset } = caret;
  // The caret may stand at the end of the text before the mark, or between two marks that touch.
  return (
    hitAbout(marks, firstNotBefore(marks, offsetNode, offset), 1, x, y) ?? hitUnder(marks, x, y, offsetNode)
  );
}

/** Which mark, of so many before and behind one, lies under a point, if that can be seen there. */
function hitAbout(
  all: readonly Mark[],
  index: number,
  reach: number,
  x: number,
  y: number,
): Mark | undefined {
  const marks = all.slice(Math.max(0, index - reach), index + reach + 1);
  const hit =
    marks.find((mark) => covers(mark.range, x, y, 0)) ??
    marks.find((mark) => covers(mark.range, x, y, TOLERANCE));
  return hit && isOnLetter(hit.range, x, y) && isInSight(hit.range, x, y) ? hit : undefined;
}

/** The mark under a link or layer that is stretched over the text: the caret stands in that, or beside it. */
function hitUnder(marks: readonly Mark[], x: number, y: number, caret: Node): Mark | undefined {
  const stack = elementsAt(caret, x, y);
  for (const [at, element] of stack.entries()) {
    const above = stack[at - 1];
    const block = above && isStretched(above, element, x, y) && blockAround(element);
    if (!block) continue;
    const isBefore = (mark: Mark) =>
      endsBefore(mark, block, 0) ||
      (pathOf(mark.range.startContainer).includes(block) && mark.range.getBoundingClientRect().bottom < y);
    const near = firstIndex(marks, (mark) => !isBefore(mark));
    const hit = hitAbout(marks, near, NEAR, x, y);
    if (hit) return hit;
  }
  return undefined;
}

/** Whether an element that lies over another is not just a part of it with its own text at the point. */
function isStretched(above: Element, below: Element, x: number, y: number): boolean {
  return !below.contains(above) || !above.firstChild || !covers(above, x, y, 0);
}

/** The elements under a point, from the top down, of the tree that a node stands in. */
function elementsAt(node: Node, x: number, y: number): Element[] {
  const root = node.getRootNode() as Partial<DocumentOrShadowRoot>;
  return root.elementsFromPoint?.(x, y) ?? [];
}

/** The index of the first mark that does not end before a place in the page. */
export function firstNotBefore(marks: readonly Mark[], node: Node, offset: number): number {
  return firstIndex(marks, (mark) => !endsBefore(mark, node, offset));
}

/** Marks are in the order in which the page shows them, which within slots differs from that of its source. */
function endsBefore({ range }: Mark, node: Node, offset: number): boolean {
  const end = range.endContainer;
  const [around, others] = [pathOf(end), pathOf(node)];
  let last: Node | undefined;
  let other: Node | undefined;
  do {
    last = around.pop();
    other = others.pop();
  } while (last && last === other);
  if (last && other) return follows(last, other);
  return end.getRootNode() === node.getRootNode() && range.comparePoint(node, offset) > 0;
}

/** A node and its ancestors as shown, from the inside out. */
function pathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = shownIn(at)) path.push(at);
  return path;
}

function covers(range: Pick<Range, "getClientRects">, x: number, y: number, tolerance: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    const isWithin = x >= left - tolerance && x <= right + tolerance;
    if (isWithin && y >= top - tolerance && y <= bottom + tolerance) return true;
  }
  return false;
}

/** Whether one of a name's letters lies under a point; each may take the space up to its neighbour. */
function isOnLetter(range: Range, x: number, y: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer !== endContainer) return true;
  const pair = document.createRange();
  for (let at = startOffset; at < endOffset; at += 1) {
    pair.setStart(startContainer, at);
    pair.setEnd(startContainer, Math.min(at + 2, endOffset));
    if (covers(pair, x, y, TOLERANCE)) return true;
  }
  return false;
}

/**
 * False where something else covers the text (a menu, a notice, an advert), or it is clipped or invisible there.
 * Covering elements that show nothing themselves are ignored.
 */
function isInSight({ startContainer: node }: Range, x: number, y: number): boolean {
  const home = blockAround(node);
  if (!home?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (const top of elementsAt(home, x, y)) {
    // At its edge another element in the same line may win the point: what counts is the block that they stand in.
    if (top === home || (home.contains(top) && blockAround(top) === home)) return true;
    // Text that overflows its block is found only in those around it.
    if (top.contains(home) && sticksOut(home, top)) return true;
    if (isSeen(top)) return false;
  }
  return false;
}

/** Whether nothing clips the overflow of an element into one around it. */
function sticksOut(element: Element, around: Element): boolean {
  for (let at: Element | null = element; at && at !== around; at = at.parentElement) {
    const { overflowX, overflowY, clipPath, contain } = getComputedStyle(at);
    const isOpen = overflowX === "visible" && overflowY === "visible" && clipPath === "none";
    if (!isOpen || /paint|strict|content/.test(contain)) return false;
  }
  return true;
}

/** The element with a box of its own that a node stands in. */
function blockAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof Element && !/^(?:inline|contents)$/.test(getComputedStyle(at).display)) return at;
  return null;
}

const CONTENT =
  "img, picture, video, canvas, iframe, object, embed, svg, svg *, input, textarea, select, button";

/** Whether an element itself paints anything, as far as a quick look tells. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true })) return false;
  const { backgroundColor, backgroundImage, backdropFilter = "none" } = getComputedStyle(element);
  return (
    element.matches(CONTENT) ||
    !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor) ||
    backgroundImage !== "none" ||
    backdropFilter !== "none"
  );
}
