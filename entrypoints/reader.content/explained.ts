/** Why names are marked or not, with the text around them. */
import type { ExplainedMention } from "@/lib/messages/replies";
import { pointsOf, type TextBlock } from "@/lib/page/text-block";
import type { ExplainedSpelling } from "@/lib/popover/meaning";

/** Which names are to be explained. */
export interface ExplainOptions {
  /** CSS selectors: where there are any, only names inside a matching element count. */
  within?: readonly string[] | undefined;
  /** CSS selectors: names inside a matching element do not count. */
  except?: readonly string[] | undefined;
}

/** So much text is shown to both sides, in UTF-16 units. */
const AROUND = 50;

/** The spellings in the blocks of a page, in the order of the text. Throws on an invalid selector. */
export function explained(
  blocks: readonly TextBlock[],
  spellings: readonly ExplainedSpelling[],
  { within = [], except = [] }: ExplainOptions,
): ExplainedMention[] {
  const mentions: ExplainedMention[] = [];
  for (const { block: number, start, end, marked, meanings } of spellings) {
    const block = blocks[number];
    const place = block && pointsOf(block, start, end)?.[0].node.parentElement;
    if (!place) continue;
    const isIn = (selectors: readonly string[]) =>
      selectors.some((selector) => place.closest(selector) !== null);
    mentions.push({
      surface: block.text.slice(start, end),
      before: block.text.slice(Math.max(0, start - AROUND), start),
      after: block.text.slice(end, end + AROUND),
      marked,
      counts: (within.length === 0 || isIn(within)) && !isIn(except),
      meanings,
    });
  }
  return mentions;
}
