/** Finds and sets the words that the user chose in the text of a release. */
import type { TextSpan } from "@/lib/review/draft";

/** The range of the chosen words in the text, by the offsets of its pieces; `undefined` where none are chosen. */
export function chosenWords(): TextSpan | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  // A browser may begin and end a selection at paragraphs or outside the text, instead of at words.
  const pieces = piecesOfText().filter((piece) => range.intersectsNode(piece));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? offsetOf(first);
  const end =
    offsetIn(last, range.endContainer, range.endOffset) ?? offsetOf(last) + (last.textContent?.length ?? 0);
  return start < end ? { start, end } : undefined;
}

/** Selects words of the text, as the user does. */
export function chooseWords(span: TextSpan): void {
  const [from, to] = [placeOf(span.start), placeOf(span.end)];
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Selects words of the text and scrolls to them. */
export function showWords(span: TextSpan): void {
  chooseWords(span);
  placeOf(span.start)?.piece.scrollIntoView({ block: "center" });
}

const piecesOfText = () => [...document.querySelectorAll<HTMLElement>(".release-text [data-at]")];

const offsetOf = (piece: HTMLElement) => Number(piece.dataset.at);

/** The offset in the text of a position in a piece; `undefined` outside the piece. */
function offsetIn(piece: HTMLElement, node: Node, offset: number): number | undefined {
  if (!piece.contains(node)) return undefined;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return offsetOf(piece) + before.toString().length;
}

/** The piece and position of an offset in the text. */
function placeOf(offset: number): { piece: HTMLElement; node: Text; offset: number } | undefined {
  const piece = piecesOfText().findLast((one) => offsetOf(one) <= offset);
  const node = piece?.firstChild;
  return piece && node instanceof Text
    ? { piece, node, offset: Math.min(offset - offsetOf(piece), node.length) }
    : undefined;
}
