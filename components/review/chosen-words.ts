/** The words that a person chose in the text of a release. */
import type { TextSpan } from "@/lib/review/draft";

/** Where they stand in the text, by the offsets that its pieces carry; `undefined` where none are chosen. */
export function chosenWords(): TextSpan | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const piece =
    element?.closest<HTMLElement>("[data-at]") ?? element?.querySelector<HTMLElement>("[data-at]");
  if (!piece) return undefined;
  return Number(piece.dataset.at) + (node instanceof Text ? offset : 0);
}

/** Chooses words of the text as a person does, and brings them into view. */
export function chooseWords({ start, end }: TextSpan): void {
  const pieces = [...document.querySelectorAll<HTMLElement>(".release-text [data-at]")];
  const at = (offset: number) => {
    const piece = pieces.findLast((one) => Number(one.dataset.at) <= offset);
    const node = piece?.firstChild;
    return piece && node instanceof Text
      ? { piece, node, offset: Math.min(offset - Number(piece.dataset.at), node.length) }
      : undefined;
  };
  const [from, to] = [at(start), at(end)];
  if (!from || !to) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.piece.scrollIntoView({ block: "center" });
}
