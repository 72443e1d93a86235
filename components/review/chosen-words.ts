/** The words that a person chose in the text of a release. */
import type { TextSpan } from "@/lib/review/draft";

/** Where they stand in the text, by the offsets that its pieces carry; `undefined` where none are chosen. */
export function chosenWords(): TextSpan | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  // A browser may begin and end it at paragraphs, or outside of the text, instead of at words.
  const pieces = piecesOfText().filter((piece) => range.intersectsNode(piece));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? offsetOf(first);
  const end =
    offsetIn(last, range.endContainer, range.endOffset) ?? offsetOf(last) + (last.textContent?.length ?? 0);
  return start < end ? { start, end } : undefined;
}

/** Chooses words of the text as a person does. */
export function chooseWords(span: TextSpan): void {
  const [from, to] = [placeOf(span.start), placeOf(span.end)];
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Chooses words of the text, and brings them into view. */
export function showWords(span: TextSpan): void {
  chooseWords(span);
  placeOf(span.start)?.piece.scrollIntoView({ block: "center" });
}

const piecesOfText = () => [...document.querySelectorAll<HTMLElement>(".release-text [data-at]")];

const offsetOf = (piece: HTMLElement) => Number(piece.dataset.at);

/** The offset in the text of a place in a piece; `undefined` for one outside of it. */
function offsetIn(piece: HTMLElement, node: Node, offset: number): number | undefined {
  if (!piece.contains(node)) return undefined;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return offsetOf(piece) + before.toString().length;
}

/** Where an offset of the text stands. */
function placeOf(offset: number): { piece: HTMLElement; node: Text; offset: number } | undefined {
  const piece = piecesOfText().findLast((one) => offsetOf(one) <= offset);
  const node = piece?.firstChild;
  return piece && node instanceof Text
    ? { piece, node, offset: Math.min(offset - offsetOf(piece), node.length) }
    : undefined;
}
