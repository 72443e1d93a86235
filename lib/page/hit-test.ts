/**
 * Which mark lies under a point. The browser finds the place in the text, a binary search finds the marks beside it,
 * and their boxes decide: a caret snaps to the nearest text, however far away that is. Asking the highlights themselves
 * takes time in proportion to their number.
 */
import type { Mark } from "./mark";

/** Browsers round boxes and pointer coordinates; a pixel is forgiven. */
const TOLERANCE = 1;

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
  const caret = caretAt(x, y, [...shadowRoots]);
  if (!caret) return undefined;
  const near = firstNotBefore(marks, caret);
  // The caret may stand at the end of the text before the mark, or between two marks that touch.
  const candidates = [marks[near], marks[near + 1], marks[near - 1]].filter((mark) => mark !== undefined);
  const hit =
    candidates.find((mark) => covers(mark, x, y, 0)) ??
    candidates.find((mark) => covers(mark, x, y, TOLERANCE));
  return hit && isOnTop(hit, x, y) ? hit : undefined;
}

/** The index of the first mark that does not end before a place in the page. */
export function firstNotBefore(
  marks: readonly Mark[],
  { node, offset }: { node: Node; offset: number },
): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && endsBefore(mark, node, offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsBefore({ range }: Mark, node: Node, offset: number): boolean {
  const { endContainer } = range;
  if (endContainer.getRootNode() === node.getRootNode()) return range.comparePoint(node, offset) > 0;
  // In different shadow trees: the hosts tell the order.
  const [end, other] = [outermostHost(endContainer), outermostHost(node)];
  return (end.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function outermostHost(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}

function covers({ range }: Mark, x: number, y: number, tolerance: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    const isWithin = x >= left - tolerance && x <= right + tolerance;
    if (isWithin && y >= top - tolerance && y <= bottom + tolerance) return true;
  }
  return false;
}

/** False where something else lies over the text: a menu, a notice, an advert. */
function isOnTop({ range }: Mark, x: number, y: number): boolean {
  const root = range.startContainer.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  let top = root.elementFromPoint(x, y);
  // At its edge an element in the same line may win the point: what counts is the block that they stand in.
  while (top && getComputedStyle(top).display === "inline") top = top.parentElement;
  // Text that stands in a shadow root without an element around it belongs to the host.
  if (root instanceof ShadowRoot && (top === null || top === root.host)) return true;
  return top !== null && range.intersectsNode(top);
}

function caretAt(
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): { node: Node; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === "function") {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
