/** Where a mark stands in the text of its page, for the popover to have it judged again. */
import type { Mark, Span } from "@/lib/page/mark";
import type { TextBlock } from "@/lib/page/text-block";
import type { MarkPlace } from "@/lib/popover/contract";
import { PIECE_LENGTH } from "./name-finder";

/** The block of a mark, its marks and its spans, both in the order of the text. */
export interface MarkedBlock {
  number: number;
  marks: readonly Mark[];
  spans: readonly Span[];
}

/** The place of a mark with as much of the text around its block as goes out at once. */
export function markPlace(
  mark: Mark,
  page: MarkPlace["page"],
  blocks: readonly TextBlock[],
  { number, marks, spans }: MarkedBlock,
): MarkPlace | undefined {
  const text = blocks[number]?.text ?? "";
  // The same spelling can stand in a block more than once.
  const turn = marks.filter(({ surface, ref }) => surface === mark.surface && ref === mark.ref).indexOf(mark);
  const span = spans.filter(
    ({ start, end, ref }) => ref === mark.ref && text.slice(start, end) === mark.surface,
  )[turn];
  if (!span) return undefined;
  let [first, last, length] = [number, number, text.length];
  for (;;) {
    const before = blocks[first - 1]?.text.length ?? Number.POSITIVE_INFINITY;
    const behind = blocks[last + 1]?.text.length ?? Number.POSITIVE_INFINITY;
    if (length + Math.min(before, behind) > PIECE_LENGTH) break;
    if (before <= behind) first -= 1;
    else last += 1;
    length += Math.min(before, behind);
  }
  return {
    page,
    blocks: blocks.slice(first, last + 1).map((block) => block.text),
    block: number - first,
    start: span.start,
  };
}
