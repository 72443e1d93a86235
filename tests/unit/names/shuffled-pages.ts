/** Pages that nobody wrote, from the words of those that somebody did. */
import fc from "fast-check";
import type { LabelledPage } from "./labelled-pages";

const MARKS = [", ", ". ", "’s ", "-", " (", ") ", " and ", " of the ", "“", "… ", "\n"];

/** Blocks of words and marks in any order. */
export function shuffledBlocks(pages: readonly LabelledPage[]): fc.Arbitrary<string[]> {
  const words = pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.split(/(?<=\s)/)));
  const word = fc.nat({ max: words.length - 1 }).map((i) => words[i] ?? "");
  const block = fc
    .array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...MARKS) }), {
      maxLength: 40,
    })
    .map((parts) => parts.join(""));
  return fc.array(block, { maxLength: 6 });
}
