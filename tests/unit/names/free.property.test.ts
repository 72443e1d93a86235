/** The quick looks at the characters beside a spelling agree with what the words around it say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longerName, longerNameByWords } from "@/lib/names/ambiguity/nested";
import { place } from "@/lib/names/ambiguity/place";
import { findNames, PageNames } from "@/lib/names/page-names";
import { labelledIndex, labelledPages } from "./labelled-pages";
import { shuffledBlocks } from "./shuffled-pages";

const { index } = labelledIndex();
const pages = labelledPages();
const KINDS = ["place", "body", "company"] as const;

/** For every spelling and kind what the words say where the quick looks say something else. */
function disagreements(blocks: readonly string[], language: string): string[] {
  const names = new PageNames(index, blocks);
  findNames(names, 0, blocks.length, language === "de", true);
  return place(names, language).flatMap((placed) =>
    KINDS.flatMap((kind) => {
      const byWords = longerNameByWords(placed, kind);
      const { start, end } = placed.sighting;
      const around = placed.text.slice(Math.max(0, start - 40), end + 40);
      return longerName(placed, kind) === byWords ? [] : [`${kind}: ${byWords} in ${around}`];
    }),
  );
}

describe("longerName", () => {
  it.each(pages.map((page) => [page.name, page] as const))("agrees on %s", (_, { blocks, lang }) => {
    expect(disagreements(blocks, lang.split("-")[0] ?? "en")).toEqual([]);
  });

  it("agrees on pages shuffled from their words", () => {
    fc.assert(
      fc.property(shuffledBlocks(pages), fc.constantFrom("en", "de", "fr", "zh"), (blocks, language) => {
        expect(disagreements(blocks, language)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
